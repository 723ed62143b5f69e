#include "preflight/xmp.h"

#include <algorithm>
#include <array>
#include <utility>

namespace skrejlapa
{

namespace
{

std::string without_entities(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string plain;
    while (!text.empty()) {
        const auto* const entity = std::find_if(entities.begin(), entities.end(),
                                                [&](const auto& each) { return text.starts_with(each.first); });
        plain += entity == entities.end() ? text.front() : entity->second;
        text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
    }
    return plain;
}

std::optional<std::string> attribute_value(std::string_view packet, std::string_view property)
{
    const std::string start = std::string(property) + "=";
    const std::size_t at = packet.find(start);
    if (at == std::string_view::npos || at + start.size() >= packet.size())
        return std::nullopt;
    const char quote = packet[at + start.size()];
    const std::size_t from = at + start.size() + 1;
    const std::size_t to = packet.find(quote, from);
    if ((quote != '"' && quote != '\'') || to == std::string_view::npos)
        return std::nullopt;
    return without_entities(packet.substr(from, to - from));
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// The text of the innermost element that `inside` begins with.
std::string_view first_text(std::string_view inside)
{
    while (trimmed(inside).starts_with('<')) {
        const std::size_t end = inside.find('>');
        if (end == std::string_view::npos)
            return {};
        inside.remove_prefix(end + 1);
    }
    return trimmed(inside.substr(0, inside.find('<')));
}

/// The digits of a date, then its zone: "20260301120000" and "+0200".
std::pair<std::string, std::string> parts_of(std::string_view date)
{
    if (date.starts_with("D:"))
        date.remove_prefix(2);
    const std::size_t zone_at = date.find_first_of("Z+", 0);
    const std::size_t minus = date.rfind('-');
    constexpr std::size_t behind_day = 11; // an XMP date's own hyphens come before
    const std::size_t split = zone_at != std::string_view::npos                        ? zone_at
                              : minus != std::string_view::npos && minus >= behind_day ? minus
                                                                                       : date.size();
    const auto digits = [](std::string_view text) {
        std::string kept;
        std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) { return c >= '0' && c <= '9'; });
        return kept;
    };
    const std::string offset = digits(date.substr(split));
    const bool is_utc = offset.find_first_not_of('0') == std::string::npos;
    return {digits(date.substr(0, split)), is_utc ? "" : date[split] + offset};
}

} // namespace

std::optional<std::string> xmp_value(std::string_view packet, std::string_view property)
{
    const std::string start = "<" + std::string(property);
    std::size_t at = packet.find(start);
    // "<pdf:Trapped" must not be the beginning of a longer name.
    while (at != std::string_view::npos && at + start.size() < packet.size() &&
           std::string_view(" \t\r\n>").find(packet[at + start.size()]) == std::string_view::npos)
        at = packet.find(start, at + 1);
    if (at == std::string_view::npos)
        return attribute_value(packet, property);
    const std::size_t open_end = packet.find('>', at);
    const std::size_t end = packet.find("</" + std::string(property), at);
    if (open_end == std::string_view::npos || end == std::string_view::npos || end < open_end)
        return std::nullopt;
    return without_entities(first_text(packet.substr(open_end + 1, end - open_end - 1)));
}

bool is_same_moment(std::string_view pdf_date, std::string_view xmp_date)
{
    return !pdf_date.empty() && parts_of(pdf_date) == parts_of(xmp_date);
}

} // namespace skrejlapa
