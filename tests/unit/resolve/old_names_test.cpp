#include "resolve/old_names.h"

#include "findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class OldNamesTest : public testing::Test
{
protected:
    OldNamesTest()
    {
        Funder ministry;
        ministry.id = "varam";
        ministry.versions.resize(2);
        ministry.versions[0].id = "old";
        ministry.versions[0].name["lv"] = {"Vides aizsardzības un reģionālās attīstības ministrija", {}};
        ministry.versions[0].name["en"] = {"Ministry of Environmental Protection", {}};
        ministry.versions[1].id = "new";
        ministry.versions[1].from = TomlDate{2024, 7, 1};
        ministry.versions[1].supersedes.text = "old";
        ministry.versions[1].name["lv"] = {"Viedās administrācijas un reģionālās attīstības ministrija", {}};
        funders_.funders = {ministry};
    }

    std::vector<std::string> found_in(const std::string& text, const TomlDate& day = {2026, 3, 1})
    {
        const FileId file = sources_.add("de.md", "# T\n\n" + text + "\n");
        const ContentDocument content = parse_content(sources_, file, found_);
        find_old_names(content, funders_, day, found_);
        return summarize(found_, sources_);
    }

    SourceMap sources_;
    Diagnostics found_;
    Funders funders_;
};

TEST_F(OldNamesTest, AreFoundAtTheirPlace)
{
    EXPECT_THAT(found_in("Raksta Vides aizsardzības un reģionālās attīstības ministrija."),
                ElementsAre("warning FUNDER-OLD-NAME de.md:3:8"));
    EXPECT_THAT(found_.all().front().message, HasSubstr("was called so until 2024-06-30; its name is now \"Viedās"));
}

TEST_F(OldNamesTest, AreFoundInOtherCases)
{
    EXPECT_THAT(found_in("ar Vides aizsardzības un reģionālās attīstības ministrijas atbalstu"),
                ElementsAre("warning FUNDER-OLD-NAME de.md:3:4"));
}

TEST_F(OldNamesTest, AreFoundInTheLanguageTheyAreGivenIn)
{
    EXPECT_THAT(found_in("the Ministry of Environmental Protection"), ElementsAre("warning FUNDER-OLD-NAME de.md:3:5"));
}

TEST_F(OldNamesTest, AreFoundAcrossMarksAndLines)
{
    EXPECT_THAT(found_in("**Vides aizsardzības** un\nreģionālās attīstības ministrija"),
                ElementsAre("warning FUNDER-OLD-NAME de.md:3:3"));
}

TEST_F(OldNamesTest, AreFoundInListsAndTables)
{
    EXPECT_THAT(found_in("- a\n- Ministry of Environmental Protection\n"),
                ElementsAre("warning FUNDER-OLD-NAME de.md:4:3"));
}

TEST_F(OldNamesTest, AreNotOldOnADayWhenTheyCounted)
{
    EXPECT_THAT(found_in("Ministry of Environmental Protection", {2024, 6, 30}), IsEmpty());
}

TEST_F(OldNamesTest, AreNotTheNameInForce)
{
    EXPECT_THAT(found_in("Viedās administrācijas un reģionālās attīstības ministrija"), IsEmpty());
}

TEST_F(OldNamesTest, AreNoNamesWhereAVersionKeptThem)
{
    funders_.funders[0].versions[1].name["en"] = {"Ministry of Environmental Protection and Regions", {}};
    EXPECT_THAT(found_in("The Ministry of Environmental Protection and Regions"), IsEmpty());
}

TEST_F(OldNamesTest, OfOneWordCountAsTheyAreWrittenAlone)
{
    funders_.funders[0].versions[0].name["de"] = {"Fonds", {}};
    EXPECT_THAT(found_in("Fondsgesellschaft und fonds"), IsEmpty());
    EXPECT_THAT(found_in("der Fonds"), ElementsAre("warning FUNDER-OLD-NAME de.md:3:5"));
}

} // namespace

} // namespace skrejlapa
