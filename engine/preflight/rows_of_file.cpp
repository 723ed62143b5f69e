#include "preflight/shared_rows.h"

namespace skrejlapa::rows
{

namespace
{

Fault version_above(const PdfFacts& facts, std::string_view most)
{
    return facts.version.empty() || facts.version > most
               ? Fault{fmt::format("the header says PDF {}, more than {}", facts.version, most)}
               : Fault{};
}

} // namespace

Fault header_first(const PdfFacts& facts)
{
    return unless(facts.has_header_first, "other bytes stand before the header");
}

Fault binary_comment(const PdfFacts& facts)
{
    return unless(facts.has_binary_comment, "the second line has no four bytes above 127");
}

Fault identity(const PdfFacts& facts) { return unless(facts.has_id, "the trailer has no /ID of two strings"); }

Fault encryption(const PdfFacts& facts) { return unless(!facts.is_encrypted, "the file is encrypted"); }

Fault forbidden_things(const PdfFacts& facts)
{
    return facts.forbidden.empty() ? Fault{} : Fault{fmt::format("it holds {}", fmt::join(facts.forbidden, ", "))};
}

Fault later_things(const PdfFacts& facts)
{
    return facts.later.empty()
               ? Fault{}
               : Fault{fmt::format("it holds {}, which come with later PDF", fmt::join(facts.later, ", "))};
}

Fault steady_layers(const PdfFacts& facts)
{
    return unless(!facts.has_changing_layers, "its layers switch by what a viewer does with it (/AS)");
}

Fault object_streams(const PdfFacts& facts)
{
    return unless(!facts.has_object_streams, "it keeps objects in streams, which come with PDF 1.5");
}

Fault at_most_14(const PdfFacts& facts) { return version_above(facts, "1.4"); }
Fault at_most_16(const PdfFacts& facts) { return version_above(facts, "1.6"); }
Fault at_most_17(const PdfFacts& facts) { return version_above(facts, "1.7"); }

Fault embedded_fonts(const PdfFacts& facts)
{
    for (const PdfFontFact& font : facts.fonts) {
        if (!font.is_embedded)
            return fmt::format("the font {} is not in the file", font.name);
    }
    return {};
}

Fault glyph_maps(const PdfFacts& facts)
{
    return unless(
        std::all_of(facts.fonts.begin(), facts.fonts.end(), [](const PdfFontFact& font) { return font.has_glyph_map; }),
        "a font has no CIDToGIDMap");
}

Fault tags(const PdfFacts& facts) { return unless(facts.is_marked && facts.has_structure, "it is not tagged"); }
Fault unicode(const PdfFacts& facts)
{
    for (const PdfFontFact& font : facts.fonts) {
        if (!font.has_unicode)
            return fmt::format("the font {} does not tell which characters its glyphs are", font.name);
    }
    return {};
}

} // namespace skrejlapa::rows
