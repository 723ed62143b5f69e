#include "layout/strip_sizes.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

constexpr Length default_height = mm(12);

/// Scales that differ by less than this part are the same: far below a thousandth of a point.
constexpr double same_scale = 1e-9;

} // namespace

SizedLogos::SizedLogos(const std::vector<MeasuredLogo>& logos, std::vector<std::size_t> shapes)
    : logos_(&logos), shapes_(std::move(shapes))
{
    for (std::size_t logo = 0; logo < logos.size(); ++logo) {
        const LogoChoice& choice = logos[logo].shapes[shapes_[logo]];
        const Size ink = choice.ink.size;
        choices_.push_back(&choice);
        emblems_.push_back(
            {ink.width.to_pt() * choice.drawing->emblem_width, ink.height.to_pt() * choice.drawing->emblem_height});
    }
    for (std::size_t logo = 0; logo < logos.size(); ++logo)
        add_bounds(logo);
}

std::optional<std::size_t> SizedLogos::find(std::size_t index_in_strip) const
{
    const auto logo = std::find_if(logos_->begin(), logos_->end(),
                                   [&](const MeasuredLogo& each) { return each.index == index_in_strip; });
    return logo == logos_->end() ? std::nullopt : std::optional(static_cast<std::size_t>(logo - logos_->begin()));
}

void SizedLogos::add_bounds(std::size_t logo)
{
    for (const SizeRelation& relation : rules(logo).relations) {
        std::optional<std::size_t> other;
        if (relation.other) {
            other = find(*relation.other);
            if (!other)
                continue;
        }
        if (relation.comparison != Comparison::at_most)
            bounds_.push_back({logo, other, relation.measure, &relation});
        if (relation.comparison != Comparison::at_least && other)
            bounds_.push_back({*other, logo, relation.measure, &relation});
    }
}

/// That the larger of a bound must have.
double SizedLogos::scale_for(const Bound& bound, const Scales& scales) const
{
    double width = 0;
    double height = 0;
    for (std::size_t logo = 0; logo < count(); ++logo) {
        if (logo == bound.larger || (bound.smaller && *bound.smaller != logo))
            continue;
        width = std::max(width, emblems_[logo].width * scales[logo]);
        height = std::max(height, emblems_[logo].height * scales[logo]);
    }
    const double for_width = width / emblems_[bound.larger].width;
    const double for_height = height / emblems_[bound.larger].height;
    switch (bound.measure) {
    case Measure::width:
        return for_width;
    case Measure::height:
        return for_height;
    case Measure::either:
        break;
    }
    return std::min(for_width, for_height);
}

Scales SizedLogos::without_relations(double weight) const
{
    Scales scales;
    for (const LogoChoice* const choice : choices_)
        scales.push_back(std::max(weight * choice->share, choice->least));
    return scales;
}

// Every bound lets a logo only grow, and the more the larger another is: growing one after the other from below ends at
// the least scales that keep them all. Where that takes more rounds than there are bounds, growth goes in a circle.
std::optional<Scales> SizedLogos::at(double weight) const
{
    Scales scales = without_relations(weight);
    for (std::size_t round = 0; round <= bounds_.size() + 1; ++round) {
        bool has_grown = false;
        for (const Bound& bound : bounds_) {
            const double needed = scale_for(bound, scales);
            if (needed <= scales[bound.larger] * (1 + same_scale))
                continue;
            scales[bound.larger] = needed;
            has_grown = true;
        }
        if (!has_grown)
            return scales;
    }
    return std::nullopt;
}

double SizedLogos::weight_for_height(Length height) const
{
    double weight = 0;
    for (const LogoChoice* const choice : choices_) {
        const double at_height = (height / choice->ink.size.height) / choice->share;
        weight = weight == 0 ? at_height : std::min(weight, at_height);
    }
    return std::max(weight, 0.0);
}

double SizedLogos::natural_weight() const
{
    double weight = 0;
    for (const LogoChoice* const choice : choices_)
        weight = std::max(weight, choice->least / choice->share);
    return weight > 0 ? weight : weight_for_height(default_height);
}

const SizeRelation* SizedLogos::binding_relation(std::size_t logo, const Scales& scales) const
{
    for (const Bound& bound : bounds_) {
        if (bound.larger == logo && scale_for(bound, scales) >= scales[logo] * (1 - same_scale) &&
            scales[logo] > choice(logo).least * (1 + same_scale))
            return bound.relation;
    }
    return nullptr;
}

} // namespace skrejlapa
