#include "resolve/printing_condition.h"

#include <array>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What the engine ships.
constexpr std::string_view shipped_condition = "FOGRA39";
constexpr std::string_view shipped_profile = "icc/FOGRA39L_coated.icc";

struct KnownCondition {
    std::string_view name;
    std::string_view profile; ///< as its maker calls it
};
/// The offset conditions of ISO 12647-2, whose profiles the European Color Initiative gives away.
constexpr auto known_conditions = std::to_array<KnownCondition>({{"FOGRA27", "ISO Coated"},
                                                                 {"FOGRA29", "ISO Uncoated"},
                                                                 {"FOGRA47", "PSO Uncoated ISO12647"},
                                                                 {"FOGRA51", "PSO Coated v3"},
                                                                 {"FOGRA52", "PSO Uncoated v3 (FOGRA52)"}});

std::string way_to_get(std::string_view condition)
{
    for (const KnownCondition& known : known_conditions) {
        if (known.name == condition)
            return fmt::format("get the profile \"{}\" from www.eci.org", known.profile);
    }
    return "ask the printing house for its ICC profile";
}

BlobPtr map_profile(const OutputInput& input, const Located& written, Diagnostics& found)
{
    const std::optional<Path> in_project = path_in_project(input.project, written, found);
    if (!in_project)
        return nullptr;
    const Path in_data = input.data.path / written.text;
    const bool is_shipped = !input.files.is_file(*in_project) && input.files.is_file(in_data);
    Result<BlobPtr> profile = input.files.map(is_shipped ? in_data : *in_project);
    if (profile)
        return *profile;
    Diagnostic mistake = profile.error();
    mistake.span = written.span;
    found.add(std::move(mistake));
    return nullptr;
}

/// Whether the file tells its reader what it was prepared for.
bool states_condition(const OutputTerms& terms)
{
    return terms.claims(PdfStandard::pdf_x4) || terms.claims(PdfStandard::pdf_x1a_2003) ||
           terms.claims(PdfStandard::pdf_a2a);
}

std::string_view word_for(Paper paper) { return paper == Paper::coated ? "coated" : "uncoated"; }

void report_asked(const Given<ByPaper<std::string>>& asked, const OutputTerms& terms, Diagnostics& found)
{
    const std::string& name = *asked.value.on(terms.paper);
    const Origin& origin = asked.origin;
    Diagnostic finding{
        .code = "CARD-NO-PROFILE",
        .level = states_condition(terms) ? Level::error : Level::warning,
        .span = origin.span,
        .message = fmt::format("{} asks for the printing condition {}{}, but no profile for it is at hand; colours are "
                               "made for {}",
                               origin.owner, name, origin.source.empty() ? "" : fmt::format(" ({})", origin.source),
                               shipped_condition),
        .help = {fmt::format("{}, put it into the project and name it: profile = \"icc/….icc\", with condition = "
                             "\"{}\"",
                             way_to_get(name), name)}};
    found.add(std::move(finding));
}

void report_paper(const OutputInput& input, const OutputTerms& terms, Diagnostics& found)
{
    const Origin origin = input.job.paper    ? input.job.paper->origin
                          : input.card.paper ? input.card.paper->origin
                                             : Origin{};
    found.warning("CARD-NO-PROFILE", origin.span,
                  fmt::format("no profile for {} paper is named; colours are made for {}, which is coated",
                              word_for(terms.paper), shipped_condition),
                  {fmt::format("{}, put it into the project and name it in the profile or card: profile = {{ uncoated "
                               "= \"icc/….icc\" }}, with condition = {{ uncoated = \"FOGRA47\" }}",
                               way_to_get("FOGRA47"))});
}

} // namespace

PrintingCondition find_condition(const OutputInput& input, const OutputTerms& terms, Diagnostics& found)
{
    const PrinterCard& card = input.card;
    const bool is_embedded = !card.embed_profile || card.embed_profile->value;
    const std::string name = card.condition ? card.condition->value.on(terms.paper).value_or("") : std::string();
    if (card.profile && card.profile->value.on(terms.paper))
        return {name,
                map_profile(input, {*card.profile->value.on(terms.paper), card.profile->origin.span}, found),
                is_embedded,
                {}};
    PrintingCondition shipped{std::string(shipped_condition),
                              input.files.map(input.data.path / shipped_profile).value_or(nullptr),
                              is_embedded,
                              {}};
    if (name == shipped_condition || terms.medium == Medium::screen)
        return shipped;
    if (!name.empty()) {
        report_asked(*card.condition, terms, found);
        shipped.asked = name;
    } else if (terms.paper == Paper::uncoated) {
        report_paper(input, terms, found);
    }
    return shipped;
}

} // namespace skrejlapa
