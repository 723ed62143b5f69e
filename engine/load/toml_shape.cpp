#include "load/toml_shape.h"

#include "load/limits.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The offset after the string that opens at `at`; a one-line string ends at its line's end at the latest.
std::size_t skip_string(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    const std::string fence(3, quote);
    const bool multi_line = text.substr(at).starts_with(fence);
    at += multi_line ? 3 : 1;
    while (at < text.size()) {
        if (quote == '"' && text[at] == '\\') {
            at += 2;
        } else if (multi_line && text.substr(at).starts_with(fence)) {
            return at + 3;
        } else if (!multi_line && (text[at] == quote || text[at] == '\n')) {
            return at + 1;
        } else {
            ++at;
        }
    }
    return text.size();
}

class Shape
{
public:
    /// Takes in one character outside strings and comments; false when there is too much of something.
    bool accepts(char c, bool begins_line)
    {
        switch (c) {
        case '[':
        case '{':
            ++depth_;
            tables_ += begins_line ? 1 : 0;
            parts_ = 0;
            break;
        case ']':
        case '}':
            depth_ = std::max(depth_ - 1, 0);
            break;
        case '.':
            ++parts_;
            ++tables_;
            break;
        case '=':
        case ',':
        case '\n':
            parts_ = 0;
            break;
        default:
            break;
        }
        return depth_ <= max_toml_depth && parts_ < max_toml_depth && tables_ <= max_toml_tables;
    }
    [[nodiscard]] std::string excess() const
    {
        if (tables_ > max_toml_tables)
            return fmt::format("the file has more than {} tables and dotted keys", max_toml_tables);
        return fmt::format("tables and arrays lie more than {} deep in one another here", max_toml_depth);
    }

private:
    int depth_ = 0;
    int parts_ = 0;
    int tables_ = 0;
};

} // namespace

std::optional<TomlExcess> find_toml_excess(std::string_view text)
{
    Shape shape;
    bool begins_line = true;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = skip_string(text, at);
            begins_line = false;
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        if (!shape.accepts(c, begins_line))
            return TomlExcess{at, shape.excess()};
        begins_line = c == '\n' || (begins_line && (c == ' ' || c == '\t'));
        ++at;
    }
    return std::nullopt;
}

} // namespace skrejlapa
