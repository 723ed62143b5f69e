#include "resolve_fixture.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

template <class T> Given<T> said(T value, Voice voice = Voice::printers_card)
{
    return {std::move(value), {.voice = voice, .owner = "the card \"house\"", .source = "house.example"}};
}

class ResolvedOutput : public ResolveTest
{
protected:
    ResolvedOutput() { edition.profile = "print"; }

    OutputTerms terms() { return resolve_layout("[[pages]]\nroot = \"a\"\n[boxes.a]\n").output; }
    Profile& profile()
    {
        for (Profile& each : project.profiles) {
            if (each.name == "print")
                return each;
        }
        return project.profiles.emplace_back(Profile{.name = "print", .standards = {PdfStandard::pdf_x4}});
    }
    void let_profile_claim(std::vector<PdfStandard> standards)
    {
        profile().standards = std::move(standards);
        profile().standard_span = {sources.add("skrejlapa.toml", "standard\n"), 0, 8};
    }
    void aim_at_screens(std::vector<PdfStandard> standards)
    {
        let_profile_claim(std::move(standards));
        profile().medium = Medium::screen;
    }
    void let_card_take(std::vector<PdfStandard> standards) { card.standards = said(std::move(standards)); }
};

TEST_F(ResolvedOutput, IsTheContractsWhereNobodySpeaks)
{
    const OutputTerms output = terms();
    EXPECT_THAT(output.standards, ElementsAre(PdfStandard::pdf_x4));
    EXPECT_DOUBLE_EQ(output.ink_limit, 3);
    EXPECT_EQ(output.resolution.warning_ppi, 225);
    EXPECT_EQ(output.resolution.error_ppi, 150);
    EXPECT_EQ(output.smallest_type, pt(5));
    EXPECT_EQ(output.condition.name, "FOGRA39");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ResolvedOutput, TakesEveryValueOfTheCard)
{
    card.fold_marks = said(MarkWish::forbidden);
    card.registration_marks = said(MarkWish::wanted);
    card.color_bar = said(MarkWish::wanted);
    card.slug_line = said(MarkWish::wanted);
    card.mark_offset = said(mm(5));
    card.ink_limit = said(ByPaper<InkShare>{InkShare{2.8}, {}});
    card.embed_profile = said(true);
    card.spot_colors = said(false);
    card.picture_ppi = said(PixelsPerInch{350});
    card.bitmap_ppi_error = said(PixelsPerInch{600});
    card.black_overprint = said(false);
    card.rich_black = said(Cmyk{0.7, 0, 0, 1});
    card.rich_black_area = said(Area{50});
    card.smallest_reversed_type = said(LeastByInks{pt(9), pt(9), pt(9)});
    card.smallest_reversed_line = said(LeastByInks{pt(0.5), pt(0.75), pt(1)});
    card.text = said(TextForm::outlines);
    card.file_names = said(FileNames::ascii);
    const OutputTerms output = terms();
    EXPECT_FALSE(output.marks.fold);
    EXPECT_TRUE(output.marks.registration && output.marks.color_bar && output.marks.slug_line);
    EXPECT_EQ(output.marks.offset, mm(5));
    EXPECT_DOUBLE_EQ(output.ink_limit, 2.8);
    EXPECT_FALSE(output.may_use_spot_inks);
    EXPECT_EQ(output.resolution.target_ppi, 350);
    EXPECT_EQ(output.resolution.bitmap_error_ppi, 600);
    EXPECT_FALSE(output.black_overprints);
    EXPECT_EQ(output.rich_black.mix, (Cmyk{0.7, 0, 0, 1}));
    EXPECT_DOUBLE_EQ(output.rich_black.least_area_mm2, 50);
    EXPECT_EQ(output.smallest_reversed_type, ReversedTerms::all(pt(9)));
    EXPECT_EQ(output.smallest_reversed_line, (ReversedTerms{pt(0.5), pt(0.75), pt(1)}));
    EXPECT_EQ(output.text, TextForm::outlines);
    EXPECT_EQ(output.file_names, FileNames::ascii);
}

TEST_F(ResolvedOutput, AsksOfThreeInksWhatTheCardAsksOfTwo)
{
    card.smallest_reversed_line = said(LeastByInks{.white = {}, .two_inks = pt(0.5), .three_inks = {}});
    EXPECT_EQ(terms().smallest_reversed_line, (ReversedTerms{pt(0.25), pt(0.5), pt(0.5)}));
}

TEST_F(ResolvedOutput, KeepsWhatIsUsualOfTheInksThatTheCardLeavesOut)
{
    card.smallest_reversed_type = said(LeastByInks{.white = {}, .two_inks = {}, .three_inks = pt(12)});
    EXPECT_EQ(terms().smallest_reversed_type, (ReversedTerms{pt(8), pt(8), pt(12)}));
}

