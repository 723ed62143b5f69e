#include "layout/line_content.h"

#include "text/line_edges.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::uint32_t own_edge = no_edge - 1; ///< the glyphs are LineContent::own_glyphs

void append(std::vector<SetCluster>& target, const std::vector<SetCluster>& clusters)
{
    target.insert(target.end(), clusters.begin(), clusters.end());
}

void append_edge(const TextToPlace& text, std::uint32_t index, std::vector<SetCluster>& target)
{
    const LineEdge& edge = text.shaped.edges[index];
    append(target, set_clusters(text.shaped, text.paragraph, edge.run, edge.glyphs, edge.end, index));
}

/// What of the text a line shows, from the byte its first cluster begins at to that behind its last.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

Stretch stretch_of(const TextToPlace& text, const Breakpoint& begin, const Breakpoint& end)
{
    const std::vector<SetCluster>& clusters = text.items.clusters;
    Stretch stretch{.begin = 0, .end = 0};
    if (begin.after != no_edge)
        stretch.begin = text.shaped.edges[begin.after].begin;
    else if (begin.line_begin < clusters.size())
        stretch.begin = clusters[begin.line_begin].begin;
    if (end.before != no_edge)
        stretch.end = text.shaped.edges[end.before].end;
    else if (end.line_end > 0)
        stretch.end = clusters[end.line_end - 1].end;
    return stretch;
}

/// A line so short that the clusters reshaped for its beginning or for its end reach beyond the other side: into those
/// of that side's own, or out of the line.
bool edges_overlap(const TextToPlace& text, const Breakpoint& begin, const Breakpoint& end)
{
    const bool is_reshaped_first = begin.after != no_edge;
    const bool is_reshaped_last = end.before != no_edge;
    const std::vector<LineEdge>& edges = text.shaped.edges;
    if (is_reshaped_first && is_reshaped_last)
        return edges[end.before].begin < edges[begin.after].end;
    const Stretch line = stretch_of(text, begin, end);
    return (is_reshaped_first && edges[begin.after].end > line.end) ||
           (is_reshaped_last && edges[end.before].begin < line.begin);
}

/// Requires: the edges overlap.
LineContent shaped_alone(const TextToPlace& text, const Breakpoint& begin, const Breakpoint& end)
{
    const std::uint32_t run = text.shaped.edges[begin.after != no_edge ? begin.after : end.before].run;
    const Stretch line = stretch_of(text, begin, end);
    const AddedHyphen hyphen = end.ending == LineEnd::hyphen ? AddedHyphen::yes : AddedHyphen::no;
    LineContent content;
    content.own_glyphs = shape_alone(text.paragraph, text.shaped, run, line.begin, line.end, hyphen);
    content.clusters = set_clusters(text.shaped, text.paragraph, run, content.own_glyphs, line.end, own_edge);
    return content;
}

void append_hyphen(const TextToPlace& text, LineContent& content)
{
    const SetCluster last = content.clusters.back();
    const Glyph& hyphen = *text.shaped.runs[last.run].hyphen;
    content.own_glyphs = {Glyph{.id = hyphen.id, .cluster = last.end, .advance = hyphen.advance}};
    append(content.clusters,
           set_clusters(text.shaped, text.paragraph, last.run, content.own_glyphs, last.end, own_edge));
}

void trim(std::vector<SetCluster>& clusters)
{
    const auto last = std::find_if_not(clusters.rbegin(), clusters.rend(), vanishes);
    clusters.erase(last.base(), clusters.end());
    clusters.erase(clusters.begin(), std::find_if_not(clusters.begin(), clusters.end(), vanishes));
}

/// Takes from `left` what a kind of flexibility has; the sign is that of `left`.
Length take(Length& left, const Flex& flex)
{
    const Length taken = left > Length{} ? std::min(left, flex.stretch) : std::max(left, -flex.shrink);
    left -= taken;
    return taken;
}

Length scaled_advance(const TextToPlace& text, const LineContent& content, const SetCluster& cluster, double factor)
{
    const GlyphRun& run = text.shaped.runs[cluster.run];
    const CharacterStyle& style = text.paragraph.styles[run.style];
    const double scale = glyph_scale(run, text.paragraph) * factor;
    Length sum;
    for (std::uint32_t at = 0; at < cluster.glyph_count; ++at)
        sum += at_size(glyphs_of(text, content, cluster)[cluster.first_glyph + at].advance, type_size(run, style),
                       *run.face, scale);
    return sum;
}

/// How much wider the glyphs become, each rounded by itself.
Length widening(const TextToPlace& text, const LineContent& content, double factor)
{
    Length sum;
    for (const SetCluster& cluster : content.clusters) {
        if (is_scalable(text, cluster))
            sum += scaled_advance(text, content, cluster, factor) - cluster.advance;
    }
    return sum;
}

} // namespace

bool is_scalable(const TextToPlace& text, const SetCluster& cluster)
{
    return cluster.kind == ClusterKind::ink && !cluster.is_added_hyphen &&
           !letters_join(text.shaped.runs[cluster.run].script);
}

const std::vector<Glyph>& glyphs_of(const TextToPlace& text, const LineContent& content, const SetCluster& cluster)
{
    if (cluster.edge == no_edge)
        return text.shaped.runs[cluster.run].glyphs;
    return cluster.edge == own_edge ? content.own_glyphs : text.shaped.edges[cluster.edge].glyphs;
}

LineContent line_content(const TextToPlace& text, const LineSpan& line)
{
    const Breakpoint& begin = text.items.breakpoints[line.begin];
    const Breakpoint& end = text.items.breakpoints[line.end];
    if (edges_overlap(text, begin, end))
        return shaped_alone(text, begin, end);
    LineContent content;
    if (begin.after != no_edge)
        append_edge(text, begin.after, content.clusters);
    if (begin.line_begin < end.line_end)
        content.clusters.insert(content.clusters.end(), text.items.clusters.begin() + begin.line_begin,
                                text.items.clusters.begin() + end.line_end);
    if (end.before != no_edge)
        append_edge(text, end.before, content.clusters);
    trim(content.clusters);
    if (end.ending == LineEnd::hyphen && !content.clusters.empty() && !content.clusters.back().is_added_hyphen)
        append_hyphen(text, content);
    return content;
}

LineFill fill_line(const TextToPlace& text, const LineContent& content, Length free)
{
    const LineFlexibility flexibility(text.paragraph);
    ClusterFlex sum;
    Length scalable;
    bool has_spaces = false;
    for (const SetCluster& cluster : content.clusters) {
        const ClusterFlex flex = flexibility.flex_of(text.shaped, cluster);
        sum.word_space += flex.word_space;
        if (&cluster != &content.clusters.back())
            sum.letter_space += flex.letter_space;
        sum.glyph_width += flex.glyph_width;
        has_spaces = has_spaces || cluster.kind == ClusterKind::word_space || cluster.kind == ClusterKind::joint_space;
        if (is_scalable(text, cluster))
            scalable += cluster.advance;
    }
    LineFill fill;
    Length left = free;
    take(left, sum.word_space);
    fill.letter_spaces = take(left, sum.letter_space);
    if (const Length by_width = take(left, sum.glyph_width); by_width != Length{})
        fill.glyph_scale = 1 + by_width / scalable;
    if (!has_spaces && left != Length{})
        return {};
    if (has_spaces)
        fill.word_spaces = free - fill.letter_spaces - widening(text, content, fill.glyph_scale);
    return fill;
}

} // namespace skrejlapa
