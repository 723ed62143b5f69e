#include "cli/report.h"

#include "base/diagnostic_catalog.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace skrejlapa
{
namespace
{

using testing::HasSubstr;
using testing::Not;

class ReportOfAFile : public testing::Test
{
protected:
    SourceMap sources;
    FileId file = sources.add("layout.toml", "a = 1\nkey = \"value\"\n");
    Report report;

    [[nodiscard]] Diagnostics one_error() const
    {
        Diagnostics found;
        found.error("LAYOUT-X", {file, 12, 19}, "the value is wrong", {"write another"});
        return found;
    }

    [[nodiscard]] std::string human() const { return print_report(report, {.color = ColorUse::never}); }

    [[nodiscard]] std::vector<nlohmann::json> json() const
    {
        std::istringstream lines(print_report(report, {.form = FindingsForm::json, .seconds = 0.2104}));
        std::vector<nlohmann::json> objects;
        for (std::string line; std::getline(lines, line);)
            objects.push_back(nlohmann::json::parse(line));
        return objects;
    }
};

TEST_F(ReportOfAFile, HumanFormShowsPlaceLineCaretAndHelp)
{
    report.add(one_error(), sources);
    EXPECT_EQ(human(), "layout.toml:2:7: error[LAYOUT-X]: the value is wrong\n"
                       "   2 | key = \"value\"\n"
                       "     |       ^~~~~~~\n"
                       "     = help: write another\n"
                       "1 error (0.00 s)\n");
}

TEST_F(ReportOfAFile, ColoursComeOnlyWhenAskedFor)
{
    report.add(one_error(), sources);
    EXPECT_THAT(human(), Not(HasSubstr("\x1b[")));
    EXPECT_THAT(print_report(report, {.color = ColorUse::always}), HasSubstr("\x1b[1;31m"));
}

TEST_F(ReportOfAFile, TheSameFindingOfOneEditionIsKeptOnce)
{
    const Edition edition{.leaflet = "a", .language = "lv", .profile = "print"};
    report.add(one_error(), sources, &edition);
    report.add(one_error(), sources, &edition);
    EXPECT_EQ(report.counts().errors, 1);
}

TEST_F(ReportOfAFile, TheSameFindingOfTwoEditionsIsPrintedOnceWithBoth)
{
    const Edition latvian{.leaflet = "a", .language = "lv", .profile = "print"};
    const Edition english{.leaflet = "a", .language = "en", .profile = "print"};
    report.add(one_error(), sources, &latvian);
    report.add(one_error(), sources, &english);
    EXPECT_THAT(human(), HasSubstr("= in a lv print, a en print\n"));
    EXPECT_EQ(json().size(), 3U);
}

TEST_F(ReportOfAFile, TheSameMessageAtOtherPlacesIsGrouped)
{
    Diagnostics found = one_error();
    found.error("LAYOUT-X", {file, 0, 1}, "the value is wrong");
    report.add(found, sources);
    EXPECT_THAT(human(), HasSubstr("= also at layout.toml:1:1\n"));
}

TEST_F(ReportOfAFile, QuietShowsErrorsOnly)
{
    Diagnostics found;
    found.warning("A-WARNING", {}, "careful");
    report.add(found, sources);
    EXPECT_EQ(print_report(report, {.color = ColorUse::never, .loudness = Loudness::quiet}), "");
}

TEST_F(ReportOfAFile, JsonGivesTheKeysThatApplyAndNoOthers)
{
    Diagnostics found;
    Diagnostic& finding = found.warning("FIT-OVERSET", {file, 12, 19}, "too long", {"shorten it"});
    finding.place = {.page = 2, .box = "body", .area = Rect{{mm(12), mm(60)}, {mm(124), mm(120)}}};
    finding.values = {{"over_lines", std::int64_t{2}}, {"over_mm", 1.5}};
    const Edition edition{.leaflet = "a", .language = "lv", .profile = "print"};
    report.add(found, sources, &edition);
    const nlohmann::json expected = nlohmann::json::parse(
        R"({"schema":1,"code":"FIT-OVERSET","level":"warning","file":"layout.toml","line":2,"column":7,"leaflet":"a",
            "lang":"lv","profile":"print","page":2,"box":"body","bbox_mm":[12.0,60.0,124.0,120.0],"message":"too long",
            "values":{"over_lines":2,"over_mm":1.5},"help":["shorten it"]})");
    EXPECT_EQ(json().front(), expected);
}

TEST_F(ReportOfAFile, TellsTheCataloguesWayOutWhereAFindingHasNone)
{
    Diagnostics found;
    found.error("FIT-OVERSET", {file, 12, 19}, "too long");
    report.add(found, sources);
    const std::vector<std::string_view> remedy{find_catalog_entry("FIT-OVERSET")->remedy};
    EXPECT_EQ(json().front()["help"], nlohmann::json(remedy));
}

TEST_F(ReportOfAFile, JsonEndsWithTheSummary)
{
    report.add(one_error(), sources);
    report.run = {.built = 7, .failed = 1};
    const nlohmann::json expected = nlohmann::json::parse(
        R"({"schema":1,"summary":{"built":7,"fresh":0,"failed":1,"errors":1,"warnings":0,"seconds":0.21}})");
    EXPECT_EQ(json().back(), expected);
}

TEST_F(ReportOfAFile, UsageComesBeforeSystemBeforeFindings)
{
    report.add(one_error(), sources);
    EXPECT_EQ(report.exit_code(), ExitCode::findings);
    report.add(failure("FILE-UNREADABLE", {}, "").value());
    EXPECT_EQ(report.exit_code(), ExitCode::system);
    report.add(failure("USAGE", {}, "").value());
    EXPECT_EQ(report.exit_code(), ExitCode::usage);
}

TEST_F(ReportOfAFile, WarningsAreClean)
{
    Diagnostics found;
    found.warning("A-WARNING", {}, "careful");
    report.add(found, sources);
    EXPECT_EQ(report.exit_code(), ExitCode::clean);
}

} // namespace
} // namespace skrejlapa
