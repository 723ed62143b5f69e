/// How far the clusters of a justified line may grow and shrink: by word spaces, by letter-spacing, by glyph width.
#pragma once

#include "layout/paragraph_items.h"

namespace skrejlapa
{

/// What one kind of flexibility can give and take within the style's limits.
struct Flex {
    Length stretch;
    Length shrink; ///< positive
    Flex& operator+=(const Flex& other)
    {
        stretch += other.stretch;
        shrink += other.shrink;
        return *this;
    }
};

/// The flexibility of a cluster, apart by kind, in the order in which they are used.
struct ClusterFlex {
    Flex word_space;
    Flex letter_space;
    Flex glyph_width;
};

class LineFlexibility
{
public:
    explicit LineFlexibility(const Paragraph& paragraph) : paragraph_(paragraph) {}

    [[nodiscard]] ClusterFlex flex_of(const ShapedParagraph& shaped, const SetCluster& cluster) const;
    /// Width and flexibility together, with the tracking behind the cluster.
    [[nodiscard]] LineSum sum_of(const ShapedParagraph& shaped, const SetCluster& cluster) const;
    /// The part of that which falls away at a line's end.
    [[nodiscard]] LineSum tracking_of(const ShapedParagraph& shaped, const SetCluster& cluster) const;

private:
    const Paragraph& paragraph_;
};

} // namespace skrejlapa
