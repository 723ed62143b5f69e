#include "text/grapheme_clusters.h"

#include "text/code_points.h"
#include "text/text_boundaries.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

// Where no character joins another, each is a cluster of its own, and ICU's iterator need not be asked.
bool stands_alone(char32_t character)
{
    constexpr char32_t first_combining_mark = 0x0300;
    return character < first_combining_mark ||
           u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_OTHER;
}

} // namespace

std::vector<std::uint32_t> grapheme_cluster_ends(std::string_view text)
{
    std::vector<std::uint32_t> ends;
    bool simple = true;
    for (const CodePoint& point : CodePoints(text)) {
        ends.push_back(point.end);
        simple = simple && stands_alone(point.character);
    }
    if (simple)
        return ends;
    std::vector<std::uint32_t> clusters;
    TextBoundaries boundaries(UBRK_CHARACTER, "", text);
    for (std::int32_t end = boundaries.next(); end != UBRK_DONE; end = boundaries.next())
        clusters.push_back(static_cast<std::uint32_t>(end));
    return clusters.empty() ? ends : clusters;
}

} // namespace skrejlapa
