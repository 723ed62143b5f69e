#include "paint_dump.h"
#include "stage_dumps.h"

#include "resolve/fit_property.h"

#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using paint_dump_details::ink_text;

std::string text_of(Length length) { return fmt::format("{:g}", length.to_pt()); }

std::string text_of(const LengthPercentage& value)
{
    return value.fraction ? fmt::format("{:g}%", *value.fraction * 100) : text_of(value.length);
}

std::string text_of(const Indent& value)
{
    return text_of(value.length) + (value.fraction == 0 ? "" : fmt::format(" + {:g}%", value.fraction * 100));
}

std::string text_of(const BlockSpace& space)
{
    const std::string parts = space.most_fraction == 0 && space.least_fraction == 0
                                  ? ""
                                  : fmt::format(" or {:g}%", (space.most_fraction + space.least_fraction) * 100);
    return text_of(space.most + space.least) + parts;
}

std::string text_of(const std::optional<LengthPercentage>& value) { return value ? text_of(*value) : "auto"; }

std::string text_of(const std::optional<Ink>& ink) { return ink ? ink_text(*ink) : "none"; }

std::string text_of(double value) { return fmt::format("{:g}", value); }

std::string text_of(int value) { return fmt::format("{}", value); }

std::string text_of(const std::optional<double>& value) { return value ? text_of(*value) : "auto"; }

std::string text_of(const SizeValue& value)
{
    constexpr std::array names{"auto", "", "min-content", "max-content", "fit-content", "stretch", "content", "none"};
    return value.kind == SizeKind::definite ? text_of(value.value) : names.at(static_cast<std::size_t>(value.kind));
}

std::string text_of(FlexDirection value)
{
    return std::array{"row", "row-reverse", "column", "column-reverse"}.at(static_cast<std::size_t>(value));
}

std::string text_of(FlexWrap value)
{
    return std::array{"nowrap", "wrap", "wrap-reverse"}.at(static_cast<std::size_t>(value));
}

std::string text_of(const AlignmentValue& value)
{
    constexpr std::array names{
        "normal", "stretch", "start",  "end",      "flex-start",    "flex-end",      "self-start",   "self-end",
        "left",   "right",   "center", "baseline", "last baseline", "space-between", "space-around", "space-evenly"};
    constexpr std::array overflows{"", "safe ", "unsafe "};
    return std::string(overflows.at(static_cast<std::size_t>(value.overflow))) +
           names.at(static_cast<std::size_t>(value.alignment));
}

std::string text_of(const std::optional<AlignmentValue>& value) { return value ? text_of(*value) : "auto"; }

std::string text_of(Position value)
{
    return std::array{"relative", "absolute", "static", "fixed"}.at(static_cast<std::size_t>(value));
}

std::string text_of(BoxSizing value) { return value == BoxSizing::border_box ? "border-box" : "content-box"; }

std::string text_of(Overflow value) { return value == Overflow::visible ? "visible" : "hidden"; }

std::string text_of(const std::optional<int>& value) { return value ? text_of(*value) : "auto"; }

std::string text_of(const std::optional<Length>& value) { return value ? text_of(*value) : "auto"; }

std::string text_of(ColumnFill value) { return value == ColumnFill::balance ? "balance" : "auto"; }

std::string text_of(LineSnap value)
{
    return std::array{"auto", "baseline", "first", "last", "none"}.at(static_cast<std::size_t>(value));
}

std::string text_of(const std::optional<LineSnap>& value) { return value ? text_of(*value) : "auto"; }

std::string text_of(const Ink& ink) { return ink_text(ink); }

std::string text_of(Direction value) { return value == Direction::ltr ? "ltr" : "rtl"; }

std::string text_of(const CellBorder& border)
{
    return border.width == Length{} ? "0" : text_of(border.width) + " " + ink_text(border.color);
}

template <class T> std::string text_of(const Edges<T>& edges)
{
    return text_of(edges.top) + "," + text_of(edges.right) + "," + text_of(edges.bottom) + "," + text_of(edges.left);
}

std::string text_of(const CornerRadii& radii)
{
    return text_of(radii.top_left) + "," + text_of(radii.top_right) + "," + text_of(radii.bottom_right) + "," +
           text_of(radii.bottom_left);
}

/// ` name=value`, unless it is the initial one.
template <class T> std::string unless_initial(const char* name, const T& value, const T& initial)
{
    const std::string text = text_of(value);
    return text == text_of(initial) ? "" : fmt::format(" {}={}", name, text);
}

