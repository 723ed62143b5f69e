#include "paint/paint_boxes.h"

#include "layout/painting_order.h"
#include "paint/borders.h"
#include "paint/line_reading.h"
#include "paint/shapes.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The layers and the placement that a box is painted in.
struct Surroundings {
    const Layer* in_flow = nullptr;
    const Layer* absolute = nullptr; ///< for boxes placed against the nearest positioned one
    const Layer* fixed = nullptr;    ///< for boxes placed against the page
    Placement placement;
};

bool is_turned(const BoxStyle& style) { return std::fmod(style.rotate_deg, 360.0) != 0; }

Point center_of(const Rect& area)
{
    return {area.left() + area.size.width.scaled(0.5), area.top() + area.size.height.scaled(0.5)};
}

bool has_area(const Rect& area) { return area.size.width > Length{} && area.size.height > Length{}; }

// A rule is as thick as it says, along the longer side of the box it is given.
Rect rule_area(const Rect& content, Length thickness)
{
    if (content.size.width >= content.size.height) {
        const Length height = std::min(thickness, content.size.height);
        return {{content.left(), content.top() + (content.size.height - height).scaled(0.5)},
                {content.size.width, height}};
    }
    const Length width = std::min(thickness, content.size.width);
    return {{content.left() + (content.size.width - width).scaled(0.5), content.top()}, {width, content.size.height}};
}

class BoxPainter
{
public:
    BoxPainter(const PageToPaint& page, Diagnostics& found)
        : page_(page), sheet_(page.sheet), pictures_(page.pictures), page_number_(page.number), found_(found)
    {
    }

    void paint(const Fragment& fragment, const Surroundings& around)
    {
        const BoxStyle& style = fragment.box->style;
        if (style.opacity <= 0)
            return;
        Surroundings own = enter(fragment, around);
        const Outline outline{fragment.area, used_radii(style.border_radius, fragment.area.size),
                              bleed_extension(sheet_, fragment.area, own.placement)};
        paint_decoration(fragment, own, outline);
        if (style.overflow == Overflow::hidden)
            enter_clip(fragment, own, outline);
        paint_content(fragment, own);
        for (const Fragment* child : children_in_painting_order(fragment))
            paint(*child, own);
    }

    PaintedBoxes finish() { return {items_.finish(), std::move(links_), leave_bleed_}; }

private:
    const PageToPaint& page_;
    const Sheet& sheet_;
    const Pictures& pictures_;
    int page_number_;
    Diagnostics& found_;
    LayeredItems items_;
    std::vector<PaintLink> links_;
    bool leave_bleed_ = false;

    void add(const Fragment& fragment, const Surroundings& own, PaintOperation operation)
    {
        items_.add(own.in_flow, {std::move(operation), fragment.box->name, fragment.box->span});
    }

    void note_reach(const Rect& area, const Placement& placement)
    {
        leave_bleed_ = leave_bleed_ || !sheet_.bleed_box().contains(placement.bounds(area));
    }

    const Layer* layer_for(const Fragment& fragment, const Surroundings& around) const
    {
        switch (fragment.box->style.position) {
        case Position::absolute:
            return around.absolute;
        case Position::fixed:
            return around.fixed;
        default:
            return around.in_flow;
        }
    }

    // Opacity and turns hold for all descendants, wherever they are placed against.
    void enter_all(Surroundings& own, const Fragment& fragment, PaintOperation push)
    {
        own.in_flow = items_.add_layer(own.in_flow, {std::move(push), fragment.box->name, fragment.box->span});
        own.absolute = own.in_flow;
        own.fixed = own.in_flow;
    }

    Surroundings enter(const Fragment& fragment, const Surroundings& around)
    {
        const BoxStyle& style = fragment.box->style;
        Surroundings own = around;
        own.in_flow = layer_for(fragment, around);
        if (style.position != Position::static_position)
            own.absolute = own.in_flow;
        if (style.opacity < 1)
            enter_all(own, fragment, PushOpacity{style.opacity});
        if (is_turned(style)) {
            const Point center = center_of(fragment.area);
            enter_all(own, fragment, PushRotation{center, style.rotate_deg});
            own.placement = own.placement.turned(center, style.rotate_deg);
        }
        return own;
    }

