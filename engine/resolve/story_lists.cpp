// Lists within a story: their items, and the markers that stand before them.

#include "resolve/list_marker.h"
#include "resolve/story_builder.h"

#include "base/utf8.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The width of a marker as its letters stand in the fonts, unkerned.
Length marker_width(std::string_view text, const TextStyle& style, const FontChain& fonts)
{
    double ems = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at)) {
        const char32_t letter = decode_code_point(text, at);
        const auto face = std::find_if(fonts.faces.begin(), fonts.faces.end(),
                                       [&](const FacePtr& each) { return each->glyph(letter) != 0; });
        if (face != fonts.faces.end())
            ems += static_cast<double>((*face)->advance((*face)->glyph(letter))) / (*face)->metrics().units_per_em;
    }
    return style.font_size.scaled(ems);
}

constexpr int most_measured_items = 10000;

/// How the marker counts, as far as PDF has a name for it.
ListNumbering list_numbering(bool numbered, std::string_view pattern)
{
    if (!numbered)
        return pattern.empty() ? ListNumbering::none : ListNumbering::disc;
    const std::size_t at = pattern.find_first_of("1aAiI");
    switch (at == std::string_view::npos ? '1' : pattern[at]) {
    case 'a':
        return ListNumbering::lower_alpha;
    case 'A':
        return ListNumbering::upper_alpha;
    case 'i':
        return ListNumbering::lower_roman;
    case 'I':
        return ListNumbering::upper_roman;
    default:
        return ListNumbering::decimal;
    }
}

} // namespace

void StoryBuilder::add_list(const ContentBlock& list, Surroundings around)
{
    const bool numbered = list.kind == ContentBlockKind::numbered_list;
    const Frame frame = open(inner_style(numbered ? "ol" : "ul", list.attributes, around.style), around);
    around.is_tight = list.is_tight;
    const ListMarkers markers = list_markers(list, frame.style, around);
    around.element = add_element(StructureRole::list, around, list.span);
    tree()[around.element].numbering = list_numbering(markers.numbered, markers.pattern);
    // Hanging markers of an inner list hang into that list's own indent, not over the outer text.
    if (markers.hangs && around.list_depth > 0)
        around.indent_start += markers.column + markers.gap;
    ++around.list_depth;
    around.numbered_depth += numbered ? 1 : 0;
    int number = list.first_number;
    for (const ContentBlock& item : list.children)
        add_item(item, number++, markers, around);
    close(frame);
}

StoryBuilder::ListMarkers StoryBuilder::list_markers(const ContentBlock& list, StyleId id, const Surroundings& around)
{
    const TextStyle& text = style(id);
    ListMarkers markers{.numbered = list.kind == ContentBlockKind::numbered_list,
                        .pattern = {},
                        .style = id,
                        .column = text.of_font_size(text.marker_width),
                        .gap = text.of_font_size(text.marker_gap),
                        .hangs = text.marker_hangs};
    markers.pattern = text.marker.value_or(std::string(
        markers.numbered ? default_number(around.numbered_depth, around.language) : default_bullet(around.list_depth)));
    if (markers.pattern.empty())
        markers.gap = {};
    const FontChain& fonts = services_.fonts.choose(text, list.span);
    const int items = std::min(static_cast<int>(list.children.size()), most_measured_items);
    for (int at = 0; at < (markers.numbered ? items : std::min(items, 1)); ++at)
        markers.column =
            std::max(markers.column, marker_width(marker_text(markers, id, list.first_number + at), text, fonts));
    return markers;
}

std::string StoryBuilder::marker_text(const ListMarkers& markers, StyleId item, int number) const
{
    const std::string& pattern = style(item).marker ? *style(item).marker : markers.pattern;
    return markers.numbered ? numbered_marker(pattern, number) : pattern;
}

void StoryBuilder::add_item(const ContentBlock& item, int number, const ListMarkers& markers, Surroundings around)
{
    enter_language(item.attributes, around);
    enter_optional(item, around);
    const ElementId element = add_element(StructureRole::list_item, around, item.span);
    Surroundings inside = around;
    inside.element = element;
    inside.element = add_element(StructureRole::list_body, inside, item.span);
    if (!markers.hangs)
        inside.indent_start += markers.column + markers.gap;
    const Frame frame = open(inner_style("li", item.attributes, around.style), inside);
    for (const ContentBlock& child : item.children)
        add_block(child, inside);
    std::string text = marker_text(markers, frame.style, number);
    if (!text.empty() && story_.blocks.size() > frame.first_block)
        attach_marker(frame.first_block, std::move(text), frame.style, item, markers, inside);
    close(frame);
}

void StoryBuilder::attach_marker(std::size_t first_block, std::string text, StyleId item, const ContentBlock& block,
                                 const ListMarkers& markers, const Surroundings& around)
{
    const StyleId text_style = style(item).marker_color ? scope_.styles.recolor(item, *style(item).marker_color) : item;
    ParagraphSetting setting = setting_of(block, text_style, around);
    const ElementId item_element = tree()[around.element].parent;
    setting.element =
        tree().add_detached({.role = StructureRole::label, .children = {}, .language = around.language, .words = {}});
    tree().move(setting.element, item_element, 0);
    const Marker marker{.paragraph = add_paragraph({{.kind = TextPiece::Kind::text,
                                                     .text = std::move(text),
                                                     .style = text_style,
                                                     .language = around.language,
                                                     .link = {},
                                                     .source = {block.span.file, block.span.begin, block.span.begin}}},
                                                   setting, scope_, services_),
                        .gap = markers.gap,
                        .hangs = markers.hangs,
                        .column = markers.column};
    Paragraph& paragraph = services_.leaflet.paragraphs[marker.paragraph];
    paragraph.style.indent = {};
    paragraph.style.indent_of_width = 0;
    paragraph.style.align = TextAlign::start;
    paragraph.style.align_last = TextAlign::start;
    paragraph.style.hanging = HangingPunctuation::none;
    // An item that begins with another list has a line of its own for its marker.
    if (story_.blocks[first_block].marker) {
        Block line = block_of(item, around);
        line.paragraph = add_paragraph({}, setting_of(block, text_style, around), scope_, services_);
        insert_block(first_block, std::move(line));
    }
    Block& first = story_.blocks[first_block];
    if (!markers.hangs)
        first.indent_start -= markers.column + markers.gap;
    first.marker = marker;
}

} // namespace skrejlapa