TEST_F(ResolvedOutput, DrawsFoldMarksWhereCropMarksAreUnlessItIsSaid)
{
    card.crop_marks = said(MarkWish::forbidden);
    EXPECT_FALSE(terms().marks.fold);
    card.fold_marks = said(MarkWish::wanted);
    EXPECT_TRUE(terms().marks.fold);
}

TEST_F(ResolvedOutput, QuotesWhoSaysATerm)
{
    card.smallest_type = said(pt(6));
    const OutputTerms output = terms();
    EXPECT_EQ(said_by(output, "smallest-type"), "the card \"house\" (house.example)");
    EXPECT_EQ(said_by(output, "ink-limit"), "Skrejlapa's own rule");
}

TEST_F(ResolvedOutput, ClaimsWhatTheCardTakesFirst)
{
    let_card_take({PdfStandard::pdf_14, PdfStandard::pdf_x1a_2003});
    const OutputTerms output = terms();
    EXPECT_THAT(output.standards, ElementsAre(PdfStandard::pdf_14));
    EXPECT_FALSE(output.may_be_transparent);
}

TEST_F(ResolvedOutput, ClaimsWhatTheProfileSaysWhereTheCardAllowsIt)
{
    let_card_take({PdfStandard::pdf_14, PdfStandard::pdf_x1a_2003});
    let_profile_claim({PdfStandard::pdf_x1a_2003, PdfStandard::pdf_ua1});
    EXPECT_THAT(terms().standards, ElementsAre(PdfStandard::pdf_x1a_2003, PdfStandard::pdf_ua1));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ResolvedOutput, RefusesAStandardThatTheCardDoesNotTake)
{
    let_card_take({PdfStandard::pdf_14});
    let_profile_claim({PdfStandard::pdf_x4});
    terms();
    EXPECT_THAT(findings(), ElementsAre("CARD-STANDARD: the profile \"print\" claims PDF/X-4, but the card \"house\" "
                                        "takes PDF-1.4 (house.example)"));
}

TEST_F(ResolvedOutput, ClaimsWhatTheProfileSaysWhereOnlyTheDefaultCardSaysOtherwise)
{
    card.standards = said(std::vector{PdfStandard::pdf_x4}, Voice::default_card);
    let_profile_claim({PdfStandard::pdf_14});
    EXPECT_THAT(terms().standards, ElementsAre(PdfStandard::pdf_14));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ResolvedOutput, OfTheScreenHeedsNoPrintingHouse)
{
    let_card_take({PdfStandard::pdf_14});
    card.embed_profile = said(false);
    let_profile_claim({PdfStandard::pdf_a2a});
    profile().medium = Medium::screen;
    EXPECT_THAT(terms().standards, ElementsAre(PdfStandard::pdf_a2a));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ResolvedOutput, OfTheScreenTakesNoLettersOrMarksFromThePrintingHouse)
{
    card.text = said(TextForm::outlines);
    card.crop_marks = said(MarkWish::wanted);
    card.file_names = said(FileNames::ascii);
    card.ink_limit = said(ByPaper<InkShare>{InkShare{2.8}, {}}, Voice::command_line);
    aim_at_screens({PdfStandard::pdf_ua1});
    const OutputTerms output = terms();
    EXPECT_EQ(output.text, TextForm::fonts);
    EXPECT_FALSE(output.marks.crop);
    EXPECT_EQ(output.file_names, FileNames::any);
    EXPECT_DOUBLE_EQ(output.ink_limit, 2.8) << "colours are the same in both";
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ResolvedOutput, OfTheScreenIsReadByItsText)
{
    for (const PdfStandard standard : {PdfStandard::pdf_ua1, PdfStandard::pdf_a2a, PdfStandard::pdf_17}) {
        found = {};
        card.text = said(TextForm::outlines, Voice::profile);
        aim_at_screens({standard});
        EXPECT_EQ(terms().text, TextForm::fonts);
        EXPECT_THAT(codes(), ElementsAre("CARD-CONTRADICTS")) << name_of(standard);
    }
}

TEST_F(ResolvedOutput, NamesAProfileAsTheCardDoes)
{
    files.add("/project/icc/house.icc", "icc");
    project.folder = "/project";
    card.profile = said(ByPaper<std::string>{"icc/house.icc", {}});
    EXPECT_EQ(terms().condition.name, "") << "not FOGRA39, whose profile it is not";
    card.condition = said(ByPaper<std::string>{"FOGRA51", {}});
    const OutputTerms output = terms();
    EXPECT_EQ(output.condition.name, "FOGRA51");
    EXPECT_EQ(output.condition.profile->bytes(), "icc");
}

