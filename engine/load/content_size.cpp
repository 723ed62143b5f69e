#include "load/content_size.h"

#include "load/limits.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct Excess {
    std::size_t offset = 0;
    std::string message;
};

/// Follows a text line by line.
class Measure
{
public:
    explicit Measure(std::string_view text) : text_(text) {}

    std::optional<Excess> find_excess()
    {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            take_line(at, end);
            if (std::optional<Excess> excess = excess_at(end))
                return excess;
            at = end + 1;
        }
        return std::nullopt;
    }

private:
    std::string_view text_;
    std::size_t paragraph_ = 0; ///< where the lines since the last empty one begin
    std::size_t paragraph_brackets_ = 0;
    std::size_t brackets_ = 0;

    void take_line(std::size_t begin, std::size_t end)
    {
        const std::string_view line = text_.substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r") == line.npos) {
            paragraph_ = std::min(end + 1, text_.size());
            paragraph_brackets_ = 0;
        }
        const auto brackets = static_cast<std::size_t>(std::count(line.begin(), line.end(), ']'));
        paragraph_brackets_ += brackets;
        brackets_ += brackets;
    }

    [[nodiscard]] std::optional<Excess> excess_at(std::size_t end) const
    {
        if (end > paragraph_ + max_paragraph_bytes)
            return Excess{paragraph_, fmt::format("a paragraph has more than {} bytes", max_paragraph_bytes)};
        if (paragraph_brackets_ > max_paragraph_brackets)
            return Excess{paragraph_, fmt::format("a paragraph has more than {} links", max_paragraph_brackets)};
        if (brackets_ > max_content_brackets)
            return Excess{end, fmt::format("the text has more than {} links", max_content_brackets)};
        return std::nullopt;
    }
};

} // namespace

bool check_content_size(const SourceMap& sources, Span part, Diagnostics& found)
{
    const auto text = std::string_view(sources.text(part.file)).substr(part.begin, part.end - part.begin);
    std::optional<Excess> excess = Measure(text).find_excess();
    if (text.size() > max_source_bytes)
        excess = Excess{0, fmt::format("the text has {} bytes; it may have {}", text.size(), max_source_bytes)};
    if (!excess)
        return true;
    const auto at = static_cast<std::uint32_t>(part.begin + std::min(excess->offset, text.size()));
    found.error("INPUT-TOO-LARGE", {part.file, at, at}, excess->message, {"put empty lines between paragraphs"});
    return false;
}

} // namespace skrejlapa
