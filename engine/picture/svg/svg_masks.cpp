#include "picture/svg/svg_masks.h"

#include "picture/svg/xml_scan.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace skrejlapa
{

namespace
{

constexpr std::size_t none = std::string_view::npos;

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == none; }

std::string_view value_of(const XmlToken& token, std::string_view name)
{
    const auto attribute = std::find_if(token.attributes.begin(), token.attributes.end(),
                                        [&](const XmlAttribute& one) { return one.name == name; });
    return attribute == token.attributes.end() ? std::string_view{} : attribute->value;
}

bool has_only(const XmlToken& token, std::initializer_list<std::string_view> names)
{
    return std::all_of(token.attributes.begin(), token.attributes.end(),
                       [&](const XmlAttribute& attribute) { return is_any_of(attribute.name, names); });
}

/// A mask with what stands in it.
struct Mask {
    std::string_view id;
    XmlToken start;
    XmlToken shape;
    std::string_view end;
    int shapes = 0;
    bool is_plain = true;
};

bool is_alpha_mask(const XmlToken& mask)
{
    return is_any_of(value_of(mask, "style"), {"mask-type:alpha", "mask-type: alpha"}) ||
           value_of(mask, "mask-type") == "alpha";
}

/// True when the style says no more than which kind of mask it is.
bool has_plain_style(const XmlToken& mask)
{
    return is_any_of(value_of(mask, "style"),
                     {"", "mask-type:alpha", "mask-type: alpha", "mask-type:luminance", "mask-type: luminance"});
}

bool is_plain_mask(const XmlToken& mask)
{
    return !value_of(mask, "id").empty() && has_plain_style(mask) &&
           has_only(mask, {"id", "style", "mask-type", "maskUnits", "x", "y", "width", "height"});
}

bool lets_all_through(const XmlToken& shape, bool is_by_alpha)
{
    const std::string_view fill = value_of(shape, "fill");
    const bool is_white = is_any_of(fill, {"white", "#fff", "#FFF", "#ffffff", "#FFFFFF"});
    const bool is_solid = fill.empty() || fill == "black" || fill.starts_with('#') || fill.starts_with("rgb(");
    const bool has_alpha_digits = fill.size() == 5 || fill.size() == 9; // #rgba
    return is_white || (is_by_alpha && is_solid && !(fill.starts_with('#') && has_alpha_digits));
}

bool is_plain_shape(const XmlToken& shape, bool is_by_alpha)
{
    return is_any_of(shape.name, {"path", "rect", "circle", "ellipse", "polygon"}) &&
           has_only(shape, {"id", "d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "points", "fill",
                            "fill-rule", "clip-rule", "transform"}) &&
           lets_all_through(shape, is_by_alpha);
}

/// Collects the masks of a file.
std::vector<Mask> find_masks(std::string_view svg)
{
    std::vector<Mask> masks;
    bool is_inside = false;
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        const bool is_mask = token->name == "mask";
        if (!is_inside && is_mask && token->kind == XmlTokenKind::start_tag) {
            masks.push_back({.id = value_of(*token, "id"), .start = *token, .is_plain = is_plain_mask(*token)});
            is_inside = true;
        } else if (is_inside && is_mask && token->kind == XmlTokenKind::end_tag) {
            masks.back().end = token->text;
            is_inside = false;
        } else if (is_inside && (token->kind == XmlTokenKind::start_tag || token->kind == XmlTokenKind::empty_tag)) {
            masks.back().shape = *token;
            ++masks.back().shapes;
            masks.back().is_plain = masks.back().is_plain && is_plain_shape(*token, is_alpha_mask(masks.back().start));
        } else if (is_inside && token->kind == XmlTokenKind::text && !is_blank(token->text)) {
            masks.back().is_plain = false;
        }
    }
    if (is_inside)
        masks.pop_back();
    return masks;
}

/// A part of the text and what comes in its place.
struct Edit {
    std::string_view part;
    std::string text;
};

/// How the text uses an id.
struct IdUses {
    std::vector<std::string_view> masks; ///< the names of the attributes `mask` that lead to it
    std::size_t references = 0;          ///< of any kind
    bool is_clipped_too = false;         ///< what is masked has a clipping path already
};

