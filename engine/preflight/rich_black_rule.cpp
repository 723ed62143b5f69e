#include "preflight/rich_black_rule.h"

#include "paint/item_area.h"
#include "preflight/item_inks.h"
#include "preflight/picture_facts_of.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Below what a plate could tell: sums of tints are not exact in binary.
constexpr double rounding = 0.0005;
/// Coordinates are whole thousandths of a point.
constexpr double area_rounding_mm2 = 0.01;

double area_mm2(const Rect& area) { return area.size.width.to_mm() * area.size.height.to_mm(); }

/// Of its whole area the part that clips leave.
double shown_part(const PlacedItem& item, const Rect& whole)
{
    const double all = area_mm2(item.placement.bounds(whole));
    return all > 0 ? std::min(1.0, area_mm2(item.area) / all) : 1;
}

/// What an area or a line covers; nothing for text and pictures.
std::optional<double> printed_mm2(const PlacedItem& item)
{
    if (const auto* const fill = std::get_if<FillPath>(&item.item->operation))
        return covered_mm2(fill->path) * shown_part(item, area_of(*fill));
    if (const auto* const stroke = std::get_if<StrokePath>(&item.item->operation))
        return covered_mm2(*stroke) * shown_part(item, area_of(*stroke));
    return std::nullopt;
}

/// Areas that touch each other have no edge between them.
struct Patch {
    std::vector<const PlacedItem*> items;
    double mm2 = 0;

    [[nodiscard]] bool touches(const PlacedItem& item) const
    {
        const Rect near = item.area.outset(layout_rounding);
        return std::any_of(items.begin(), items.end(),
                           [&](const PlacedItem* other) { return other->area.intersects(near); });
    }
    void take(Patch other)
    {
        items.insert(items.end(), other.items.begin(), other.items.end());
        mm2 += other.mm2;
    }
};

std::vector<Patch> rich_black_patches(const PageCheck& check)
{
    std::vector<Patch> patches;
    for (const PlacedItem& item : check.items) {
        const Ink* const ink = ink_of(*item.item);
        const std::optional<double> mm2 = printed_mm2(item);
        if (ink == nullptr || !mm2 || item.opacity < 1 || !is_rich_black(*ink))
            continue;
        Patch joined{{&item}, *mm2};
        for (Patch& known : patches) {
            if (known.touches(item))
                joined.take(std::exchange(known, {}));
        }
        std::erase_if(patches, [](const Patch& known) { return known.items.empty(); });
        patches.push_back(std::move(joined));
    }
    return patches;
}

/// The smallest area of a box; of a drawing, at the size it is shown.
struct SmallArea {
    const PlacedItem* item = nullptr;
    double mm2 = 0;
    std::optional<Ink> ink; ///< nothing in a drawing
};

class SmallAreas
{
public:
    explicit SmallAreas(double limit_mm2) : limit_mm2_(limit_mm2) {}

    void add(const SmallArea& area)
    {
        if (area.mm2 >= limit_mm2_ - area_rounding_mm2)
            return;
        const auto known = std::find_if(boxes_.begin(), boxes_.end(), [&](const SmallArea& other) {
            return other.item->item->box == area.item->item->box;
        });
        if (known == boxes_.end())
            boxes_.push_back(area);
        else if (area.mm2 < known->mm2)
            *known = area;
    }
    [[nodiscard]] const std::vector<SmallArea>& boxes() const { return boxes_; }

private:
    double limit_mm2_;
    std::vector<SmallArea> boxes_;
};

SmallAreas small_areas(const PageCheck& check)
{
    SmallAreas small(check.terms.output.rich_black.least_area_mm2);
    for (const Patch& patch : rich_black_patches(check))
        small.add({patch.items.front(), patch.mm2, *ink_of(*patch.items.front()->item)});
    for (const PlacedItem& item : check.items) {
        const std::optional<PlacedVector> vector = placed_vector(check, item);
        if (vector && vector->facts.least_rich_black_mm2)
            small.add({&item, *vector->facts.least_rich_black_mm2 * vector->scale * vector->scale, std::nullopt});
    }
    return small;
}

std::string remedy(const PageCheck& check, const SmallArea& area)
{
    if (!area.ink)
        return "print it in black alone, in the program that the drawing was made in; or show the drawing larger";
    const std::optional<std::string> name = palette_name(check, *area.ink);
    return fmt::format("{}print it in black alone, cmyk = [0, 0, 0, 100], or make it larger",
                       name ? fmt::format("\"{}\" is a colour for large areas: ", *name) : "");
}

double in_tenths(double value) { return std::round(value * 10) / 10; }

} // namespace

bool is_rich_black(const Ink& ink)
{
    const Cmyk& inks = ink.process;
    return ink.spot.empty() && inks.k >= 1 - rounding && inks.c + inks.m + inks.y > rounding;
}

bool is_too_rich_for_text(const Ink& ink, const OutputTerms& terms)
{
    constexpr double rich_black = 0.85;
    constexpr double rich_total = 2.8;
    if (!ink.spot.empty())
        return false;
    const bool is_heavy = ink.process.k >= rich_black - rounding && total_of(ink) > rich_total + rounding;
    return is_heavy || (terms.origin("rich-black-area") != nullptr && is_rich_black(ink));
}

void check_rich_black_areas(const PageCheck& check, Diagnostics& found)
{
    const OutputTerms& terms = check.terms.output;
    const double limit_mm2 = terms.rich_black.least_area_mm2;
    const SmallAreas small = small_areas(check);
    for (const SmallArea& area : small.boxes()) {
        found.add(
            {.code = "RICH-BLACK-TOO-SMALL",
             .level = Level::warning,
             .span = area.item->item->span,
             .message = fmt::format("{:.3g} mm² of {}\"{}\" are black of several inks; below {:.3g} mm², after {}, "
                                    "any misregister shows coloured edges",
                                    area.mm2, area.ink ? "" : "the picture of ", area.item->item->box, limit_mm2,
                                    said_by(terms, "rich-black-area")),
             .help = {remedy(check, area)},
             .place = place_of(check, *area.item),
             .values = {{"area_mm2", in_tenths(area.mm2)}, {"limit_mm2", in_tenths(limit_mm2)}}});
    }
}

} // namespace skrejlapa
