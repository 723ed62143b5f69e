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

constexpr Row a2_rows[] = {{"version", at_most_17},
                           {"header", header_first},
                           {"binary-comment", binary_comment},
                           {"id", identity},
                           {"encryption", encryption},
                           {"metadata", metadata_stream},
                           {"claim", a2_claim},
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
