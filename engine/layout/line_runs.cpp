#include "layout/line_runs.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// Clusters of one glyph run in logical order, or the hyphen.
struct Segment {
    std::uint32_t run = 0;
    ClusterRange clusters;
    std::uint8_t level = 0;
    bool is_hyphen = false;
};

std::vector<Segment> segments_of(const TextToPlace& text, const ClusterRange& range, bool with_hyphen)
{
    std::vector<Segment> segments;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
        const SetCluster& cluster = text.items.clusters[at];
        if (segments.empty() || segments.back().run != cluster.run)
            segments.push_back({cluster.run, {at, at}, text.shaped.runs[cluster.run].bidi_level});
        segments.back().clusters.end = at + 1;
    }
    if (with_hyphen && !segments.empty()) {
        const Segment last = segments.back();
        segments.push_back({.run = last.run, .level = last.level, .is_hyphen = true});
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

/// Shares out the free space by stretch; the shares add up to the whole.
class GlueShares
{
public:
    explicit GlueShares(const LineAdjustment& adjustment) : adjustment_(adjustment) {}

    [[nodiscard]] Length next(Length weight)
    {
        if (adjustment_.weight == Length{})
            return {};
        weight_so_far_ += weight;
        const Length until_here = adjustment_.free.scaled(weight_so_far_ / adjustment_.weight);
        const Length share = until_here - given_;
        given_ = until_here;
        return share;
    }

private:
    LineAdjustment adjustment_;
    Length weight_so_far_;
    Length given_;
};

/// What each cluster of the line is followed by beyond its advance.
std::vector<Length> spaces_after(const TextToPlace& text, const LineMeasure& measure, const LineAdjustment& adjustment,
                                 bool keeps_last_tracking)
{
    const ClusterRange range = clusters_of(text.items, measure);
    std::vector<Length> spaces(range.end - range.begin);
    for (std::uint32_t at = range.begin; at < range.end; ++at)
        spaces[at - range.begin] = text.items.clusters[at].tracking;
    GlueShares shares(adjustment);
    for (std::uint32_t at = measure.begin; at < measure.end; ++at) {
        const Item& item = text.items.items[at];
        if (item.kind == ItemKind::glue)
            spaces[item.first_cluster - range.begin] +=
                shares.next(adjustment.free < Length{} ? item.shrink : item.stretch);
    }
    if (keeps_last_tracking)
        return spaces;
    for (std::uint32_t at = range.end; at > range.begin; --at) {
        if (text.items.clusters[at - 1].kind == ClusterKind::hidden)
            continue;
        spaces[at - 1 - range.begin] -= text.items.clusters[at - 1].tracking;
        break;
    }
    return spaces;
}

/// Sets glyphs from left to right.
class RunBuilder
{
public:
    RunBuilder(const TextToPlace& text, const ClusterRange& range, std::vector<Length> spaces)
        : text_(text), range_(range), spaces_(std::move(spaces))
    {
    }

    void append(const Segment& segment)
    {
        if (segment.is_hyphen)
            return append_hyphen(segment);
        begin_run(segment);
        for (std::uint32_t step = segment.clusters.begin; step < segment.clusters.end; ++step) {
            const bool from_right = segment.level % 2 != 0;
            append_cluster(from_right ? segment.clusters.end - 1 - (step - segment.clusters.begin) : step, from_right);
        }
        if (runs_.back().glyphs.empty())
            runs_.pop_back();
    }

    [[nodiscard]] std::vector<LineRun> take() { return std::move(runs_); }

private:
    void begin_run(const Segment& segment)
    {
        const GlyphRun& shaped = text_.shaped.runs[segment.run];
        const CharacterStyle& style = text_.paragraph.styles[shaped.style];
        LineRun run{.face = shaped.face,
                    .size = style.size,
                    .color = style.color,
                    .language = style.language,
                    .direction = shaped.bidi_level % 2 == 1 ? Direction::rtl : Direction::ltr};
        if (shaped.source < text_.paragraph.runs.size())
            run.link = text_.paragraph.runs[shaped.source].link;
        const ClusterRange place = segment.is_hyphen ? ClusterRange{range_.end - 1, range_.end} : segment.clusters;
        run.span = source_span(text_, place);
        run.glyphs.reserve(place.end - place.begin);
        run.clusters.reserve(place.end - place.begin);
        runs_.push_back(std::move(run));
    }

    void append_glyph(const Glyph& glyph, Length extra_advance)
    {
        LineRun& run = runs_.back();
        const Length advance = at_size(glyph.advance, run.size, *run.face) + extra_advance;
        run.glyphs.push_back({.id = glyph.id,
                              .x = pen_ + at_size(glyph.x_offset, run.size, *run.face),
                              .y = at_size(glyph.y_offset, run.size, *run.face),
                              .advance = advance});
        pen_ += advance;
    }

    void append_cluster(std::uint32_t index, bool from_right)
    {
        const SetCluster& cluster = text_.items.clusters[index];
        if (cluster.kind == ClusterKind::hidden || cluster.glyph_count == 0)
            return;
        const GlyphRun& shaped = text_.shaped.runs[cluster.run];
        PlacedCluster placed{.first_glyph = static_cast<std::uint32_t>(runs_.back().glyphs.size()),
                             .glyph_count = cluster.glyph_count};
        append_visible(placed.text, text_of(text_, cluster));
        runs_.back().clusters.push_back(std::move(placed));
        const Length word_spacing = word_spacing_of(cluster.kind, text_.paragraph.styles[shaped.style]);
        // What follows a cluster stands at its left where the text runs to the left.
        const Length after = spaces_[index - range_.begin] + word_spacing;
        if (from_right)
            pen_ += after;
        for (std::uint32_t at = 0; at < cluster.glyph_count; ++at) {
            const bool is_last = at + 1 == cluster.glyph_count;
            append_glyph(shaped.glyphs[cluster.first_glyph + at], is_last && !from_right ? after : Length{});
        }
    }

    void append_hyphen(const Segment& segment)
    {
        begin_run(segment);
        runs_.back().added_hyphen = true;
        runs_.back().clusters.push_back({.first_glyph = 0, .glyph_count = 1, .text = "-"});
        append_glyph(*text_.shaped.runs[segment.run].hyphen, {});
    }

    const TextToPlace& text_;
    ClusterRange range_;
    std::vector<Length> spaces_;
    std::vector<LineRun> runs_;
    Length pen_;
};

} // namespace

