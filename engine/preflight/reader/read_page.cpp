#include "preflight/reader/read_page.h"

#include "preflight/reader/document_facts.h"
#include "preflight/reader/find_or_read.h"

namespace skrejlapa
{

PdfPageFact PagesReader::read(const QPDFPageObjectHelper& page)
{
    PdfPageFact fact = read_page_frame(document_, page);
    const PdfBox media = fact.media.value_or(PdfBox{});
    const PageFrame frame{.media = media,
                          .trim = fact.trim  ? *fact.trim
                                  : fact.art ? *fact.art
                                             : fact.crop.value_or(media),
                          .bleed = fact.bleed.value_or(fact.trim ? *fact.trim : media)};
    const std::shared_ptr<const ContentReading> reading = reading_of(page, frame);
    const std::vector<std::size_t> fonts = take_facts(*reading, document_.facts);
    fact.marks = reading->marks;
    number_fonts(fact.marks, fonts);
    fact.uses_transparency = reading->uses_transparency;
    fact.damage = reading->damage;
    fact.unfilled_bleed = reading->bleed.unfilled_mm();
    return fact;
}

std::shared_ptr<const ContentReading> PagesReader::reading_of(QPDFPageObjectHelper page, const PageFrame& frame)
{
    const QPDFObjectHandle resources = page.getAttribute("/Resources", false);
    const auto read = [&](ContentReader& reader, DocumentReading& own) {
        GraphicsState start;
        start.clip = {frame.media};
        reader.read(page_content(own, page), resources, start);
    };
    if (known_ == nullptr)
        return std::make_shared<const ContentReading>(read_alone(document_, frame, nullptr, read));
    const KnownReadings known{*known_, keys_, frame};
    const std::optional<ContentHash> key =
        keys_.key_of({page.getObjectHandle().getKey("/Contents"), resources}, text_of(frame));
    return find_or_read(document_, known, key, read);
}

} // namespace skrejlapa
