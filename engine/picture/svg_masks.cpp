#include "picture/svg_masks.h"

#include "picture/xml_scan.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
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

/// How often the text refers to an id.
std::size_t references_to(std::string_view svg, std::string_view id)
{
    const std::string reference = "#" + std::string(id);
    std::size_t count = 0;
    for (std::size_t at = svg.find(reference); at != none; at = svg.find(reference, at + 1)) {
        const std::size_t behind = at + reference.size();
        if (behind == svg.size() || std::string_view(")\"'; &").find(svg[behind]) != none)
            ++count;
    }
    return count;
}

/// The names of the attributes `mask` that lead to this mask; nothing where it is used in another way, too.
std::optional<std::vector<std::string_view>> uses_of(std::string_view svg, std::string_view id)
{
    std::vector<std::string_view> uses;
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        for (const XmlAttribute& attribute : token->attributes) {
            if (attribute.name != "mask" || attribute.value != fmt::format("url(#{})", id))
                continue;
            if (!value_of(*token, "clip-path").empty() || value_of(*token, "style").find("clip-path") != none)
                return std::nullopt;
            uses.push_back(attribute.name);
        }
    }
    return uses.size() == references_to(svg, id) ? std::optional(uses) : std::nullopt;
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
    constexpr std::size_t most_masks = 1000; // each is looked for in the whole text
    if (svg.find("<mask") == none)
        return std::string(svg);
    const std::vector<Mask> masks = find_masks(svg);
    std::vector<Edit> edits;
    for (std::size_t at = 0; at < std::min(masks.size(), most_masks); ++at) {
        const Mask& mask = masks[at];
        const bool is_quoted = mask.id.find_first_of("'\"<>&") != none;
        if (!mask.is_plain || mask.shapes != 1 || is_quoted)
            continue;
        if (const auto uses = uses_of(svg, mask.id))
            rewrite(mask, *uses, edits);
    }
    return with_edits(svg, std::move(edits));
}

} // namespace skrejlapa
