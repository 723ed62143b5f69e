#include "preflight/shared_rows.h"
#include "preflight/standard_tables.h"

namespace skrejlapa::rows
{

Fault ua_claim(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "pdfuaid:part") == "1", "the metadata do not say pdfuaid:part 1");
}

namespace
{

Fault language(const PdfFacts& facts) { return unless(!facts.language.empty(), "the catalogue names no language"); }

Fault shown_title(const PdfFacts& facts)
{
    return unless(facts.shows_title, "readers are not asked to show the title");
}

constexpr Row ua_rows[] = {{"version", at_most_17},
                           {"metadata", metadata_stream},
                           {"claim", ua_claim},
                           {"language", language},
                           {"tags", tags},
                           {"shown-title", shown_title},
                           {"metadata-title", metadata_title},
                           {"fonts", embedded_fonts},
                           {"unicode", unicode},
                           {"glyph-maps", glyph_maps}};

} // namespace

std::span<const Row> pdf_ua1() { return ua_rows; }

} // namespace skrejlapa::rows
