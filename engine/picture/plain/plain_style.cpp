#include "picture/plain/plain_style.h"

#include "picture/plain/svg_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr std::size_t none = std::string_view::npos;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t start = text.find_first_not_of(spaces);
    return start == none ? std::string_view{} : text.substr(start, text.find_last_not_of(spaces) - start + 1);
}

std::optional<Rgb> hex_color(std::string_view digits)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    const auto byte = [&](unsigned shift) { return static_cast<int>(value >> shift & 0xFFU); };
    const auto nibble = [&](unsigned shift) { return static_cast<int>(value >> shift & 0xFU) * 17; };
    if (digits.size() == 6)
        return Rgb{byte(16), byte(8), byte(0)};
    if (digits.size() == 3)
        return Rgb{nibble(8), nibble(4), nibble(0)};
    return std::nullopt;
}

/// CSS 2.1's colour names; the rarer ones are left to the full renderer.
std::optional<Rgb> named_color(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, Rgb>, 17> colors{{{"black", {0, 0, 0}},
                                                                       {"silver", {192, 192, 192}},
                                                                       {"gray", {128, 128, 128}},
                                                                       {"white", {255, 255, 255}},
                                                                       {"maroon", {128, 0, 0}},
                                                                       {"red", {255, 0, 0}},
                                                                       {"purple", {128, 0, 128}},
                                                                       {"fuchsia", {255, 0, 255}},
                                                                       {"green", {0, 128, 0}},
                                                                       {"lime", {0, 255, 0}},
                                                                       {"olive", {128, 128, 0}},
                                                                       {"yellow", {255, 255, 0}},
                                                                       {"navy", {0, 0, 128}},
                                                                       {"blue", {0, 0, 255}},
                                                                       {"teal", {0, 128, 128}},
                                                                       {"aqua", {0, 255, 255}},
                                                                       {"orange", {255, 165, 0}}}};
    for (const auto& [known, color] : colors) {
        if (known == name)
            return color;
    }
    return std::nullopt;
}

/// `rgb()` of three whole numbers; percentages are rounded differently by different programs.
std::optional<Rgb> function_color(std::string_view arguments)
{
    const auto numbers = number_list(arguments);
    if (!numbers || numbers->size() != 3)
        return std::nullopt;
    std::array<int, 3> channels{};
    for (std::size_t at = 0; at < 3; ++at) {
        channels[at] = static_cast<int>((*numbers)[at]);
        if (channels[at] != (*numbers)[at] || channels[at] < 0 || channels[at] > 255)
            return std::nullopt;
    }
    return Rgb{channels[0], channels[1], channels[2]};
}

PropertyReading read_paint(std::string_view value, std::optional<Rgb>& paint)
{
    if (value == "none") {
        paint.reset();
        return PropertyReading::taken;
    }
    std::optional<Rgb> color;
    if (value.starts_with('#'))
        color = hex_color(value.substr(1));
    else if (value.starts_with("rgb(") && value.ends_with(')'))
        color = function_color(value.substr(4, value.size() - 5));
    else
        color = named_color(value);
    if (!color)
        return PropertyReading::foreign;
    paint = color;
    return PropertyReading::taken;
}

PropertyReading read_length(std::string_view value, double& length)
{
    const std::optional<double> pixels = length_px(value);
    if (!pixels || *pixels < 0)
        return PropertyReading::foreign;
    length = *pixels;
    return PropertyReading::taken;
}

PropertyReading read_word(std::string_view value, const std::array<std::string_view, 3>& words, int& number)
{
    const auto* const word = std::find(words.begin(), words.end(), value);
    if (word == words.end())
        return PropertyReading::foreign;
    number = static_cast<int>(word - words.begin());
    return PropertyReading::taken;
}

PropertyReading read_dashes(std::string_view value, std::vector<double>& dashes)
{
    dashes.clear();
    if (value == "none")
        return PropertyReading::taken;
    const auto numbers = number_list(value);
    const bool is_sound = numbers && std::all_of(numbers->begin(), numbers->end(), [](double one) { return one > 0; });
    if (!is_sound)
        return PropertyReading::foreign;
    dashes = *numbers;
    if (dashes.size() % 2 == 1) // an odd list is repeated (SVG 1.1, section 11.4)
        dashes.insert(dashes.end(), numbers->begin(), numbers->end());
    return PropertyReading::taken;
}

