#include "layout/overset.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

bool is_in_flow(const Box& box)
{
    return box.style.position != Position::absolute && box.style.position != Position::fixed;
}

bool is_row(const Box& box)
{
    return box.style.flex_direction == FlexDirection::row || box.style.flex_direction == FlexDirection::row_reverse;
}

/// A stretch along one axis.
struct Extent {
    Length begin;
    Length end;
    [[nodiscard]] Length size() const { return end - begin; }
};

Extent extent_of(const Rect& rect, Axis axis)
{
    return axis == Axis::horizontal ? Extent{rect.left(), rect.right()} : Extent{rect.top(), rect.bottom()};
}

Length resolved(const std::optional<LengthPercentage>& value, Length basis)
{
    if (!value)
        return {};
    return value->fraction ? basis.scaled(*value->fraction) : value->length;
}

/// A relative shift moves a box after it has taken its place.
Length relative_shift(const Box& box, Axis axis, Size basis)
{
    if (box.style.position != Position::relative)
        return {};
    const Edges<std::optional<LengthPercentage>>& inset = box.style.inset;
    if (axis == Axis::horizontal) {
        if (inset.left)
            return resolved(inset.left, basis.width);
        return -resolved(inset.right, basis.width);
    }
    if (inset.top)
        return resolved(inset.top, basis.height);
    return -resolved(inset.bottom, basis.height);
}

Extent margin_extent(const Fragment& item, Axis axis, Size container)
{
    Extent extent = extent_of(item.area, axis);
    const Length shift = relative_shift(*item.box, axis, container);
    const auto& margin = item.box->style.margin;
    extent.begin -= shift + resolved(axis == Axis::horizontal ? margin.left : margin.top, container.width);
    extent.end += resolved(axis == Axis::horizontal ? margin.right : margin.bottom, container.width) - shift;
    return extent;
}

/// How far the text itself reaches: a box may be stretched by its neighbours.
Length text_size(const Fragment& fragment, Axis axis, const PageText& text)
{
    const auto part = text.find(fragment.box);
    const bool is_high = axis == Axis::vertical && part != text.end();
    return is_high ? part->second.height : extent_of(fragment.area, axis).size();
}

/// The text box with the most text among a fragment and what flows in it.
const Fragment* largest_text(const Fragment& fragment, Axis axis, const PageText& text)
{
    if (std::holds_alternative<TextContent>(fragment.box->content))
        return &fragment;
    const Fragment* largest = nullptr;
    for (const Fragment& child : fragment.children) {
        const Fragment* const candidate = is_in_flow(*child.box) ? largest_text(child, axis, text) : nullptr;
        if (candidate && (!largest || text_size(*candidate, axis, text) > text_size(*largest, axis, text)))
            largest = candidate;
    }
    return largest;
}

using Items = std::vector<const Fragment*>;

const Fragment* grown_text(const Items& items, Axis axis, bool along_main_axis, const PageText& text)
{
    const Fragment* largest = nullptr;
    bool largest_grows = false;
    for (const Fragment* const item : items) {
        const Fragment* const candidate = largest_text(*item, axis, text);
        if (!candidate)
            continue;
        const bool grows = along_main_axis && item->box->style.flex_grow > 0;
        const bool is_larger = !largest || text_size(*candidate, axis, text) > text_size(*largest, axis, text);
        if (grows != largest_grows ? grows : is_larger) {
            largest = candidate;
            largest_grows = grows;
        }
    }
    return largest;
}

/// Keeps the greatest overset of each text box.
class OversetCollector
{
public:
    OversetCollector(const SettledPage& page, const PageFormat& format) : page_(page), trim_{{}, format.trim} {}

    std::vector<Overset> collect()
    {
        visit(page_.root);
        return std::move(oversets_);
    }

private:
    void visit(const Fragment& fragment)
    {
        check_own_height(fragment);
        check_items(fragment, Axis::vertical);
        check_items(fragment, Axis::horizontal);
        ancestors_.push_back(&fragment);
        for (const Fragment& child : fragment.children) {
            if (!is_in_flow(*child.box))
                check_out_of_flow(child);
            visit(child);
        }
        ancestors_.pop_back();
    }

    void add(const Overset& overset)
    {
        const auto known = std::find_if(oversets_.begin(), oversets_.end(),
                                        [&](const Overset& other) { return other.text_box == overset.text_box; });
        if (known == oversets_.end())
            oversets_.push_back(overset);
        else if (known->by < overset.by)
            *known = overset;
    }

