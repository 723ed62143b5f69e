#include "text/line_edges.h"

#include "base/utf8.h"
#include "text/shape_item.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>

namespace skrejlapa
{

namespace
{

bool look_alike(const Glyph& a, const Glyph& b)
{
    return a.id == b.id && a.advance == b.advance && a.x_offset == b.x_offset && a.y_offset == b.y_offset;
}

/// Shapes short stretches; those that come again are shaped once.
class StretchShaper
{
public:
    explicit StretchShaper(const Paragraph& paragraph) : paragraph_(paragraph), buffer_(hb_buffer_create()) {}

    /// Clusters count from the stretch's beginning.
    const std::vector<Glyph>& shape(const GlyphRun& run, std::string text)
    {
        const auto [known, is_new] =
            shaped_.try_emplace({run.face.get(), run.style, run.script, run.bidi_level, std::move(text)});
        const std::string& stretch = std::get<std::string>(known->first);
        if (is_new)
            known->second = shape_item(stretch,
                                       {.begin = 0,
                                        .end = static_cast<std::uint32_t>(stretch.size()),
                                        .face = run.face,
                                        .style = &paragraph_.styles[run.style],
                                        .script = run.script,
                                        .bidi_level = run.bidi_level},
                                       buffer_.get());
        return known->second;
    }

private:
    using Key = std::tuple<const Face*, std::uint32_t, std::uint32_t, std::uint8_t, std::string>;
    const Paragraph& paragraph_;
    HarfBuzzBuffer buffer_;
    std::map<Key, std::vector<Glyph>> shaped_;
};

std::string_view hyphen_text(const GlyphRun& run)
{
    return run.hyphen && run.face->glyph(U'\u2010') == run.hyphen->id ? "\u2010" : "-";
}

std::string stretch_of(std::string_view text, const GlyphRun& run, std::uint32_t begin, std::uint32_t end,
                       AddedHyphen hyphen)
{
    std::string stretch(text.substr(begin, end - begin));
    if (hyphen == AddedHyphen::yes)
        stretch += hyphen_text(run);
    return stretch;
}

std::vector<Glyph> moved_by(std::vector<Glyph> glyphs, std::uint32_t offset)
{
    for (Glyph& glyph : glyphs)
        glyph.cluster += offset;
    return glyphs;
}

/// The clusters around a break that has to be shaped anew.
struct Reach {
    std::size_t first_glyph = 0;
    std::size_t end_glyph = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

class LineEdgeFinder
{
public:
    LineEdgeFinder(const Paragraph& paragraph, ShapedParagraph& shaped) : shaped_(shaped), shaper_(paragraph) {}

    void find()
    {
        assert(std::all_of(shaped_.runs.begin(), shaped_.runs.end(), has_ascending_clusters));
        std::uint32_t run = 0;
        for (BreakOpportunity& opportunity : shaped_.breaks) {
            while (run < shaped_.runs.size() && shaped_.runs[run].end < opportunity.offset)
                ++run;
            if (run == shaped_.runs.size())
                return;
            if (opportunity.kind != BreakKind::mandatory && shaped_.runs[run].begin < opportunity.offset)
                find(opportunity, run);
        }
    }

private:
    void find(BreakOpportunity& opportunity, std::uint32_t run_index)
    {
        const GlyphRun& run = shaped_.runs[run_index];
        const bool hyphenates = opportunity.kind == BreakKind::hyphen && run.hyphen;
        const AddedHyphen hyphen = hyphenates ? AddedHyphen::yes : AddedHyphen::no;
        const Reach reach = reach_of(run, opportunity.offset);
        if (reach.begin == opportunity.offset) {
            if (hyphenates)
                opportunity.before = kerned_hyphen(run_index, reach);
            return;
        }
        opportunity.before = add(run_index, reach.begin, opportunity.offset, hyphen);
        if (reach.end > opportunity.offset)
            opportunity.after = add(run_index, opportunity.offset, reach.end, AddedHyphen::no);
        if (hyphen == AddedHyphen::no && is_as_before(run, reach, opportunity))
            drop_edges(opportunity);
    }

    /// Glyphs are kept in the text's order, from right to left too: breaks are looked up among them.
    static bool has_ascending_clusters(const GlyphRun& run)
    {
        return std::is_sorted(run.glyphs.begin(), run.glyphs.end(),
                              [](const Glyph& a, const Glyph& b) { return a.cluster < b.cluster; });
    }

