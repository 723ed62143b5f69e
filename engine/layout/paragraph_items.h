/// The first of three steps of setting a paragraph: its shaped text at its type size, as clusters and as places where
/// lines may end, with sums of all that stands before them; nothing here knows the width it will be set to. (Boxes,
/// glue and penalties in Knuth and Plass, "Breaking Paragraphs into Lines", 1981; the sums are their section "The
/// algorithm itself".)
#pragma once

#include "base/length.h"
#include "text/shaped_paragraph.h"

#include <vector>

namespace skrejlapa
{

enum class ClusterKind {
    ink,
    word_space,  ///< stretches, and vanishes at a line's end
    joint_space, ///< a no-break space: stretches, but never vanishes
    fixed_space, ///< does not stretch, and vanishes at a line's end
    hidden       ///< forced breaks and direction marks: never drawn
};

/// The characters that were shaped together, at the type size.
struct SetCluster {
    std::uint32_t run = 0; ///< index into ShapedParagraph::runs
    std::uint32_t edge =
        no_edge; ///< index into ShapedParagraph::edges, of a cluster that stands only where a line breaks
    std::uint32_t first_glyph = 0; ///< of the run, or of the edge
    std::uint32_t glyph_count = 0;
    std::uint32_t begin = 0; ///< bytes in ShapedParagraph::text
    std::uint32_t end = 0;
    ClusterKind kind = ClusterKind::ink;
    bool is_added_hyphen = false;
    Length advance;  ///< of its glyphs, with word-spacing
    Length tracking; ///< letter-spacing that follows it within a line
};

/// Of a stretch of text: its natural width and how far justification may change that within the style's limits.
struct LineSum {
    Length width;
    Length stretch;
    Length shrink; ///< positive

    LineSum& operator+=(const LineSum& other)
    {
        width += other.width;
        stretch += other.stretch;
        shrink += other.shrink;
        return *this;
    }
    friend LineSum operator-(const LineSum& a, const LineSum& b)
    {
        return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink};
    }
};

enum class LineEnd { paragraph_end, allowed, forced, hyphen };

/// A place where lines may end and begin. A line from one to another is as wide as `end.until - begin.from`.
struct Breakpoint {
    std::uint32_t line_end = 0;     ///< behind the last cluster that a line ending here shows of the text's own
    std::uint32_t line_begin = 0;   ///< the first cluster that a line beginning here shows
    std::uint32_t before = no_edge; ///< the line's last clusters: index into ShapedParagraph::edges
    std::uint32_t after = no_edge;  ///< the next line's first clusters
    LineSum until;     ///< from the paragraph's beginning to the end of a line that ends here, with the hyphen
    LineSum from;      ///< what stands before a line that begins here
    Length hang_end;   ///< how far the last character may stand out
    Length hang_start; ///< how far the first character may stand out
    Length hyphen;     ///< the part of `until` that only the break adds
    double penalty = 0;
    LineEnd ending = LineEnd::allowed;
    bool is_hyphenated = false; ///< the line ends in a hyphen, the break's or the text's own
};

/// A paragraph ready to be broken.
struct Items {
    std::vector<SetCluster> clusters;    ///< in logical order
    std::vector<Breakpoint> breakpoints; ///< in logical order, from the paragraph's beginning to its end
};

/// Needs time linear in the text. A hyphen is passed over where the style forbids hyphens or the face has none.
/// Requires: `shaped` was shaped from `paragraph`.
Items collect_items(const ShapedParagraph& shaped, const Paragraph& paragraph);

/// The clusters of glyphs that belong to one run, at its type size. `edge`: where the glyphs are from; `end`: of the
/// text that they stand for. An added hyphen has the cluster `end`.
std::vector<SetCluster> set_clusters(const ShapedParagraph& shaped, const Paragraph& paragraph, std::uint32_t run,
                                     const std::vector<Glyph>& glyphs, std::uint32_t end, std::uint32_t edge);

/// Whether a cluster leaves no trace at a line's end or beginning.
bool vanishes(const SetCluster& cluster);

/// Font units at a type size, along the line times a horizontal scale. Requires: units_per_em > 0.
Length at_size(std::int32_t font_units, Length size, const Face& face, double scale = 1);

/// The horizontal scale that the glyphs of a run have before a line is justified: 1 where letters join.
double glyph_scale(const GlyphRun& run, const Paragraph& paragraph);

} // namespace skrejlapa
