#include "layout/paragraph_items.h"

#include "base/utf8.h"
#include "layout/hanging_characters.h"
#include "layout/line_flexibility.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

ClusterKind kind_of(char32_t code_point)
{
    switch (code_point) {
    case 0x0020:
    case 0x1361: // Ethiopic wordspace
        return ClusterKind::word_space;
    case 0x00A0:
        return ClusterKind::joint_space;
    case 0x1680:
    case 0x205F:
    case 0x3000:
    case 0x0009:
        return ClusterKind::fixed_space;
    case 0x000A:
    case 0x000D:
    case 0x00AD:
    case 0x061C:
    case 0x200B:
    case 0x200E:
    case 0x200F:
    case 0x2028:
    case 0x2029:
    case 0x2060:
    case 0xFEFF:
        return ClusterKind::hidden;
    default:
        break;
    }
    if (code_point >= 0x2000 && code_point <= 0x200A && code_point != 0x2007)
        return ClusterKind::fixed_space;
    const bool sets_direction =
        (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
    return sets_direction ? ClusterKind::hidden : ClusterKind::ink;
}

/// A cluster of several characters is drawn unless none of them is.
ClusterKind kind_of(std::string_view cluster)
{
    const ClusterKind first = kind_of(decode_code_point(cluster, 0));
    if (first != ClusterKind::hidden)
        return code_point_length(cluster, 0) == cluster.size() ? first : ClusterKind::ink;
    for (std::size_t at = 0; at < cluster.size(); at += code_point_length(cluster, at)) {
        if (kind_of(decode_code_point(cluster, at)) != ClusterKind::hidden)
            return ClusterKind::ink;
    }
    return ClusterKind::hidden;
}

/// Style and script of a run's clusters, in lengths.
struct RunMeasures {
    const Face& face;
    Length size;
    double scale = 1;
    Length tracking;
    Length word_spacing;
    double space_scale = 1;

    RunMeasures(const GlyphRun& run, const Paragraph& paragraph)
        : face(*run.face), size(type_size(run, paragraph.styles[run.style])), scale(glyph_scale(run, paragraph)),
          tracking(letter_spacing_in(run.script, paragraph.styles[run.style])),
          word_spacing(paragraph.styles[run.style].word_spacing)
    {
        if (paragraph.style.align != TextAlign::justify)
            return;
        space_scale = paragraph.style.justification.word_space.wished;
        if (!letters_join(run.script))
            tracking += size.scaled(paragraph.style.justification.letter_space.wished);
    }

    void measure(SetCluster& cluster, const std::vector<Glyph>& glyphs) const
    {
        if (cluster.kind == ClusterKind::hidden)
            return;
        for (std::uint32_t at = 0; at < cluster.glyph_count; ++at)
            cluster.advance += at_size(glyphs[cluster.first_glyph + at].advance, size, face, scale);
        cluster.tracking = tracking;
        if (cluster.kind == ClusterKind::word_space || cluster.kind == ClusterKind::joint_space)
            cluster.advance = cluster.advance.scaled(space_scale) + word_spacing;
    }
};

enum class HyphenKind { none, hyphen, dash };

HyphenKind hyphen_kind(std::string_view cluster)
{
    const char32_t character = cluster.empty() ? 0 : decode_code_point(cluster, 0);
    if (character == U'-' || character == 0x2010)
        return HyphenKind::hyphen;
    return character == 0x2013 || character == 0x2014 || character == U'/' ? HyphenKind::dash : HyphenKind::none;
}

// An address is rather broken behind a slash than before a stop, a hyphen or a low line.
constexpr double before_joint_of_address = 10;

bool is_joint_of_address(std::string_view cluster) { return cluster == "." || cluster == "-" || cluster == "_"; }

class BreakpointCollector
{
public:
    BreakpointCollector(const ShapedParagraph& shaped, const Paragraph& paragraph,
                        const std::vector<SetCluster>& clusters)
        : shaped_(shaped), paragraph_(paragraph), clusters_(clusters), flexibility_(paragraph),
          hanging_(paragraph.style), before_(clusters.size() + 1)
    {
        for (std::size_t at = 0; at < clusters_.size(); ++at) {
            before_[at + 1] = before_[at];
            before_[at + 1] += flexibility_.sum_of(shaped_, clusters_[at]);
        }
    }

    std::vector<Breakpoint> collect()
    {
        breakpoints_.reserve(shaped_.breaks.size() + 2);
        add({}, 0, LineEnd::allowed);
        std::uint32_t at = 0;
        for (const BreakOpportunity& opportunity : shaped_.breaks) {
            while (at < clusters_.size() && clusters_[at].begin < opportunity.offset)
                ++at;
            if (at > 0 && at < clusters_.size())
                add(opportunity, at);
        }
        add({}, static_cast<std::uint32_t>(clusters_.size()), LineEnd::paragraph_end);
        return std::move(breakpoints_);
    }

private:
    void add(const BreakOpportunity& opportunity, std::uint32_t at)
    {
        const bool inside_cluster = clusters_[at].begin != opportunity.offset;
        if (inside_cluster && opportunity.before == no_edge)
            return;
        if (opportunity.kind == BreakKind::mandatory)
            return add(opportunity, at, LineEnd::forced);
        if (opportunity.kind == BreakKind::allowed)
            return add(opportunity, at, LineEnd::allowed);
        const GlyphRun& run = shaped_.runs[clusters_[at - 1].run];
        if (paragraph_.styles[run.style].hyphens != Hyphens::none && run.hyphen)
            add(opportunity, at, LineEnd::hyphen);
    }

    void add(const BreakOpportunity& opportunity, std::uint32_t at, LineEnd ending)
    {
        Breakpoint point{.before = opportunity.before, .after = opportunity.after, .ending = ending};
        end_line(point, at);
        begin_line(point, at);
        point.penalty = penalty_of(ending, at);
        breakpoints_.push_back(point);
    }

    /// Index of the cluster that begins at (or, for an edge that ends inside a cluster, behind) a place in the text.
    [[nodiscard]] std::uint32_t cluster_at(std::uint32_t offset) const
    {
        const auto at =
            std::lower_bound(clusters_.begin(), clusters_.end(), offset,
                             [](const SetCluster& cluster, std::uint32_t wanted) { return cluster.begin < wanted; });
        return static_cast<std::uint32_t>(at - clusters_.begin());
    }

    [[nodiscard]] std::vector<SetCluster> clusters_of_edge(std::uint32_t index) const
    {
        const LineEdge& edge = shaped_.edges[index];
        return set_clusters(shaped_, paragraph_, edge.run, edge.glyphs, edge.end, index);
    }

    void end_line(Breakpoint& point, std::uint32_t at)
    {
        point.line_end = point.before == no_edge ? at : cluster_at(shaped_.edges[point.before].begin);
        const std::vector<SetCluster> edge =
            point.before == no_edge ? std::vector<SetCluster>{} : clusters_of_edge(point.before);
        const auto last = std::find_if_not(edge.rbegin(), edge.rend(), vanishes);
        if (last == edge.rend()) {
            while (point.line_end > 0 && vanishes(clusters_[point.line_end - 1]))
                --point.line_end;
        }
        point.until = before_[point.line_end];
        for (auto cluster = edge.begin(); cluster != last.base(); ++cluster)
            point.until += flexibility_.sum_of(shaped_, *cluster);
        const SetCluster* const shown = last != edge.rend()  ? &*last
                                        : point.line_end > 0 ? &clusters_[point.line_end - 1]
                                                             : nullptr;
        if (shown != nullptr)
            end_line_with(point, *shown);
    }

    void end_line_with(Breakpoint& point, const SetCluster& last)
    {
        const GlyphRun& run = shaped_.runs[last.run];
        if (last.is_added_hyphen) {
            point.hyphen = last.advance;
        } else if (point.ending == LineEnd::hyphen) {
            const CharacterStyle& style = paragraph_.styles[run.style];
            point.hyphen = at_size(run.hyphen->advance, type_size(run, style), *run.face, glyph_scale(run, paragraph_));
            point.until.width += point.hyphen;
        } else {
            point.until = point.until - flexibility_.tracking_of(shaped_, last);
        }
        const HyphenKind own = hyphen_kind(text_of(last));
        point.is_hyphenated = point.ending == LineEnd::hyphen || own == HyphenKind::hyphen;
        if (point.ending == LineEnd::hyphen)
            point.hang_end = hanging_.at_end(U'\u2010', run.bidi_level, point.hyphen);
        else if (last.kind == ClusterKind::ink)
            point.hang_end = hanging_.at_end(decode_code_point(text_of(last), 0), run.bidi_level, last.advance);
    }

    void begin_line(Breakpoint& point, std::uint32_t at) const
    {
        point.line_begin = point.after == no_edge ? at : cluster_at(shaped_.edges[point.after].end);
        point.from = before_[point.line_begin];
        if (point.after != no_edge) {
            const std::vector<SetCluster> edge = clusters_of_edge(point.after);
            for (const SetCluster& cluster : edge)
                point.from = point.from - flexibility_.sum_of(shaped_, cluster);
            return;
        }
        while (point.line_begin < clusters_.size() && vanishes(clusters_[point.line_begin]))
            ++point.line_begin;
        point.from = before_[point.line_begin];
        if (point.line_begin == clusters_.size() || clusters_[point.line_begin].kind != ClusterKind::ink)
            return;
        const SetCluster& first = clusters_[point.line_begin];
        point.hang_start =
            hanging_.at_start(decode_code_point(text_of(first), 0), shaped_.runs[first.run].bidi_level, first.advance);
    }

    [[nodiscard]] double penalty_of(LineEnd ending, std::uint32_t at) const
    {
        const LineBreaking& breaking = paragraph_.style.breaking;
        if (ending == LineEnd::hyphen)
            return breaking.hyphen_penalty;
        if (ending != LineEnd::allowed || at == 0 || vanishes(clusters_[at - 1]))
            return 0;
        if (at < clusters_.size() && is_joint_of_address(text_of(clusters_[at])))
            return breaking.explicit_hyphen_penalty * before_joint_of_address;
        return hyphen_kind(text_of(clusters_[at - 1])) == HyphenKind::none ? 0 : breaking.explicit_hyphen_penalty;
    }

    [[nodiscard]] std::string_view text_of(const SetCluster& cluster) const
    {
        return std::string_view(shaped_.text).substr(cluster.begin, cluster.end - cluster.begin);
    }

    const ShapedParagraph& shaped_;
    const Paragraph& paragraph_;
    const std::vector<SetCluster>& clusters_;
    LineFlexibility flexibility_;
    HangingTable hanging_;
    std::vector<LineSum> before_; ///< of all clusters before one
    std::vector<Breakpoint> breakpoints_;
};

} // namespace

