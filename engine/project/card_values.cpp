#include "project/card_values.h"

#include "project/located_values.h"

#include <array>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

constexpr Length longest = mm(100);

template <class T> struct NamedValue {
    std::string_view name;
    T value{};
};

template <class T, std::size_t count>
std::optional<T> read_named(TableReader& reader, std::string_view key, const std::array<NamedValue<T>, count>& known,
                            Diagnostics& found)
{
    std::vector<std::string> names;
    for (const NamedValue<T>& each : known)
        names.emplace_back(each.name);
    const std::optional<std::string> name = read_word(reader, key, names, found);
    for (const NamedValue<T>& each : known) {
        if (name == each.name)
            return each.value;
    }
    return std::nullopt;
}

/// A number and its unit: "300%", "20mm2".
struct Measure {
    double number = 0;
    std::string_view unit;
};

std::optional<Measure> split_measure(const std::string& text)
{
    double number = 0;
    const char* const end_of_text = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), end_of_text, number, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    return Measure{number, {end, static_cast<std::size_t>(end_of_text - end)}};
}

/// A table with a value for each paper, else one value for both.
template <class T>
std::optional<ByPaper<T>> read_by_paper(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const TomlEntry* const entry = reader.entry(key);
    if (entry == nullptr)
        return std::nullopt;
    const TomlTable* const table = entry->value.table();
    if (table == nullptr) {
        const std::optional<T> value = read_card_value<T>(reader, key, found);
        return value ? std::optional(ByPaper<T>{value, value}) : std::nullopt;
    }
    TableReader papers(*table, std::string(key), found);
    ByPaper<T> values;
    for (const auto& [name, value] : {std::pair("coated", &values.coated), std::pair("uncoated", &values.uncoated)}) {
        if (papers.has(name))
            *value = read_card_value<T>(papers, name, found);
        else
            papers.know({name});
    }
    papers.finish();
    return values.coated || values.uncoated ? std::optional(values) : std::nullopt;
}

std::optional<std::array<double, 4>> read_four_inks(const TomlArray& array)
{
    std::array<double, 4> inks{};
    if (array.size() != inks.size())
        return std::nullopt;
    for (std::size_t at = 0; at < inks.size(); ++at) {
        if (const auto* const whole = std::get_if<std::int64_t>(&array[at].value))
            inks[at] = static_cast<double>(*whole);
        else if (const auto* const number = std::get_if<double>(&array[at].value))
            inks[at] = *number;
        else
            return std::nullopt;
        if (!(inks[at] >= 0 && inks[at] <= 100))
            return std::nullopt;
    }
    return inks;
}

} // namespace

template <> std::optional<bool> read_card_value<bool>(TableReader& reader, std::string_view key, Diagnostics& /*found*/)
{
    return reader.boolean(key);
}

template <>
std::optional<std::string> read_card_value<std::string>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    std::optional<std::string> text = reader.string(key);
    if (text && text->empty()) {
        found.error("TOML-VALUE", reader.span_of(key), fmt::format("\"{}\" is an empty text", key));
        return std::nullopt;
    }
    return text;
}

template <> std::optional<Length> read_card_value<Length>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const std::optional<Length> length = read_absolute_length(reader, key, found);
    if (!length || *length <= longest)
        return length;
    found.error("TOML-VALUE", reader.span_of(key),
                fmt::format("\"{}\" is {:.0f} mm; no house asks for more than {:.0f} mm", key, length->to_mm(),
                            longest.to_mm()));
    return std::nullopt;
}

/// A table with a length by the number of inks, else one length for all of them.
template <>
std::optional<LeastByInks> read_card_value<LeastByInks>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const TomlTable* const table = reader.entry(key)->value.table();
    if (table == nullptr) {
        const std::optional<Length> least = read_absolute_length(reader, key, found);
        return least ? std::optional(LeastByInks{least, least, least}) : std::nullopt;
    }
    TableReader inks(*table, std::string(key), found);
    const LeastByInks least{.white = read_absolute_length(inks, "white", found),
                            .two_inks = read_absolute_length(inks, "two-inks", found),
                            .three_inks = read_absolute_length(inks, "three-inks", found)};
    inks.finish();
    return least;
}

template <>
std::optional<MarkWish> read_card_value<MarkWish>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    constexpr auto wishes =
        std::to_array<NamedValue<MarkWish>>({{"wanted", MarkWish::wanted}, {"forbidden", MarkWish::forbidden}});
    if (reader.entry(key)->value.string() != nullptr)
        return read_named(reader, key, wishes, found);
    const std::optional<bool> wanted = reader.boolean(key);
    return wanted ? std::optional(*wanted ? MarkWish::wanted : MarkWish::forbidden) : std::nullopt;
}

