// What the engine writes, read back: rows that hold by construction.
#include "judged_file.h"
#include "print_terms.h"
#include "set_text.h"

#include "paint/overprint.h"
#include "paint/shapes.h"
#include "pdf/write_pdf.h"
#include "preflight/standard_rows.h"

namespace skrejlapa
{

namespace
{

using testing::IsEmpty;

/// Two pages with text in black and white, areas in inks, a border and a gray picture.
class OwnFile : public testing::Test
{
protected:
    OwnFile()
    {
        Picture picture{.id = hash_content("gray"), .size = {mm(20), mm(20)}};
        picture.content =
            RasterPicture{.width = 2, .height = 2, .space = SampleSpace::gray, .samples = "\x10\x60\x90\xF0"};
        pictures_.push_back(std::make_shared<const Picture>(std::move(picture)));
        opaque_ = {{page("1"), page("2")}};
        veiled_ = opaque_;
        for (PaintPage& each : veiled_.pages)
            add_veil(each);
    }

    [[nodiscard]] PdfFacts facts(const std::vector<PdfStandard>& standards = {PdfStandard::pdf_x4}) const
    {
        return facts_of(veiled_, standards);
    }
    /// Of the same pages without transparency.
    [[nodiscard]] PdfFacts opaque_facts(const std::vector<PdfStandard>& standards) const
    {
        return facts_of(opaque_, standards);
    }
    [[nodiscard]] PdfFacts facts_of(const PaintList& list, const std::vector<PdfStandard>& standards) const
    {
        const Result<std::string> bytes = write_pdf(
            list, pictures_, {.title = "Pārbaude", .language = "lv", .date_unix_s = 951786245, .creator = "test"},
            print_terms(standards));
        EXPECT_TRUE(bytes) << bytes.error().message;
        Result<PdfFacts> read = pdf_reader().value()->read(bytes.value_or(""));
        EXPECT_TRUE(read) << read.error().message;
        return read.value_or(PdfFacts{});
    }
    /// Marks of a kind on the first page, within the bleed.
    [[nodiscard]] std::vector<PdfMark> marks(MarkKind kind) const
    {
        std::vector<PdfMark> wanted;
        const PdfFacts read = facts();
        for (const PdfMark& mark : read.pages.at(0).marks) {
            if (mark.kind == kind && !mark.is_outside)
                wanted.push_back(mark);
        }
        return wanted;
    }

private:
    PaintList opaque_;
    PaintList veiled_;
    Pictures pictures_;

    static inline const Ink leaf{{0.75, 0.1, 0.95, 0.05}, {}, 1};

    static void add_veil(PaintPage& page)
    {
        page.items.push_back({PushOpacity{0.5}, "veil", {}});
        page.items.push_back({FillPath{rectangle({{mm(20), mm(80)}, {mm(50), mm(50)}}), leaf}, "veil", {}});
        page.items.push_back({FillPath{rectangle({{mm(30), mm(80)}, {mm(50), mm(50)}}), leaf}, "veil", {}});
        page.items.push_back({Pop{}, "veil", {}});
    }
    static PaintPage page(const std::string& name)
    {
        PaintPage page = empty_page();
        page.name = name;
        page.items.push_back({FillPath{rectangle({{mm(-3), mm(-3)}, {mm(154), mm(60)}}), leaf}, "head", {}});
        page.items.push_back(
            {StrokePath{rectangle({{mm(20), mm(80)}, {mm(50), mm(50)}}), black, pt(0.5)}, "frame", {}});
        page.items.push_back({DrawPicture{0, {{mm(20), mm(140)}, {mm(20), mm(20)}}, ""}, "photo", {}});
        add_text(page, {mm(20), mm(100)}, set_text("melns", find_face("Noto Sans"), pt(10), black));
        add_text(page, {mm(20), mm(30)}, set_text("balts", find_face("Noto Sans"), pt(10), Ink{{}, {}, 1}));
        let_black_overprint(page.items);
        return page;
    }
};

TEST_F(OwnFile, KeepsEveryRowOfTheStandardItClaims)
{
    for (const PdfStandard standard : {PdfStandard::pdf_x4, PdfStandard::pdf_16, PdfStandard::pdf_17}) {
        for (const StandardFault& fault : faults_against(standard, facts({standard})))
            ADD_FAILURE() << name_of(standard) << ": " << fault.row << ": " << fault.reason;
    }
}

TEST_F(OwnFile, KeepsEveryRowOfTheStandardsWithoutTransparency)
{
    for (const PdfStandard standard : {PdfStandard::pdf_x1a_2003, PdfStandard::pdf_14}) {
        const PdfFacts read = opaque_facts({standard});
        EXPECT_EQ(read.version, "1.4");
        for (const StandardFault& fault : faults_against(standard, read))
            ADD_FAILURE() << name_of(standard) << ": " << fault.row << ": " << fault.reason;
    }
}

TEST_F(OwnFile, OverprintsSmallTextAndThinLinesInFullBlackInModeOne)
{
    const std::vector<double> full_black{0, 0, 0, 1};
    int count = 0;
    for (const MarkKind kind : {MarkKind::text, MarkKind::stroke}) {
        for (const PdfMark& mark : marks(kind)) {
            if (mark.color.parts != full_black)
                continue;
            EXPECT_TRUE(mark.overprints);
            EXPECT_EQ(mark.overprint_mode, 1);
            ++count;
        }
    }
    EXPECT_EQ(count, 2) << "the text and the frame";
}

TEST_F(OwnFile, HasPagesOfOneFormatThatAreNeitherTurnedNorScaledNorCropped)
{
    const PdfFacts read = facts();
    ASSERT_EQ(read.pages.size(), 2U);
    for (const PdfPageFact& page : read.pages) {
        EXPECT_FALSE(page.has_user_unit);
        EXPECT_FALSE(page.crop);
        EXPECT_EQ(page.rotate_deg, 0);
        EXPECT_DOUBLE_EQ(page.trim->right - page.trim->left, read.pages[0].trim->right - read.pages[0].trim->left);
        EXPECT_THAT(page.annotations, IsEmpty());
    }
}

TEST_F(OwnFile, PaintsAreasLinesAndTextInInksAlone)
{
    const PdfFacts read = facts();
    for (const PdfMark& mark : read.pages.at(0).marks)
        EXPECT_EQ(mark.color.kind, mark.kind == MarkKind::image ? ColorKind::gray : ColorKind::cmyk);
}

TEST_F(OwnFile, OverprintsNothingWhite)
{
    for (const PdfMark& mark : marks(MarkKind::text)) {
        const bool is_white = mark.color.parts == std::vector<double>{0, 0, 0, 0};
        EXPECT_FALSE(is_white && mark.overprints);
    }
    for (const PdfMark& mark : marks(MarkKind::image))
        EXPECT_FALSE(mark.overprints);
}

TEST_F(OwnFile, MixesTransparencyInInks)
{
    const PdfFacts read = facts();
    ASSERT_FALSE(read.groups.empty());
    for (const PdfGroupFact& group : read.groups)
        EXPECT_EQ(group.space, ColorKind::cmyk);
}

TEST_F(OwnFile, IsNoGoodPdf14WithTransparency)
{
    EXPECT_FALSE(faults_against(PdfStandard::pdf_14, facts({PdfStandard::pdf_16})).empty());
}

} // namespace

} // namespace skrejlapa
