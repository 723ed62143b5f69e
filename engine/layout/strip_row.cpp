#include "layout/strip_row.h"

#include "layout/finding_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr Length default_height = mm(12);
constexpr double least_cover = 0.05;
/// Halvings of the weight's interval: well below a thousandth of a point.
constexpr int bisection_steps = 48;

double optical_share(const Picture& picture)
{
    const Size ink = picture.ink->area.size;
    const double cover = std::clamp(picture.ink->cover, least_cover, 1.0);
    return 1.0 / (std::sqrt(ink.width.to_pt() * ink.height.to_pt()) * std::pow(cover, 0.25));
}

Length ink_width(const Picture& picture, double scale) { return picture.ink->area.size.width.scaled(scale); }
Length ink_height(const Picture& picture, double scale) { return picture.ink->area.size.height.scaled(scale); }

/// Free space before the first logo, and between neighbours.
struct Spread {
    double before = 0;
    double between = 0;
};

/// CSS's justify-content as parts of the free space (CSS Box Alignment 3, section 4); too little space is spread to
/// no one, so that the row begins at its start.
Spread spread(Alignment alignment, std::size_t count, bool is_rtl)
{
    const auto items = static_cast<double>(count);
    switch (alignment) {
    case Alignment::center:
        return {0.5, 0};
    case Alignment::end:
    case Alignment::flex_end:
    case Alignment::self_end:
        return {1, 0};
    case Alignment::left:
        return {is_rtl ? 1.0 : 0.0, 0};
    case Alignment::right:
        return {is_rtl ? 0.0 : 1.0, 0};
    case Alignment::space_around:
        return {0.5 / items, 1 / items};
    case Alignment::space_evenly:
        return {1 / (items + 1), 1 / (items + 1)};
    case Alignment::normal:
    case Alignment::stretch:
    case Alignment::space_between:
        return {0, count > 1 ? 1 / (items - 1) : 0};
    default:
        return {};
    }
}

} // namespace

StripRow::StripRow(const Box& box, const StripContent& content, const Pictures& pictures, Length gap)
    : box_(box), gap_(gap)
{
    for (const StripLogo& rules : content.strip.logos) {
        const Picture* const picture = rules.picture < pictures.size() ? pictures[rules.picture].get() : nullptr;
        if (!picture || picture->ink->area.size.width <= Length{} || picture->ink->area.size.height <= Length{})
            continue;
        const double least = std::max(rules.min_height / picture->ink->area.size.height,
                                      rules.min_width / picture->ink->area.size.width);
        logos_.push_back({&rules, picture, optical_share(*picture), least});
    }
}

StripRow::Scales StripRow::scales_at(double weight) const
{
    Scales scales;
    for (const Logo& logo : logos_)
        scales.push_back(std::max(weight * logo.share, logo.least));
    return scales;
}

Length StripRow::clear_space(std::size_t index, const Scales& scales) const
{
    const Logo& logo = logos_[index];
    const Length height = ink_height(*logo.picture, scales[index]);
    return std::max(logo.rules->clear_space, height.scaled(logo.rules->clear_space_fraction));
}

Length StripRow::distance_after(std::size_t index, const Scales& scales) const
{
    if (index + 1 >= logos_.size())
        return {};
    return std::max({gap_, clear_space(index, scales), clear_space(index + 1, scales)});
}

Length StripRow::width_at(const Scales& scales) const
{
    Length width;
    for (std::size_t index = 0; index < logos_.size(); ++index)
        width += ink_width(*logos_[index].picture, scales[index]) + distance_after(index, scales);
    return width;
}

double StripRow::weight_for_height(Length height) const
{
    double weight = 0;
    for (const Logo& logo : logos_) {
        const double at_height = (height / logo.picture->ink->area.size.height) / logo.share;
        weight = weight == 0 ? at_height : std::min(weight, at_height);
    }
    return std::max(weight, 0.0);
}

double StripRow::natural_weight() const
{
    double weight = 0;
    for (const Logo& logo : logos_)
        weight = std::max(weight, logo.least / logo.share);
    return weight > 0 ? weight : weight_for_height(default_height);
}

/// The scales at `weight`, or at the greatest below it that the width holds.
StripRow::Scales StripRow::fit(double weight, Length width) const
{
    Scales scales = scales_at(weight);
    if (width_at(scales) <= width)
        return scales;
    double too_much = weight;
    double fitting = 0;
    for (int step = 0; step < bisection_steps; ++step) {
        const double middle = (fitting + too_much) / 2;
        (width_at(scales_at(middle)) <= width ? fitting : too_much) = middle;
    }
    return scales_at(fitting);
}

Length StripRow::least_width() const { return width_at(scales_at(0)); }

Length StripRow::natural_width() const { return width_at(scales_at(natural_weight())); }

