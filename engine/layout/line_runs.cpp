#include "layout/line_runs.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Clusters of one glyph run in logical order, or the hyphen that a break adds.
struct Segment {
    std::uint32_t run = 0;
    std::span<const SetCluster> clusters;
    std::uint8_t level = 0;
    [[nodiscard]] bool is_added_hyphen() const { return clusters.front().is_added_hyphen; }
};

std::vector<Segment> segments_of(const TextToPlace& text, const LineContent& content)
{
    std::vector<Segment> segments;
    const std::span<const SetCluster> all(content.clusters);
    for (std::size_t at = 0; at < all.size(); ++at) {
        const SetCluster& cluster = all[at];
        if (segments.empty() || segments.back().run != cluster.run || cluster.is_added_hyphen)
            segments.push_back({cluster.run, all.subspan(at, 0), text.shaped.runs[cluster.run].bidi_level});
        Segment& last = segments.back();
        last.clusters = {last.clusters.data(), last.clusters.size() + 1};
    }
    return segments;
}

/// UAX 9, rule L2: from the highest level to the lowest odd one, turn every run of segments at it or above.
void reorder_visually(std::vector<Segment>& segments)
{
    std::uint8_t highest = 0;
    for (const Segment& segment : segments)
        highest = std::max(highest, segment.level);
    for (std::uint8_t level = highest; level > 0; --level) {
        const auto below = [level](const Segment& segment) { return segment.level < level; };
        for (auto first = segments.begin(); first != segments.end();) {
            first = std::find_if_not(first, segments.end(), below);
            const auto last = std::find_if(first, segments.end(), below);
            std::reverse(first, last);
            first = last;
        }
    }
}

bool is_hidden_in_text(char32_t code_point)
{
    return code_point == 0x00AD || code_point == 0x061C || code_point == 0x2060 || code_point == 0xFEFF ||
           code_point == 0x200B || code_point == 0x200E || code_point == 0x200F || code_point == 0x2028 ||
           code_point == 0x2029 || (code_point >= 0x202A && code_point <= 0x202E) ||
           (code_point >= 0x2066 && code_point <= 0x2069);
}

void append_visible(std::string& target, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = code_point_length(text, at);
        if (!is_hidden_in_text(decode_code_point(text, at)))
            target.append(text.substr(at, length));
        at += length;
    }
}

std::string_view text_of(const TextToPlace& text, const SetCluster& cluster)
{
    return std::string_view(text.shaped.text).substr(cluster.begin, cluster.end - cluster.begin);
}

/// Shares out a space by weight; the shares add up to the whole.
class SpaceShares
{
public:
    SpaceShares(Length whole, Length weight) : whole_(whole), weight_(weight) {}

    [[nodiscard]] Length next(Length weight)
    {
        if (weight_ == Length{})
            return {};
        weight_so_far_ += weight;
        const Length until_here = whole_.scaled(weight_so_far_ / weight_);
        const Length share = until_here - given_;
        given_ = until_here;
        return share;
    }

private:
    Length whole_;
    Length weight_;
    Length weight_so_far_;
    Length given_;
};

Length word_space_weight(const SetCluster& cluster)
{
    const bool takes_part = cluster.kind == ClusterKind::word_space || cluster.kind == ClusterKind::joint_space;
    return takes_part ? std::max(cluster.advance, Length::from_millipoints(1)) : Length{};
}

Length letter_space_weight(const TextToPlace& text, const SetCluster& cluster)
{
    const GlyphRun& run = text.shaped.runs[cluster.run];
    const bool takes_part =
        cluster.kind != ClusterKind::hidden && !cluster.is_added_hyphen && !letters_join(run.script);
    return takes_part ? text.paragraph.styles[run.style].size : Length{};
}

/// What each cluster of the line is followed by beyond its advance. No letter-spacing follows the last.
std::vector<Length> spaces_after(const TextToPlace& text, const std::vector<SetCluster>& clusters, const LineFill& fill)
{
    Length words;
    Length letters;
    for (const SetCluster& cluster : clusters) {
        words += word_space_weight(cluster);
        if (&cluster != &clusters.back())
            letters += letter_space_weight(text, cluster);
    }
    SpaceShares word_shares(fill.word_spaces, words);
    SpaceShares letter_shares(fill.letter_spaces, letters);
    std::vector<Length> spaces;
    spaces.reserve(clusters.size());
    for (const SetCluster& cluster : clusters) {
        Length space = word_shares.next(word_space_weight(cluster));
        if (&cluster != &clusters.back())
            space += cluster.tracking + letter_shares.next(letter_space_weight(text, cluster));
        spaces.push_back(space);
    }
    return spaces;
}

/// Sets glyphs from left to right.
class RunBuilder
{
public:
    RunBuilder(const TextToPlace& text, const SourceRuns& source, const LineContent& content, const LineFill& fill,
               Length left)
        : text_(text), source_(source), content_(content), fill_(fill),
          spaces_(spaces_after(text, content.clusters, fill)), left_(left), pen_(left)
    {
    }

    void append(const Segment& segment)
    {
        begin_run(segment);
        const bool from_right = segment.level % 2 != 0;
        for (std::size_t step = 0; step < segment.clusters.size(); ++step)
            append_cluster(segment.clusters[from_right ? segment.clusters.size() - 1 - step : step], from_right);
        if (runs_.back().glyphs.empty())
            runs_.pop_back();
    }

