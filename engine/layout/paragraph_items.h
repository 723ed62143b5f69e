/// The first of three steps of setting a paragraph: its shaped text at its type size, as boxes, glue and penalties
/// (Knuth and Plass, "Breaking Paragraphs into Lines", 1981) that know nothing of the width they will be set to.
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
    hidden       ///< soft hyphens, forced breaks and direction marks: never drawn
};

/// The characters that were shaped together, at the type size.
struct SetCluster {
    std::uint32_t run = 0; ///< index into ShapedParagraph::runs
    std::uint32_t first_glyph = 0;
    std::uint32_t glyph_count = 0;
    std::uint32_t begin = 0; ///< bytes in ShapedParagraph::text
    std::uint32_t end = 0;
    ClusterKind kind = ClusterKind::ink;
    Length advance;  ///< of its glyphs, with word-spacing
    Length tracking; ///< letter-spacing that follows it within a line
};

enum class ItemKind { box, glue, penalty };

struct Item {
    ItemKind kind = ItemKind::box;
    bool vanishes = false;                      ///< glue that leaves no trace at a line's end
    BreakKind opportunity = BreakKind::allowed; ///< of a penalty
    std::uint32_t first_cluster = 0;
    std::uint32_t end_cluster = 0; ///< of a penalty: where the next line begins
    Length width;                  ///< with letter-spacing after every cluster; of a penalty: the hyphen it would add
    Length tracking_at_end;        ///< the part of `width` that falls away at a line's end
    Length stretch;                ///< of glue
    Length shrink;                 ///< of glue
};

/// A paragraph ready to be broken. Lines begin after a penalty and end at one, or at the last item.
struct Items {
    std::vector<SetCluster> clusters; ///< in logical order
    std::vector<Item> items;
};

/// Needs time linear in the text. A break opportunity inside a cluster (a ligature) is passed over, and so is a
/// hyphen where the style forbids hyphens or the face has no hyphen.
/// Requires: `shaped` was shaped from `paragraph`.
Items collect_items(const ShapedParagraph& shaped, const Paragraph& paragraph);

/// Font units at a type size. Requires: units_per_em > 0.
Length at_size(std::int32_t font_units, Length size, const Face& face);

/// What the style's word-spacing adds to a cluster.
Length word_spacing_of(ClusterKind kind, const CharacterStyle& style);

} // namespace skrejlapa
