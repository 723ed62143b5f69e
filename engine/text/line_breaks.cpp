#include "text/line_breaks.h"

#include "text/addresses.h"
#include "text/code_points.h"
#include "text/language_tag.h"
#include "text/text_boundaries.h"

#include <algorithm>
#include <map>
#include <set>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

using BreakKinds = std::map<std::uint32_t, BreakKind>;

class BreakFinder
{
public:
    BreakFinder(const Paragraph& paragraph, const PreparedText& prepared)
        : paragraph_(paragraph), prepared_(prepared), text_(prepared.text.text)
    {
        for (const TextRun& run : paragraph.runs)
            languages_.push_back(primary_language(paragraph.styles[run.style].language));
    }

    BreakKinds find()
    {
        for (const std::string& language : std::set<std::string>(languages_.begin(), languages_.end()))
            add_breaks_of(language);
        for (const auto& [begin, end] : words())
            break_address(begin, end);
        for (const std::uint32_t offset : prepared_.soft_hyphens)
            add_soft_hyphen(offset);
        return std::move(breaks_);
    }

private:
    [[nodiscard]] std::size_t run_before(std::uint32_t offset) const { return prepared_.run_at(offset - 1); }

    // Each language's tailoring sees the whole paragraph and decides behind its own characters.
    void add_breaks_of(const std::string& language)
    {
        TextBoundaries boundaries(UBRK_LINE, language, text_);
        for (std::int32_t at = boundaries.next(); at != UBRK_DONE; at = boundaries.next()) {
            const auto offset = static_cast<std::uint32_t>(at);
            if (offset < text_.size() && languages_[run_before(offset)] == language)
                breaks_[offset] =
                    boundaries.rule_status() >= UBRK_LINE_HARD ? BreakKind::mandatory : BreakKind::allowed;
        }
    }

    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> words() const
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> words;
        std::uint32_t begin = 0;
        for (const CodePoint& point : CodePoints(text_)) {
            if (u_isUWhiteSpace(static_cast<UChar32>(point.character)) == 0)
                continue;
            words.emplace_back(begin, point.begin);
            begin = point.end;
        }
        words.emplace_back(begin, static_cast<std::uint32_t>(text_.size()));
        return words;
    }

    void break_address(std::uint32_t begin, std::uint32_t end)
    {
        if (begin == end)
            return;
        const std::string& link = paragraph_.runs[prepared_.run_at(begin)].link;
        const AddressContext context = link.empty() ? AddressContext::plain : AddressContext::link;
        const Address address = find_address(text_.substr(begin, end - begin), begin, context);
        if (address.begin == address.end)
            return;
        breaks_.erase(breaks_.upper_bound(address.begin), breaks_.lower_bound(address.end));
        for (const std::uint32_t at : address_breaks(text_.substr(address.begin, address.end - address.begin))) {
            if (begins_cluster(address.begin + at))
                breaks_[address.begin + at] = BreakKind::allowed;
        }
        addresses_.push_back(address);
    }

    void add_soft_hyphen(std::uint32_t offset)
    {
        const bool inside = offset > 0 && offset < text_.size() && begins_cluster(offset) && !is_space_around(offset);
        if (!inside || lies_in_address(offset))
            return;
        const CharacterStyle& style = paragraph_.styles[paragraph_.runs[run_before(offset)].style];
        if (style.hyphens != Hyphens::none)
            breaks_.emplace(offset, BreakKind::hyphen);
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
    BreakKinds breaks_;
    std::vector<std::string> languages_; ///< of each run
    std::vector<Address> addresses_;     ///< in order
};

} // namespace

std::vector<BreakOpportunity> find_breaks(const Paragraph& paragraph, const PreparedText& prepared)
{
    std::vector<BreakOpportunity> breaks;
    for (const auto& [offset, kind] : BreakFinder(paragraph, prepared).find())
        breaks.push_back({offset, kind});
    return breaks;
}

} // namespace skrejlapa
