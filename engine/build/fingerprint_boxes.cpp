#include "build/fingerprint.h"

namespace skrejlapa
{

void hash_value(Hasher& hasher, const AlignmentValue& value)
{
    const auto& [alignment, overflow] = value;
    hasher.add(alignment, overflow);
}

void hash_value(Hasher& hasher, const SizeValue& value)
{
    const auto& [kind, length] = value;
    hasher.add(kind, length);
}

void hash_value(Hasher& hasher, const CornerRadii& radii)
{
    const auto& [top_left, top_right, bottom_right, bottom_left] = radii;
    hasher.add(top_left, top_right, bottom_right, bottom_left);
}

void hash_value(Hasher& hasher, const BoxStyle& style)
{
    const auto& [display, flex_direction, flex_wrap, justify_content, align_items, align_content, align_self, flex_grow,
                 flex_shrink, flex_basis, row_gap, column_gap, order, width, height, min_width, min_height, max_width,
                 max_height, column_count, column_width, column_fill, column_rule_width, column_rule_color, line_snap,
                 aspect_ratio, box_sizing, margin, padding, border_width, border_color, border_radius, background,
                 position, inset, overflow, rotate_deg, opacity, direction] = style;
    hasher.add(display, flex_direction, flex_wrap, justify_content, align_items, align_content, align_self, flex_grow,
               flex_shrink, flex_basis, row_gap, column_gap, order, width, height, min_width, min_height, max_width,
               max_height, column_count, column_width, column_fill, column_rule_width, column_rule_color, line_snap,
               aspect_ratio, box_sizing, margin, padding, border_width, border_color, border_radius, background,
               position, inset, overflow, rotate_deg, opacity, direction);
}

void hash_value(Hasher& hasher, const ImageContent& image)
{
    const auto& [picture, fit, position_x, position_y, alt, element] = image;
    hasher.add(picture, fit, position_x, position_y, alt, element);
}

void hash_value(Hasher& /*hasher*/, const ContainerContent& container)
{
    static_assert(std::is_empty_v<ContainerContent>);
    static_cast<void>(container);
}

void hash_value(Hasher& hasher, const TextContent& text)
{
    const auto& [story, thread_position, ends_thread] = text;
    hasher.add(story, thread_position, ends_thread);
}

void hash_value(Hasher& hasher, const QrContent& code)
{
    const auto& [picture, address, element] = code;
    hasher.add(picture, address, element);
}

void hash_value(Hasher& hasher, const StripDrawing& drawing)
{
    const auto& [picture, shape, grounds, emblem_width, emblem_height] = drawing;
    hasher.add(picture, shape, grounds, emblem_width, emblem_height);
}

/// The documents that rules stand in serve findings.
void hash_value(Hasher& hasher, const StripLength& rule)
{
    const auto& [length, fraction, source] = rule;
    hasher.add(length, fraction);
}

void hash_value(Hasher& hasher, const SizeRelation& relation)
{
    const auto& [comparison, other, measure, text, source] = relation;
    hasher.add(comparison, other, measure);
}

void hash_value(Hasher& hasher, const StripLogo& logo)
{
    const auto& [funder, version, drawings, alt, min_height, min_width, clear_space, relations, grounds, grounds_source,
                 side, is_set_off, span, element] = logo;
    hasher.add(funder, version, drawings, alt, min_height, min_width, clear_space, relations, grounds, side, is_set_off,
               element);
}

void hash_value(Hasher& hasher, const Strip& strip)
{
    const auto& [logos, most_rows] = strip;
    hasher.add(logos, most_rows);
}

void hash_value(Hasher& hasher, const StripContent& content)
{
    const auto& [strip] = content;
    hasher.add(strip);
}

void hash_value(Hasher& hasher, const RuleContent& rule)
{
    const auto& [thickness, color] = rule;
    hasher.add(thickness, color);
}

void hash_value(Hasher& hasher, const Box& box)
{
    const auto& [name, style, content, children, span] = box;
    hasher.add(name, style, content, children);
}

void hash_value(Hasher& hasher, const LengthPercentage& value)
{
    const auto& [length, fraction] = value;
    hasher.add(length, fraction);
}

void hash_value(Hasher& hasher, const Page& page)
{
    const auto& [name, root, repeats, span] = page;
    hasher.add(name, root, repeats);
}

} // namespace skrejlapa
