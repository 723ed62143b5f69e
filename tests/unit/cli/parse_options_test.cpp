#include "cli/options.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;

Options parsed(const std::vector<std::string>& arguments)
{
    const Result<Options> options = parse_options(arguments);
    EXPECT_TRUE(options) << options.error().message;
    return options.value_or(Options{});
}

Diagnostic refused(const std::vector<std::string>& arguments)
{
    const Result<Options> options = parse_options(arguments);
    EXPECT_FALSE(options);
    return options ? Diagnostic{} : options.error();
}

TEST(Options, RepeatedFlagsAddUp)
{
    const Options options = parsed({"build", "--lang", "lv", "--lang=en", "--leaflet", "a"});
    EXPECT_THAT(options.languages, ElementsAre("lv", "en"));
    EXPECT_THAT(options.leaflets, ElementsAre("a"));
}

TEST(Options, AFlagTakesOneWordAndLeavesTheNextToTheCommand)
{
    EXPECT_THAT(parsed({"build", "--lang", "lv", "folder"}).operands, ElementsAre("folder"));
}

TEST(Options, JobsMayStickToTheirLetter) { EXPECT_EQ(parsed({"build", "-j4"}).jobs, 4); }

TEST(Options, TheLastOfAFlagThatCountsOnceWins) { EXPECT_EQ(parsed({"build", "--out", "a", "--out", "b"}).out, "b"); }

TEST(Options, ASettingMayHoldMoreEqualsSigns)
{
    const Options options = parsed({"build", "--set", "field.a=b=c"});
    EXPECT_EQ(options.settings.front().key, "field.a");
    EXPECT_EQ(options.settings.front().value, "b=c");
}

TEST(Options, RenderWritesToTheFileOfO) { EXPECT_EQ(parsed({"render", "a.toml", "b.md", "-o", "c.pdf"}).out, "c.pdf"); }

TEST(Options, HelpOnACommandIsAFlagToo)
{
    const Options options = parsed({"build", "--help"});
    EXPECT_EQ(options.command, CommandName::help);
    EXPECT_THAT(options.operands, ElementsAre("build"));
}

TEST(Options, AnUnknownCommandSuggestsTheNearest)
{
    const Diagnostic finding = refused({"biuld"});
    EXPECT_EQ(finding.code, "USAGE");
    EXPECT_THAT(finding.message, HasSubstr("\"build\""));
}

TEST(Options, AnUnknownFlagSuggestsTheNearest)
{
    EXPECT_THAT(refused({"build", "--langs", "lv"}).message, HasSubstr("--lang"));
}

TEST(Options, AFlagOfAnotherCommandIsNotTaken)
{
    EXPECT_THAT(refused({"render", "a", "b", "-o", "c", "--leaflet", "x"}).message, HasSubstr("does not take"));
}

TEST(Options, CommandsOfLaterReleasesSaySo) { EXPECT_EQ(refused({"reprint", "x"}).code, "LATER-RELEASE"); }

TEST(Options, FlagsOfLaterReleasesSaySo) { EXPECT_EQ(refused({"build", "--watch"}).code, "LATER-RELEASE"); }

class WrongUsage : public testing::TestWithParam<std::vector<std::string>>
{
};

TEST_P(WrongUsage, IsRefused) { EXPECT_EQ(refused(GetParam()).code, "USAGE"); }

INSTANTIATE_TEST_SUITE_P(
    Arguments, WrongUsage,
    testing::Values(std::vector<std::string>{}, std::vector<std::string>{"--quiet", "build"},
                    std::vector<std::string>{""}, std::vector<std::string>{"build", "a", "b"},
                    std::vector<std::string>{"render", "a.toml", "b.md"}, std::vector<std::string>{"render", "a.toml"},
                    std::vector<std::string>{"inspect"}, std::vector<std::string>{"explain"},
                    std::vector<std::string>{"build", "--lang"}, std::vector<std::string>{"build", "--lang", "l"},
                    std::vector<std::string>{"build", "-j", "0"}, std::vector<std::string>{"build", "-j", "two"},
                    std::vector<std::string>{"build", "--date", "2026-02-30"},
                    std::vector<std::string>{"build", "--date", "1.3.2026"},
                    std::vector<std::string>{"build", "--set", "key"}, std::vector<std::string>{"build", "--set", "=1"},
                    std::vector<std::string>{"build", "--color", "red"},
                    std::vector<std::string>{"build", "--diagnostics", "xml"},
                    std::vector<std::string>{"build", "--deny", "NO-SUCH-CODE"},
                    std::vector<std::string>{"inspect", "a.toml", "--lang", "lv", "--lang", "en"}));

TEST(Options, TheFormOfFindingsIsToldFromWrongArgumentsToo)
{
    EXPECT_EQ(findings_form_of({"biuld", "--diagnostics", "json"}), FindingsForm::json);
    EXPECT_EQ(findings_form_of({"biuld"}), FindingsForm::human);
}

} // namespace
} // namespace skrejlapa