Length StripRow::natural_height(Length width) const
{
    Length height;
    const Scales scales = fit(natural_weight(), width);
    for (std::size_t index = 0; index < logos_.size(); ++index)
        height = std::max(height, ink_height(*logos_[index].picture, scales[index]));
    return height;
}

std::vector<Length> StripRow::lefts(const Scales& scales, Length width) const
{
    const bool is_rtl = box_.style.direction == Direction::rtl;
    const Length free = std::max(width - width_at(scales), Length{});
    const Spread shares = spread(box_.style.justify_content.alignment, logos_.size(), is_rtl);
    std::vector<Length> lefts;
    Length used;
    for (std::size_t index = 0; index < logos_.size(); ++index) {
        const Length logo_width = ink_width(*logos_[index].picture, scales[index]);
        const Length from_start = used + free.scaled(shares.before + shares.between * static_cast<double>(index));
        lefts.push_back(is_rtl ? width - from_start - logo_width : from_start);
        used += logo_width + distance_after(index, scales);
    }
    return lefts;
}

Length StripRow::top_of(Length height, const Rect& content) const
{
    const Length free = content.size.height - height;
    switch (box_.style.align_items.alignment) {
    case Alignment::start:
    case Alignment::flex_start:
    case Alignment::self_start:
        return content.top();
    case Alignment::end:
    case Alignment::flex_end:
    case Alignment::self_end:
    case Alignment::baseline:
    case Alignment::last_baseline:
        return content.top() + free;
    default:
        return content.top() + free.scaled(0.5);
    }
}

std::vector<PlacedPicture> StripRow::place(const Rect& content, int page_number, Diagnostics& found) const
{
    if (logos_.empty())
        return {};
    report_height(content, page_number, found);
    report_width(content, page_number, found);
    const Scales scales = fit(weight_for_height(content.size.height), content.size.width);
    const std::vector<Length> left = lefts(scales, content.size.width);
    std::vector<PlacedPicture> placed;
    for (std::size_t index = 0; index < logos_.size(); ++index) {
        const Picture& picture = *logos_[index].picture;
        const double scale = scales[index];
        const Size size{ink_width(picture, scale), ink_height(picture, scale)};
        const Point ink{content.left() + left[index], top_of(size.height, content)};
        const Point inset{picture.ink->area.left().scaled(scale), picture.ink->area.top().scaled(scale)};
        placed.push_back({.picture = logos_[index].rules->picture,
                          .area = {{ink.x - inset.x, ink.y - inset.y},
                                   {picture.size.width.scaled(scale), picture.size.height.scaled(scale)}},
                          .alt = logos_[index].rules->alt,
                          .span = logos_[index].rules->span,
                          .ink = Rect{ink, size},
                          .element = logos_[index].rules->element});
    }
    return placed;
}

void StripRow::report_width(const Rect& content, int page_number, Diagnostics& found) const
{
    const Length needed = least_width();
    if (needed <= content.size.width + layout_rounding)
        return;
    const auto wider = [&](const Logo& a, const Logo& b) {
        return ink_width(*a.picture, a.least) < ink_width(*b.picture, b.least);
    };
    const StripLogo& widest = *std::max_element(logos_.begin(), logos_.end(), wider)->rules;
    Diagnostic& finding = found.error(
        "STRIP-TOO-NARROW", box_.span,
        fmt::format("the logos in \"{}\" need {:.1f} mm at their least sizes, but the strip is {:.1f} mm wide; the "
                    "widest is \"{}\"",
                    box_.name, needed.to_mm(), content.size.width.to_mm(), widest.funder),
        {"make the strip wider, its column-gap smaller, or place the logos in two strips"});
    finding.place = {.page = page_number, .box = box_.name, .area = content};
    finding.values = {{"funder", widest.funder},
                      {"needed_mm", mm_for_scripts(needed)},
                      {"available_mm", mm_for_scripts(content.size.width)}};
}

void StripRow::report_height(const Rect& content, int page_number, Diagnostics& found) const
{
    for (const Logo& logo : logos_) {
        const Length needed = ink_height(*logo.picture, logo.least);
        if (needed <= content.size.height + layout_rounding)
            continue;
        Diagnostic& finding = found.error(
            "STRIP-TOO-LOW", box_.span,
            fmt::format("the logo of \"{}\" in \"{}\" must be {:.1f} mm high, but the strip is {:.1f} mm high",
                        logo.rules->funder, box_.name, needed.to_mm(), content.size.height.to_mm()),
            {fmt::format("give \"{}\" a height of at least {:.1f} mm", box_.name, needed.to_mm())});
        finding.place = {.page = page_number, .box = box_.name, .area = content};
        finding.values = {{"funder", logo.rules->funder},
                          {"needed_mm", mm_for_scripts(needed)},
                          {"available_mm", mm_for_scripts(content.size.height)}};
    }
}

} // namespace skrejlapa
