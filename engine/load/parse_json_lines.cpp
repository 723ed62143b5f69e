#include "load/data_table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

struct Line {
    Json object;
    Span span;
};

/// A scalar as plain text; nothing for lists and objects.
std::optional<std::string> as_text(const Json& value)
{
    if (value.is_null())
        return std::string();
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean() || value.is_number())
        return value.dump();
    return std::nullopt;
}

class LinesReader
{
public:
    LinesReader(const SourceMap& sources, Span part, Diagnostics& found)
        : text_(std::string_view(sources.text(part.file)).substr(0, part.end)), part_(part), found_(found)
    {
    }

    DataTable read()
    {
        for (std::size_t at = part_.begin; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            read_line(at, end);
            at = end + 1;
        }
        for (const Line& line : lines_)
            add_row(line);
        return std::move(table_);
    }

private:
    std::string_view text_;
    Span part_;
    Diagnostics& found_;
    std::vector<Line> lines_;
    DataTable table_;

    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const
    {
        return {part_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void read_line(std::size_t begin, std::size_t end)
    {
        std::string_view text = text_.substr(begin, end - begin);
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        if (text.find_first_not_of(" \t") == std::string_view::npos)
            return;
        const Span line = span(begin, begin + text.size());
        try {
            Json object = Json::parse(text);
            if (object.is_object())
                take(std::move(object), line);
            else
                found_.error("DATA-JSON", line, "a line of JSON data is an object",
                             {"write {\"id\": \"1\", \"name\": \"…\"}"});
        } catch (const Json::parse_error& error) {
            const std::size_t at = begin + std::min(error.byte == 0 ? 0 : error.byte - 1, text.size());
            found_.error("DATA-JSON", span(at, at + 1), "this is no JSON here",
                         {"each line holds one object: {\"id\": \"1\", \"name\": \"…\"}"});
        } catch (const Json::exception&) {
            found_.error("DATA-JSON", line, "this line of JSON cannot be read");
        }
    }

    void take(Json object, Span line)
    {
        for (const auto& [key, value] : object.items()) {
            if (!as_text(value))
                found_.error("DATA-JSON", place_of(key, line),
                             fmt::format("\"{}\" is a list or an object; a field is a text or a number", key));
            if (!table_.find_column(key))
                table_.add_column({key, place_of(key, line)});
        }
        lines_.push_back({std::move(object), line});
    }

    /// Of the key as written, where it can be seen.
    [[nodiscard]] Span place_of(const std::string& key, Span line) const
    {
        const std::string quoted = '"' + key + '"';
        const std::size_t at = text_.substr(0, line.end).find(quoted, line.begin);
        return at == std::string_view::npos ? line : span(at, at + quoted.size());
    }

    void add_row(const Line& line)
    {
        table_.add_row(line.span);
        for (const DataColumn& column : table_.columns()) {
            const auto value = line.object.find(column.name);
            const bool is_there = value != line.object.end();
            table_.add_cell(is_there ? as_text(*value).value_or("") : "",
                            is_there ? place_of(column.name, line.span) : line.span);
        }
        table_.finish_row();
    }
};

} // namespace

DataTable parse_json_lines(const SourceMap& sources, Span part, Diagnostics& found)
{
    return LinesReader(sources, part, found).read();
}

} // namespace skrejlapa
