#include "layout/typesetter.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The box model asks for a text at its final width and at a few on the way there.
constexpr std::size_t remembered_widths = 4;

std::optional<std::uint32_t> find_line(const Breaks& breaks, std::uint32_t begin)
{
    const auto line = std::lower_bound(breaks.begin(), breaks.end(), begin,
                                       [](const LineSpan& span, std::uint32_t wanted) { return span.begin < wanted; });
    if (line == breaks.end() || line->begin != begin)
        return std::nullopt;
    return static_cast<std::uint32_t>(line - breaks.begin());
}

} // namespace

Typesetter::Typesetter(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped)
    : leaflet_(leaflet), shaped_(shaped), collected_(leaflet.paragraphs.size())
{
}

Typesetter::Collected& Typesetter::collected(ParagraphId id) const
{
    std::unique_ptr<Collected>& slot = collected_[id];
    if (!slot) {
        const Length indent = paragraph(id).style.indent;
        slot = std::make_unique<Collected>();
        slot->items = collect_items(shaped_[id], paragraph(id));
        slot->min_content = skrejlapa::min_content_width(slot->items, indent);
        slot->max_content = skrejlapa::max_content_width(slot->items, indent);
    }
    return *slot;
}

TextToPlace Typesetter::text(ParagraphId id) const { return {paragraph(id), shaped_[id], collected(id).items}; }

BrokenLines Typesetter::breaks(ParagraphId id, std::uint32_t begin, Length width) const
{
    Collected& of = collected(id);
    for (const Remembered& known : of.remembered) {
        if (known.width != width)
            continue;
        if (const auto line = find_line(*known.breaks, begin))
            return {known.breaks, *line};
    }
    const LineWidths widths{.line = width, .first_indent = paragraph(id).style.first_indent(width)};
    auto chosen = std::make_shared<const Breaks>(choose_breaks(of.items, paragraph(id), begin, widths));
    if (of.remembered.size() < remembered_widths) {
        of.remembered.push_back({width, chosen});
    } else {
        of.remembered[of.oldest] = {width, chosen};
        of.oldest = (of.oldest + 1) % remembered_widths;
    }
    return {std::move(chosen), 0};
}

Length Typesetter::min_content_width(ParagraphId id) const { return collected(id).min_content; }

Length Typesetter::max_content_width(ParagraphId id) const { return collected(id).max_content; }

Length Typesetter::longest_word_width(ParagraphId id) const
{
    return skrejlapa::longest_word_width(collected(id).items, paragraph(id).style.indent);
}

} // namespace skrejlapa