    /// From the last place before the break to the first behind it where a break is safe; empty where it is safe
    /// itself.
    static Reach reach_of(const GlyphRun& run, std::uint32_t offset)
    {
        const std::vector<Glyph>& glyphs = run.glyphs;
        const auto at =
            std::lower_bound(glyphs.begin(), glyphs.end(), offset,
                             [](const Glyph& glyph, std::uint32_t wanted) { return glyph.cluster < wanted; });
        Reach reach{.begin = offset, .end = offset};
        reach.first_glyph = reach.end_glyph = static_cast<std::size_t>(at - glyphs.begin());
        const bool at_border = at == glyphs.end() ? offset == run.end : at->cluster == offset;
        if (at_border && (at == glyphs.end() || !at->unsafe_to_break))
            return reach;
        do {
            reach.first_glyph = start_of_cluster(glyphs, reach.first_glyph - 1);
            reach.begin = glyphs[reach.first_glyph].cluster;
        } while (reach.first_glyph > 0 && glyphs[reach.first_glyph].unsafe_to_break);
        while (reach.end_glyph < glyphs.size() &&
               (glyphs[reach.end_glyph].unsafe_to_break || glyphs[reach.end_glyph].cluster <= offset))
            ++reach.end_glyph;
        reach.end = reach.end_glyph < glyphs.size() ? glyphs[reach.end_glyph].cluster : run.end;
        return reach;
    }

    static std::size_t start_of_cluster(const std::vector<Glyph>& glyphs, std::size_t at)
    {
        while (at > 0 && glyphs[at - 1].cluster == glyphs[at].cluster)
            --at;
        return at;
    }

    std::uint32_t add(std::uint32_t run, std::uint32_t begin, std::uint32_t end, AddedHyphen hyphen)
    {
        const GlyphRun& of = shaped_.runs[run];
        shaped_.edges.push_back(
            {run, begin, end, moved_by(shaper_.shape(of, stretch_of(shaped_.text, of, begin, end, hyphen)), begin)});
        return static_cast<std::uint32_t>(shaped_.edges.size() - 1);
    }

    /// The last cluster before a safe break, with its hyphen, where the font kerns the two.
    std::uint32_t kerned_hyphen(std::uint32_t run_index, const Reach& reach)
    {
        const GlyphRun& run = shaped_.runs[run_index];
        const std::size_t first = start_of_cluster(run.glyphs, reach.first_glyph - 1);
        const std::uint32_t begin = run.glyphs[first].cluster;
        const std::vector<Glyph>& glyphs =
            shaper_.shape(run, stretch_of(shaped_.text, run, begin, reach.begin, AddedHyphen::yes));
        const std::size_t own = reach.first_glyph - first;
        const bool is_plain = glyphs.size() == own + 1 && look_alike(glyphs.back(), *run.hyphen) &&
                              std::equal(glyphs.begin(), glyphs.end() - 1,
                                         run.glyphs.begin() + static_cast<std::ptrdiff_t>(first), look_alike);
        if (is_plain)
            return no_edge;
        shaped_.edges.push_back({run_index, begin, reach.begin, moved_by(glyphs, begin)});
        return static_cast<std::uint32_t>(shaped_.edges.size() - 1);
    }

    /// HarfBuzz is careful: often the glyphs are the same on both sides of a break that it calls unsafe.
    [[nodiscard]] bool is_as_before(const GlyphRun& run, const Reach& reach, const BreakOpportunity& opportunity) const
    {
        std::vector<Glyph> parted = shaped_.edges[opportunity.before].glyphs;
        if (opportunity.after != no_edge)
            parted.insert(parted.end(), shaped_.edges[opportunity.after].glyphs.begin(),
                          shaped_.edges[opportunity.after].glyphs.end());
        return std::equal(parted.begin(), parted.end(),
                          run.glyphs.begin() + static_cast<std::ptrdiff_t>(reach.first_glyph),
                          run.glyphs.begin() + static_cast<std::ptrdiff_t>(reach.end_glyph), look_alike);
    }

    void drop_edges(BreakOpportunity& opportunity)
    {
        shaped_.edges.resize(opportunity.before);
        opportunity.before = opportunity.after = no_edge;
    }

    ShapedParagraph& shaped_;
    StretchShaper shaper_;
};

} // namespace

std::vector<Glyph> shape_alone(const Paragraph& paragraph, const ShapedParagraph& shaped, std::uint32_t run,
                               std::uint32_t begin, std::uint32_t end, AddedHyphen hyphen)
{
    const GlyphRun& of = shaped.runs[run];
    return moved_by(StretchShaper(paragraph).shape(of, stretch_of(shaped.text, of, begin, end, hyphen)), begin);
}

void add_line_edges(const Paragraph& paragraph, ShapedParagraph& shaped) { LineEdgeFinder(paragraph, shaped).find(); }

} // namespace skrejlapa
