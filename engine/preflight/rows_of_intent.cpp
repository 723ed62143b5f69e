#include "preflight/shared_rows.h"

namespace skrejlapa::rows
{

const PdfIntentFact* press_intent(const PdfFacts& facts)
{
    const auto intent = std::find_if(facts.intents.begin(), facts.intents.end(),
                                     [](const PdfIntentFact& each) { return each.kind == "GTS_PDFX"; });
    return intent == facts.intents.end() ? nullptr : &*intent;
}

Fault one_intent(const PdfFacts& facts)
{
    const auto count = std::count_if(facts.intents.begin(), facts.intents.end(),
                                     [](const PdfIntentFact& each) { return each.kind == "GTS_PDFX"; });
    return count == 1 ? Fault{} : Fault{fmt::format("there are {} output intents of GTS_PDFX, not one", count)};
}

Fault intent_condition(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || !intent->condition_id.empty(), "the output intent names no printing condition");
}

Fault intent_info(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || !intent->registry.empty() || !intent->info.empty(),
                  "the output intent has neither RegistryName nor Info");
}

bool has_press_profile(const PdfIntentFact& intent)
{
    return intent.profile == ProfileForm::stream && intent.components == 4 && intent.profile_class == "prtr" &&
           intent.profile_space == "CMYK";
}

} // namespace skrejlapa::rows
