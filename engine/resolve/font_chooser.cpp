#include "resolve/font_chooser.h"

#include "load/toml_document.h"
#include "text/font_instance.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

// Where a layout names no family. The engine's own fonts have it.
constexpr std::string_view default_family = "Noto Sans";

/// As the catalogue compares family names.
bool same_family(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string face_name(int weight, bool italic) { return fmt::format("{}{}", weight, italic ? " italic" : ""); }

/// "400 italic", "100 to 900 at widths 75 to 100 %"
std::string describe_range(const FaceDescription& face)
{
    const VariationAxis* const weight = find_axis(face, "wght");
    const VariationAxis* const width = find_axis(face, "wdth");
    std::string range = weight == nullptr
                            ? face_name(face.weight, face.italic)
                            : fmt::format("{:g} to {:g}{}", weight->least, weight->most, face.italic ? " italic" : "");
    if (width != nullptr)
        range += fmt::format(" at widths {:g} to {:g} %", width->least, width->most);
    return range;
}

} // namespace

const FontChain& FontChooser::choose(const TextStyle& style, Span used_at)
{
    const FaceQuery query = query_of(style);
    std::string key =
        fmt::format("{}\n{}{}{}{}%", fmt::join(style.families, "\n"), style.weight, style.italic ? "i" : "n",
                    style.demand == FaceDemand::required ? "!" : "?", style.width_percent);
    if (query.optical_size_pt)
        key += fmt::format("{}pt", *query.optical_size_pt);
    for (const AxisValue& axis : style.axis_settings)
        key += fmt::format(" {}={}", axis.tag, axis.value);
    const auto [known, is_new] = chains_.try_emplace(key);
    if (is_new)
        known->second = open(style, style.face_span ? style.face_span : used_at);
    return known->second;
}

// The size counts only where a font has cuts for it; else each size would look its families up anew.
FaceQuery FontChooser::query_of(const TextStyle& style) const
{
    FaceQuery query{"", style.weight, style.italic, style.width_percent, {}, style.axis_settings};
    const std::vector<std::string> families = families_of(style);
    const bool has_sizes =
        style.optical_sizing &&
        std::any_of(catalog_.faces().begin(), catalog_.faces().end(), [&families](const FaceDescription& face) {
            return find_axis(face, "opsz") != nullptr &&
                   std::any_of(families.begin(), families.end(),
                               [&face](const std::string& family) { return same_family(face.family, family); });
        });
    if (has_sizes)
        query.optical_size_pt = style.font_size.to_pt();
    return query;
}

std::vector<std::string> FontChooser::families_of(const TextStyle& style) const
{
    if (!style.families.empty())
        return style.families;
    if (catalog_.has_family(default_family) || catalog_.faces().empty())
        return {std::string(default_family)};
    return {catalog_.faces().front().family};
}

FontChain FontChooser::open(const TextStyle& style, Span span)
{
    FontChain chain;
    const FaceQuery query = query_of(style);
    if (catalog_.faces().empty()) {
        found_.error("FONT-NONE", span, "there are no fonts to set text with",
                     {"put fonts into a folder that the project names under `fonts`, or use --font-dir"});
        return chain;
    }
    bool is_first = true;
    for (const std::string& family : families_of(style)) {
        if (!catalog_.has_family(family)) {
            found_.error(
                "FONT-UNKNOWN-FAMILY", span,
                fmt::format("there is no font family \"{}\"{}", family, did_you_mean(family, catalog_.families())),
                {"`skrejlapa fonts` lists the families it sees"});
            continue;
        }
        FaceQuery wanted = query;
        wanted.family = family;
        const FacePtr face = is_first ? open_first(wanted, style, span) : catalog_.find_nearest(wanted, span, found_);
        is_first = false;
        if (face != nullptr)
            chain.faces.push_back(face);
    }
    if (chain.faces.empty()) {
        FaceQuery any = query;
        any.family = catalog_.faces().front().family;
        if (const FacePtr last_resort = catalog_.find_nearest(any, span, found_))
            chain.faces.push_back(last_resort);
    }
    return chain;
}

FacePtr FontChooser::open_first(const FaceQuery& query, const TextStyle& style, Span span)
{
    check_axes(query, style);
    if (style.demand == FaceDemand::wished)
        return catalog_.find_nearest(query, span, found_);
    const int errors_before = found_.error_count();
    FacePtr face = catalog_.find(query, span, found_);
    if (face != nullptr || found_.error_count() > errors_before)
        return face;
    std::vector<std::string> has;
    for (const FaceDescription& each : catalog_.faces()) {
        if (same_family(each.family, query.family))
            has.push_back(describe_range(each));
    }
    const std::string width = query.width_percent == 100 ? "" : fmt::format(" and width {:g} %", query.width_percent);
    found_.error(
        "FONT-NO-SUCH-FACE", span,
        fmt::format("\"{}\" has no face of weight {}{}", query.family, face_name(style.weight, style.italic), width),
        {fmt::format("it has {}; none is faked", fmt::join(has, ", "))});
    return catalog_.find_nearest(query, span, found_);
}

// An axis may be meant for one family of several styles, but of this one it was asked.
void FontChooser::check_axes(const FaceQuery& query, const TextStyle& style)
{
    for (const AxisValue& setting : query.settings) {
        std::vector<std::string> ranges;
        bool is_in_range = false;
        for (const FaceDescription& face : catalog_.faces()) {
            if (!same_family(face.family, query.family))
                continue;
            for (const VariationAxis& axis : face.axes) {
                ranges.push_back(fmt::format("{} {:g} to {:g}", axis.tag, axis.least, axis.most));
                is_in_range = is_in_range ||
                              (axis.tag == setting.tag && axis.least <= setting.value && setting.value <= axis.most);
            }
        }
        if (!is_in_range)
            found_.error(
                "FONT-NO-AXIS", style.axis_span,
                fmt::format("\"{}\" has no axis that reaches \"{} {:g}\"", query.family, setting.tag, setting.value),
                {ranges.empty() ? "it is no variable font; take font-variation-settings out"
                                : fmt::format("its axes are {}", fmt::join(ranges, ", "))});
    }
}

} // namespace skrejlapa