/// The id at the `#` at `at`; nothing where no reference ends as references do.
std::optional<std::string_view> id_at(std::string_view svg, std::size_t at)
{
    const std::size_t end = std::min(svg.find_first_of("#)\"'; &<>", at + 1), svg.size());
    const bool is_reference = end == svg.size() || std::string_view(")\"'; &").find(svg[end]) != none;
    return is_reference ? std::optional(svg.substr(at + 1, end - at - 1)) : std::nullopt;
}

/// The id that an attribute `mask` leads to, or empty.
std::string_view masked_by(const XmlAttribute& attribute)
{
    constexpr std::string_view opening = "url(#";
    const std::string_view value = attribute.value;
    const bool is_mask = attribute.name == "mask" && value.starts_with(opening) && value.ends_with(')');
    return is_mask ? value.substr(opening.size(), value.size() - opening.size() - 1) : std::string_view{};
}

/// The uses of all ids, in one pass each.
std::map<std::string_view, IdUses> collect_uses(std::string_view svg)
{
    std::map<std::string_view, IdUses> uses;
    for (std::size_t at = svg.find('#'); at != none; at = svg.find('#', at + 1)) {
        if (const auto id = id_at(svg, at))
            ++uses[*id].references;
    }
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        for (const XmlAttribute& attribute : token->attributes) {
            const std::string_view id = masked_by(attribute);
            if (id.empty())
                continue;
            uses[id].masks.push_back(attribute.name);
            uses[id].is_clipped_too = uses[id].is_clipped_too || !value_of(*token, "clip-path").empty() ||
                                      value_of(*token, "style").find("clip-path") != none;
        }
    }
    return uses;
}

/// True when the mask can be a clipping path wherever it is used.
bool can_clip(const Mask& mask, const IdUses& uses)
{
    const bool is_quoted = mask.id.find_first_of("'\"<>&") != none;
    return mask.is_plain && mask.shapes == 1 && !is_quoted && !uses.is_clipped_too &&
           uses.masks.size() == uses.references;
}

std::string breaks_of(std::string_view text)
{
    return std::string(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), '\n');
}

/// The mask's own region as a clipping path around its shape.
std::string region_of(const Mask& mask)
{
    if (value_of(mask.start, "maskUnits") != "userSpaceOnUse" || value_of(mask.start, "width").empty())
        return {};
    std::string rectangle;
    for (const char* const name : {"x", "y", "width", "height"})
        rectangle +=
            fmt::format(" {}='{}'", name, value_of(mask.start, name).empty() ? "0" : value_of(mask.start, name));
    return fmt::format("<clipPath id='{}-region'><rect{}/></clipPath>", mask.id, rectangle);
}

void rewrite(const Mask& mask, const std::vector<std::string_view>& uses, std::vector<Edit>& edits)
{
    const std::string region = region_of(mask);
    const std::string clipped = region.empty() ? "" : fmt::format(" clip-path='url(#{}-region)'", mask.id);
    edits.push_back(
        {mask.start.text, fmt::format("<clipPath id='{}'{}>", mask.id, clipped) + breaks_of(mask.start.text)});
    for (const XmlAttribute& attribute : mask.shape.attributes) {
        if (attribute.name == "fill-rule")
            edits.push_back({attribute.name, "clip-rule"});
        else if (attribute.name == "clip-rule") // says nothing in a mask
            edits.push_back({attribute.name, "data-rule"});
    }
    edits.push_back({mask.end, "</clipPath>" + region});
    for (const std::string_view use : uses)
        edits.push_back({use, "clip-path"});
}

std::string with_edits(std::string_view svg, std::vector<Edit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.part.data() < b.part.data(); });
    std::string result;
    std::size_t kept_to = 0;
    for (const Edit& edit : edits) {
        const auto start = static_cast<std::size_t>(edit.part.data() - svg.data());
        result.append(svg.substr(kept_to, start - kept_to)).append(edit.text);
        kept_to = start + edit.part.size();
    }
    return result.append(svg.substr(kept_to));
}

} // namespace

std::string masks_as_clips(std::string_view svg)
{
    if (svg.find("<mask") == none)
        return std::string(svg);
    std::map<std::string_view, IdUses> uses = collect_uses(svg);
    std::vector<Edit> edits;
    for (const Mask& mask : find_masks(svg)) {
        IdUses& own = uses[mask.id];
        if (can_clip(mask, own)) // of two masks of one id the first
            rewrite(mask, std::exchange(own.masks, {}), edits);
    }
    return with_edits(svg, std::move(edits));
}

} // namespace skrejlapa
