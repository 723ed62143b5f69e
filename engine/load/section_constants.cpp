#include "load/section_constants.h"

#include <array>
#include <optional>
#include <regex>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The characters that may part the figures of a number: the length of the one at `at`, or 0.
std::size_t separator_length(std::string_view text, std::size_t at)
{
    constexpr auto separators =
        std::to_array<std::string_view>({" ", ".", ",", "'", "’", "\u00A0", "\u202F", "\u2009", "\u066B", "\u066C"});
    for (const std::string_view separator : separators) {
        if (text.substr(at).starts_with(separator))
            return separator.size();
    }
    return 0;
}

std::size_t count_digits(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count]))
        ++count;
    return count;
}

/// 1.5.2026, 01/05/2026 and 2026-05-01.
std::optional<Constant> date_at(const std::string& text, std::size_t at)
{
    static const std::regex day_first(R"(^(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d))");
    static const std::regex year_first(R"(^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d))");
    constexpr std::size_t longest = 12;
    const std::string here = text.substr(at, longest);
    std::smatch parts;
    const auto number = [&](std::size_t part) { return std::stoi(parts[part].str()); };
    if (std::regex_search(here, parts, day_first))
        return Constant{ConstantKind::number, parts[0].str(), fmt::format("{}-{}-{}", number(3), number(2), number(1))};
    if (std::regex_search(here, parts, year_first))
        return Constant{ConstantKind::number, parts[0].str(), fmt::format("{}-{}-{}", number(1), number(2), number(3))};
    return std::nullopt;
}

class ConstantsReader
{
public:
    explicit ConstantsReader(const std::vector<std::string>& languages) : language_(pattern_of(languages)) {}

    void read(const ContentBlock& block)
    {
        for (const Inline& each : block.inlines)
            read(each);
        for (const ContentBlock& child : block.children)
            read(child);
    }
    std::vector<Constant> take() { return std::move(constants_); }

private:
    std::regex language_; ///< as a part of an address: https://example.org/lv/…
    std::vector<Constant> constants_;

    void read(const Inline& each)
    {
        if (each.kind == InlineKind::link)
            constants_.push_back({ConstantKind::link, each.address, with_language_open(each.address)});
        if (each.kind == InlineKind::text || each.kind == InlineKind::code)
            read_text(each.text);
        if (each.kind == InlineKind::link && is_its_own_address(each))
            return; // its figures are the address's
        for (const Inline& child : each.children)
            read(child);
    }

    static bool is_its_own_address(const Inline& link)
    {
        return link.children.size() == 1 && link.address.find(link.children.front().text) != std::string::npos;
    }

    static std::regex pattern_of(const std::vector<std::string>& languages)
    {
        std::string tags;
        for (const std::string& language : languages)
            tags += fmt::format("{}{}|{}", tags.empty() ? "" : "|", language, language.substr(0, language.find('-')));
        return std::regex("(^|[/._=-])(?:" + tags + ")(?=$|[/._&?#-])", std::regex::icase);
    }

    [[nodiscard]] std::string with_language_open(const std::string& address) const
    {
        return std::regex_replace(address, language_, "$1*");
    }

    void read_text(const std::string& text)
    {
        for (std::size_t at = 0; at < text.size();) {
            if (text.compare(at, 2, "{{") == 0)
                at = read_field(text, at);
            else if (is_digit(text[at]))
                at = read_number(text, at);
            else
                ++at;
        }
    }

    std::size_t read_field(const std::string& text, std::size_t at)
    {
        const std::size_t end = text.find("}}", at);
        if (end == std::string::npos)
            return at + 2;
        const std::string written = text.substr(at, end + 2 - at);
        constants_.push_back({ConstantKind::field, written, written});
        return end + 2;
    }

    std::size_t read_number(const std::string& text, std::size_t at)
    {
        if (std::optional<Constant> date = date_at(text, at)) {
            at += date->written.size();
            constants_.push_back(*std::move(date));
            return at;
        }
        constexpr std::size_t group = 3;
        std::size_t end = at + count_digits(text, at);
        std::string digits = text.substr(at, end - at);
        for (std::size_t gap = separator_length(text, end); gap > 0; gap = separator_length(text, end)) {
            const std::size_t count = count_digits(text, end + gap);
            const bool is_point = text[end] == '.' || text[end] == ',';
            if (count == 0 || (!is_point && count != group))
                break;
            digits += text.substr(end + gap, count);
            end += gap + count;
        }
        constants_.push_back({ConstantKind::number, text.substr(at, end - at), digits});
        return end;
    }
};

} // namespace

std::vector<Constant> constants_of(const Section& section, const std::vector<std::string>& languages)
{
    ConstantsReader reader(languages);
    reader.read(section.heading);
    for (const ContentBlock& block : section.blocks)
        reader.read(block);
    return reader.take();
}

} // namespace skrejlapa
