#include "resolve/output_terms.h"

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class RegisteredCondition : public testing::TestWithParam<const char*>
{
};
class UnregisteredCondition : public testing::TestWithParam<const char*>
{
};

TEST_P(RegisteredCondition, IsToldByItsFamily) { EXPECT_TRUE(is_registered_condition(GetParam())); }

TEST_P(UnregisteredCondition, IsToldFromThem) { EXPECT_FALSE(is_registered_condition(GetParam())); }

INSTANTIATE_TEST_SUITE_P(Registry, RegisteredCondition,
                         testing::Values("FOGRA39", "FOGRA52", "CGATS TR 006", "CGATS21-2-CRPC6", "APTEC_CTV_8",
                                         "IFRA26", "JC200103", "JCN2002", "JCW2003", "JCS2011", "EUROSB104"));
INSTANTIATE_TEST_SUITE_P(Elsewhere, UnregisteredCondition,
                         testing::Values("", "Custom", "our press", "PANTONE Coated", "JCB", "SWOP2006_Coated3v2",
                                         "PSRgravureMF", "fogra39", "ISO Coated v2"));

TEST(DraftTerms, ClaimNoStandardButKeepTheShapeOfWhatTheyAreADraftOf)
{
    OutputTerms terms;
    terms.standards = {PdfStandard::pdf_x4, PdfStandard::pdf_ua1};
    terms.ink_limit = 2.6;
    const OutputTerms draft = as_draft(terms);
    EXPECT_THAT(draft.standards, ElementsAre(PdfStandard::pdf_17));
    EXPECT_FALSE(draft.claims(PdfStandard::pdf_x4) || draft.claims(PdfStandard::pdf_ua1));
    EXPECT_TRUE(draft.is_made_by(PdfStandard::pdf_x4));
    EXPECT_TRUE(draft.is_tagged());
    EXPECT_DOUBLE_EQ(draft.ink_limit, 2.6);
}

TEST(ReversedTerms, AskMoreWhereMorePlatesMeetAndNothingOfOneInk)
{
    const ReversedTerms terms{pt(0.3), pt(0.5), pt(1)};
    EXPECT_EQ(terms.of(0), pt(0.3));
    EXPECT_EQ(terms.of(1), Length{});
    EXPECT_EQ(terms.of(2), pt(0.5));
    EXPECT_EQ(terms.of(3), pt(1));
    EXPECT_EQ(terms.of(4), pt(1));
}

} // namespace

} // namespace skrejlapa
