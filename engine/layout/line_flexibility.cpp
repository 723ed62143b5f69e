#include "layout/line_flexibility.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// `whole`: what a fraction of 1 stands for.
Flex flex_between(const FlexibleMeasure& measure, Length whole)
{
    return {whole.scaled(measure.most - measure.wished), whole.scaled(measure.wished - measure.least)};
}

bool is_justifying_space(ClusterKind kind)
{
    return kind == ClusterKind::word_space || kind == ClusterKind::joint_space;
}

} // namespace

ClusterFlex LineFlexibility::flex_of(const ShapedParagraph& shaped, const SetCluster& cluster) const
{
    const ParagraphStyle& style = paragraph_.style;
    const bool is_justified = style.align == TextAlign::justify || style.align_last == TextAlign::justify;
    if (!is_justified || cluster.kind == ClusterKind::hidden)
        return {};
    const Justification& limits = style.justification;
    ClusterFlex flex;
    if (is_justifying_space(cluster.kind))
        flex.word_space = flex_between(limits.word_space, std::max(cluster.advance, Length{}));
    const GlyphRun& run = shaped.runs[cluster.run];
    if (letters_join(run.script) || cluster.is_added_hyphen)
        return flex;
    flex.letter_space = flex_between(limits.letter_space, paragraph_.styles[run.style].size);
    if (cluster.kind == ClusterKind::ink)
        flex.glyph_width = flex_between(limits.glyph_width, cluster.advance);
    return flex;
}

LineSum LineFlexibility::sum_of(const ShapedParagraph& shaped, const SetCluster& cluster) const
{
    const ClusterFlex flex = flex_of(shaped, cluster);
    return {cluster.advance + cluster.tracking,
            flex.word_space.stretch + flex.letter_space.stretch + flex.glyph_width.stretch,
            flex.word_space.shrink + flex.letter_space.shrink + flex.glyph_width.shrink};
}

LineSum LineFlexibility::tracking_of(const ShapedParagraph& shaped, const SetCluster& cluster) const
{
    const Flex flex = flex_of(shaped, cluster).letter_space;
    return {cluster.tracking, flex.stretch, flex.shrink};
}

} // namespace skrejlapa
