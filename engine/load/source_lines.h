/// The lines of a Markdown text, and what of them is empty.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace skrejlapa
{

class SourceLines
{
public:
    /// Requires: `source` outlives the object.
    explicit SourceLines(std::string_view source) : source_(source) {}

    [[nodiscard]] std::size_t begin_of(std::size_t at) const
    {
        const std::size_t before = at == 0 ? source_.npos : source_.find_last_of("\r\n", at - 1);
        return before == source_.npos ? 0 : before + 1;
    }
    [[nodiscard]] std::size_t end_of(std::size_t at) const
    {
        return std::min(source_.find_first_of("\r\n", at), source_.size());
    }
    [[nodiscard]] std::size_t begin_of_next(std::size_t at) const
    {
        const std::size_t end = end_of(at);
        return std::min(end + (source_.substr(end).starts_with("\r\n") ? 2 : 1), source_.size());
    }
    /// Whether only blanks and quote marks stand between two offsets.
    [[nodiscard]] bool is_blank(std::size_t begin, std::size_t end) const
    {
        return source_.substr(begin, end - begin).find_first_not_of(" \t>") == source_.npos;
    }
    /// Whether nothing but blanks and quote marks follows on the line.
    [[nodiscard]] bool ends_blank(std::size_t at) const
    {
        const std::size_t next = source_.find_first_not_of(" \t>", at);
        return next == source_.npos || source_[next] == '\n' || source_[next] == '\r';
    }

private:
    std::string_view source_;
};

/// Covers a range with braces around commas: no mark of CommonMark, and punctuation as braces are.
inline void cover(std::string& text, std::size_t begin, std::size_t end)
{
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end), ',');
    text[begin] = '{';
    text[end - 1] = '}';
}

} // namespace skrejlapa
