#include "build/check_condition.h"

#include "color/icc_profile.h"

#include <fmt/format.h>

namespace skrejlapa
{

void check_condition(const PrintingCondition& condition, const PrinterCard& card, Diagnostics& found)
{
    if (!condition.profile || !card.profile) // the shipped profile is known to be sound
        return;
    const Result<ProfileFacts> facts = check_output_profile(condition.profile->bytes());
    if (facts)
        return;
    Diagnostic& error = found.add(facts.error());
    error.span = card.profile->span;
    error.message = fmt::format("{} {}", card.profile->text, error.message);
}

} // namespace skrejlapa
