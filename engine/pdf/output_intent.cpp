#include "pdf/output_intent.h"

#include "pdf/icc_header.h"
#include "pdf/syntax.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view icc_registry = "http://www.color.org";

bool claims_pdf_x(const OutputTerms& terms)
{
    return terms.claims(PdfStandard::pdf_x4) || terms.claims(PdfStandard::pdf_x1a_2003);
}

bool embeds_profile(const OutputTerms& terms)
{
    return terms.condition.profile != nullptr &&
           (terms.condition.profile_is_embedded || terms.claims(PdfStandard::pdf_x4));
}

std::string describe(const PrintingCondition& condition)
{
    const std::string name = condition.name.empty() ? "Custom" : condition.name;
    const std::string described =
        condition.profile == nullptr ? std::string() : icc_description(condition.profile->bytes());
    const std::string text = pdf_text_string(described.empty() ? name : described);
    return fmt::format("/OutputConditionIdentifier {} /OutputCondition {} /Info {}{}", pdf_text_string(name), text,
                       text, is_registered_condition(name) ? fmt::format(" /RegistryName ({})", icc_registry) : "");
}

PrintingCondition condition_of(const OutputTerms& terms)
{
    return terms.color == OutputColor::rgb ? PrintingCondition{"sRGB IEC61966-2.1", terms.screen_profile}
                                           : terms.condition;
}

} // namespace

ObjectReference add_icc_profile(ObjectStore& store, const PrintingCondition& condition,
                                const DeflatedProfiles& profiles)
{
    const std::string_view profile = condition.profile->bytes();
    const std::string dictionary = fmt::format("/N {} /Filter /FlateDecode", icc_components(profile));
    return store.add_stream(dictionary, *profiles.find(profile));
}

std::string add_output_intents(ObjectStore& store, const OutputTerms& terms, const DeflatedProfiles& profiles)
{
    const PrintingCondition condition = condition_of(terms);
    const bool is_archived = terms.claims(PdfStandard::pdf_a2a);
    const bool embeds = is_archived ? condition.profile != nullptr : embeds_profile(terms);
    const bool is_printed = terms.medium == Medium::print && (embeds || claims_pdf_x(terms));
    if (!is_printed && !is_archived)
        return {};
    std::string described = describe(condition);
    if (embeds)
        described += " /DestOutputProfile " + add_icc_profile(store, condition, profiles).text();
    std::string intents;
    if (is_printed)
        intents += store.add("/Type /OutputIntent /S /GTS_PDFX " + described).text() + " ";
    if (is_archived)
        intents += store.add("/Type /OutputIntent /S /GTS_PDFA1 " + described).text();
    return fmt::format("/OutputIntents [{}]", intents);
}

} // namespace skrejlapa
