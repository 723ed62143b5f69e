#include "cli/level_rules.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

class Rules : public testing::Test
{
protected:
    Options options;
    Project project;
    SourceMap sources;
    Edition edition{.leaflet = "a", .language = "lv", .profile = "print"};

    [[nodiscard]] std::optional<Level> judged(Level level, const std::string& code = "SOME-CODE") const
    {
        Diagnostic finding{.code = code, .level = level};
        return make_level_judge({options, project, sources, &edition})(finding);
    }
};

TEST_F(Rules, WithoutRulesLevelsStay) { EXPECT_EQ(judged(Level::warning), Level::warning); }

TEST_F(Rules, ADeniedCodeIsAnErrorWhateverItWas)
{
    options.deny = {"SOME-CODE"};
    EXPECT_EQ(judged(Level::note), Level::error);
}

TEST_F(Rules, DeniedWarningsLeaveNotesAlone)
{
    options.deny = {"warnings"};
    EXPECT_EQ(judged(Level::warning), Level::error);
    EXPECT_EQ(judged(Level::note), Level::note);
}

TEST_F(Rules, AnAllowedErrorBecomesANote)
{
    options.allow = {"SOME-CODE"};
    EXPECT_EQ(judged(Level::error), Level::note);
}

TEST_F(Rules, AnAllowedWarningIsLeftOut)
{
    options.allow = {"SOME-CODE"};
    EXPECT_EQ(judged(Level::warning), std::nullopt);
}

TEST_F(Rules, WhatLeavesNothingToPrintCannotBeAllowed)
{
    options.allow = {"TOML-SYNTAX"};
    EXPECT_EQ(judged(Level::error, "TOML-SYNTAX"), Level::error);
}

TEST_F(Rules, WhatTheClaimedStandardAsksForCannotBeAllowed)
{
    options.allow = {"PICTURE-FONT-NO-UNICODE"};
    EXPECT_EQ(judged(Level::error, "PICTURE-FONT-NO-UNICODE"), Level::error);
    EXPECT_EQ(judged(Level::warning, "PICTURE-FONT-NO-UNICODE"), std::nullopt);
}

TEST_F(Rules, TheCommandLineComesBeforeTheProject)
{
    options.deny = {"SOME-CODE"};
    project.diagnostics.allow = {{.code = "SOME-CODE"}};
    EXPECT_EQ(judged(Level::error), Level::error);
}

TEST_F(Rules, AnAllowanceOfAnotherLeafletDoesNotCount)
{
    project.diagnostics.allow = {{.code = "SOME-CODE", .leaflet = "b"}};
    EXPECT_EQ(judged(Level::error), Level::error);
}

TEST_F(Rules, AnAllowanceEndsWithItsLastDay)
{
    project.diagnostics.allow = {{.code = "SOME-CODE", .until = TomlDate{2026, 3, 31}}};
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 3, 31}; });
    EXPECT_EQ(judged(Level::error), Level::note);
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 4, 1}; });
    EXPECT_EQ(judged(Level::error), Level::error);
}

TEST_F(Rules, AnAllowanceForAFileCountsInThatFileOnly)
{
    const FileId file = sources.add("project/content/de.md", "text");
    project.diagnostics.allow = {{.code = "SOME-CODE", .file = "content/de.md"}};
    Diagnostic inside{.code = "SOME-CODE", .level = Level::error, .span = {file, 0, 1}};
    EXPECT_EQ(make_level_judge({options, project, sources, &edition})(inside), Level::note);
    EXPECT_EQ(judged(Level::error), Level::error);
}

} // namespace
} // namespace skrejlapa
