#include "cli/edition_sisters.h"

#include "build/fit_memory.h"
#include "cli/edition_batch.h"
#include "cli/level_rules.h"

namespace skrejlapa
{

std::vector<Edition> plan_all_languages(const Workplace& place, const Options& options)
{
    Selection selection = selection_of(options);
    selection.languages.clear();
    Diagnostics said_of_those_wanted;
    return plan_editions(place.project, place.files, selection, said_of_those_wanted);
}

FitLock read_lock(Workplace& place, const Options& options, Report& report)
{
    Diagnostics found(make_level_judge({options, place.project, place.sources, nullptr}));
    FitLock lock = load_fit_lock(place.files, place.project.folder, place.sources, found);
    check_lock_owners(lock, place.project, found);
    place.project_errors += found.error_count();
    report.add(found, place.sources);
    return lock;
}

} // namespace skrejlapa
