#include "preflight/quote_sources.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct KeyOfCode {
    std::string_view code;
    std::string_view key; ///< of the card
};

constexpr KeyOfCode keys[] = {
    {"BLEED-TOO-SMALL", "bleed"},
    {"INK-LIMIT", "ink-limit"},
    {"INK-LIMIT-COLOR", "ink-limit"},
    {"LAYOUT-UNSAFE", "safe"},
    {"LINE-REVERSED-TOO-THIN", "smallest-reversed-line"},
    {"LINE-TOO-THIN", "smallest-line"},
    {"PDF-FONTS-LEFT", "text"},
    {"PDF-MARKS", "crop-marks"},
    {"PDF-PROFILE", "embed-profile"},
    {"PDF-STANDARD", "standard"},
    {"PDF-TRANSPARENT", "transparency"},
    {"PICTURE-LOW-RESOLUTION", "picture-ppi-error"},
    {"SPOT-FORBIDDEN", "spot-colors"},
    {"TYPE-REVERSED-TOO-SMALL", "smallest-reversed-type"},
    {"TYPE-TOO-SMALL", "smallest-type"},
};

/// Who gives the term that a finding judges by; null where nobody asked for it.
const Origin* origin_of(const Diagnostic& finding, const OutputTerms& terms)
{
    const auto* const known = std::find_if(std::begin(keys), std::end(keys),
                                           [&](const KeyOfCode& each) { return each.code == finding.code; });
    const Origin* const origin = known == std::end(keys) ? nullptr : terms.origin(known->key);
    return origin == nullptr || origin->voice == Voice::default_card || origin->owner.empty() ? nullptr : origin;
}

} // namespace

Diagnostics quote_sources(const Diagnostics& found, const OutputTerms& terms)
{
    Diagnostics quoting;
    for (Diagnostic finding : found.all()) {
        if (const Origin* const origin = origin_of(finding, terms))
            finding.help.push_back(origin->source.empty()
                                       ? fmt::format("this is asked for by {}", origin->owner)
                                       : fmt::format("this is asked for by {}: {}", origin->owner, origin->source));
        quoting.add(std::move(finding));
    }
    return quoting;
}

} // namespace skrejlapa
