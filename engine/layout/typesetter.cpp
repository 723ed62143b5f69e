#include "layout/typesetter.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The box model asks for a text at its final width and at a few on the way there.
constexpr std::size_t remembered_widths = 4;

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

BreaksPtr Typesetter::breaks(ParagraphId id, std::uint32_t begin, Length width) const
{
    Collected& of = collected(id);
    for (const Remembered& known : of.remembered) {
        if (known.begin == begin && known.width == width)
            return known.breaks;
    }
    const LineWidths widths{.line = width, .first_indent = paragraph(id).style.indent};
    Remembered fresh{begin, width, std::make_shared<const Breaks>(choose_breaks(of.items, begin, widths))};
    if (of.remembered.size() < remembered_widths)
        return of.remembered.emplace_back(std::move(fresh)).breaks;
    Remembered& replaced = of.remembered[of.oldest];
    of.oldest = (of.oldest + 1) % remembered_widths;
    replaced = std::move(fresh);
    return replaced.breaks;
}

Length Typesetter::min_content_width(ParagraphId id) const { return collected(id).min_content; }

Length Typesetter::max_content_width(ParagraphId id) const { return collected(id).max_content; }

} // namespace skrejlapa