    void enter_clip(const Fragment& fragment, Surroundings& own, const Outline& outline)
    {
        const BoxStyle& style = fragment.box->style;
        const Outline padding_box{fragment.area.inset(style.border_width),
                                  inner_radii(outline.radii, style.border_width),
                                  where_zero(style.border_width, outline.extension)};
        own.in_flow = items_.add_layer(own.in_flow,
                                       {PushClip{outline_path(padding_box)}, fragment.box->name, fragment.box->span});
        if (is_painted_late(style)) // it is also what absolute boxes in it are placed against
            own.absolute = own.in_flow;
    }

    void paint_decoration(const Fragment& fragment, const Surroundings& own, const Outline& outline)
    {
        const BoxStyle& style = fragment.box->style;
        if (!has_area(fragment.area))
            return;
        std::vector<PaintOperation> border = paint_border(outline, style.border_width, style.border_color);
        if (style.background)
            add(fragment, own, FillPath{outline_path(outline), *style.background});
        for (PaintOperation& operation : border)
            add(fragment, own, std::move(operation));
        if (style.background || !border.empty()) {
            note_reach(extended(fragment.area, outline.extension), own.placement);
            report_unfilled(fragment, fragment.area, own.placement);
        }
    }

    void paint_content(const Fragment& fragment, const Surroundings& own)
    {
        const Box& box = *fragment.box;
        if (const auto* const rule = std::get_if<RuleContent>(&box.content))
            paint_rule(fragment, own, *rule);
        for (const PlacedRule& rule : fragment.rules) {
            if (has_area(rule.area))
                add(fragment, own, FillPath{rectangle(rule.area), rule.color});
        }
        for (const PlacedPicture& placed : fragment.pictures)
            paint_picture(fragment, own, placed);
        for (const Line& line : fragment.lines)
            paint_line(fragment, own, line);
    }

    /// Nothing on a page whose box was read before.
    [[nodiscard]] ElementId element_in(const Fragment& fragment, ElementId element) const
    {
        if (!page_.is_repeat)
            return element;
        const auto* const text = std::get_if<TextContent>(&fragment.box->content);
        return text == nullptr || page_.leaflet.stories[text->story].is_fixture ? no_element : element;
    }

    void paint_line(const Fragment& fragment, const Surroundings& own, const Line& line)
    {
        const bool is_heard = !(line.cell && line.cell->repeated);
        for (const LineRun* const run : runs_to_paint(page_.leaflet.output, line)) {
            const ElementId element = is_heard ? element_in(fragment, run->element) : no_element;
            items_.add(own.in_flow,
                       {DrawGlyphs{line.baseline, *run}, fragment.box->name, run->span, line.cell, element});
        }
        if (!is_heard || page_.leaflet.output.medium != Medium::screen)
            return;
        for (PaintLink& link : links_of_line(page_.leaflet.structure, line)) {
            link.element = element_in(fragment, link.element);
            link.area = own.placement.bounds(link.area);
            add_link(std::move(link));
        }
    }

    void add_link(PaintLink link)
    {
        if (link.element != no_element)
            links_.push_back(std::move(link));
    }

    void paint_rule(const Fragment& fragment, const Surroundings& own, const RuleContent& rule)
    {
        const Rect content = fragment.area.inset(fragment.box->style.border_width + fragment.padding);
        const Rect area = rule_area(content, rule.thickness);
        if (!has_area(area))
            return;
        const Rect painted = extended(area, bleed_extension(sheet_, area, own.placement));
        add(fragment, own, FillPath{rectangle(painted), rule.color});
        note_reach(painted, own.placement);
        report_unfilled(fragment, area, own.placement);
    }

