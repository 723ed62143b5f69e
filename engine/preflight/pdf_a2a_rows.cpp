#include "preflight/shared_rows.h"
#include "preflight/standard_tables.h"

namespace skrejlapa::rows
{

Fault a2_claim(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "pdfaid:part") == "2" && metadata_value(facts, "pdfaid:conformance") == "A",
                  "the metadata do not say pdfaid:part 2, conformance A");
}

namespace
{

Fault sharp_images(const PdfFacts& facts)
{
    return unless(!facts.smooths_images, "an image is to be smoothed (Interpolate)");
}

/// Whether an archive's intent says what colours of a device mean; `space` as in an ICC profile.
bool has_intent(const PdfFacts& facts, std::string_view space)
{
    return std::any_of(facts.intents.begin(), facts.intents.end(), [&](const PdfIntentFact& intent) {
        return intent.kind == "GTS_PDFA1" && intent.profile_space == space;
    });
}

// ISO 19005-2, 6.2.4.3.
Fault device_colors(const PdfFacts& facts)
{
    const bool has_cmyk = has_intent(facts, "CMYK");
    const bool has_rgb = has_intent(facts, "RGB ");
    return first_color_fault(
        facts,
        [&](const PdfColor& color) {
            const ColorKind kind = color.kind == ColorKind::spots ? color.alternate : color.kind;
            return (kind != ColorKind::cmyk || has_cmyk) && (kind != ColorKind::rgb || has_rgb) &&
                   (kind != ColorKind::gray || has_cmyk || has_rgb || has_intent(facts, "GRAY"));
        },
        "it paints in a device's colours, and no output intent of an archive (GTS_PDFA1) says what they mean");
}

constexpr Row a2_rows[] = {{"version", at_most_17},
                           {"header", header_first},
                           {"binary-comment", binary_comment},
                           {"id", identity},
                           {"encryption", encryption},
                           {"metadata", metadata_stream},
                           {"claim", a2_claim},
                           {"device-colors", device_colors},
                           {"tags", tags},
                           {"blend-modes", blend_modes},
                           {"smoothing", sharp_images},
                           {"fonts", embedded_fonts},
                           {"unicode", unicode},
                           {"glyph-maps", glyph_maps},
                           {"forbidden", forbidden_things}};

} // namespace

std::span<const Row> pdf_a2a() { return a2_rows; }

} // namespace skrejlapa::rows