template <> std::optional<Paper> read_card_value<Paper>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    constexpr auto papers =
        std::to_array<NamedValue<Paper>>({{"coated", Paper::coated}, {"uncoated", Paper::uncoated}});
    return read_named(reader, key, papers, found);
}

template <>
std::optional<TextForm> read_card_value<TextForm>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    constexpr auto forms =
        std::to_array<NamedValue<TextForm>>({{"fonts", TextForm::fonts}, {"outlines", TextForm::outlines}});
    return read_named(reader, key, forms, found);
}

template <>
std::optional<FileNames> read_card_value<FileNames>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    constexpr auto names = std::to_array<NamedValue<FileNames>>({{"any", FileNames::any}, {"ascii", FileNames::ascii}});
    return read_named(reader, key, names, found);
}

template <>
std::optional<PixelsPerInch> read_card_value<PixelsPerInch>(TableReader& reader, std::string_view key,
                                                            Diagnostics& found)
{
    constexpr std::int64_t most = 10000;
    const std::optional<std::int64_t> ppi = reader.integer(key);
    if (!ppi)
        return std::nullopt;
    if (*ppi < 1 || *ppi > most) {
        found.error("TOML-VALUE", reader.span_of(key),
                    fmt::format("\"{}\" is {}; it is from 1 to {} pixels an inch", key, *ppi, most));
        return std::nullopt;
    }
    return PixelsPerInch{static_cast<int>(*ppi)};
}

template <>
std::optional<InkShare> read_card_value<InkShare>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    constexpr double most_percent = 400; // four inks, all full
    const std::string* const text = reader.entry(key)->value.string();
    const std::optional<Measure> measure = text == nullptr ? std::nullopt : split_measure(*text);
    if (!measure || measure->unit != "%") {
        found.error("TOML-TYPE", reader.span_of(key), fmt::format("\"{}\" must be a percentage, as in \"300%\"", key));
        return std::nullopt;
    }
    if (!(measure->number > 0 && measure->number <= most_percent)) {
        found.error("TOML-VALUE", reader.span_of(key),
                    fmt::format("\"{}\" is {}; all four inks together are more than 0 and at most {} %", key, *text,
                                most_percent));
        return std::nullopt;
    }
    return InkShare{measure->number / 100};
}

template <> std::optional<Area> read_card_value<Area>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    constexpr auto units = std::to_array<NamedValue<double>>({{"mm2", 1}, {"mm²", 1}, {"cm2", 100}, {"cm²", 100}});
    const std::string* const text = reader.entry(key)->value.string();
    const std::optional<Measure> measure = text == nullptr ? std::nullopt : split_measure(*text);
    for (const NamedValue<double>& unit : units) {
        if (measure && measure->unit == unit.name && measure->number >= 0)
            return Area{measure->number * unit.value};
    }
    found.error("TOML-TYPE", reader.span_of(key), fmt::format("\"{}\" must be an area, as in \"20mm2\"", key));
    return std::nullopt;
}

template <> std::optional<Cmyk> read_card_value<Cmyk>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    const TomlArray* const array = reader.array(key);
    const auto inks = array == nullptr ? std::nullopt : read_four_inks(*array);
    if (inks)
        return Cmyk{(*inks)[0] / 100, (*inks)[1] / 100, (*inks)[2] / 100, (*inks)[3] / 100};
    if (array != nullptr)
        found.error("TOML-VALUE", reader.span_of(key),
                    fmt::format("\"{}\" must be four numbers from 0 to 100: cyan, magenta, yellow, black", key));
    return std::nullopt;
}

template <>
std::optional<std::vector<PdfStandard>>
read_card_value<std::vector<PdfStandard>>(TableReader& reader, std::string_view key, Diagnostics& found)
{
    std::vector<PdfStandard> standards;
    for (const std::string& name : read_words(reader, key, pdf_standard_names(), found)) {
        if (const std::optional<PdfStandard> standard = find_pdf_standard(name))
            standards.push_back(*standard);
    }
    return standards.empty() ? std::nullopt : std::optional(standards);
}

template <>
std::optional<ByPaper<InkShare>> read_card_value<ByPaper<InkShare>>(TableReader& reader, std::string_view key,
                                                                    Diagnostics& found)
{
    return read_by_paper<InkShare>(reader, key, found);
}

template <>
std::optional<ByPaper<std::string>> read_card_value<ByPaper<std::string>>(TableReader& reader, std::string_view key,
                                                                          Diagnostics& found)
{
    return read_by_paper<std::string>(reader, key, found);
}

} // namespace skrejlapa
