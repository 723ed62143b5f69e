#include "cli/commands.h"
#include "cli/inspect_json.h"
#include "cli/level_rules.h"
#include "cli/single_edition.h"

#include <exception>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

CommandResult inspect_edition(const Workplace& place, const Options& options, const Edition& edition, Report& report)
{
    SourceMap sources = place.sources;
    Diagnostics found(make_level_judge({options, place.project, sources, &edition}));
    CommandResult json = inspect_json({}, {});
    try {
        if (const auto laid_out = lay_out_edition(make_workshop(place, options), edition, sources, found))
            json = inspect_json(laid_out->layout, laid_out->leaflet.format, laid_out->leaflet.fold,
                                report_text_rules(*laid_out, sources));
    } catch (const std::exception& failure) {
        found.error("INTERNAL", {}, fmt::format("the engine failed: {}", failure.what()));
    }
    report.add(found, sources, &edition);
    return json;
}

} // namespace

CommandResult inspect(const Options& options, Report& report)
{
    if (!are_files(options.operands, report))
        return {};
    const Path layout = options.operands.front();
    const Path content = options.operands.size() > 1 ? Path(options.operands[1]) : Path();
    const std::unique_ptr<Workplace> place = open_workplace_or_bare(options, layout, report);
    if (!place)
        return {};
    const Result<Edition> edition = make_single_edition(*place, options, layout, content);
    if (!edition) {
        report.add(edition.error());
        return {};
    }
    return inspect_edition(*place, options, *edition, report);
}

} // namespace skrejlapa
