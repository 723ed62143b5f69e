#include "preflight/reader/find_or_read.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

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

bool have_room(const ReadingLimits& left, const ReadingLimits& spent)
{
    return spent.operators <= left.operators && spent.marks <= left.marks && spent.unpacked <= left.unpacked &&
           spent.read <= left.read;
}

std::string text_of(const PdfBox& box) { return fmt::format(" {} {} {} {}", box.left, box.bottom, box.right, box.top); }

std::string text_of(const PageMatrix& m) { return fmt::format(" {} {} {} {} {} {}", m.a, m.b, m.c, m.d, m.e, m.f); }

std::string text_of(const PdfColor& color)
{
    return fmt::format(" {} {} {} {}", static_cast<int>(color.kind), static_cast<int>(color.alternate), color.colorants,
                       color.parts);
}

} // namespace

std::string text_of(const PageFrame& frame)
{
    return text_of(frame.media) + text_of(frame.trim) + text_of(frame.bleed);
}

std::string text_of(const PdfFontFact& font)
{
    return fmt::format(" {} {} {} {}", font.name, font.is_embedded, font.has_unicode, font.has_glyph_map);
}

std::string text_of(const GraphicsState& state)
{
    const auto& [to_page, clip, fill, stroke, line_width, text, fill_overprints, stroke_overprints, overprint_mode,
                 fill_opacity, stroke_opacity, is_masked, is_blended, is_in_group] = state;
    return text_of(to_page) + text_of(clip.box) + text_of(fill) + text_of(stroke) + text_of(text.matrix) +
           text_of(text.line) +
           fmt::format(" {} {} {} {} {} {} {} {} {} {} {} {}", line_width, text.size, text.leading, text.rendering,
                       fill_overprints, stroke_overprints, overprint_mode, fill_opacity, stroke_opacity, is_masked,
                       is_blended, is_in_group);
}

ContentReading read_alone(DocumentReading& document, const PageFrame& frame, const KnownReadings* known,
                          const ReadContent& read)
{
    const ReadingLimits before = document.left;
    DocumentReading own;
    own.drawings = std::exchange(document.drawings, {});
    own.left = before;
    PageMarks marks(frame);
    ContentReader reader(own, marks, known);
    read(reader, own);
    document.drawings = std::move(own.drawings);
    document.left = own.left;
    return {.marks = marks.take(),
            .fonts = std::move(own.facts.fonts),
            .groups = std::move(own.facts.groups),
            .forbidden = std::move(own.facts.forbidden),
            .own_blend_modes = std::move(own.facts.own_blend_modes),
            .smooths_images = own.facts.smooths_images,
            .uses_transparency = reader.uses_transparency(),
            .is_cut_short = own.facts.is_cut_short,
            .damage = reader.damage(),
            .bleed = marks.bleed(),
            .spent = difference(before, own.left)};
}

std::shared_ptr<const ContentReading> find_or_read(DocumentReading& document, const KnownReadings& known,
                                                   const std::optional<ContentHash>& key, const ReadContent& read)
{
    std::shared_ptr<const ContentReading> kept = key ? known.kept.find(*key) : nullptr;
    if (kept != nullptr && have_room(document.left, kept->spent)) {
        document.left = difference(document.left, kept->spent);
        return kept;
    }
    auto reading = std::make_shared<const ContentReading>(read_alone(document, known.frame, &known, read));
    if (key && !reading->is_cut_short)
        known.kept.keep(*key, reading);
    return reading;
}

std::vector<std::size_t> take_facts(const ContentReading& reading, PdfFacts& facts)
{
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
    return places;
}

void number_fonts(std::vector<PdfMark>& marks, const std::vector<std::size_t>& places)
{
    for (PdfMark& mark : marks) {
        if (mark.kind == MarkKind::text && mark.font < places.size())
            mark.font = places[mark.font];
    }
}

} // namespace skrejlapa