std::string dump(const BoxStyle& style)
{
    const BoxStyle initial;
    std::string text = style.display == Display::none ? " none" : "";
    const auto add = [&](const char* name, auto member) {
        text += unless_initial(name, style.*member, initial.*member);
    };
    add("direction", &BoxStyle::direction);
    add("position", &BoxStyle::position);
    add("inset", &BoxStyle::inset);
    add("flex-direction", &BoxStyle::flex_direction);
    add("flex-wrap", &BoxStyle::flex_wrap);
    add("justify-content", &BoxStyle::justify_content);
    add("align-items", &BoxStyle::align_items);
    add("align-content", &BoxStyle::align_content);
    add("align-self", &BoxStyle::align_self);
    add("flex-grow", &BoxStyle::flex_grow);
    add("flex-shrink", &BoxStyle::flex_shrink);
    add("flex-basis", &BoxStyle::flex_basis);
    add("row-gap", &BoxStyle::row_gap);
    add("column-gap", &BoxStyle::column_gap);
    add("order", &BoxStyle::order);
    add("column-count", &BoxStyle::column_count);
    add("column-width", &BoxStyle::column_width);
    add("column-fill", &BoxStyle::column_fill);
    add("column-rule-width", &BoxStyle::column_rule_width);
    add("line-snap", &BoxStyle::line_snap);
    add("width", &BoxStyle::width);
    add("height", &BoxStyle::height);
    add("min-width", &BoxStyle::min_width);
    add("min-height", &BoxStyle::min_height);
    add("max-width", &BoxStyle::max_width);
    add("max-height", &BoxStyle::max_height);
    add("aspect-ratio", &BoxStyle::aspect_ratio);
    add("margin", &BoxStyle::margin);
    add("padding", &BoxStyle::padding);
    add("box-sizing", &BoxStyle::box_sizing);
    add("overflow", &BoxStyle::overflow);
    add("border-width", &BoxStyle::border_width);
    if (style.border_width != initial.border_width)
        text += " border-color=" + text_of(style.border_color);
    add("border-radius", &BoxStyle::border_radius);
    add("background", &BoxStyle::background);
    add("rotate", &BoxStyle::rotate_deg);
    add("opacity", &BoxStyle::opacity);
    return text;
}

struct Content {
    std::string operator()(const ContainerContent&) const { return "container"; }
    std::string operator()(const TextContent& text) const
    {
        return fmt::format("text of story {}, part {}{}", text.story, text.thread_position,
                           text.ends_thread ? ", the last" : "");
    }
    std::string operator()(const ImageContent& image) const
    {
        return fmt::format("picture {} \"{}\"", image.picture, image.alt);
    }
    std::string operator()(const QrContent& code) const
    {
        return fmt::format("picture {} of {}", code.picture, code.address);
    }
    static std::string pictures_of(const StripLogo& logo)
    {
        std::string text;
        for (const StripDrawing& drawing : logo.drawings)
            text += fmt::format("{}{}{}", text.empty() ? "" : " or ", drawing.picture,
                                drawing.shape == LogoShape::vertical ? " (vertical)" : "");
        return text;
    }
    std::string operator()(const StripContent& content) const
    {
        std::string text = "strip";
        for (const StripLogo& logo : content.strip.logos)
            text +=
                fmt::format(" [{}: picture {} \"{}\", at least {} high, {:g} of its height clear]", logo.funder,
                            pictures_of(logo), logo.alt, text_of(logo.min_height.length), logo.clear_space.fraction);
        return text;
    }
    std::string operator()(const RuleContent& rule) const
    {
        return fmt::format("rule {} {}", text_of(rule.thickness), ink_text(rule.color));
    }
};

std::string dump(const Box& box, int depth)
{
    std::string text =
        fmt::format("{:{}}{}: {}{}\n", "", depth * 2, box.name, std::visit(Content{}, box.content), dump(box.style));
    for (const Box& child : box.children)
        text += dump(child, depth + 1);
    return text;
}

std::string dump(const CharacterStyle& style)
{
    const FaceDescription& face = style.fonts.front()->description();
    std::string text = fmt::format("{} {} {} {}pt {} {}", style.name, face.family, face.style, text_of(style.size),
                                   ink_text(style.color), style.language);
    if (style.letter_spacing != Length{})
        text += " letter-spacing " + text_of(style.letter_spacing);
    if (style.word_spacing != Length{})
        text += " word-spacing " + text_of(style.word_spacing);
    for (const FontFeature& feature : style.features)
        text += fmt::format(" {}={}", feature.tag, feature.value);
    return text;
}

std::string dump(const Paragraph& paragraph)
{
    constexpr std::array aligns{"start", "end", "center", "justify"};
    std::string text =
        fmt::format("{} {} {} line-height {}\n", paragraph.content, paragraph.style.name,
                    aligns.at(static_cast<std::size_t>(paragraph.style.align)), text_of(paragraph.style.line_height));
    for (const TextRun& run : paragraph.runs)
        text += fmt::format("  \"{}\" {}{}\n", run.text, dump(paragraph.styles[run.style]),
                            run.link.empty() ? "" : " -> " + run.link);
    return text;
}

std::string text_of(const TableColumn& column)
{
    constexpr std::array names{"auto", "", "fr", "min-content", "max-content"};
    const std::string name = names.at(static_cast<std::size_t>(column.sizing));
    return column.sizing == ColumnSizing::definite   ? text_of(column.width)
           : column.sizing == ColumnSizing::flexible ? text_of(column.share) + name
                                                     : name;
}

