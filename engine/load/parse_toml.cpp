// The only file that knows toml++. It is used as headers without exceptions.
#include "load/limits.h"
#include "load/source_text.h"
#include "load/text_positions.h"
#include "load/toml_document.h"
#include "load/toml_shape.h"
#include "load/toml_syntax.h"

#include <algorithm>
#include <cmath>

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 64
#include <fmt/format.h>
#include <toml++/toml.h>

namespace skrejlapa
{

namespace
{

static_assert(max_toml_depth == TOML_MAX_NESTED_VALUES);

/// Turns toml++'s tree into a TomlTable in the order of writing.
class Conversion
{
public:
    Conversion(const SourceMap& sources, Span part, Diagnostics& found)
        : part_(part), text_(std::string_view(sources.text(part.file)).substr(part.begin, part.end - part.begin)),
          positions_(text_), found_(found)
    {
    }

    [[nodiscard]] std::string_view text() const { return text_; }

    [[nodiscard]] Span span(const toml::source_region& region) const
    {
        const std::uint32_t begin = offset(region.begin);
        return {part_.file, begin, std::max(begin, offset(region.end))};
    }

    TomlTable table(const toml::table& source, Span where, int depth)
    {
        TomlTable result{{}, where};
        if (!admits(depth, where))
            return result;
        for (auto&& [key, node] : source)
            result.entries.push_back({std::string(key.str()), span(key.source()), value(node, depth + 1)});
        std::sort(result.entries.begin(), result.entries.end(),
                  [](const TomlEntry& a, const TomlEntry& b) { return a.key_span.begin < b.key_span.begin; });
        return result;
    }

    void report(const toml::parse_error& error)
    {
        std::uint32_t at = offset(error.source().begin);
        const std::size_t line_start = text_.rfind('\n', std::max<std::size_t>(at - part_.begin, 1) - 1) + 1;
        const std::string_view rest = text_.substr(line_start);
        const SyntaxAdvice advice = explain_toml_error(error.description(), rest.substr(0, rest.find_first_of("\r\n")));
        // toml++ notices a repeated key only behind it.
        if (error.description().find("cannot redefine") != std::string_view::npos)
            at = part_.begin +
                 static_cast<std::uint32_t>(line_start + std::min(rest.find_first_not_of(" \t"), rest.size()));
        found_.error("TOML-SYNTAX", {part_.file, at, std::min(at + 1, part_.end)}, advice.message, advice.help);
    }

private:
    Span part_;
    std::string_view text_;
    TextPositions positions_;
    Diagnostics& found_;
    bool refused_ = false;

    [[nodiscard]] std::uint32_t offset(const toml::source_position& place) const
    {
        return part_.begin + positions_.offset({static_cast<int>(place.line), static_cast<int>(place.column)});
    }

    bool admits(int depth, Span where)
    {
        if (depth <= max_toml_depth)
            return true;
        if (!refused_)
            found_.error("INPUT-TOO-LARGE", where,
                         fmt::format("tables and arrays lie more than {} deep in one another here", max_toml_depth));
        refused_ = true;
        return false;
    }

    TomlArray array(const toml::array& source, Span where, int depth)
    {
        TomlArray result;
        if (!admits(depth, where))
            return result;
        result.reserve(source.size());
        for (const toml::node& node : source)
            result.push_back(value(node, depth + 1));
        return result;
    }

    TomlValue value(const toml::node& node, int depth)
    {
        const Span where = span(node.source());
        if (const toml::table* inner = node.as_table())
            return {table(*inner, where, depth), where};
        if (const toml::array* inner = node.as_array())
            return {array(*inner, where, depth), where};
        if (const auto* text = node.as_string())
            return {text->get(), where};
        if (const auto* truth = node.as_boolean())
            return {truth->get(), where};
        if (const auto* number = node.as_integer())
            return {number->get(), where};
        if (const auto* number = node.as_floating_point())
            return {finite(number->get(), where), where};
        return {date(node, where), where};
    }

    double finite(double number, Span where)
    {
        if (std::isfinite(number))
            return number;
        found_.error("TOML-TYPE", where, "inf and nan are no measures", {"write a number"});
        return 0;
    }

    TomlDate date(const toml::node& node, Span where)
    {
        const auto* plain = node.as_date();
        const auto* with_time = node.as_date_time();
        if (plain == nullptr)
            found_.error("TOML-TYPE", where, "a time of day is not used here",
                         {"write a date alone, as in 2026-03-01"});
        const toml::date day = plain != nullptr       ? plain->get()
                               : with_time != nullptr ? with_time->get().date
                                                      : toml::date{};
        return {day.year, day.month, day.day};
    }
};

/// Whether the text can be given to the parser at all.
bool is_parsable(const SourceMap& sources, Span part, Diagnostics& found)
{
    const auto text = std::string_view(sources.text(part.file)).substr(part.begin, part.end - part.begin);
    if (text.size() > max_source_bytes) {
        found.error("INPUT-TOO-LARGE", {part.file, part.begin, part.begin},
                    fmt::format("the text has {} bytes; it may have {}", text.size(), max_source_bytes));
        return false;
    }
    if (!check_encoding(sources, part, found))
        return false;
    if (const auto excess = find_toml_excess(text)) {
        const auto at = static_cast<std::uint32_t>(part.begin + excess->offset);
        found.error("INPUT-TOO-LARGE", {part.file, at, at + 1}, excess->message);
        return false;
    }
    return true;
}

} // namespace

TomlTable parse_toml(const SourceMap& sources, Span part, Diagnostics& found)
{
    if (part.begin == 0)
        part.begin = std::min(whole_text(sources, part.file).begin, part.end);
    const Span start{part.file, part.begin, part.begin};
    if (!is_parsable(sources, part, found))
        return {{}, start};
    Conversion conversion(sources, part, found);
    const toml::parse_result result = toml::parse(conversion.text());
    if (!result) {
        conversion.report(result.error());
        return {{}, start};
    }
    const int errors_before = found.error_count();
    TomlTable table = conversion.table(result.table(), part, 0);
    const bool refused = found.error_count() > errors_before && found.all().back().code == "INPUT-TOO-LARGE";
    return refused ? TomlTable{{}, start} : table;
}

} // namespace skrejlapa
