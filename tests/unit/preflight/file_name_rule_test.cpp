#include "preflight/file_name_rule.h"

#include "findings.h"

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class FileNameRule : public testing::Test
{
protected:
    OutputTerms terms;
    Diagnostics found;

    FileNameRule()
    {
        terms.file_names = FileNames::ascii;
        terms.origins["file-names"] = {{}, Voice::printers_card, "the card \"folded\"", "folded.lv"};
    }
    std::vector<std::string> findings_of(const std::string& name)
    {
        found = Diagnostics();
        check_file_name(name, terms, found);
        return summarize(found, SourceMap{});
    }
};

TEST_F(FileNameRule, TakesLettersDigitsAndMarksOfAscii) { EXPECT_THAT(findings_of("lapina-lv_2.pdf"), IsEmpty()); }

TEST_F(FileNameRule, RefusesALetterBeyondAsciiAndQuotesTheHouse)
{
    EXPECT_THAT(findings_of("lapiņa.pdf"), ElementsAre("error CARD-FILE-NAME"));
    EXPECT_THAT(found.all()[0].message, HasSubstr("the card \"folded\" (folded.lv)"));
}

TEST_F(FileNameRule, RefusesASpace) { EXPECT_THAT(findings_of("my leaflet.pdf"), ElementsAre("error CARD-FILE-NAME")); }

TEST_F(FileNameRule, TakesAnyNameWhereTheCardDoes)
{
    terms.file_names = FileNames::any;
    EXPECT_THAT(findings_of("lapiņa nr 1.pdf"), IsEmpty());
}

} // namespace

} // namespace skrejlapa
