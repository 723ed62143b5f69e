#include "load/source_marks.h"

#include "load/translation.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view fence = "+++";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Changes to a text by its offsets before any of them.
class TextEdit
{
public:
    explicit TextEdit(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t begin_of_line(std::size_t at) const
    {
        const std::size_t before = at == 0 ? text_.npos : text_.rfind('\n', at - 1);
        return before == text_.npos ? 0 : before + 1;
    }
    [[nodiscard]] std::size_t end_of_line(std::size_t at) const
    {
        const std::size_t line_feed = text_.find('\n', at);
        return line_feed == text_.npos ? text_.size() : line_feed + 1;
    }
    /// Requires: each change lies behind those before it.
    void replace(std::size_t begin, std::size_t end, std::string_view by)
    {
        result_ += text_.substr(copied_, begin - copied_);
        result_ += by;
        copied_ = end;
    }
    std::string finish() { return result_ + std::string(text_.substr(copied_)); }

private:
    std::string_view text_;
    std::string result_;
    std::size_t copied_ = 0;
};

std::string toml_string(std::string_view key)
{
    std::string text = "\"";
    for (const char c : key)
        text += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    return text + '"';
}

/// Of those marks that have no line yet.
std::string new_lines(const SourceMarks& marks, const TomlTable* table, std::string_view line_end)
{
    std::string lines;
    for (const auto& [section, hash] : marks) {
        if (table == nullptr || table->find(section) == nullptr)
            lines += fmt::format("{} = \"{}\"{}", toml_string(section), hash, line_end);
    }
    return lines;
}

std::string change_table(std::string_view text, const TomlTable& table, const SourceMarks& marks,
                         std::string_view line_end)
{
    TextEdit edit(text);
    std::size_t end = edit.end_of_line(table.span.begin);
    for (const TomlEntry& entry : table.entries) {
        const auto mark =
            std::find_if(marks.begin(), marks.end(), [&](const auto& each) { return each.first == entry.key; });
        end = edit.end_of_line(entry.value.span.begin);
        if (mark == marks.end())
            edit.replace(edit.begin_of_line(entry.key_span.begin), end, "");
        else if (entry.value.string() == nullptr || *entry.value.string() != mark->second)
            edit.replace(entry.value.span.begin, entry.value.span.end, fmt::format("\"{}\"", mark->second));
    }
    edit.replace(end, end, new_lines(marks, &table, line_end));
    return edit.finish();
}

} // namespace

std::string replace_marks(std::string_view text, const TomlTable* table, const SourceMarks& marks)
{
    const std::string_view line_end = text.find("\r\n") == text.npos ? "\n" : "\r\n";
    if (table != nullptr)
        return change_table(text, *table, marks, line_end);
    const std::string new_table =
        fmt::format("[{}]{}{}", source_marks_key, line_end, new_lines(marks, nullptr, line_end));
    TextEdit edit(text);
    std::size_t place = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    if (!text.substr(place).starts_with(fence)) {
        edit.replace(place, place, fmt::format("{0}{1}{2}{0}{1}{1}", fence, line_end, new_table));
        return edit.finish();
    }
    // Behind all keys, before the line that closes the front matter.
    do
        place = edit.end_of_line(place);
    while (place < text.size() && !text.substr(place).starts_with(fence));
    edit.replace(place, place, new_table);
    return edit.finish();
}

} // namespace skrejlapa