TEST_F(ResolvedOutput, SaysWhereAConditionHasNoProfile)
{
    card.condition = said(ByPaper<std::string>{"FOGRA51", {}});
    const OutputTerms output = terms();
    EXPECT_THAT(codes(), ElementsAre("CARD-NO-PROFILE"));
    EXPECT_EQ(output.condition.name, "FOGRA39") << "it is not labelled as what it is not";
    EXPECT_EQ(output.condition.asked, "FOGRA51");
}

TEST_F(ResolvedOutput, OnlyWarnsOfAConditionThatTheFileDoesNotState)
{
    card.condition = said(ByPaper<std::string>{"FOGRA51", {}});
    let_card_take({PdfStandard::pdf_14});
    terms();
    EXPECT_FALSE(found.has_errors());
    EXPECT_THAT(codes(), ElementsAre("CARD-NO-PROFILE"));
}

TEST_F(ResolvedOutput, SaysWhereUncoatedPaperHasNoProfile)
{
    edition.entry.edit([&](LeafletEntry& entry) { entry.job.paper = Given<Paper>{Paper::uncoated}; });
    EXPECT_EQ(terms().paper, Paper::uncoated);
    EXPECT_FALSE(found.has_errors());
    EXPECT_THAT(codes(), ElementsAre("CARD-NO-PROFILE"));
}

struct Contradiction {
    const char* name;
    std::vector<PdfStandard> standards;
    std::optional<bool> transparency;
    std::optional<bool> embed_profile;
    TextForm text = TextForm::fonts;
};

class ContradictingCard : public ResolvedOutput, public testing::WithParamInterface<Contradiction>
{
};

TEST_P(ContradictingCard, IsReported)
{
    const Contradiction& wishes = GetParam();
    let_profile_claim(wishes.standards);
    if (wishes.transparency)
        card.transparency = said(bool(*wishes.transparency));
    if (wishes.embed_profile)
        card.embed_profile = said(bool(*wishes.embed_profile));
    card.text = said(TextForm(wishes.text));
    terms();
    EXPECT_THAT(codes(), ElementsAre("CARD-CONTRADICTS"));
}

INSTANTIATE_TEST_SUITE_P(
    All, ContradictingCard,
    testing::Values(
        Contradiction{"X4WithoutProfile", {PdfStandard::pdf_x4}, {}, false},
        Contradiction{"A2aWithoutProfile", {PdfStandard::pdf_16, PdfStandard::pdf_a2a}, {}, false},
        Contradiction{"X1aWithTransparency", {PdfStandard::pdf_x1a_2003}, true, {}},
        Contradiction{"X1aOfNoCondition", {PdfStandard::pdf_x1a_2003}, {}, false},
        Contradiction{"Pdf14WithTransparency", {PdfStandard::pdf_14}, true, {}},
        Contradiction{"TwoVersions", {PdfStandard::pdf_14, PdfStandard::pdf_x4}, {}, {}},
        Contradiction{"OutlinesForReaders", {PdfStandard::pdf_x4, PdfStandard::pdf_ua1}, {}, {}, TextForm::outlines},
        Contradiction{"OutlinesInArchives", {PdfStandard::pdf_16, PdfStandard::pdf_a2a}, {}, {}, TextForm::outlines}),
    [](const auto& each) { return each.param.name; });

TEST_F(ResolvedOutput, NeedsNoProfileWhereX1aNamesARegisteredCondition)
{
    let_profile_claim({PdfStandard::pdf_x1a_2003});
    card.embed_profile = said(false);
    card.condition = said(ByPaper<std::string>{"FOGRA39", {}});
    terms();
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(ResolvedOutput, OrdersItsResolutions)
{
    card.picture_ppi_error = said(PixelsPerInch{250});
    card.picture_ppi_warning = said(PixelsPerInch{225});
    terms();
    EXPECT_THAT(findings(), ElementsAre(HasSubstr("picture-ppi-error = 250 is above picture-ppi-warning = 225")));
}

TEST_F(ResolvedOutput, KeepsMarksOutOfTheBleed)
{
    card.crop_marks = said(MarkWish::wanted);
    card.mark_offset = said(mm(2));
    terms();
    EXPECT_THAT(codes(), ElementsAre("CARD-CONTRADICTS"));
    found = {};
    card.crop_marks = said(MarkWish::forbidden);
    terms();
    EXPECT_THAT(findings(), IsEmpty()) << "there are no marks";
}

} // namespace

} // namespace skrejlapa
