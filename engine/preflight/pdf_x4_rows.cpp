#include "preflight/shared_rows.h"
#include "preflight/standard_tables.h"

namespace skrejlapa::rows
{

Fault x4_claim(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "pdfxid:GTS_PDFXVersion") == "PDF/X-4",
                  "the metadata do not say pdfxid:GTS_PDFXVersion PDF/X-4");
}

namespace
{

Fault embedded_profile(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || has_press_profile(*intent),
                  "the output intent holds no ICC profile of class prtr with four inks, as a stream");
}

Fault profile_reference(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || !intent->has_reference, "the profile lies outside the file, as in PDF/X-4p");
}

// With a CMYK intent; no reader here tells whether a DefaultRGB stands in.
Fault no_device_rgb(const PdfFacts& facts)
{
    return first_color_fault(
        facts,
        [](const PdfColor& color) {
            return color.kind != ColorKind::rgb &&
                   (color.kind != ColorKind::spots || color.alternate != ColorKind::rgb);
        },
        "it paints in DeviceRGB");
}

constexpr Row x4_rows[] = {{"version", at_most_16},
                           {"header", header_first},
                           {"binary-comment", binary_comment},
                           {"id", identity},
                           {"encryption", encryption},
                           {"intent", one_intent},
                           {"intent-condition", intent_condition},
                           {"intent-info", intent_info},
                           {"intent-profile", embedded_profile},
                           {"intent-reference", profile_reference},
                           {"metadata", metadata_stream},
                           {"claim", x4_claim},
                           {"metadata-dates", metadata_dates},
                           {"metadata-title", metadata_title},
                           {"metadata-versions", metadata_versions},
                           {"title", info_title},
                           {"dates", info_dates},
                           {"trapped", trapped},
                           {"trapped-alike", trapped_alike},
                           {"title-alike", title_alike},
                           {"dates-alike", dates_alike},
                           {"trim-or-art", trim_or_art},
                           {"nested-boxes", nested_boxes},
                           {"annotations", annotations_outside},
                           {"actions", no_actions},
                           {"view-areas", view_areas},
                           {"device-rgb", no_device_rgb},
                           {"group-space", group_spaces},
                           {"blend-modes", blend_modes},
                           {"fonts", embedded_fonts},
                           {"glyph-maps", glyph_maps},
                           {"layers", steady_layers},
                           {"forbidden", forbidden_things}};

} // namespace

std::span<const Row> pdf_x4() { return x4_rows; }

} // namespace skrejlapa::rows
