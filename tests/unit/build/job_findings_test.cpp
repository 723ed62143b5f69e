#include "build/job_findings.h"
#include "written_project.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class JobFindings : public testing::Test
{
protected:
    std::vector<std::string> codes(std::optional<int> sides, std::optional<int> grammage_gsm, std::size_t pages)
    {
        if (sides)
            leaflet.output.job.sides = Given<int>{*sides};
        if (grammage_gsm)
            leaflet.output.job.grammage_gsm = Given<int>{*grammage_gsm};
        Layout layout;
        layout.pages.resize(pages);
        Diagnostics found;
        judge_job(leaflet, layout, found);
        std::vector<std::string> codes;
        for (const Diagnostic& finding : found.all())
            codes.push_back(finding.code);
        return codes;
    }
    Leaflet leaflet;
};

TEST_F(JobFindings, FindAnOddPageOnTwoSides)
{
    EXPECT_THAT(codes(2, {}, 3), ElementsAre("JOB-SIDES"));
    EXPECT_THAT(codes(2, {}, 1), ElementsAre("JOB-SIDES"));
}

TEST_F(JobFindings, AreNoneWherePagesAndSidesAgree)
{
    EXPECT_THAT(codes(2, {}, 4), IsEmpty());
    EXPECT_THAT(codes(1, {}, 3), IsEmpty());
    EXPECT_THAT(codes({}, {}, 3), IsEmpty());
}

TEST_F(JobFindings, FindAFoldedSheetThatIsPrintedOnOneSide)
{
    leaflet.fold = Fold{};
    EXPECT_THAT(codes(1, {}, 2), ElementsAre("JOB-SIDES"));
}

TEST_F(JobFindings, FindAHeavyPaperThatIsFolded)
{
    EXPECT_THAT(codes({}, 250, 2), IsEmpty()) << "a flat sheet is not creased";
    leaflet.fold = Fold{};
    EXPECT_THAT(codes({}, 170, 2), ElementsAre("JOB-CREASE"));
    EXPECT_THAT(codes({}, 169, 2), IsEmpty());
}

} // namespace

} // namespace skrejlapa
