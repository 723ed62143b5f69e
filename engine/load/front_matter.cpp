#include "load/front_matter.h"

#include "load/language_tag.h"
#include "load/table_reader.h"
#include "load/translation.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A line with its ends in the file.
struct Line {
    std::string_view text; ///< without blanks at its end
    std::uint32_t begin = 0;
    std::uint32_t next = 0; ///< where the line after it begins
};

Line line_at(std::string_view file, std::uint32_t begin, std::uint32_t end)
{
    const std::size_t line_feed = std::min<std::size_t>(file.find('\n', begin), end);
    std::string_view text = file.substr(begin, line_feed - begin);
    const std::size_t last = text.find_last_not_of(" \t\r");
    text = text.substr(0, last == text.npos ? 0 : last + 1);
    return {text, begin, static_cast<std::uint32_t>(std::min<std::size_t>(line_feed + 1, end))};
}

/// The first line after `from` that is the fence alone.
std::optional<Line> find_fence(std::string_view file, std::uint32_t from, std::uint32_t end, std::string_view fence)
{
    for (std::uint32_t at = from; at < end;) {
        const Line line = line_at(file, at, end);
        if (line.text == fence)
            return line;
        at = line.next;
    }
    return std::nullopt;
}

/// They are written by the program, line by line under the table's header.
void check_marks(const TomlTable& marks, const SourceMap& sources, Diagnostics& found)
{
    if (sources.text(marks.span.file)[marks.span.begin] != '[')
        found.error("CONTENT-FRONT-MATTER", marks.span,
                    fmt::format("[{}] is a table under its own header, with a line for each section", source_marks_key),
                    {"take it away; `skrejlapa status --mark-current` writes it anew"});
    TableReader reader(marks, fmt::format("[{}]", source_marks_key), found);
    for (const TomlEntry& mark : marks.entries)
        static_cast<void>(reader.string(mark.key));
}

void check_settings(const TomlTable& table, const SourceMap& sources, Diagnostics& found)
{
    TableReader reader(table, "the front matter", found);
    for (const std::string_view key : {"title", "status", "translator"})
        static_cast<void>(reader.string(key));
    if (const std::optional<std::string> language = reader.string("lang"); language && !is_language_tag(*language))
        found.error("CONTENT-FRONT-MATTER", reader.span_of("lang"), fmt::format("\"{}\" is no language tag", *language),
                    {"write it as in BCP 47: lang = \"de-AT\""});
    static_cast<void>(reader.table("fields"));
    if (const TomlTable* const marks = reader.table(source_marks_key))
        check_marks(*marks, sources, found);
    reader.finish();
}

} // namespace

FrontMatter read_front_matter(const SourceMap& sources, Span text, Diagnostics& found)
{
    const std::string_view file = sources.text(text.file);
    const Line first = line_at(file, text.begin, text.end);
    const Span fence{text.file, first.begin, first.begin + static_cast<std::uint32_t>(first.text.size())};
    if (first.text == "---" && find_fence(file, first.next, text.end, "---")) {
        found.error("CONTENT-FRONT-MATTER", fence, "a front matter is TOML between lines of +++, not YAML between ---",
                    {"write +++ for --- and key = \"value\" for key: value"});
        return {{}, find_fence(file, first.next, text.end, "---")->next, true};
    }
    if (first.text != "+++")
        return {{}, text.begin, true};
    const auto last = find_fence(file, first.next, text.end, "+++");
    if (!last) {
        found.error("CONTENT-FRONT-MATTER", fence, "the front matter that begins here is not closed",
                    {"put a line of +++ after its last key"});
        return {{}, text.end, false};
    }
    FrontMatter result{parse_toml(sources, {text.file, first.next, last->begin}, found), last->next, true};
    check_settings(result.table, sources, found);
    return result;
}

} // namespace skrejlapa
