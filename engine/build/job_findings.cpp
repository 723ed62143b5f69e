#include "build/job_findings.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// From about this weight fibres break at a fold that was not creased before.
constexpr int creased_from_gsm = 170;

void judge_sides(const JobTerms& job, std::size_t pages, bool is_folded, Diagnostics& found)
{
    if (!job.sides)
        return;
    if (job.sides->value == 2 && pages % 2 == 1)
        found.warning("JOB-SIDES", job.sides->origin.span,
                      pages == 1 ? "the job is printed on two sides, but there is one page: the back stays empty"
                                 : fmt::format("the job is printed on two sides, but there are {} pages: the last back "
                                               "stays empty",
                                               pages),
                      {"add a page, or take one away; or write sides = 1"});
    if (job.sides->value == 1 && is_folded && pages > 1)
        found.warning("JOB-SIDES", job.sides->origin.span,
                      "the job is printed on one side, but the folded sheet has an inside too",
                      {"write sides = 2, or leave the inside out"});
}

void judge_crease(const JobTerms& job, bool is_folded, Diagnostics& found)
{
    if (is_folded && job.grammage_gsm && job.grammage_gsm->value >= creased_from_gsm)
        found.note("JOB-CREASE", job.grammage_gsm->origin.span,
                   fmt::format("paper of {} g/m² is creased before it is folded, or the colour breaks at the fold",
                               job.grammage_gsm->value),
                   {"ask the printing house for creasing, and for the grain along the fold; or take lighter paper"});
}

} // namespace

void judge_job(const Leaflet& leaflet, const Layout& layout, Diagnostics& found)
{
    const JobTerms& job = leaflet.output.job;
    judge_sides(job, layout.pages.size(), leaflet.fold.has_value(), found);
    judge_crease(job, leaflet.fold.has_value(), found);
}

} // namespace skrejlapa
