#include "resolve/funder_choice.h"

#include "project/output_name.h"
#include "resolve/language_direction.h"

#include <algorithm>
#include <climits>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<const Funder*> by_rank(const Funders& registry)
{
    std::vector<const Funder*> funders;
    for (const Funder& funder : registry.funders)
        funders.push_back(&funder);
    std::stable_sort(funders.begin(), funders.end(), [](const Funder* a, const Funder* b) {
        return a->rules.rank.value_or(INT_MAX) < b->rules.rank.value_or(INT_MAX);
    });
    return funders;
}

std::string_view pin_among(const std::vector<Located>& references, std::string_view id)
{
    for (const Located& each : references) {
        if (funder_id(each.text) == id)
            return pinned_version(each.text);
    }
    return {};
}

std::string version_name(const FunderVersion& version)
{
    return version.id.empty() ? std::string() : fmt::format(", version \"{}\",", version.id);
}

void report_expired(const ChosenFunder& chosen, const TomlDate& day, Diagnostics& found)
{
    const FunderVersion& version = *chosen.in_force.version;
    const ValidDays days = valid_days(*chosen.funder, version);
    const std::string end = days.is_superseded || !days.to ? std::string("is superseded by another")
                                                           : fmt::format("counted until {}", format_date(*days.to));
    Diagnostic& finding =
        found.warning("FUNDER-EXPIRED", chosen.named_at,
                      fmt::format("the logo of \"{}\"{} {}; the edition's date is {}", chosen.funder->id,
                                  version_name(version), end, format_date(day)),
                      {"add the version that counts now to the funders' file, or correct the leaflet's date"});
    finding.values = {{"funder", chosen.funder->id}, {"version", version.id}, {"date", format_date(day)}};
    if (days.to)
        finding.values.emplace_back("to", format_date(*days.to));
}

void report_early(const ChosenFunder& chosen, const TomlDate& day, Diagnostics& found)
{
    const FunderVersion& version = *chosen.in_force.version;
    const std::string from = version.from ? format_date(*version.from) : std::string();
    Diagnostic& finding =
        found.warning("FUNDER-NOT-YET-VALID", chosen.named_at,
                      fmt::format("the logo of \"{}\"{} counts from {}; the edition's date is {}", chosen.funder->id,
                                  version_name(version), from, format_date(day)),
                      {"add the version that counted before to the funders' file, or correct the leaflet's date"});
    finding.values = {
        {"funder", chosen.funder->id}, {"version", version.id}, {"date", format_date(day)}, {"from", from}};
}

} // namespace

const Grant* grant_of(const Project& project, const Edition& edition)
{
    const std::vector<Grant>& grants = project.funders.grants;
    if (edition.entry->grant)
        return project.funders.grant(edition.entry->grant->text);
    return edition.leaflet.empty() && grants.size() == 1 ? &grants.front() : nullptr;
}

std::vector<Located> funders_of(const Project& project, const Edition& edition)
{
    if (!edition.entry->funders.empty())
        return edition.entry->funders;
    if (const Grant* const grant = grant_of(project, edition))
        return grant->funders;
    std::vector<Located> all;
    if (edition.leaflet.empty()) {
        for (const Funder* const funder : by_rank(project.funders))
            all.push_back({funder->id, funder->span});
    }
    return all;
}

const Funder* require_funder(const Funders& registry, const Located& id, Diagnostics& found)
{
    const Funder* const funder = registry.funder(funder_id(id.text));
    if (funder == nullptr && registry.are_known) {
        std::vector<std::string> known;
        for (const Funder& each : registry.funders)
            known.push_back(each.id);
        found.error("FUNDER-UNKNOWN", id.span,
                    fmt::format("there is no funder \"{}\"{}", funder_id(id.text),
                                did_you_mean(std::string(funder_id(id.text)), known)),
                    {"describe it in the funders' file"});
    }
    const std::string_view pin = pinned_version(id.text);
    if (funder != nullptr && !pin.empty() && version_in_force(*funder, {}, pin).version == nullptr) {
        found.error("FUNDER-UNKNOWN", id.span, fmt::format("the funder \"{}\" has no version \"{}\"", funder->id, pin),
                    {"a pin names the id of a version: \"ID@VERSION\""});
        return nullptr;
    }
    return funder;
}

ChosenFunder choose_version(const Project& project, const Edition& edition, const Funder& funder,
                            const Located& reference)
{
    const std::vector<Located> of_edition = funders_of(project, edition);
    std::string_view pin = pinned_version(reference.text);
    if (pin.empty())
        pin = pin_among(of_edition, funder.id);
    return {&funder, version_in_force(funder, edition.entry->date, pin), reference.span};
}

void judge_validity(const ChosenFunder& chosen, const Edition& edition, Diagnostics& found)
{
    switch (chosen.in_force.validity) {
    case Validity::valid:
        break;
    case Validity::expired:
        report_expired(chosen, edition.entry->date.value(), found);
        break;
    case Validity::not_yet_valid:
        report_early(chosen, edition.entry->date.value(), found);
        break;
    case Validity::undated:
        found.note(
            "FUNDER-UNDATED", chosen.named_at,
            fmt::format("the edition has no date to judge the logo of \"{}\" by; the newest version{} is taken",
                        chosen.funder->id,
                        chosen.in_force.version->id.empty() ? std::string()
                                                            : fmt::format(", \"{}\",", chosen.in_force.version->id)),
            {"give the leaflet its date (date = 2026-03-01), pin a version (\"ID@VERSION\"), or build with --date"});
        break;
    }
}

const Located* in_language(const std::map<std::string, Located>& values, std::string_view language,
                           std::string_view source_language)
{
    std::vector<std::string> tags = language_chain(language);
    tags.emplace_back(source_language);
    for (const std::string& tag : tags) {
        const auto value = values.find(tag);
        if (value != values.end())
            return &value->second;
    }
    return values.empty() ? nullptr : &values.begin()->second;
}

std::string legal_name(const ChosenFunder& chosen, std::string_view language, std::string_view source_language,
                       Diagnostics& found)
{
    const FunderVersion* const version = chosen.in_force.version;
    const Located* const name = version == nullptr ? nullptr : in_language(version->name, language, source_language);
    if (name == nullptr)
        return chosen.funder->id;
    const std::vector<std::string> tags = language_chain(language);
    const bool is_in_language =
        std::any_of(tags.begin(), tags.end(), [&](const std::string& tag) { return version->name.count(tag) > 0; });
    if (!is_in_language)
        found.warning("FUNDER-NAME-LANGUAGE", name->span,
                      fmt::format("the funder \"{}\" has no legal name in \"{}\"; \"{}\" is taken", chosen.funder->id,
                                  language, name->text),
                      {fmt::format("add the name to the funders' file: name.{} = \"…\"", language)});
    return name->text;
}

} // namespace skrejlapa
