#include "build/check_condition.h"

#include "color/icc_profile.h"

#include <fmt/format.h>

namespace skrejlapa
{

void check_condition(const OutputTerms& terms, const PrinterCard& card, Diagnostics& found)
{
    if (!terms.condition.profile || !card.profile) // the shipped profile is known to be sound
        return;
    const std::optional<std::string> name = card.profile->value.on(terms.paper);
    const Result<ProfileFacts> facts = check_output_profile(terms.condition.profile->bytes());
    if (!name || facts)
        return;
    Diagnostic& error = found.add(facts.error());
    error.span = card.profile->origin.span;
    error.message = fmt::format("{} {}", *name, error.message);
}

} // namespace skrejlapa
