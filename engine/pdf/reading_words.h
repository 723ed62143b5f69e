/// How readers of a PDF cut its text into words: by spaces, and wherever glyphs stand apart.
#pragma once

#include "layout/fragment.h"

#include <cstdint>
#include <vector>

namespace skrejlapa
{

/// Clusters of a run that stand behind one another; a space is a word of its own.
struct ReadingWord {
    std::uint32_t begin = 0; ///< index into LineRun::clusters
    std::uint32_t end = 0;
};

/// How far a viewer moves on after a glyph of the run by itself.
double own_advance_millipoints(const LineRun& run, std::uint32_t glyph);

/// The words of a run in visual order, covering all clusters.
std::vector<ReadingWord> reading_words(const LineRun& run);

/// Whether readers would see several words in this one: its letters are spaced out, or a mark stands back over its
/// letter or above the line. Never for text from right to left, which readers turn round glyph by glyph.
bool falls_apart(const LineRun& run, const ReadingWord& word);

} // namespace skrejlapa
