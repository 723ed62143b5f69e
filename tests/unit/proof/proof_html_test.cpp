#include "proof/proof_html.h"
#include "snapshots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;
using testing::Not;

class HtmlProof : public testing::Test
{
protected:
    HtmlProof()
    {
        page.number = 2;
        page.name = "2";
        page.kind = edition.kind = ChangeKind::logo_only;
        page.before = page.after = 1;
        page.boxes = {{.box = "strip",
                       .shows = ShownKind::strip,
                       .kind = ChangeKind::logo_only,
                       .before = Rect{{mm(10), mm(120)}, {mm(80), mm(15)}},
                       .after = Rect{{mm(10), mm(120)}, {mm(80), mm(15)}}}};
        edition.output = "card/<card>-lv-print";
        report.before = "a & b";
        report.after = "out";
        report.editions.push_back({.output = "card/card-en-print"});
    }

    std::string html(ProofLanguage language = ProofLanguage::english)
    {
        const ProofPicture picture{.png = "PNG", .area = {{}, {mm(105), mm(148)}}};
        const ProofPicture strip{.png = "PNG", .area = {{mm(8), mm(118)}, {mm(84), mm(19)}}};
        const Proof proof{.report = &report,
                          .editions = {{.change = &edition,
                                        .pages = {{.change = &page,
                                                   .before = picture,
                                                   .after = picture,
                                                   .strip_before = {strip},
                                                   .strip_after = {strip}}},
                                        .funders = {"Fund & Sons"}}}};
        return proof_as_html(proof, language);
    }

    PageChange page;
    EditionChange edition;
    ChangeReport report;
};

TEST_F(HtmlProof, HoldsItsPicturesAndRefersToNothingOutside)
{
    const std::string text = html();
    EXPECT_THAT(text, HasSubstr("href=\"data:image/png;base64,UE5H\""));
    EXPECT_THAT(text, Not(HasSubstr("http")));
    EXPECT_THAT(text, Not(HasSubstr("src=")));
}

TEST_F(HtmlProof, HoldsEachPageOnceAndLaysOneOverTheOther)
{
    const std::string text = html();
    EXPECT_THAT(text, HasSubstr("<image id=\"e1p1-before\""));
    EXPECT_THAT(text, HasSubstr("<use href=\"#e1p1-before\"/><use class=\"over\" href=\"#e1p1-after\"/>"));
    EXPECT_THAT(text, HasSubstr("<input type=\"range\""));
}

TEST_F(HtmlProof, EscapesWhatProjectsName)
{
    const std::string text = html();
    EXPECT_THAT(text, HasSubstr("card/&lt;card>-lv-print"));
    EXPECT_THAT(text, HasSubstr("a &amp; b"));
    EXPECT_THAT(text, HasSubstr("Approved: Fund &amp; Sons"));
}

TEST_F(HtmlProof, ShowsTheStripInItsTrueSizeWithAMillimetreRuler)
{
    const std::string text = html();
    EXPECT_THAT(text, HasSubstr("style=\"width:84.00mm;height:19.00mm\""));
    EXPECT_THAT(text, HasSubstr("viewBox=\"0 0 84.00 5.5\""));
}

TEST_F(HtmlProof, SumsUpWhatDidNotChange)
{
    EXPECT_THAT(html(), HasSubstr("Unchanged editions: <b>1</b> (card/card-en-print)"));
}

TEST_F(HtmlProof, SpeaksLatvian)
{
    const std::string text = html(ProofLanguage::latvian);
    EXPECT_THAT(text, HasSubstr("<html lang=\"lv\">"));
    EXPECT_THAT(text, HasSubstr("Saskaņots: Fund"));
    EXPECT_THAT(text, Not(HasSubstr("Approved")));
}

TEST_F(HtmlProof, SaysWhereNothingChanged)
{
    const Proof proof{.report = &report};
    EXPECT_THAT(proof_as_html(proof, ProofLanguage::english), HasSubstr("No page of any edition has changed."));
}

} // namespace

} // namespace skrejlapa
