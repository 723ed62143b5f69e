#include "pdf/reading_words.h"

#include "base/utf8.h"

#include <cmath>

namespace skrejlapa
{

namespace
{

// Of the type size. Poppler begins another word at a tenth, forward or back; others at about a fifth.
constexpr double gap_between_words = 0.09;

bool is_space(const std::string& text)
{
    const char32_t first = text.empty() ? 0 : decode_code_point(text, 0);
    return first == 0x0020 || first == 0x00A0 || (first >= 0x2000 && first <= 0x200A) || first == 0x202F ||
           first == 0x205F || first == 0x3000;
}

double millipoints(Length length) { return static_cast<double>(length.millipoints()); }

bool stand_apart(const LineRun& run, const PlacedGlyph& glyph, const PlacedGlyph& next)
{
    const double gap = millipoints(next.x) - millipoints(glyph.x) - own_advance_millipoints(run, glyph.id);
    return glyph.y != next.y || std::abs(gap) > gap_between_words * millipoints(run.size);
}

} // namespace

double own_advance_millipoints(const LineRun& run, std::uint32_t glyph)
{
    return run.face->advance(glyph) * millipoints(run.size) * run.glyph_scale / run.face->metrics().units_per_em;
}

std::vector<ReadingWord> reading_words(const LineRun& run)
{
    std::vector<ReadingWord> words;
    bool is_open = false;
    for (std::uint32_t at = 0; at < run.clusters.size(); ++at) {
        const bool space = is_space(run.clusters[at].text);
        if (!is_open || space)
            words.push_back({at, at});
        words.back().end = at + 1;
        is_open = !space;
    }
    return words;
}

bool falls_apart(const LineRun& run, const ReadingWord& word)
{
    if (word.begin == word.end || run.direction == Direction::rtl)
        return false;
    const PlacedCluster& last = run.clusters[word.end - 1];
    for (std::uint32_t at = run.clusters[word.begin].first_glyph; at + 1 < last.first_glyph + last.glyph_count; ++at) {
        if (stand_apart(run, run.glyphs[at], run.glyphs[at + 1]))
            return true;
    }
    return false;
}

} // namespace skrejlapa
