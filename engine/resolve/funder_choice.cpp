#include "resolve/funder_choice.h"

#include "resolve/language_direction.h"

#include <algorithm>
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
    std::stable_sort(funders.begin(), funders.end(),
                     [](const Funder* a, const Funder* b) { return a->rank < b->rank; });
    return funders;
}

} // namespace

const Grant* grant_of(const Project& project, const Edition& edition)
{
    const std::vector<Grant>& grants = project.funders.grants;
    if (edition.entry.grant)
        return project.funders.grant(edition.entry.grant->text);
    return edition.leaflet.empty() && grants.size() == 1 ? &grants.front() : nullptr;
}

std::vector<Located> funders_of(const Project& project, const Edition& edition)
{
    if (!edition.entry.funders.empty())
        return edition.entry.funders;
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
    return funder;
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

std::string legal_name(const Funder& funder, std::string_view language, std::string_view source_language)
{
    const FunderVersion* const version = version_in_use(funder);
    const Located* const name = version == nullptr ? nullptr : in_language(version->name, language, source_language);
    return name == nullptr ? funder.id : name->text;
}

} // namespace skrejlapa