    void paint_picture(const Fragment& fragment, const Surroundings& own, const PlacedPicture& placed)
    {
        if (placed.picture >= pictures_.size() || pictures_[placed.picture] == nullptr || !has_area(placed.area))
            return;
        Rect area = placed.area;
        std::optional<Rect> clip = placed.clip;
        const Rect visible = clip ? intersection(area, *clip) : area;
        if (!has_area(visible))
            return;
        if (const auto* const image = std::get_if<ImageContent>(&fragment.box->content)) {
            const Edges<Length> extension = bleed_extension(sheet_, visible, own.placement);
            if (extension != Edges<Length>{}) {
                clip = extended(visible, extension);
                area = grown_picture(area, visible, *clip, *image);
            }
            report_unfilled(fragment, visible, own.placement);
        }
        note_reach(clip.value_or(area), own.placement);
        draw(fragment, own, {placed.picture, area, placed.alt}, clip, placed);
        if (page_.leaflet.output.medium == Medium::screen)
            add_link(link_of_picture(fragment, own, placed));
    }

    PaintLink link_of_picture(const Fragment& fragment, const Surroundings& own, const PlacedPicture& placed) const
    {
        const ElementId element = link_around(page_.leaflet.structure, element_in(fragment, placed.element));
        return {own.placement.bounds(placed.area), page_.leaflet.structure[element].words, element};
    }

    void draw(const Fragment& fragment, const Surroundings& own, DrawPicture picture, const std::optional<Rect>& clip,
              const PlacedPicture& placed)
    {
        const std::string& name = fragment.box->name;
        const Layer* layer = own.in_flow;
        if (const std::optional<Path2D> path = picture_clip(fragment, own, picture.area, clip))
            layer = items_.add_layer(layer, {PushClip{*path}, name, placed.span});
        items_.add(layer, {std::move(picture), name, placed.span, std::nullopt, element_in(fragment, placed.element)});
    }

    // A picture is cut at the curve of its box's content edge (CSS Backgrounds 3, 4.3), and at its clip.
    std::optional<Path2D> picture_clip(const Fragment& fragment, const Surroundings& own, const Rect& area,
                                       const std::optional<Rect>& clip) const
    {
        const BoxStyle& style = fragment.box->style;
        const Edges<Length> around_content = style.border_width + fragment.padding;
        const Radii radii = inner_radii(used_radii(style.border_radius, fragment.area.size), around_content);
        if (!radii.are_zero() && std::holds_alternative<ImageContent>(fragment.box->content)) {
            const Rect content = fragment.area.inset(around_content);
            return outline_path({content, radii, bleed_extension(sheet_, content, own.placement)});
        }
        if (clip && !clip->contains(area))
            return rectangle(*clip);
        return std::nullopt;
    }

    void report_unfilled(const Fragment& fragment, const Rect& area, const Placement& placement)
    {
        const Edges<Length> missing = unfilled_bleed(sheet_, area, placement);
        report_side(fragment, area, "top", missing.top);
        report_side(fragment, area, "right", missing.right);
        report_side(fragment, area, "bottom", missing.bottom);
        report_side(fragment, area, "left", missing.left);
    }

    void report_side(const Fragment& fragment, const Rect& area, const char* side, Length missing)
    {
        if (missing <= Length{})
            return;
        const std::string& name = fragment.box->name;
        Diagnostic& finding = found_.warning(
            "BLEED-NOT-FILLED", fragment.box->span,
            fmt::format("the box \"{}\" reaches the trim at the {}, but being turned it leaves {:.1f} mm of the bleed "
                        "empty there",
                        name, side, missing.to_mm()),
            {"make the box larger so that it reaches beyond the bleed, or keep it away from the page's edge"});
        finding.place = {page_number_, name, area};
        finding.values = {{"side", std::string(side)}, {"missing_mm", missing.to_mm()}};
    }
};

} // namespace

PaintedBoxes paint_boxes(const Fragment& root, const PageToPaint& page, Diagnostics& found)
{
    BoxPainter painter(page, found);
    painter.paint(root, {});
    return painter.finish();
}

} // namespace skrejlapa
