#include "layout/paragraph_items.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

// TeX's own proportions: a word space may grow by half and shrink by a third (The TeXbook, chapter 12, cmr10).
constexpr double stretch_of_space = 0.5;
constexpr double shrink_of_space = 1.0 / 3.0;

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

Length advance_of(const GlyphRun& run, const SetCluster& cluster, const CharacterStyle& style)
{
    Length sum;
    for (std::uint32_t at = 0; at < cluster.glyph_count; ++at)
        sum += at_size(run.glyphs[cluster.first_glyph + at].advance, style.size, *run.face);
    return sum + word_spacing_of(cluster.kind, style);
}

void append_clusters(std::vector<SetCluster>& clusters, const ShapedParagraph& shaped, const Paragraph& paragraph,
                     std::uint32_t run_index)
{
    const GlyphRun& run = shaped.runs[run_index];
    const CharacterStyle& style = paragraph.styles[run.style];
    const Length tracking = letter_spacing_in(run.script, style);
    const auto glyph_count = static_cast<std::uint32_t>(run.glyphs.size());
    for (std::uint32_t first = 0, next = 0; first < glyph_count; first = next) {
        while (next < glyph_count && run.glyphs[next].cluster == run.glyphs[first].cluster)
            ++next;
        SetCluster cluster{.run = run_index,
                           .first_glyph = first,
                           .glyph_count = next - first,
                           .begin = run.glyphs[first].cluster,
                           .end = next < glyph_count ? run.glyphs[next].cluster : run.end};
        cluster.kind = kind_of(std::string_view(shaped.text).substr(cluster.begin, cluster.end - cluster.begin));
        if (cluster.kind != ClusterKind::hidden) {
            cluster.advance = advance_of(run, cluster, style);
            cluster.tracking = tracking;
        }
        clusters.push_back(cluster);
    }
}

bool is_glue(ClusterKind kind)
{
    return kind == ClusterKind::word_space || kind == ClusterKind::joint_space || kind == ClusterKind::fixed_space;
}

/// Builds the items from left to right of the text.
class ItemCollector
{
public:
    ItemCollector(const ShapedParagraph& shaped, const Paragraph& paragraph, Items& target)
        : shaped_(shaped), paragraph_(paragraph), target_(target)
    {
    }

    void collect()
    {
        auto opportunity = shaped_.breaks.begin();
        for (std::uint32_t at = 0; at < target_.clusters.size(); ++at) {
            const SetCluster& cluster = target_.clusters[at];
            while (opportunity != shaped_.breaks.end() && opportunity->offset < cluster.begin)
                ++opportunity;
            if (opportunity != shaped_.breaks.end() && opportunity->offset == cluster.begin && at > 0)
                add_penalty(opportunity->kind, at);
            if (is_glue(cluster.kind))
                add_glue(cluster, at);
            else
                add_to_box(cluster, at);
        }
    }

private:
    void add_to_box(const SetCluster& cluster, std::uint32_t at)
    {
        if (target_.items.empty() || target_.items.back().kind != ItemKind::box)
            target_.items.push_back({.kind = ItemKind::box, .first_cluster = at, .end_cluster = at});
        Item& box = target_.items.back();
        box.end_cluster = at + 1;
        box.width += cluster.advance + cluster.tracking;
        if (cluster.kind != ClusterKind::hidden)
            box.tracking_at_end = cluster.tracking;
    }

    void add_glue(const SetCluster& cluster, std::uint32_t at)
    {
        Item glue{.kind = ItemKind::glue, .first_cluster = at, .end_cluster = at + 1};
        glue.vanishes = cluster.kind != ClusterKind::joint_space;
        glue.width = cluster.advance + cluster.tracking;
        glue.tracking_at_end = cluster.tracking;
        if (cluster.kind != ClusterKind::fixed_space) {
            const Length space = std::max(cluster.advance, Length{});
            glue.stretch = space.scaled(stretch_of_space);
            glue.shrink = space.scaled(shrink_of_space);
        }
        target_.items.push_back(glue);
    }

    void add_penalty(BreakKind kind, std::uint32_t at)
    {
        Item penalty{.kind = ItemKind::penalty, .opportunity = kind, .first_cluster = at, .end_cluster = at};
        if (kind == BreakKind::hyphen) {
            const GlyphRun& run = shaped_.runs[target_.clusters[at - 1].run];
            const CharacterStyle& style = paragraph_.styles[run.style];
            if (style.hyphens == Hyphens::none || !run.hyphen)
                return;
            penalty.width = at_size(run.hyphen->advance, style.size, *run.face);
        }
        target_.items.push_back(penalty);
    }

    const ShapedParagraph& shaped_;
    const Paragraph& paragraph_;
    Items& target_;
};

} // namespace

Length at_size(std::int32_t font_units, Length size, const Face& face)
{
    return Length::rounded(static_cast<double>(font_units) * static_cast<double>(size.millipoints()) /
                           face.metrics().units_per_em);
}

Length word_spacing_of(ClusterKind kind, const CharacterStyle& style)
{
    const bool separates_words = kind == ClusterKind::word_space || kind == ClusterKind::joint_space;
    return separates_words ? style.word_spacing : Length{};
}

Items collect_items(const ShapedParagraph& shaped, const Paragraph& paragraph)
{
    Items target;
    std::size_t glyph_count = 0;
    for (const GlyphRun& run : shaped.runs)
        glyph_count += run.glyphs.size();
    target.clusters.reserve(glyph_count);
    for (std::uint32_t run = 0; run < shaped.runs.size(); ++run)
        append_clusters(target.clusters, shaped, paragraph, run);
    ItemCollector(shaped, paragraph, target).collect();
    return target;
}

} // namespace skrejlapa
