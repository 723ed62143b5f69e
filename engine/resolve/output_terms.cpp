#include "resolve/output_terms.h"

#include <fmt/format.h>

namespace skrejlapa
{

const Origin* OutputTerms::origin(std::string_view key) const
{
    const auto found = origins.find(key);
    return found == origins.end() ? nullptr : &found->second;
}

std::string said_by(const OutputTerms& terms, std::string_view key)
{
    const Origin* const origin = terms.origin(key);
    if (origin == nullptr || origin->owner.empty())
        return "Skrejlapa's own rule";
    return origin->source.empty() ? origin->owner : fmt::format("{} ({})", origin->owner, origin->source);
}

} // namespace skrejlapa
