#include "preflight/reader/read_page.h"

#include "preflight/reader/document_facts.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string text_of_box(const PdfBox& box)
{
    return fmt::format(" {} {} {} {}", box.left, box.bottom, box.right, box.top);
}

template <class Value> std::size_t place_among(std::vector<Value>& all, const Value& value)
{
    const auto known = std::find(all.begin(), all.end(), value);
    if (known != all.end())
        return static_cast<std::size_t>(known - all.begin());
    all.push_back(value);
    return all.size() - 1;
}

ReadingLimits difference(const ReadingLimits& a, const ReadingLimits& b)
{
    return {a.operators - b.operators, a.marks - b.marks, a.unpacked - b.unpacked, a.read - b.read};
}

} // namespace

/// The boxes that what is seen of the content depends on.
struct PagesReader::Frame {
    PdfBox media;
    PdfBox trim;
    PdfBox bleed;
};

PdfPageFact PagesReader::read(QPDFPageObjectHelper page)
{
    PdfPageFact fact = read_page_frame(document_, page);
    const PdfBox media = fact.media.value_or(PdfBox{});
    take_in(*reading_of(page, {.media = media,
                               .trim = fact.trim  ? *fact.trim
                                       : fact.art ? *fact.art
                                                  : fact.crop.value_or(media),
                               .bleed = fact.bleed.value_or(fact.trim ? *fact.trim : media)}),
            fact);
    return fact;
}

std::shared_ptr<const ContentReading> PagesReader::reading_of(QPDFPageObjectHelper page, const Frame& frame)
{
    std::optional<ContentHash> key;
    if (known_ != nullptr)
        key = keys_.key_of(page.getObjectHandle().getKey("/Contents"), page.getAttribute("/Resources", false),
                           text_of_box(frame.media) + text_of_box(frame.trim) + text_of_box(frame.bleed));
    const std::shared_ptr<const ContentReading> known = key ? known_->find(*key) : nullptr;
    if (known != nullptr && may_take(*known)) {
        document_.left = difference(document_.left, known->spent);
        return known;
    }
    auto reading = std::make_shared<const ContentReading>(read_content(page, frame));
    if (key && !reading->is_cut_short)
        known_->keep(*key, reading);
    return reading;
}

// A document of its own but for what is unpacked already and for what may still be read: so it depends on no other
// page.
ContentReading PagesReader::read_content(QPDFPageObjectHelper page, const Frame& frame)
{
    const ReadingLimits before = document_.left;
    DocumentReading own;
    own.drawings = std::exchange(document_.drawings, {});
    own.left = before;
    PageMarks marks(frame.trim, frame.bleed);
    ContentReader reader(own, marks);
    GraphicsState start;
    start.clip = {frame.media};
    reader.read(page_content(own, page), page.getAttribute("/Resources", false), start);
    document_.drawings = std::move(own.drawings);
    document_.left = own.left;
    return {.marks = marks.take(),
            .fonts = std::move(own.facts.fonts),
            .groups = std::move(own.facts.groups),
            .forbidden = std::move(own.facts.forbidden),
            .own_blend_modes = std::move(own.facts.own_blend_modes),
            .smooths_images = own.facts.smooths_images,
            .uses_transparency = reader.uses_transparency(),
            .is_cut_short = own.facts.is_cut_short,
            .damage = reader.damage(),
            .unfilled_bleed = marks.unfilled_bleed(),
            .spent = difference(before, own.left)};
}

bool PagesReader::may_take(const ContentReading& reading) const
{
    const ReadingLimits& left = document_.left;
    const ReadingLimits& spent = reading.spent;
    return spent.operators <= left.operators && spent.marks <= left.marks && spent.unpacked <= left.unpacked &&
           spent.read <= left.read;
}

void PagesReader::take_in(const ContentReading& reading, PdfPageFact& fact)
{
    PdfFacts& facts = document_.facts;
    std::vector<std::size_t> places;
    for (const PdfFontFact& font : reading.fonts)
        places.push_back(place_among(facts.fonts, font));
    for (const PdfGroupFact& group : reading.groups)
        place_among(facts.groups, group);
    for (const std::string& thing : reading.forbidden)
        place_among(facts.forbidden, thing);
    facts.own_blend_modes.insert(reading.own_blend_modes.begin(), reading.own_blend_modes.end());
    facts.smooths_images = facts.smooths_images || reading.smooths_images;
    facts.is_cut_short = facts.is_cut_short || reading.is_cut_short;
    fact.marks = reading.marks;
    for (PdfMark& mark : fact.marks) {
        if (mark.kind == MarkKind::text && mark.font < places.size())
            mark.font = places[mark.font];
    }
    fact.uses_transparency = reading.uses_transparency;
    fact.damage = reading.damage;
    fact.unfilled_bleed = reading.unfilled_bleed;
}

} // namespace skrejlapa
