#include "pdf/to_unicode.h"

#include "pdf/syntax.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

std::string make_to_unicode(const FaceUsage& usage, const std::vector<SubsetGlyph>& glyphs)
{
    std::vector<std::string> entries;
    for (const SubsetGlyph& glyph : glyphs) {
        if (!std::binary_search(usage.glyphs().begin(), usage.glyphs().end(), glyph.original))
            continue; // a part of a composite glyph: never shown by itself
        std::string entry = "<";
        append_hex4(entry, glyph.code);
        entries.push_back(entry + "> <" + utf16_hex(usage.text(glyph.original)) + ">\n");
    }
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most_in_block = 100; // Adobe Technical Note 5014
    for (std::size_t at = 0; at < entries.size(); at += most_in_block) {
        const std::size_t count = std::min(most_in_block, entries.size() - at);
        map += fmt::format("{} beginbfchar\n", count);
        for (std::size_t i = at; i < at + count; ++i)
            map += entries[i];
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace skrejlapa
