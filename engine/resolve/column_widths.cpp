#include "resolve/column_widths.h"

#include "resolve/length_syntax.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr double largest_share = 1e6;

/// "2fr"; nothing for what is no share.
std::optional<double> parse_share(std::string_view text)
{
    if (!text.ends_with("fr"))
        return std::nullopt;
    text.remove_suffix(2);
    return parse_number(text);
}

Parsed<TableColumn> parse_column(std::string_view text, Length em)
{
    if (text == "auto")
        return TableColumn{};
    if (text == "min-content")
        return TableColumn{.sizing = ColumnSizing::min_content};
    if (text == "max-content")
        return TableColumn{.sizing = ColumnSizing::max_content};
    if (const std::optional<double> share = parse_share(text)) {
        if (*share <= 0 || *share > largest_share)
            return tl::unexpected(SyntaxMistake{"is no share: it must be more than 0fr"});
        return TableColumn{.sizing = ColumnSizing::flexible, .share = *share};
    }
    const Parsed<LengthPercentage> width = parse_length_percentage(text, em);
    if (!width)
        return tl::unexpected(width.error());
    if (width->length < Length{} || width->fraction.value_or(0) < 0)
        return tl::unexpected(SyntaxMistake{"cannot be negative"});
    return TableColumn{.sizing = ColumnSizing::definite, .width = *width};
}

/// Where a word of the value stands; the whole value where it is not written as it is read.
Span span_of(std::string_view word, const std::string& value, Span written)
{
    const bool is_quoted = written.end - written.begin == value.size() + 2;
    if (!is_quoted && written.end - written.begin != value.size())
        return written;
    const auto offset = static_cast<std::uint32_t>(word.data() - value.data()) + (is_quoted ? 1 : 0);
    return {written.file, written.begin + offset, written.begin + offset + static_cast<std::uint32_t>(word.size())};
}

} // namespace

std::vector<TableColumn> read_columns(const Attributes& attributes, std::uint32_t count, Length em, Diagnostics& found)
{
    std::vector<TableColumn> columns(count);
    const auto entry = std::find_if(attributes.keys.begin(), attributes.keys.end(),
                                    [](const TomlEntry& each) { return each.key == "columns"; });
    if (entry == attributes.keys.end())
        return columns;
    const std::string& value = *entry->value.string();
    const std::vector<std::string_view> words = split_words(value);
    if (words.size() != count)
        found.error("CONTENT-TABLE-COLUMNS", entry->value.span,
                    fmt::format("{} width{} {} given, and the table has {} column{}", words.size(),
                                words.size() == 1 ? "" : "s", words.size() == 1 ? "is" : "are", count,
                                count == 1 ? "" : "s"),
                    {"give one for each column; auto leaves a column to what is in it"});
    for (std::size_t at = 0; at < std::min<std::size_t>(words.size(), count); ++at) {
        const Parsed<TableColumn> column = parse_column(words[at], em);
        if (column)
            columns[at] = *column;
        else
            found.error(
                "CONTENT-TABLE-COLUMNS", span_of(words[at], value, entry->value.span),
                fmt::format("the width \"{}\" {}", words[at], column.error().what),
                {"a width is a length (20mm), a part of the table (30%) or of what the others leave (1fr), auto, "
                 "min-content or max-content"});
    }
    return columns;
}

} // namespace skrejlapa
