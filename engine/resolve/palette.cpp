#include "resolve/palette.h"

#include "load/table_reader.h"
#include "resolve/length_syntax.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace skrejlapa
{

namespace
{

std::optional<Rgb> parse_rgb(std::string_view text)
{
    if ((text.size() != 4 && text.size() != 7) || text.front() != '#')
        return std::nullopt;
    const std::size_t digits = text.size() == 4 ? 1 : 2;
    int channels[3] = {};
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const char* const begin = text.data() + 1 + channel * digits;
        const auto [end, mistake] = std::from_chars(begin, begin + digits, channels[channel], 16);
        if (mistake != std::errc{} || end != begin + digits)
            return std::nullopt;
        if (digits == 1)
            channels[channel] *= 17;
    }
    return Rgb{channels[0], channels[1], channels[2]};
}

std::optional<double> percent_of_ink(const TomlValue& value)
{
    double percent = -1;
    if (const auto* const whole = std::get_if<std::int64_t>(&value.value))
        percent = static_cast<double>(*whole);
    else if (const auto* const number = std::get_if<double>(&value.value))
        percent = *number;
    if (!(percent >= 0 && percent <= 100))
        return std::nullopt;
    return percent / 100;
}

Cmyk read_cmyk(const TomlArray& inks, Span span, Diagnostics& found)
{
    double parts[4] = {};
    if (inks.size() != 4) {
        found.error("COLOR-VALUE", span, fmt::format("cmyk has {} numbers; it takes four", inks.size()),
                    {"write cmyk = [cyan, magenta, yellow, black], each from 0 to 100"});
        return {};
    }
    for (std::size_t at = 0; at < 4; ++at) {
        if (const std::optional<double> part = percent_of_ink(inks[at]))
            parts[at] = *part;
        else
            found.error("COLOR-VALUE", inks[at].span, "an amount of ink is a number from 0 to 100");
    }
    return {parts[0], parts[1], parts[2], parts[3]};
}

/// Names that every device knows as something else (ISO 32000-1, 8.6.6.4). "All" is for marks, and found where it is
/// painted with.
void check_spot_name(const std::string& name, Span span, Diagnostics& found)
{
    const auto is_called = [&](std::string_view other) {
        return std::equal(name.begin(), name.end(), other.begin(), other.end(),
                          [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
    };
    for (const std::string_view process : {"Cyan", "Magenta", "Yellow", "Black"}) {
        if (is_called(process))
            found.error("COLOR-VALUE", span,
                        fmt::format("\"{}\" is no spot ink: it prints on the plate of the process ink", name),
                        {"leave spot away, and give the ink its part in cmyk"});
    }
    if (is_called("None"))
        found.error("COLOR-VALUE", span, fmt::format("\"{}\" is no spot ink: by this name nothing is printed", name),
                    {"name the ink as its maker does, or leave spot away"});
}

PaletteColor read_inks(const std::string& name, const TomlTable& table, Span name_span, Diagnostics& found)
{
    TableReader reader(table, fmt::format("the colour \"{}\"", name), found);
    PaletteColor color{.name = name, .rgb = std::nullopt, .ink = black};
    if (const TomlArray* const inks = reader.array("cmyk"))
        color.ink.process = read_cmyk(*inks, reader.span_of("cmyk"), found);
    else if (!reader.has("cmyk"))
        found.error("COLOR-VALUE", name_span, fmt::format("the colour \"{}\" has no inks", name),
                    {"give it cmyk = [cyan, magenta, yellow, black], each from 0 to 100; a spot colour needs it too, "
                     "for where its ink is not printed"});
    if (const std::optional<std::string> rgb = reader.string("rgb")) {
        color.rgb = parse_rgb(*rgb);
        if (!color.rgb)
            found.error("COLOR-VALUE", reader.span_of("rgb"), fmt::format("\"{}\" is no RGB colour", *rgb),
                        {"write it like \"#3f9b3a\""});
        color.ink.screen = color.rgb;
    }
    if (const std::optional<std::string> spot = reader.string("spot")) {
        color.ink.spot = *spot;
        check_spot_name(*spot, reader.span_of("spot"), found);
    }
    reader.finish();
    return color;
}

bool is_reserved(std::string_view name) { return name == "none" || name == "transparent" || name == "currentcolor"; }

/// "leaf 40%" as its name and its tint; nothing where it is not of that form.
std::optional<std::pair<std::string_view, double>> split_tint(std::string_view text)
{
    const std::vector<std::string_view> words = split_words(text);
    if (words.size() == 1)
        return std::pair{words[0], 1.0};
    if (words.size() != 2 || words[1].empty() || words[1].back() != '%')
        return std::nullopt;
    const std::optional<double> percent = parse_number(words[1].substr(0, words[1].size() - 1));
    if (!percent || *percent < 0 || *percent > 100)
        return std::nullopt;
    return std::pair{words[0], *percent / 100};
}

} // namespace

/// The colours while they are being read: a name may stand for one that is written after it.
struct PaletteReading {
    const TomlTable& table;
    Palette& palette;
    Diagnostics& found;
    std::map<std::string_view, const TomlEntry*> waiting; ///< names of other colours, not followed yet

    void read_all()
    {
        for (const TomlEntry& entry : table.entries) {
            if (is_reserved(entry.key))
                found.error("COLOR-VALUE", entry.key_span,
                            fmt::format("\"{}\" cannot be a colour's name: it has a meaning of its own", entry.key));
            else if (const TomlTable* const inks = entry.value.table())
                palette.bind(read_inks(entry.key, *inks, entry.key_span, found));
            else if (entry.value.string() != nullptr)
                waiting.emplace(entry.key, &entry);
            else
                found.error("TOML-TYPE", entry.value.span,
                            fmt::format("the colour \"{}\" is a table of inks, or the name of another", entry.key));
        }
        while (!waiting.empty())
            follow(waiting.begin()->second);
    }

    /// From name to name to a colour that is known, and back, binding each.
    void follow(const TomlEntry* entry)
    {
        std::vector<const TomlEntry*> chain;
        while (entry != nullptr) {
            chain.push_back(entry);
            waiting.erase(entry->key);
            const auto parts = split_tint(*entry->value.string());
            const auto next = parts ? waiting.find(parts->first) : waiting.end();
            entry = next == waiting.end() ? nullptr : next->second;
        }
        for (auto each = chain.rbegin(); each != chain.rend(); ++each)
            bind(**each, chain);
    }

    void bind(const TomlEntry& entry, const std::vector<const TomlEntry*>& chain)
    {
        const std::string& text = *entry.value.string();
        const auto parts = split_tint(text);
        const bool circular =
            parts && palette.find(parts->first) == nullptr &&
            std::any_of(chain.begin(), chain.end(), [&](const TomlEntry* other) { return other->key == parts->first; });
        std::optional<PaletteColor> color;
        if (circular)
            found.error("LAYOUT-CYCLE", entry.value.span,
                        fmt::format("the colour \"{}\" is defined by itself", entry.key));
        else
            color = palette.color(text, entry.value.span, found);
        if (color)
            palette.aliases_.push_back({entry.key, text});
        PaletteColor bound = color.value_or(PaletteColor{{}, std::nullopt, black});
        bound.name = entry.key;
        palette.bind(std::move(bound));
    }
};

Palette::Palette()
    : places_{{"black", 0}, {"white", 1}}, colors_{{"black", Rgb{0, 0, 0}, black}, {"white", Rgb{255, 255, 255}, Ink{}}}
{
}

PalettePtr Palette::read(const TomlTable* colors, Diagnostics& found)
{
    auto palette = std::make_shared<Palette>();
    if (colors != nullptr)
        PaletteReading{*colors, *palette, found, {}}.read_all();
    return palette;
}

PalettePtr Palette::rebound(const TomlTable& colors, Diagnostics& found) const
{
    auto palette = std::make_shared<Palette>(*this);
    for (const TomlEntry& entry : colors.entries) {
        std::optional<PaletteColor> bound;
        if (find(entry.key) == nullptr)
            static_cast<void>(ink(entry.key, entry.key_span, found));
        else if (const TomlTable* const inks = entry.value.table())
            bound = read_inks(entry.key, *inks, entry.key_span, found);
        else if (const std::string* const text = entry.value.string())
            bound = color(*text, entry.value.span, found);
        else
            found.error("TOML-TYPE", entry.value.span, "a colour is rebound to the name of another, or to inks");
        if (bound) {
            bound->name = entry.key;
            palette->bind(std::move(*bound));
        }
    }
    palette->follow_aliases(colors);
    return palette;
}

/// Computes anew what stands for other colours and is not bound itself.
void Palette::follow_aliases(const TomlTable& bound)
{
    Diagnostics found_at_reading;
    for (const Alias& alias : aliases_) {
        if (bound.find(alias.name) != nullptr)
            continue;
        if (std::optional<PaletteColor> followed = color(alias.text, {}, found_at_reading)) {
            followed->name = alias.name;
            bind(*std::move(followed));
        }
    }
}

const PaletteColor* Palette::find(std::string_view name) const
{
    const auto place = places_.find(name);
    return place == places_.end() ? nullptr : &colors_[place->second];
}

void Palette::bind(PaletteColor color)
{
    if (const auto place = places_.find(color.name); place != places_.end()) {
        colors_[place->second] = std::move(color);
        return;
    }
    colors_.insert(colors_.end() - 2, std::move(color));
    for (std::size_t at = colors_.size() - 3; at < colors_.size(); ++at)
        places_[colors_[at].name] = at;
}

std::optional<PaletteColor> Palette::color(std::string_view text, Span span, Diagnostics& found) const
{
    const auto parts = split_tint(text);
    if (!parts) {
        found.error("COLOR-VALUE", span, fmt::format("\"{}\" is no colour", text),
                    {"write the name of a colour of [colors], with a tint perhaps: \"leaf 40%\""});
        return std::nullopt;
    }
    const PaletteColor* const known = find(parts->first);
    if (known == nullptr) {
        std::vector<std::string> names;
        for (const PaletteColor& each : colors_)
            names.push_back(each.name);
        found.error(
            "COLOR-UNKNOWN", span,
            fmt::format("there is no colour \"{}\"{}", parts->first, did_you_mean(std::string(parts->first), names)),
            {fmt::format("known here: {}; others are named in [colors]", fmt::join(names, " "))});
        return std::nullopt;
    }
    if (parts->second == 1.0)
        return *known;
    return PaletteColor{known->name, std::nullopt, known->ink.tinted(parts->second)};
}

std::optional<Ink> Palette::ink(std::string_view text, Span span, Diagnostics& found) const
{
    const std::optional<PaletteColor> known = color(text, span, found);
    if (!known)
        return std::nullopt;
    return known->ink;
}

} // namespace skrejlapa
