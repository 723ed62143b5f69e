#include "resolve/strip_order.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const Located* find_reference(const std::vector<Located>& list, const Located& id)
{
    const auto named = std::find_if(list.begin(), list.end(),
                                    [&](const Located& each) { return funder_id(each.text) == funder_id(id.text); });
    return named == list.end() ? nullptr : &*named;
}

/// The ids that a box lists; nothing for `true`.
std::optional<std::vector<Located>> box_list(const TomlValue& value, Diagnostics& found)
{
    const TomlArray* const array = value.array();
    if (array == nullptr) {
        if (!std::holds_alternative<bool>(value.value))
            found.error("TOML-TYPE", value.span, "funders takes true, or an array of ids");
        return std::nullopt;
    }
    std::vector<Located> ids;
    for (const TomlValue& id : *array) {
        if (const std::string* const text = id.string())
            ids.push_back({*text, id.span});
        else
            found.error("TOML-TYPE", id.span, "a funder is named by its id");
    }
    return ids;
}

void warn_of_others(const std::vector<Located>& ids, const std::vector<Located>& of_edition, const Funders& registry,
                    Diagnostics& found)
{
    for (const Located& id : ids) {
        if (!of_edition.empty() && find_reference(of_edition, id) == nullptr &&
            registry.funder(funder_id(id.text)) != nullptr)
            found.warning("FUNDER-OTHER", id.span, fmt::format("\"{}\" is none of the leaflet's funders", id.text),
                          {"name it among the leaflet's funders or its grant's, or leave it out here"});
    }
}

/// The edition's funders that the page names, in the edition's order and then those that are none of its. A pin of the
/// page wins.
std::vector<Located> narrowed(const std::vector<Located>& of_edition, const std::vector<Located>& of_page)
{
    std::vector<Located> chosen;
    for (const Located& id : of_edition) {
        if (const Located* const named = find_reference(of_page, id))
            chosen.push_back(pinned_version(named->text).empty() ? Located{id.text, named->span} : *named);
    }
    for (const Located& id : of_page) {
        if (find_reference(chosen, id) == nullptr)
            chosen.push_back(id);
    }
    return chosen;
}

/// A list that puts a body of a later rank before one of an earlier.
void check_ranks(const std::vector<ChosenFunder>& chosen, Diagnostics& found)
{
    const Funder* earlier = nullptr;
    for (const ChosenFunder& each : chosen) {
        const std::optional<int>& rank = each.funder->rules.rank;
        if (!rank)
            continue;
        if (earlier != nullptr && *rank < *earlier->rules.rank)
            found.warning("FUNDER-ORDER", each.named_at,
                          fmt::format("\"{}\" (rank {}) stands behind \"{}\" (rank {})", each.funder->id, *rank,
                                      earlier->id, *earlier->rules.rank),
                          {"name the funders in the order of their ranks, or correct a rank"});
        if (earlier == nullptr || *rank > *earlier->rules.rank)
            earlier = each.funder;
    }
}

/// What is listed for a strip, and whether the box or page itself lists it.
struct StripList {
    std::vector<Located> references;
    bool is_own = false;
};

StripList list_references(const StripRequest& request, const std::vector<Located>& of_edition, Diagnostics& found)
{
    std::optional<std::vector<Located>> of_box = box_list(request.of_box, found);
    if (of_box && request.of_page)
        std::erase_if(*of_box, [&](const Located& id) { return find_reference(*request.of_page, id) == nullptr; });
    if (of_box)
        return {*std::move(of_box), true};
    if (request.of_page)
        return {narrowed(of_edition, *request.of_page), true};
    return {of_edition, false};
}

} // namespace

std::vector<ChosenFunder> choose_funders(const StripRequest& request, Diagnostics& found)
{
    const Funders& registry = request.project.funders;
    const std::vector<Located> of_edition = funders_of(request.project, request.edition);
    const StripList list = list_references(request, of_edition, found);
    if (list.is_own)
        warn_of_others(list.references, of_edition, registry, found);
    if (list.references.empty() && request.edition.entry->partners.empty() && registry.are_known)
        found.warning("FUNDER-NONE", request.of_box.span, "there is no funder to show here",
                      {"give the leaflet funders or a grant, or list ids in the box"});
    std::vector<ChosenFunder> chosen;
    for (const Located& id : list.references) {
        // Unknown ids of the edition itself were found with the project; those of box and page are found here.
        const Funder* const funder =
            list.is_own ? require_funder(registry, id, found) : registry.funder(funder_id(id.text));
        if (funder != nullptr)
            chosen.push_back(choose_version(request.project, request.edition, *funder, id));
    }
    check_ranks(chosen, found);
    return chosen;
}

} // namespace skrejlapa
