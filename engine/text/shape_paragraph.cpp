#include "text/shaped_paragraph.h"

#include "text/code_points.h"
#include "text/feature_findings.h"
#include "text/itemize.h"
#include "text/line_breaks.h"
#include "text/line_edges.h"
#include "text/prepared_text.h"
#include "text/shape_item.h"
#include "text/shaping_items.h"
#include "text/text_origins.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool lacks_fonts(const Paragraph& paragraph)
{
    return std::any_of(paragraph.styles.begin(), paragraph.styles.end(),
                       [](const CharacterStyle& style) { return style.fonts.empty(); });
}

std::optional<Glyph> hyphen_of(const Face& face)
{
    for (const char32_t hyphen : {U'\u2010', U'-'}) {
        if (const std::uint32_t glyph = face.glyph(hyphen); glyph != 0)
            return Glyph{.id = glyph, .advance = face.advance(glyph)};
    }
    return std::nullopt;
}

// Signs that a face without the script's letters shows beside them keep to the size of that face's own text.
double scale_of(const ShapingItem& item)
{
    const std::vector<ScriptSize>& sizes = item.style->script_sizes;
    const auto size = std::find_if(sizes.begin(), sizes.end(),
                                   [&item](const ScriptSize& each) { return each.script == item.script; });
    return size != sizes.end() && has_letters_of(*item.face, item.script) ? size->factor : 1;
}

// An item may hold several source runs; a cluster belongs to the run that its first character came from.
void append_runs(std::vector<GlyphRun>& runs, const ShapingItem& item, const std::vector<Glyph>& glyphs,
                 const Paragraph& paragraph, const PreparedText& prepared)
{
    const double scale = scale_of(item);
    std::optional<std::size_t> last_source;
    for (const Glyph& glyph : glyphs) {
        const std::size_t source = prepared.run_at(glyph.cluster);
        if (source != last_source) {
            const std::uint32_t begin = last_source ? glyph.cluster : item.begin;
            if (last_source)
                runs.back().end = begin;
            runs.push_back({.begin = begin,
                            .end = item.end,
                            .face = item.face,
                            .style = static_cast<std::uint32_t>(paragraph.runs[source].style),
                            .source = static_cast<std::uint32_t>(source),
                            .bidi_level = item.bidi_level,
                            .script = item.script,
                            .scale = scale,
                            .glyphs = {},
                            .hyphen = hyphen_of(*item.face)});
        }
        runs.back().glyphs.push_back(glyph);
        last_source = source;
    }
}

// A face may have a character and yet make .notdef of it, by a rule of its own.
void note_missing(const ShapingItem& item, const std::vector<Glyph>& glyphs, const Paragraph& paragraph,
                  const PreparedText& prepared, GlyphFindings& findings)
{
    for (auto glyph = glyphs.begin(); glyph != glyphs.end(); ++glyph) {
        if (glyph->id != 0)
            continue;
        const auto next =
            std::find_if(glyph, glyphs.end(), [glyph](const Glyph& other) { return other.cluster != glyph->cluster; });
        const std::uint32_t end = next == glyphs.end() ? item.end : next->cluster;
        findings.add_missing_cluster(std::string_view(prepared.text.text).substr(glyph->cluster, end - glyph->cluster),
                                     glyph->cluster, paragraph.runs[prepared.run_at(glyph->cluster)].style);
    }
}

} // namespace

Length type_size(const GlyphRun& run, const CharacterStyle& style)
{
    return run.scale == 1 ? style.size : style.size.scaled(run.scale);
}

ShapedParagraph shape_paragraph(const Paragraph& paragraph, Diagnostics& found)
{
    if (lacks_fonts(paragraph))
        return {};
    PreparedText prepared = prepare_text(paragraph, found);
    GlyphFindings findings(paragraph);
    const HarfBuzzBuffer buffer(hb_buffer_create());
    ShapedParagraph shaped;
    for (const ShapingItem& item : collect_shaping_items(paragraph, prepared, findings)) {
        const std::vector<Glyph> glyphs = shape_item(prepared.text.text, item, buffer.get());
        append_runs(shaped.runs, item, glyphs, paragraph, prepared);
        if (item.kind == TextKind::text)
            note_missing(item, glyphs, paragraph, prepared, findings);
    }
    shaped.breaks = find_breaks(paragraph, prepared);
    shaped.origins = collect_origin_steps(prepared.text.origins);
    shaped.rules = std::move(prepared.rules);
    shaped.text = std::move(prepared.text.text);
    add_line_edges(paragraph, shaped);
    findings.report(shaped, found);
    check_features(paragraph, shaped, found);
    return shaped;
}

} // namespace skrejlapa
