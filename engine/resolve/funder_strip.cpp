#include "resolve/funder_strip.h"

#include "resolve/funder_choice.h"
#include "resolve/language_direction.h"
#include "resolve/property_values.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool names(const std::vector<Located>& list, const Located& id)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const Located& each) { return funder_id(each.text) == funder_id(id.text); });
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
        if (!of_edition.empty() && !names(of_edition, id) && registry.funder(funder_id(id.text)) != nullptr)
            found.warning("FUNDER-OTHER", id.span, fmt::format("\"{}\" is none of the leaflet's funders", id.text),
                          {"name it among the leaflet's funders or its grant's, or leave it out here"});
    }
}

/// Unknown ids of the edition itself were found with the project; those of box and page are found here.
std::vector<const Funder*> choose_funders(const StripRequest& request, Diagnostics& found)
{
    const std::vector<Located> of_edition = funders_of(request.project, request.edition);
    std::optional<std::vector<Located>> ids = box_list(request.of_box, found);
    if (ids && request.of_page)
        std::erase_if(*ids, [&](const Located& id) { return !names(*request.of_page, id); });
    else if (!ids && request.of_page)
        ids = request.of_page;
    if (ids)
        warn_of_others(*ids, of_edition, request.project.funders, found);
    const std::vector<Located>& chosen = ids ? *ids : of_edition;
    if (chosen.empty() && request.project.funders.are_known)
        found.warning("FUNDER-NONE", request.of_box.span, "there is no funder to show here",
                      {"give the leaflet funders or a grant, or list ids in the box"});
    std::vector<const Funder*> funders;
    for (const Located& id : chosen) {
        const Funder* const funder = ids ? require_funder(request.project.funders, id, found)
                                         : request.project.funders.funder(funder_id(id.text));
        if (funder != nullptr)
            funders.push_back(funder);
    }
    return funders;
}

/// Of a logo's files: the horizontal one in full colour first, in the edition's language before that for all.
const Located* choose_file(const FunderVersion& version, std::string_view language)
{
    constexpr std::string_view variants[] = {"full-horizontal", "full-vertical", "mono-horizontal", "mono-vertical"};
    for (const std::string_view variant : variants) {
        for (const std::string& tag : language_chain(language)) {
            if (const auto file = version.files.find(fmt::format("{}.{}", variant, tag)); file != version.files.end())
                return &file->second;
        }
        if (const auto file = version.files.find(std::string(variant)); file != version.files.end())
            return &file->second;
    }
    // A negative logo would vanish on white.
    for (const auto& [name, file] : version.files) {
        if (!name.starts_with("negative"))
            return &file;
    }
    return nullptr;
}

Length registry_length(const std::optional<Located>& located, std::string_view key, const Palette& palette,
                       Diagnostics& found)
{
    if (!located)
        return {};
    ValueContext context{Length{}, palette, found};
    const TomlValue value{located->text, located->span};
    return read_length({key, value}, located->text, Sign::not_negative, context).value_or(Length{});
}

void read_clear_space(const Funder& funder, const Palette& palette, Diagnostics& found, StripLogo& logo)
{
    if (!funder.clear_space)
        return;
    ValueContext context{Length{}, palette, found};
    const TomlValue value{funder.clear_space->text, funder.clear_space->span};
    const auto space =
        read_length_percentage({"clear-space", value}, funder.clear_space->text, Sign::not_negative, context);
    if (space && space->fraction)
        logo.clear_space_fraction = *space->fraction;
    else if (space)
        logo.clear_space = space->length;
}

std::optional<StripLogo> make_logo(const Funder& funder, const StripRequest& request, PictureShelf& pictures,
                                   Diagnostics& found)
{
    const std::string& language = request.edition.language;
    const FunderVersion* const version = version_in_use(funder);
    const Located* const file = version == nullptr ? nullptr : choose_file(*version, language);
    if (file == nullptr) {
        found.error("FUNDER-NO-LOGO", funder.span,
                    fmt::format("the funder \"{}\" has no logo for white paper", funder.id),
                    {"name a file: files = { full-horizontal = \"logos/….svg\" }"});
        return std::nullopt;
    }
    const std::optional<PictureId> picture = pictures.add_file({.path = *file, .page = 1, .palette = request.palette});
    if (!picture)
        return std::nullopt;
    StripLogo logo{.funder = funder.id,
                   .picture = *picture,
                   .alt = legal_name(funder, language, request.project.source_language),
                   .min_height = registry_length(funder.min_height, "min-height", *request.palette, found),
                   .min_width = registry_length(funder.min_width, "min-width", *request.palette, found),
                   .clear_space = {},
                   .clear_space_fraction = 0,
                   .span = funder.span};
    read_clear_space(funder, *request.palette, found, logo);
    return logo;
}

} // namespace

Strip make_strip(const StripRequest& request, PictureShelf& pictures, Diagnostics& found)
{
    Strip strip;
    for (const Funder* const funder : choose_funders(request, found)) {
        if (std::optional<StripLogo> logo = make_logo(*funder, request, pictures, found))
            strip.logos.push_back(std::move(*logo));
    }
    return strip;
}

} // namespace skrejlapa
