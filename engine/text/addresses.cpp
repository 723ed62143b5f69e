#include "text/addresses.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

constexpr auto schemes = std::to_array<std::string_view>({"http://", "https://", "ftp://", "mailto:", "www."});

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
// Letters beyond ASCII may stand in hosts and paths too.
bool is_word_byte(char byte) { return is_letter(byte) || is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80; }

constexpr auto opening_marks =
    std::to_array<std::string_view>({"(", "[", "{", "<", "\"", "'", "„", "“", "«", "‘", "‚"});
constexpr auto closing_marks = std::to_array<std::string_view>(
    {")", "]", "}", ">", "\"", "'", "”", "“", "»", "’", ".", ",", ";", ":", "!", "?", "…"});

template <std::size_t count>
std::string_view mark_at_start(std::string_view text, const std::array<std::string_view, count>& marks)
{
    const auto mark = std::find_if(marks.begin(), marks.end(), [text](auto one) { return text.starts_with(one); });
    return mark == marks.end() ? std::string_view{} : *mark;
}

template <std::size_t count>
std::string_view mark_at_end(std::string_view text, const std::array<std::string_view, count>& marks)
{
    const auto mark = std::find_if(marks.begin(), marks.end(), [text](auto one) { return text.ends_with(one); });
    return mark == marks.end() ? std::string_view{} : *mark;
}

bool is_host_label(std::string_view label)
{
    return !label.empty() &&
           std::all_of(label.begin(), label.end(), [](char byte) { return is_word_byte(byte) || byte == '-'; });
}

bool is_top_level_domain(std::string_view label)
{
    return label.size() >= 2 && std::all_of(label.begin(), label.end(), is_letter);
}

/// The labels of a host name; none when it is no host name.
std::vector<std::string_view> host_labels(std::string_view host)
{
    std::vector<std::string_view> labels;
    for (std::size_t begin = 0; begin <= host.size();) {
        const std::size_t end = std::min(host.find('.', begin), host.size());
        labels.push_back(host.substr(begin, end - begin));
        begin = end + 1;
    }
    const bool sound =
        labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), is_host_label) &&
        is_top_level_domain(labels.back()) &&
        std::any_of(labels.front().begin(), labels.front().end(), [](char byte) { return !is_digit(byte); });
    return sound ? labels : std::vector<std::string_view>{};
}

bool is_address(std::string_view text, AddressContext context)
{
    if (!mark_at_start(text, schemes).empty())
        return true;
    const std::size_t at_sign = text.find('@');
    if (at_sign != std::string_view::npos)
        return at_sign > 0 && !host_labels(text.substr(at_sign + 1)).empty();
    const std::size_t host_end = text.find_first_of("/?#:");
    const std::vector<std::string_view> labels = host_labels(text.substr(0, host_end));
    if (labels.empty())
        return false;
    const bool has_long_labels =
        std::all_of(labels.begin(), labels.end(), [](std::string_view label) { return label.size() >= 2; });
    const bool has_path = host_end != std::string_view::npos && text[host_end] == '/';
    return context == AddressContext::link || (has_long_labels && (has_path || labels.size() >= 3));
}

bool may_break_between(char before, char after)
{
    constexpr std::string_view broken_before = ".-_?&#";
    if (before == '/')
        return after != '/';
    return broken_before.find(after) != std::string_view::npos && broken_before.find(before) == std::string_view::npos;
}

} // namespace

Address find_address(std::string_view word, std::uint32_t offset, AddressContext context)
{
    for (auto mark = mark_at_start(word, opening_marks); !mark.empty(); mark = mark_at_start(word, opening_marks)) {
        word.remove_prefix(mark.size());
        offset += static_cast<std::uint32_t>(mark.size());
    }
    for (auto mark = mark_at_end(word, closing_marks); !mark.empty(); mark = mark_at_end(word, closing_marks))
        word.remove_suffix(mark.size());
    return {offset, is_address(word, context) ? offset + static_cast<std::uint32_t>(word.size()) : offset};
}

std::vector<std::uint32_t> address_breaks(std::string_view address)
{
    std::vector<std::uint32_t> breaks;
    for (std::uint32_t at = 1; at < address.size(); ++at) {
        if (may_break_between(address[at - 1], address[at]))
            breaks.push_back(at);
    }
    return breaks;
}

} // namespace skrejlapa