/// A property that plain shapes may have at one value only.
PropertyReading read_fixed(std::string_view value, std::initializer_list<std::string_view> allowed)
{
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end() ? PropertyReading::harmless
                                                                             : PropertyReading::foreign;
}

PropertyReading read_display(std::string_view value, PlainStyle& style)
{
    if (value == "none")
        style.is_shown = false;
    return read_fixed(value, {"none", "inline", "block"});
}

bool is_about_text(std::string_view name)
{
    constexpr auto words = std::to_array<std::string_view>(
        {"font", "text-", "letter-spacing", "word-spacing", "line-height", "writing-mode", "white-space", "direction",
         "unicode-bidi", "baseline-shift", "dominant-baseline", "alignment-baseline", "kerning", "shape-inside",
         "inline-size", "glyph-orientation"});
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return name.starts_with(word); });
}

bool says_nothing(std::string_view name)
{
    constexpr auto words = std::to_array<std::string_view>(
        {"color", "color-interpolation", "color-interpolation-filters", "color-rendering", "shape-rendering",
         "image-rendering", "enable-background", "solid-color", "solid-opacity", "stop-color", "stop-opacity",
         "flood-color", "flood-opacity", "lighting-color", "pointer-events", "cursor", "clip-rule"});
    return name.starts_with('-') || is_about_text(name) || std::find(words.begin(), words.end(), name) != words.end();
}

} // namespace

PropertyReading read_property(std::string_view name, std::string_view value, PlainStyle& style)
{
    value = trimmed(value);
    if (name == "fill")
        return read_paint(value, style.fill);
    if (name == "stroke")
        return read_paint(value, style.stroke);
    if (name == "stroke-width")
        return read_length(value, style.stroke_width);
    if (name == "stroke-miterlimit") {
        const PropertyReading reading = read_length(value, style.miter_limit);
        return style.miter_limit < 1 ? PropertyReading::foreign : reading;
    }
    if (name == "stroke-dashoffset")
        return read_length(value, style.dash_offset);
    if (name == "stroke-dasharray")
        return read_dashes(value, style.dashes);
    if (name == "stroke-linecap")
        return read_word(value, {"butt", "round", "square"}, style.line_cap);
    if (name == "stroke-linejoin")
        return read_word(value, {"miter", "round", "bevel"}, style.line_join);
    if (name == "fill-rule") {
        style.is_even_odd = value == "evenodd";
        return read_fixed(value, {"nonzero", "evenodd"});
    }
    if (name == "display")
        return read_display(value, style);
    if (name == "opacity" || name == "fill-opacity" || name == "stroke-opacity")
        return read_fixed(value, {"1", "1.0", "1.00"});
    if (name == "visibility")
        return read_fixed(value, {"visible"});
    if (name == "overflow")
        return read_fixed(value, {"visible", "hidden"});
    if (name == "isolation" || name == "mix-blend-mode" || name == "vector-effect" || name == "paint-order")
        return read_fixed(value, {"auto", "normal", "none"});
    if (name == "clip-path" || name == "mask" || name == "filter" || name.starts_with("marker"))
        return read_fixed(value, {"none"});
    return says_nothing(name) ? PropertyReading::harmless : PropertyReading::foreign;
}

bool read_style_attribute(std::string_view declarations, PlainStyle& style)
{
    if (declarations.find("/*") != none || declarations.find('!') != none || declarations.find('\\') != none)
        return false;
    while (!declarations.empty()) {
        const std::size_t end = std::min(declarations.find(';'), declarations.size());
        const std::string_view declaration = trimmed(declarations.substr(0, end));
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
        if (declaration.empty())
            continue;
        const std::size_t colon = declaration.find(':');
        if (colon == none || read_property(trimmed(declaration.substr(0, colon)), declaration.substr(colon + 1),
                                           style) == PropertyReading::foreign)
            return false;
    }
    return true;
}

} // namespace skrejlapa