    void check_own_height(const Fragment& fragment)
    {
        const auto text = page_.text.find(fragment.box);
        if (text == page_.text.end())
            return;
        const Length by = text->second.height - content_box(fragment).size.height;
        if (by > layout_rounding)
            add({.text_box = &fragment, .limit = &fragment, .axis = Axis::vertical, .by = by});
    }

    void check_items(const Fragment& container, Axis axis)
    {
        Items items;
        for (const Fragment& child : container.children) {
            if (is_in_flow(*child.box))
                items.push_back(&child);
        }
        if (items.empty())
            return;
        const bool along_main_axis = is_row(*container.box) == (axis == Axis::horizontal);
        const bool wraps = container.box->style.flex_wrap != FlexWrap::nowrap;
        // One after the other lie the items of an only line, or the lines; else each item has the whole room.
        if (along_main_axis != wraps)
            return check_together(container, items, axis, along_main_axis);
        for (const Fragment* const item : items)
            check_together(container, {item}, axis, along_main_axis);
    }

    void check_together(const Fragment& container, const Items& items, Axis axis, bool along_main_axis)
    {
        const Rect content = content_box(container);
        Extent all = margin_extent(*items.front(), axis, content.size);
        for (const Fragment* const item : items) {
            const Extent extent = margin_extent(*item, axis, content.size);
            all = {std::min(all.begin, extent.begin), std::max(all.end, extent.end)};
        }
        const Length by = all.size() - extent_of(content, axis).size();
        if (by <= layout_rounding)
            return;
        if (const Fragment* const text = grown_text(items, axis, along_main_axis, page_.text))
            add({.text_box = text, .limit = &container, .axis = axis, .by = by});
    }

    [[nodiscard]] bool has_definite_height(const Fragment& fragment) const
    {
        const BoxStyle& style = fragment.box->style;
        const bool spans_insets = !is_in_flow(*fragment.box) && style.inset.top && style.inset.bottom;
        return &fragment == &page_.root || style.height.kind == SizeKind::definite || spans_insets;
    }

    void check_out_of_flow(const Fragment& fragment)
    {
        const Fragment* const text = largest_text(fragment, Axis::vertical, page_.text);
        const auto& inset = fragment.box->style.inset;
        const bool grows = fragment.box->style.height.kind == SizeKind::automatic && !(inset.top && inset.bottom);
        if (!text || !grows)
            return;
        const Fragment* limit = ancestors_.back();
        for (auto ancestor = ancestors_.rbegin(); ancestor != ancestors_.rend(); ++ancestor) {
            limit = *ancestor;
            if (has_definite_height(*limit) && limit->box->style.position != Position::static_position)
                break;
        }
        const Extent room = fragment.box->style.position == Position::fixed
                                ? extent_of(trim_, Axis::vertical)
                                : extent_of(limit->area.inset(limit->box->style.border_width), Axis::vertical);
        const Extent own = extent_of(fragment.area, Axis::vertical);
        const Length by = inset.bottom && !inset.top ? own_overhang(room.begin - own.begin, own.end <= room.end)
                                                     : own_overhang(own.end - room.end, own.begin >= room.begin);
        if (by > layout_rounding)
            add({.text_box = text, .limit = limit, .axis = Axis::vertical, .by = by});
    }

    static Length own_overhang(Length overhang, bool begins_inside) { return begins_inside ? overhang : Length{}; }

    const SettledPage& page_;
    Rect trim_;
    std::vector<const Fragment*> ancestors_;
    std::vector<Overset> oversets_;
};

bool holds(const Fragment& fragment, const Fragment& wanted)
{
    return &fragment == &wanted || std::any_of(fragment.children.begin(), fragment.children.end(),
                                               [&](const Fragment& child) { return holds(child, wanted); });
}

} // namespace

std::vector<const Fragment*> displaced_by(const std::vector<Overset>& oversets)
{
    std::vector<const Fragment*> displaced;
    for (const Overset& overset : oversets) {
        bool is_behind = false;
        displaced.push_back(overset.text_box);
        for (const Fragment& child : overset.limit->children) {
            is_behind = is_behind || holds(child, *overset.text_box);
            if (is_behind)
                displaced.push_back(&child);
        }
    }
    return displaced;
}

std::vector<Overset> find_oversets(const SettledPage& page, const PageFormat& format)
{
    return OversetCollector(page, format).collect();
}

} // namespace skrejlapa
