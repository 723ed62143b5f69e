#include "build/fit_in_force.h"

#include "resolve/fit_property.h"

#include <fmt/format.h>

namespace skrejlapa
{

std::string describe_fit(const Leaflet& written, const EditionFit& fit)
{
    std::string text;
    for (const FitGroup& group : written.fit_groups) {
        const LeverValues values = values_in_force(values_of(fit.values, group.name), group);
        text += fmt::format("{}{}:", text.empty() ? "" : "; ", group.name);
        for (const FitLever& lever : group.levers)
            text += fmt::format(" {} {}", lever_name(lever.kind), format_lever(lever.kind, values, group));
    }
    for (const OptionalId dropped : fit.dropped)
        text += fmt::format("{}left out: {}", text.empty() ? "" : "; ", dropped);
    return text;
}

} // namespace skrejlapa
