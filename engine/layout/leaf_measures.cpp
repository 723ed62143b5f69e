#include "layout/leaf_measures.h"

#include "layout/strip_layout.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

StripLayout strip_layout(const Box& box, const StripContent& strip, const Pictures& pictures,
                         std::optional<Length> width)
{
    return {box, strip, pictures, strip_spaces(box.style, width, std::nullopt)};
}

} // namespace

StoryFlows::StoryFlows(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped, const Pictures* pictures)
    : leaflet_(leaflet), typesetter_(leaflet, shaped), pictures_(pictures), flows_(leaflet.stories.size())
{
}

const StoryFlow& StoryFlows::flow(StoryId id) const
{
    if (!flows_[id])
        flows_[id] = std::make_unique<StoryFlow>(leaflet_.stories[id], typesetter_, pictures_);
    return *flows_[id];
}

void LeafMeasures::set_share(const Box& box, const TextShare& share)
{
    TextBox& text = text_boxes_[&box];
    if (text.share != share)
        text = {.share = share};
}

TextShare LeafMeasures::share(const Box& box) const
{
    const auto known = text_boxes_.find(&box);
    return known == text_boxes_.end() ? TextShare{} : known->second.share;
}

const StoryFlow& LeafMeasures::flow_of(const Box& box) const
{
    return flows_.flow(std::get<TextContent>(box.content).story);
}

ColumnFilling LeafMeasures::filling_of(const Box& box, Length width) const
{
    const TextShare held = share(box);
    return {.room = {.width = width,
                     .height = held.measured_height,
                     .forced_breaks = held.forced_breaks,
                     .grid = held.grid},
            .columns = columns_of(box.style, width),
            .fill = box.style.column_fill,
            .surplus = Surplus::goes_on,
            .surplus_height = held.measured_height};
}

StoryPart LeafMeasures::part_of(const Box& box, Size content) const
{
    ColumnFilling filling = filling_of(box, content.width);
    const TextShare held = share(box);
    if (!held.takes_rest || filling.columns.count > 1)
        filling.room.height = content.height - held.space_to_grid;
    if (held.takes_rest)
        filling.surplus = Surplus::stays;
    StoryPart part = fill_columns(flow_of(box), held.start, filling);
    part.height += held.space_to_grid;
    return part;
}

const LeafMeasures::Measured& LeafMeasures::measured(const Box& leaf, Length width) const
{
    TextBox& text = text_boxes_[&leaf];
    for (const Measured& known : text.measured) {
        if (known.width == width)
            return known;
    }
    const StoryFlow& flow = flow_of(leaf);
    const StoryPart part = fill_columns(flow, text.share.start, filling_of(leaf, width));
    const bool is_given_height = !text.share.takes_rest;
    return text.measured.emplace_back(
        Measured{.width = width,
                 .height = is_given_height ? Length{} : part.height + text.share.space_to_grid,
                 .first_baseline = flow.first_baseline(part),
                 .last_baseline = flow.last_baseline(part)});
}

const Picture* LeafMeasures::picture(const Box& leaf) const
{
    const auto named = [&](PictureId id) { return id < pictures_.size() ? pictures_[id].get() : nullptr; };
    if (const auto* const image = std::get_if<ImageContent>(&leaf.content))
        return named(image->picture);
    if (const auto* const code = std::get_if<QrContent>(&leaf.content))
        return named(code->picture);
    return nullptr;
}

Length LeafMeasures::min_content_width(const Box& leaf) const
{
    if (const auto* const text = std::get_if<TextContent>(&leaf.content))
        return width_for_columns(leaf.style, flows_.flow(text->story).min_content_width());
    if (const auto* const strip = std::get_if<StripContent>(&leaf.content))
        return strip_layout(leaf, *strip, pictures_, std::nullopt).least_width();
    return max_content_width(leaf);
}

Length LeafMeasures::max_content_width(const Box& leaf) const
{
    if (const auto* const text = std::get_if<TextContent>(&leaf.content))
        return width_for_columns(leaf.style, flows_.flow(text->story).max_content_width());
    if (const auto* const strip = std::get_if<StripContent>(&leaf.content))
        return strip_layout(leaf, *strip, pictures_, std::nullopt).natural_width();
    if (const auto* const rule = std::get_if<RuleContent>(&leaf.content))
        return rule->thickness;
    const Picture* const shown = picture(leaf);
    return shown ? shown->size.width : Length{};
}

Length LeafMeasures::height_at(const Box& leaf, Length content_width) const
{
    if (std::holds_alternative<TextContent>(leaf.content))
        return measured(leaf, content_width).height;
    if (const auto* const strip = std::get_if<StripContent>(&leaf.content))
        return strip_layout(leaf, *strip, pictures_, content_width).natural_height(content_width);
    if (const auto* const rule = std::get_if<RuleContent>(&leaf.content))
        return rule->thickness;
    const std::optional<double> ratio = natural_ratio(leaf);
    return ratio ? content_width.scaled(1 / *ratio) : Length{};
}

std::optional<double> LeafMeasures::natural_ratio(const Box& leaf) const
{
    const Picture* const shown = picture(leaf);
    if (!shown || shown->size.width <= Length{} || shown->size.height <= Length{})
        return std::nullopt;
    return shown->size.width / shown->size.height;
}

std::optional<Size> LeafMeasures::natural_size(const Box& leaf) const
{
    const bool is_replaced =
        std::holds_alternative<ImageContent>(leaf.content) || std::holds_alternative<QrContent>(leaf.content);
    if (!is_replaced)
        return std::nullopt;
    const Picture* const shown = picture(leaf);
    return shown ? shown->size : Size{};
}

std::optional<Length> LeafMeasures::first_baseline(const Box& leaf, Length content_width) const
{
    const bool is_text = std::holds_alternative<TextContent>(leaf.content);
    return is_text ? measured(leaf, content_width).first_baseline : std::nullopt;
}

std::optional<Length> LeafMeasures::last_baseline(const Box& leaf, Length content_width) const
{
    const bool is_text = std::holds_alternative<TextContent>(leaf.content);
    return is_text ? measured(leaf, content_width).last_baseline : std::nullopt;
}

} // namespace skrejlapa