ClusterRange clusters_of(const Items& items, const LineMeasure& measure)
{
    if (measure.begin == measure.end)
        return {};
    return {items.items[measure.begin].first_cluster, items.items[measure.end - 1].end_cluster};
}

Span source_span(const TextToPlace& text, const ClusterRange& range)
{
    if (range.begin >= range.end)
        return text.paragraph.span;
    Span span = source_of(text.paragraph, text.shaped, text.items.clusters[range.begin].begin);
    const Span last = source_of(text.paragraph, text.shaped, text.items.clusters[range.end - 1].begin);
    if (last.file == span.file)
        span.end = std::max(span.end, last.end);
    return span;
}

std::string line_text(const TextToPlace& text, const LineSpan& line, const LineMeasure& measure)
{
    std::string shown;
    const ClusterRange range = clusters_of(text.items, measure);
    if (range.begin < range.end) {
        const std::uint32_t begin = text.items.clusters[range.begin].begin;
        const std::uint32_t end = text.items.clusters[range.end - 1].end;
        append_visible(shown, std::string_view(text.shaped.text).substr(begin, end - begin));
    }
    if (line.ending == LineEnd::hyphen)
        shown += '-';
    return shown;
}

std::vector<LineRun> make_line_runs(const TextToPlace& text, const LineSpan& line, const LineMeasure& measure,
                                    const LineAdjustment& adjustment)
{
    const bool with_hyphen = line.ending == LineEnd::hyphen;
    const ClusterRange range = clusters_of(text.items, measure);
    std::vector<Segment> segments = segments_of(text, range, with_hyphen);
    reorder_visually(segments);
    RunBuilder builder(text, range, spaces_after(text, measure, adjustment, with_hyphen));
    for (const Segment& segment : segments)
        builder.append(segment);
    return builder.take();
}

} // namespace skrejlapa