bool vanishes(const SetCluster& cluster)
{
    return cluster.kind == ClusterKind::word_space || cluster.kind == ClusterKind::fixed_space ||
           cluster.kind == ClusterKind::hidden;
}

Length at_size(std::int32_t font_units, Length size, const Face& face, double scale)
{
    return Length::rounded(static_cast<double>(font_units) * static_cast<double>(size.millipoints()) * scale /
                           face.metrics().units_per_em);
}

double glyph_scale(const GlyphRun& run, const Paragraph& paragraph)
{
    if (letters_join(run.script))
        return 1;
    const double width = paragraph.styles[run.style].glyph_width;
    const bool is_justified = paragraph.style.align == TextAlign::justify;
    return is_justified ? width * paragraph.style.justification.glyph_width.wished : width;
}

std::vector<SetCluster> set_clusters(const ShapedParagraph& shaped, const Paragraph& paragraph, std::uint32_t run,
                                     const std::vector<Glyph>& glyphs, std::uint32_t end, std::uint32_t edge)
{
    const RunMeasures measures(shaped.runs[run], paragraph);
    std::vector<SetCluster> clusters;
    clusters.reserve(glyphs.size());
    const auto count = static_cast<std::uint32_t>(glyphs.size());
    for (std::uint32_t first = 0, next = 0; first < count; first = next) {
        while (next < count && glyphs[next].cluster == glyphs[first].cluster)
            ++next;
        SetCluster cluster{.run = run,
                           .edge = edge,
                           .first_glyph = first,
                           .glyph_count = next - first,
                           .begin = glyphs[first].cluster,
                           .end = next < count ? glyphs[next].cluster : end};
        cluster.is_added_hyphen = edge != no_edge && cluster.begin == end;
        if (!cluster.is_added_hyphen)
            cluster.kind = kind_of(std::string_view(shaped.text).substr(cluster.begin, cluster.end - cluster.begin));
        measures.measure(cluster, glyphs);
        if (cluster.is_added_hyphen)
            cluster.tracking = {};
        clusters.push_back(cluster);
    }
    return clusters;
}

Items collect_items(const ShapedParagraph& shaped, const Paragraph& paragraph)
{
    Items target;
    std::size_t glyph_count = 0;
    for (const GlyphRun& run : shaped.runs)
        glyph_count += run.glyphs.size();
    target.clusters.reserve(glyph_count);
    for (std::uint32_t run = 0; run < shaped.runs.size(); ++run) {
        const GlyphRun& of = shaped.runs[run];
        const std::vector<SetCluster> clusters = set_clusters(shaped, paragraph, run, of.glyphs, of.end, no_edge);
        target.clusters.insert(target.clusters.end(), clusters.begin(), clusters.end());
    }
    target.breakpoints = BreakpointCollector(shaped, paragraph, target.clusters).collect();
    return target;
}

} // namespace skrejlapa
