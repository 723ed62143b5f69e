/// A paragraph as glyphs: independent of type size and of the width it will be set to, so it is shaped once.
#pragma once

#include "text/paragraph.h"

#include <optional>

namespace skrejlapa
{

struct Glyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0;    ///< byte offset in ShapedParagraph::text of the cluster's first character
    std::int32_t advance = 0;     ///< font units
    std::int32_t x_offset = 0;    ///< font units
    std::int32_t y_offset = 0;    ///< font units, up
    bool unsafe_to_break = false; ///< a line that begins here changes the glyphs around
};

/// Text of one face, style, script and direction.
struct GlyphRun {
    std::uint32_t begin = 0; ///< bytes in ShapedParagraph::text
    std::uint32_t end = 0;
    FacePtr face;
    std::uint32_t style = 0;     ///< index into Paragraph::styles
    std::uint32_t source = 0;    ///< index into Paragraph::runs
    std::uint8_t bidi_level = 0; ///< odd: right to left
    std::uint32_t script = 0;    ///< four letters of ISO 15924, the first in the highest byte
    double scale = 1;            ///< of the style's size: what its script is set larger by
    std::vector<Glyph> glyphs;   ///< in logical order of clusters; within a cluster in visual order
    std::optional<Glyph> hyphen; ///< the glyph a hyphenated line ends with in this face, if it has one
};

enum class BreakKind { allowed, mandatory, hyphen };

/// The clusters at the end (or beginning) of a line as they are shaped where the line ends (or begins) there: letters
/// that would have joined across the break stand for themselves, and the hyphen is kerned with what it follows.
struct LineEdge {
    std::uint32_t run = 0;   ///< index into ShapedParagraph::runs, whose face and style it has
    std::uint32_t begin = 0; ///< bytes in ShapedParagraph::text, at the borders of clusters or at the break
    std::uint32_t end = 0;
    std::vector<Glyph> glyphs; ///< in place of those of the text; a hyphen that the break adds has the cluster `end`
};
constexpr std::uint32_t no_edge = 0xFFFFFFFF;

/// A place where a line may or must end: before the character at `offset`.
struct BreakOpportunity {
    std::uint32_t offset = 0;
    BreakKind kind = BreakKind::allowed;
    std::uint32_t before = no_edge; ///< index into ShapedParagraph::edges: how the line ends
    std::uint32_t after = no_edge;  ///< how the next line begins
};

/// From `offset` in the shaped text to the next step, text and source run on byte for byte.
struct OriginStep {
    std::uint32_t offset = 0;
    std::uint32_t source = 0; ///< bytes from the beginning of the first run, counted through all runs as written
};

struct ShapedParagraph {
    /// UTF-8 of all runs together: normalised and transformed, white space collapsed, soft hyphens and control
    /// characters taken out. A forced break stays as U+2028, a cluster with an empty glyph without advance.
    std::string text;
    std::vector<GlyphRun> runs;           ///< in logical order
    std::vector<BreakOpportunity> breaks; ///< by offset; the paragraph's end is not among them
    std::vector<LineEdge> edges;          ///< where a break alone does not do
    std::vector<OriginStep> origins;      ///< by offset
    std::vector<AppliedRule> rules;       ///< what the rules of the languages changed in it
};

/// Shapes a paragraph: NFC, transforms, bidi and scripts, font fallback by cluster, HarfBuzz, break opportunities.
/// Characters that are never seen (joiners, direction marks, U+200B) have no glyph. Finds FONT-MISSING-GLYPH (error;
/// the glyph of a missing character is left as .notdef), FONT-FALLBACK (note), FONT-NO-FEATURE, TEXT-COMMA-BELOW,
/// TEXT-CONTROL-CHARACTER and TEXT-REPLACEMENT-CHARACTER (warnings). A paragraph with a style without fonts becomes
/// empty. Safe from several threads.
ShapedParagraph shape_paragraph(const Paragraph& paragraph, Diagnostics& found);

/// Whether the letters of a script join, so that they are not spaced or scaled. `script` as in GlyphRun.
bool letters_join(std::uint32_t script);

/// The type size that a run is set in: its style's, by the run's scale.
Length type_size(const GlyphRun& run, const CharacterStyle& style);

/// Letter-spacing as it is in force in a script: none in those whose letters join, which a gap would tear apart
/// (CSS Text 3, 8.2.1). `script` as in GlyphRun.
Length letter_spacing_in(std::uint32_t script, const CharacterStyle& style);

/// The place in the source file of what a rule changed.
Span source_of(const Paragraph& paragraph, const AppliedRule& applied);

/// The place in the source file of the character at `offset` of the shaped text.
Span source_of(const Paragraph& paragraph, const ShapedParagraph& shaped, std::uint32_t offset);

} // namespace skrejlapa
