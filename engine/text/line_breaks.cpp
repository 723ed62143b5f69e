#include "text/line_breaks.h"

#include "text/automatic_hyphens.h"
#include "text/code_points.h"
#include "text/language_tag.h"
#include "text/text_boundaries.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

using Breaks = std::vector<BreakOpportunity>;

bool stands_before(const BreakOpportunity& a, const BreakOpportunity& b) { return a.offset < b.offset; }

/// All of two lists in order; of two breaks at one place that of the first list.
Breaks merge(const Breaks& first, const Breaks& second)
{
    Breaks both;
    both.reserve(first.size() + second.size());
    std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(both), stands_before);
    return both;
}

Breaks at_offsets(const std::vector<std::uint32_t>& offsets, BreakKind kind)
{
    Breaks breaks;
    breaks.reserve(offsets.size());
    for (const std::uint32_t offset : offsets)
        breaks.push_back({offset, kind});
    return breaks;
}

class BreakFinder
{
public:
    BreakFinder(const Paragraph& paragraph, const PreparedText& prepared)
        : paragraph_(paragraph), prepared_(prepared), text_(prepared.text.text),
          addresses_(find_addresses(paragraph, prepared.text, prepared.runs))
    {
        for (const TextRun& run : paragraph.runs)
            languages_.push_back(primary_language(paragraph.styles[run.style].language));
    }

    Breaks find()
    {
        Breaks breaks;
        for (const std::string& language : std::set<std::string>(languages_.begin(), languages_.end()))
            breaks = merge(breaks, breaks_of(language));
        std::erase_if(breaks, [this](const BreakOpportunity& each) {
            return lies_in_address(each.offset) || lies_in_range(each.offset) || lies_behind_lone_letter(each.offset);
        });
        breaks = merge(breaks, breaks_of_addresses());
        breaks = merge(breaks, at_offsets(soft_hyphens(), BreakKind::hyphen));
        return merge(breaks, at_offsets(find_automatic_hyphens(paragraph_, prepared_, addresses_), BreakKind::hyphen));
    }

private:
    [[nodiscard]] std::size_t run_before(std::uint32_t offset) const { return prepared_.run_at(offset - 1); }

    // Each language's tailoring sees the whole paragraph and decides behind its own characters.
    [[nodiscard]] Breaks breaks_of(const std::string& language) const
    {
        Breaks breaks;
        TextBoundaries boundaries(UBRK_LINE, language, text_);
        for (std::int32_t at = boundaries.next(); at != UBRK_DONE; at = boundaries.next()) {
            const auto offset = static_cast<std::uint32_t>(at);
            if (offset < text_.size() && languages_[run_before(offset)] == language)
                breaks.push_back(
                    {offset, boundaries.rule_status() >= UBRK_LINE_HARD ? BreakKind::mandatory : BreakKind::allowed});
        }
        return breaks;
    }

    [[nodiscard]] Breaks breaks_of_addresses() const
    {
        Breaks breaks;
        for (const Address& address : addresses_) {
            for (const std::uint32_t at : address_breaks(text_.substr(address.begin, address.end - address.begin))) {
                if (begins_cluster(address.begin + at))
                    breaks.push_back({address.begin + at, BreakKind::allowed});
            }
        }
        return breaks;
    }

    [[nodiscard]] std::vector<std::uint32_t> soft_hyphens() const
    {
        std::vector<std::uint32_t> offsets;
        for (const std::uint32_t offset : prepared_.soft_hyphens) {
            const bool inside =
                offset > 0 && offset < text_.size() && begins_cluster(offset) && !is_space_around(offset);
            const bool is_new = offsets.empty() || offsets.back() != offset;
            if (inside && is_new && !lies_in_address(offset) && style_before(offset).hyphens != Hyphens::none)
                offsets.push_back(offset);
        }
        return offsets;
    }

    [[nodiscard]] const CharacterStyle& style_before(std::uint32_t offset) const
    {
        return paragraph_.styles[paragraph_.runs[run_before(offset)].style];
    }

    // UAX 14 parts 2017–2025 behind its dash.
    [[nodiscard]] bool lies_in_range(std::uint32_t offset) const
    {
        constexpr std::string_view en_dash = "–";
        const auto is_digit = [this](std::size_t at) { return text_[at] >= '0' && text_[at] <= '9'; };
        if (!text_.substr(0, offset).ends_with(en_dash) || !is_digit(offset) || !has_rule(TextRule::numbers, offset))
            return false;
        const std::size_t dash = offset - en_dash.size();
        return dash > 0 && (is_digit(dash - 1) || (dash > 1 && text_[dash - 1] == '.' && is_digit(dash - 2)));
    }

    // The e- of e-pasts stays with its word.
    [[nodiscard]] bool lies_behind_lone_letter(std::uint32_t offset) const
    {
        if (offset < 2 || text_[offset - 1] != '-' || !has_rule(TextRule::no_break, offset))
            return false;
        std::size_t letter = offset - 2;
        while (letter > 0 && (static_cast<unsigned char>(text_[letter]) & 0xC0U) == 0x80)
            --letter;
        const bool begins_word = letter == 0 || text_[letter - 1] == ' ' || text_[letter - 1] == '(';
        return begins_word && u_isalpha(static_cast<UChar32>(decode_code_point(text_, letter))) != 0;
    }

    [[nodiscard]] bool has_rule(TextRule rule, std::uint32_t offset) const
    {
        return style_before(offset).rules.has(rule);
    }

    [[nodiscard]] bool begins_cluster(std::uint32_t offset) const
    {
        const auto character = static_cast<UChar32>(decode_code_point(text_, offset));
        return u_hasBinaryProperty(character, UCHAR_GRAPHEME_EXTEND) == 0;
    }
    [[nodiscard]] bool is_space_around(std::uint32_t offset) const
    {
        return text_[offset - 1] == ' ' || text_[offset] == ' ' || text_.substr(0, offset).ends_with("\u2028") ||
               text_.substr(offset).starts_with("\u2028");
    }
    [[nodiscard]] bool lies_in_address(std::uint32_t offset) const
    {
        const auto after = std::lower_bound(addresses_.begin(), addresses_.end(), offset,
                                            [](const Address& address, std::uint32_t at) { return address.end <= at; });
        return after != addresses_.end() && after->begin < offset;
    }

    const Paragraph& paragraph_;
    const PreparedText& prepared_;
    std::string_view text_;
    std::vector<Address> addresses_;     ///< in order
    std::vector<std::string> languages_; ///< of each run
};

} // namespace

std::vector<BreakOpportunity> find_breaks(const Paragraph& paragraph, const PreparedText& prepared)
{
    return BreakFinder(paragraph, prepared).find();
}

} // namespace skrejlapa
