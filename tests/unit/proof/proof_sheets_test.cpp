#include "proof/proof_sheets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;
using testing::SizeIs;

class SheetsOfAProof : public testing::Test
{
protected:
    ChangeReport report{.before = "a \"b\"", .after = "out"};
    EditionChange edition{.output = "card/card_lv", .kind = ChangeKind::logo_only};
    PageChange page{.number = 1, .name = "1", .kind = ChangeKind::logo_only, .before = 0, .after = 0};

    ProofSheets sheets(std::size_t boxes = 1)
    {
        for (std::size_t at = 0; at < boxes; ++at)
            page.boxes.push_back({.box = "strip",
                                  .shows = ShownKind::strip,
                                  .kind = ChangeKind::logo_only,
                                  .before = Rect{{mm(10), mm(120)}, {mm(80), mm(15)}},
                                  .after = Rect{{mm(10), mm(120)}, {mm(80), mm(15)}}});
        const ProofPicture picture{.png = "PNG", .area = {{}, {mm(105), mm(148)}}};
        const ProofPicture strip{.png = "PNG", .area = {{mm(8), mm(118)}, {mm(84), mm(19)}}};
        const Proof proof{.report = &report,
                          .editions = {{.change = &edition,
                                        .pages = {{.change = &page,
                                                   .before = picture,
                                                   .after = picture,
                                                   .overlay = picture,
                                                   .strip_before = {strip},
                                                   .strip_after = {strip}}},
                                        .funders = {"Fund", "Ministry"}}}};
        return lay_out_proof(proof, ProofLanguage::english);
    }
};

TEST_F(SheetsOfAProof, EscapeWhatTomlAndMarkdownWouldTakeForTheirs)
{
    const ProofSheets made = sheets();
    EXPECT_THAT(made.layout, HasSubstr("Before: a \\\"b\\\""));
    EXPECT_THAT(made.content, HasSubstr("card\\/card\\_lv"));
}

TEST_F(SheetsOfAProof, ShowTheStripInItsTrueSize)
{
    EXPECT_THAT(sheets().layout, HasSubstr("width = \"84.000mm\"\nheight = \"19.000mm\""));
}

TEST_F(SheetsOfAProof, HoldAPictureForEachViewStripAndRuler) { EXPECT_THAT(sheets().pictures, SizeIs(3 + 2 * 2)); }

TEST_F(SheetsOfAProof, GoOnOnFurtherSheetsWhereOneIsFull)
{
    const auto count = [](const std::string& layout) {
        std::size_t pages = 0;
        for (std::size_t at = layout.find("[[pages]]"); at != std::string::npos; at = layout.find("[[pages]]", at + 1))
            ++pages;
        return pages;
    };
    EXPECT_EQ(count(sheets().layout), 2U);
    page.boxes.clear();
    EXPECT_EQ(count(sheets(40).layout), 3U);
}

} // namespace

} // namespace skrejlapa
