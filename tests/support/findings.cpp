#include "findings.h"

#include <fmt/format.h>

namespace skrejlapa
{

std::vector<std::string> summarize(const Diagnostics& found, const SourceMap& sources)
{
    constexpr const char* level_names[] = {"note", "warning", "error"};
    std::vector<std::string> lines;
    for (const Diagnostic& finding : found.all()) {
        std::string line = fmt::format("{} {}", level_names[static_cast<int>(finding.level)], finding.code);
        if (finding.span) {
            const LineColumn place = sources.place(finding.span.file, finding.span.begin);
            line += fmt::format(" {}:{}:{}", sources.name(finding.span.file), place.line, place.column);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace skrejlapa