std::string dump(const Table& table)
{
    constexpr std::array roles{"column header", "row header", "data"};
    constexpr std::array aligns{"baseline", "top", "middle", "bottom"};
    std::string text =
        fmt::format("    table {}, {} rows, {} of them heads, width {}, border {}, columns", text_of(table.direction),
                    table.rows, table.header_rows, text_of(table.width), text_of(table.border));
    for (const TableColumn& column : table.columns)
        text += " " + text_of(column);
    text += "\n";
    for (const TableCell& cell : table.cells)
        text += fmt::format(
            "    cell {},{} over {} by {}: paragraph {}, {}, {}, padding {}, border {}, background {}\n", cell.row,
            cell.column, cell.row_span, cell.column_span, cell.paragraph, roles.at(static_cast<std::size_t>(cell.role)),
            aligns.at(static_cast<std::size_t>(cell.vertical_align)), text_of(cell.padding), text_of(cell.border),
            text_of(cell.background));
    return text;
}

std::string dump(const Story& story)
{
    std::string text = "story " + story.content + (story.is_fixture ? " on every page" : "") + "\n";
    for (const Block& block : story.blocks) {
        text += fmt::format("  paragraph {}, space {} and {}", block.paragraph, text_of(block.space_before),
                            text_of(block.space_after));
        if (block.indent_start != Indent() || block.indent_end != Indent())
            text += fmt::format(", indented by {} and {}", text_of(block.indent_start), text_of(block.indent_end));
        if (block.line_snap != LineSnap::automatic)
            text += ", line-snap " + text_of(block.line_snap);
        if (block.column_span == ColumnSpan::all)
            text += ", across all columns";
        if (block.marker)
            text += fmt::format(", marker {} at {}{}", block.marker->paragraph, text_of(block.marker->gap),
                                block.marker->hangs ? " hanging" : "");
        if (block.picture)
            text += fmt::format(", picture {}", block.picture->image.picture);
        for (const OptionalId id : block.optional_in)
            text += fmt::format(", goes with optional {}", id);
        if (block.rule)
            text += fmt::format(", rule {} {} of {}", text_of(block.rule->thickness), ink_text(block.rule->color),
                                text_of(block.rule->width));
        text += "\n";
        if (block.table)
            text += dump(*block.table);
    }
    for (const BlockSideRule& rule : story.side_rules)
        text += fmt::format("  rule of {} beside blocks {} to {} at {} {}\n", text_of(rule.width), rule.first,
                            rule.end - 1, text_of(rule.indent), ink_text(rule.color));
    return text;
}

std::string dump(const FitGroup& group)
{
    std::string text =
        fmt::format("fit group {} of {} led by {:g}:", group.name, text_of(group.font_size), group.line_height);
    for (const FitLever& lever : group.levers)
        text += fmt::format(" {} to {:g}", lever_name(lever.kind), lever.limit);
    return text + "\n";
}

/// The groups of a paragraph's styles with their floors.
std::string dump(const ParagraphFit& fit)
{
    std::string text;
    for (const StyleFit& style : fit.styles) {
        if (style.group)
            text += fmt::format(" [fit group {} from {}]", *style.group, text_of(style.min_font_size));
    }
    return text.empty() ? text : text.substr(1) + "\n";
}

} // namespace

std::string dump_leaflet(const Leaflet& leaflet)
{
    const PageFormat& format = leaflet.format;
    std::string text =
        fmt::format("\"{}\" {}: {} by {}, bleed {}, safe {}, margin {}{}\n", leaflet.title, leaflet.language,
                    text_of(format.trim.width), text_of(format.trim.height), text_of(format.bleed),
                    text_of(format.safe), text_of(format.margin), leaflet.output.marks.crop ? ", crop marks" : "");
    for (const FoldPanel& panel : leaflet.fold ? leaflet.fold->panels : std::vector<FoldPanel>{})
        text += fmt::format("panel {} on page {} at {}, {} wide\n", panel.box, panel.page, text_of(panel.left),
                            text_of(panel.width));
    if (format.baseline_grid)
        text += fmt::format("baseline grid of {} from {}\n", text_of(format.baseline_grid->step),
                            text_of(format.baseline_grid->start));
    for (const Page& page : leaflet.pages)
        text += fmt::format("page {}{}\n", page.name, page.repeats ? ", repeated" : "") + dump(page.root, 1);
    for (const Story& story : leaflet.stories)
        text += dump(story);
    for (std::size_t at = 0; at < leaflet.paragraphs.size(); ++at)
        text += fmt::format("paragraph {}: ", at) + dump(leaflet.paragraphs[at]) + dump(leaflet.paragraph_fits[at]);
    for (const FitGroup& group : leaflet.fit_groups)
        text += dump(group);
    for (std::size_t at = 0; at < leaflet.optional_blocks.size(); ++at)
        text += fmt::format("optional {}: rank {}\n", at, leaflet.optional_blocks[at].rank);
    for (std::size_t at = 0; at < leaflet.picture_sources.size(); ++at)
        text += fmt::format("picture {}: {}\n", at, leaflet.picture_sources[at].name);
    return text;
}

} // namespace skrejlapa
