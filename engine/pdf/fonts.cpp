#include "pdf/fonts.h"

#include "base/hash.h"
#include "base/spread.h"
#include "pdf/deflate.h"
#include "pdf/syntax.h"
#include "pdf/to_unicode.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

// Six capitals that differ where face or glyphs differ (ISO 32000-1, 9.6.4).
std::string subset_tag(const Face& face, const std::vector<std::uint32_t>& glyphs)
{
    std::string key = face.postscript_name();
    for (const AxisValue& axis : face.description().instance)
        key += fmt::format(" {}={}", axis.tag, axis.value);
    for (const std::uint32_t glyph : glyphs)
        key += fmt::format(" {}", glyph);
    const ContentHash hash = hash_content(key);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + hash.bytes[i] % 26);
    return tag;
}

std::string base_name(const Face& face)
{
    return face.postscript_name().empty() ? face.description().family : face.postscript_name();
}

// In thousandths of an em, as a PDF counts glyph space.
void append_font_units(std::string& out, const Face& face, int units)
{
    append_number(out, units * 1000.0 / face.metrics().units_per_em, 3);
}

std::string make_widths(const Face& face, const std::vector<SubsetGlyph>& glyphs)
{
    std::string widths = "[";
    int expected = -1;
    for (const SubsetGlyph& glyph : glyphs) {
        if (glyph.code != expected)
            widths += fmt::format("{}{} [", expected < 0 ? "" : "] ", glyph.code);
        else
            widths += ' ';
        append_font_units(widths, face, face.advance(glyph.original));
        expected = glyph.code + 1;
    }
    return widths + (glyphs.empty() ? "]" : "]]");
}

std::string make_descriptor(const Face& face, const PreparedFont& font, ObjectReference program)
{
    const FaceMetrics& metrics = face.metrics();
    constexpr int symbolic = 4; // the glyphs are named by number, not by a Latin encoding
    constexpr int italic = 64;
    const double weight = face.description().weight / 65.0;
    std::string dictionary = fmt::format("/Type /FontDescriptor /FontName {} /Flags {} /FontBBox [",
                                         pdf_name(font.name), symbolic + (face.description().italic ? italic : 0));
    for (const int edge : metrics.bbox) {
        append_font_units(dictionary, face, edge);
        dictionary += ' ';
    }
    dictionary += fmt::format("] /ItalicAngle {} /Ascent ", metrics.italic_angle_deg);
    append_font_units(dictionary, face, metrics.ascent);
    dictionary += " /Descent ";
    append_font_units(dictionary, face, metrics.descent);
    dictionary += " /CapHeight ";
    append_font_units(dictionary, face, metrics.cap_height);
    // A stem's width is not in the file; this is the usual guess from the weight, and only stand-in fonts look at it.
    dictionary += fmt::format(" /StemV {}", 50 + static_cast<int>(weight * weight));
    return dictionary +
           fmt::format(" /{} {}", face.outlines() == OutlineFormat::cff ? "FontFile3" : "FontFile2", program.text());
}

/// Of all that a prepared font is made of.
ContentHash key_of(const FaceUsage& usage)
{
    std::string key = fmt::format("{}", fmt::ptr(&usage.face()));
    for (const std::uint32_t glyph : usage.glyphs())
        key += fmt::format(" {} {}", glyph, usage.text(glyph));
    return hash_content(key);
}

Result<PreparedFontPtr> find_or_prepare(const FaceUsage& usage, const SharedFonts& known)
{
    const ContentHash key = key_of(usage);
    if (const auto shared = known.find(key))
        return shared->font;
    Result<PreparedFont> prepared = prepare_font(usage);
    if (!prepared)
        return tl::unexpected(prepared.error());
    auto font = std::make_shared<const PreparedFont>(*std::move(prepared));
    known.keep(key, std::make_shared<const SharedFont>(SharedFont{font, usage.face_pointer()}));
    return font;
}

} // namespace

Result<PreparedFont> prepare_font(const FaceUsage& usage)
{
    const Face& face = usage.face();
    const Result<FontSubset> subset = subset_font(face, usage.glyphs());
    if (!subset)
        return tl::unexpected(subset.error());
    PreparedFont font{.name = subset_tag(face, usage.glyphs()) + "+" + base_name(face),
                      .packed_program = deflate(subset->program),
                      .program_length = subset->program.size(),
                      .packed_to_unicode = deflate(make_to_unicode(usage, subset->glyphs)),
                      .widths = make_widths(face, subset->glyphs)};
    font.codes.resize(usage.glyphs().back() + std::size_t{1});
    for (const SubsetGlyph& glyph : subset->glyphs) {
        if (glyph.original < font.codes.size())
            font.codes[glyph.original] = glyph.code;
    }
    return font;
}

Result<std::vector<PreparedFontPtr>> prepare_fonts(const GlyphUsage& usage, const SharedFonts& known)
{
    std::vector<Result<PreparedFontPtr>> results(usage.faces().size());
    spread(results.size(), [&](std::size_t i) { results[i] = find_or_prepare(usage.faces()[i], known); });
    std::vector<PreparedFontPtr> fonts;
    for (Result<PreparedFontPtr>& result : results) {
        if (!result)
            return tl::unexpected(result.error());
        fonts.push_back(std::move(*result));
    }
    return fonts;
}

ObjectReference add_font(ObjectStore& store, const Face& face, const PreparedFont& font)
{
    const bool is_cff = face.outlines() == OutlineFormat::cff;
    const std::string name = pdf_name(font.name);
    const std::string kind =
        is_cff ? std::string("/Subtype /CIDFontType0C") : fmt::format("/Length1 {}", font.program_length);
    const ObjectReference program = store.add_stream(kind + " /Filter /FlateDecode", font.packed_program);
    const ObjectReference to_unicode = store.add_stream("/Filter /FlateDecode", font.packed_to_unicode);
    const ObjectReference descriptor = store.add(make_descriptor(face, font, program));
    const ObjectReference descendant =
        store.add(fmt::format("/Type /Font /Subtype {} /BaseFont {} /CIDSystemInfo << /Registry (Adobe) /Ordering "
                              "(Identity) /Supplement 0 >> /FontDescriptor {}{} /W {}",
                              is_cff ? "/CIDFontType0" : "/CIDFontType2", name, descriptor.text(),
                              is_cff ? "" : " /CIDToGIDMap /Identity", font.widths));
    return store.add(fmt::format("/Type /Font /Subtype /Type0 /BaseFont {} /Encoding /Identity-H /DescendantFonts [{}] "
                                 "/ToUnicode {}",
                                 name, descendant.text(), to_unicode.text()));
}

} // namespace skrejlapa
