#include "cli/pdf_origin.h"

#include "cli/edition_families.h"
#include "cli/edition_sisters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace skrejlapa
{

namespace
{

bool is_same_file(const Path& a, const Path& b)
{
    std::error_code error;
    return std::filesystem::equivalent(a, b, error) && !error;
}

void paint_origin(FittedRun fitted, PdfOrigin& origin)
{
    guarded(fitted.outcome, [&] {
        Diagnostics found;
        origin.laid_out = lay_out_prepared(std::move(fitted.prepared), fitted.fitted, found);
        if (origin.laid_out)
            origin.list =
                paint(origin.laid_out->leaflet, origin.laid_out->layout, origin.laid_out->pictures, found, {});
    });
}

/// The editions that are written to this file: one, or none.
std::vector<Edition> editions_of(const std::vector<Edition>& known, const Path& file)
{
    std::vector<Edition> wanted;
    std::copy_if(known.begin(), known.end(), std::back_inserter(wanted),
                 [&](const Edition& edition) { return is_same_file(pdf_path(edition, Quality::final), file); });
    return wanted;
}

} // namespace

std::unique_ptr<PdfOrigin> find_origin(Workplace& place, const Options& options, const Path& file)
{
    Diagnostics found;
    const std::vector<Edition> known = plan_editions(place.project, place.files, {}, found);
    const std::vector<Edition> wanted = editions_of(known, file);
    if (wanted.empty())
        return nullptr;
    auto origin = std::make_unique<PdfOrigin>();
    Report unsaid;
    const FitLock lock = read_lock(place, options, unsaid);
    const std::optional<std::string> judge = std::exchange(place.printer, std::nullopt);
    const FamiliesPlan plan{
        .wanted = wanted, .known = known, .lock = lock, .writing = Writing::rehearsed, .finish = [&](FittedRun fitted) {
            paint_origin(std::move(fitted), *origin);
        }};
    FamiliesOutcome made = run_families(place, options, plan, [](Moment, const Edition&) {});
    place.printer = judge;
    if (!origin->laid_out)
        return nullptr;
    origin->edition = wanted.front();
    origin->sources = std::move(made.editions.front().sources);
    return origin;
}

} // namespace skrejlapa
