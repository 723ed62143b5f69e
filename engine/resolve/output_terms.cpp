#include "resolve/output_terms.h"

#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

const Origin* OutputTerms::origin(std::string_view key) const
{
    const auto found = origins.find(key);
    return found == origins.end() ? nullptr : &found->second;
}

OutputTerms as_draft(OutputTerms terms)
{
    terms.draft_of = std::exchange(terms.standards, {PdfStandard::pdf_17});
    return terms;
}

bool is_registered_condition(std::string_view condition)
{
    // As registry.color.org/cmyk-registry lists them: FOGRA27 to FOGRA54, CGATS TR 001 to 006, CGATS21-2-CRPC1 to 7,
    // APTEC_CTV_3 to 8 and APTEC's boards, IFRA26, JC200103, JC200104, JCN2002, JCW2003, JCS2011, EUROSB104, EUROSB204.
    // Families, for they grow; names of profiles (PSRgravureMF, SWOP2006_Coated3v2, PANTONE …) are none of them.
    constexpr std::array families{"FOGRA", "CGATS", "APTEC", "IFRA", "JC2001", "JCN", "JCW", "JCS", "EUROSB"};
    return std::any_of(families.begin(), families.end(),
                       [&](std::string_view family) { return condition.starts_with(family); });
}

std::string said_by(const OutputTerms& terms, std::string_view key)
{
    const Origin* const origin = terms.origin(key);
    if (origin == nullptr || origin->owner.empty())
        return "Skrejlapa's own rule";
    return origin->source.empty() ? origin->owner : fmt::format("{} ({})", origin->owner, origin->source);
}

} // namespace skrejlapa
