#include "text/addresses.h"

#include "text/code_points.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

constexpr auto schemes = std::to_array<std::string_view>({"http://", "https://", "ftp://", "mailto:", "www."});

/// Those that leaflets name without `www.` before them. In other domains two words with a full stop between them may as
/// well be a sentence's end without its blank.
constexpr auto common_domains = std::to_array<std::string_view>(
    {"com", "org", "net", "info", "int", "edu", "eu", "lv", "lt", "ee", "fi", "se", "no",
     "dk",  "de",  "at",  "ch",   "pl",  "cz",  "sk", "fr", "be", "nl", "lu", "ie", "uk",
     "it",  "es",  "pt",  "hu",   "ro",  "bg",  "si", "hr", "ua", "by", "ru", "md"});

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
// Letters beyond ASCII may stand in hosts and paths too.
bool is_word_byte(char byte) { return is_letter(byte) || is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80; }

constexpr auto opening_marks =
    std::to_array<std::string_view>({"(", "[", "{", "<", "\"", "'", "„", "“", "«", "‘", "‚"});
constexpr auto closing_marks = std::to_array<std::string_view>(
    {")", "]", "}", ">", "\"", "'", "”", "“", "»", "’", ".", ",", ";", ":", "!", "?", "…", "،", "؛", "؟", "۔"});

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

bool is_common_domain(std::string_view label)
{
    return std::find(common_domains.begin(), common_domains.end(), label) != common_domains.end();
}

bool is_address(std::string_view text, AddressContext context)
{
    if (text.find_first_of(".:@") == std::string_view::npos)
        return false;
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
    const bool is_certain = has_path || labels.size() >= 3 || is_common_domain(labels.back());
    return context == AddressContext::link || (has_long_labels && is_certain);
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

std::vector<Address> find_addresses(const Paragraph& paragraph, const MappedText& text, const SourceRuns& runs)
{
    std::vector<Address> addresses;
    std::uint32_t begin = 0;
    const auto take_word = [&](std::uint32_t end) {
        if (begin == end)
            return;
        const std::string& link = paragraph.runs[runs.run_at(text.origins[begin])].link;
        const AddressContext context = link.empty() ? AddressContext::plain : AddressContext::link;
        const Address address = find_address(std::string_view(text.text).substr(begin, end - begin), begin, context);
        if (address.begin != address.end)
            addresses.push_back(address);
    };
    for (const CodePoint& point : CodePoints(text.text)) {
        if (u_isUWhiteSpace(static_cast<UChar32>(point.character)) == 0)
            continue;
        take_word(point.begin);
        begin = point.end;
    }
    take_word(static_cast<std::uint32_t>(text.text.size()));
    return addresses;
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