    [[nodiscard]] SetRuns take() { return {std::move(runs_), pen_ - left_}; }

private:
    void begin_run(const Segment& segment)
    {
        const GlyphRun& shaped = text_.shaped.runs[segment.run];
        const CharacterStyle& style = text_.paragraph.styles[shaped.style];
        const bool is_scaled = !letters_join(shaped.script) && !segment.is_added_hyphen();
        own_scale_ = glyph_scale(shaped, text_.paragraph);
        LineRun run{.face = shaped.face,
                    .size = type_size(shaped, style),
                    .glyph_scale = own_scale_ * (is_scaled ? fill_.glyph_scale : 1),
                    .color = style.color,
                    .language = style.language,
                    .direction = shaped.bidi_level % 2 == 1 ? Direction::rtl : Direction::ltr,
                    .script_size = shaped.scale,
                    .added_hyphen = segment.is_added_hyphen()};
        run.element = text_.paragraph.element;
        run.position = segment.clusters.front().begin;
        if (shaped.source < text_.paragraph.runs.size()) {
            run.link = text_.paragraph.runs[shaped.source].link;
            run.element = text_.paragraph.runs[shaped.source].element;
        }
        run.span = source_span(text_, source_, segment.clusters);
        run.glyphs.reserve(segment.clusters.size());
        run.clusters.reserve(segment.clusters.size());
        runs_.push_back(std::move(run));
    }

    void append_glyph(const Glyph& glyph, Length advance)
    {
        LineRun& run = runs_.back();
        run.glyphs.push_back({.id = glyph.id,
                              .x = pen_ + at_size(glyph.x_offset, run.size, *run.face, run.glyph_scale),
                              .y = at_size(glyph.y_offset, run.size, *run.face),
                              .advance = advance});
        pen_ += advance;
    }

    /// A glyph's own advance; the clusters that are not scaled with the line keep theirs.
    [[nodiscard]] Length advance_of(const Glyph& glyph, const SetCluster& cluster) const
    {
        const LineRun& run = runs_.back();
        const double scale = is_scalable(text_, cluster) ? run.glyph_scale : own_scale_;
        return at_size(glyph.advance, run.size, *run.face, scale);
    }

    void append_cluster(const SetCluster& cluster, bool from_right)
    {
        if (cluster.kind == ClusterKind::hidden || cluster.glyph_count == 0)
            return;
        PlacedCluster placed{.first_glyph = static_cast<std::uint32_t>(runs_.back().glyphs.size()),
                             .glyph_count = cluster.glyph_count};
        if (cluster.is_added_hyphen)
            placed.text = "-";
        else
            append_visible(placed.text, text_of(text_, cluster));
        runs_.back().clusters.push_back(std::move(placed));
        const std::vector<Glyph>& glyphs = glyphs_of(text_, content_, cluster);
        // What follows a cluster stands at its left where the text runs to the left.
        const auto index = static_cast<std::size_t>(&cluster - content_.clusters.data());
        const Length after = spaces_[index] + widening_of_space(cluster);
        if (from_right)
            pen_ += after;
        for (std::uint32_t at = 0; at < cluster.glyph_count; ++at) {
            const Glyph& glyph = glyphs[cluster.first_glyph + at];
            const bool is_last = at + 1 == cluster.glyph_count;
            append_glyph(glyph, advance_of(glyph, cluster) + (is_last && !from_right ? after : Length{}));
        }
    }

    /// What the style's word spacing adds to the font's space.
    [[nodiscard]] Length widening_of_space(const SetCluster& cluster) const
    {
        if (is_scalable(text_, cluster) || cluster.is_added_hyphen)
            return {};
        Length own;
        for (std::uint32_t at = 0; at < cluster.glyph_count; ++at)
            own += advance_of(glyphs_of(text_, content_, cluster)[cluster.first_glyph + at], cluster);
        return cluster.advance - own;
    }

    const TextToPlace& text_;
    const SourceRuns& source_;
    const LineContent& content_;
    const LineFill& fill_;
    std::vector<Length> spaces_;
    std::vector<LineRun> runs_;
    Length left_;
    Length pen_;
    double own_scale_ = 1; ///< of the run being set, before the line is filled
};

/// Words of two lines would run into one for those who hear the text, or read it in lines of another length.
void keep_space_at_end(const TextToPlace& text, const LineContent& content, std::vector<LineRun>& runs)
{
    if (content.clusters.empty() || runs.empty())
        return;
    const std::string_view behind = std::string_view(text.shaped.text).substr(content.clusters.back().end);
    const auto last = std::max_element(runs.begin(), runs.end(),
                                       [](const LineRun& a, const LineRun& b) { return a.position < b.position; });
    last->ends_at_space = behind.starts_with(' ') || behind.starts_with("\u2028");
}

} // namespace

Span source_span(const TextToPlace& text, const SourceRuns& source, std::span<const SetCluster> clusters)
{
    if (clusters.empty())
        return text.paragraph.span;
    const auto place_of = [&](const SetCluster& cluster) {
        const bool has_text = cluster.begin < cluster.end;
        return source_of(text.paragraph, source, text.shaped, has_text ? cluster.begin : cluster.begin - 1);
    };
    Span span = place_of(clusters.front());
    const Span last = place_of(clusters.back());
    if (last.file == span.file)
        span.end = std::max(span.end, last.end);
    return span;
}

std::string line_text(const TextToPlace& text, const LineContent& content)
{
    std::string shown;
    for (const SetCluster& cluster : content.clusters) {
        if (cluster.is_added_hyphen)
            shown += '-';
        else
            append_visible(shown, text_of(text, cluster));
    }
    return shown;
}

SetRuns make_line_runs(const TextToPlace& text, const SourceRuns& source, const LineContent& content,
                       const LineFill& fill, Length left)
{
    std::vector<Segment> segments = segments_of(text, content);
    reorder_visually(segments);
    RunBuilder builder(text, source, content, fill, left);
    for (const Segment& segment : segments)
        builder.append(segment);
    SetRuns set = builder.take();
    keep_space_at_end(text, content, set.runs);
    return set;
}

} // namespace skrejlapa
