/// How large the logos of a strip are at a common optical weight.
#pragma once

#include "layout/strip_logos.h"

namespace skrejlapa
{

/// A scale for each logo.
using Scales = std::vector<double>;

/// Logos, each in one of its shapes.
class SizedLogos
{
public:
    /// `shapes`: of each logo which. Requires: the logos outlive this.
    SizedLogos(const std::vector<MeasuredLogo>& logos, std::vector<std::size_t> shapes);

    [[nodiscard]] std::size_t count() const { return choices_.size(); }
    [[nodiscard]] const LogoChoice& choice(std::size_t logo) const { return *choices_[logo]; }
    [[nodiscard]] const StripLogo& rules(std::size_t logo) const { return *(*logos_)[logo].rules; }
    [[nodiscard]] const std::vector<std::size_t>& shapes() const { return shapes_; }

    /// The least scales at which no logo is lighter than `weight` or under its least size, and all relations hold.
    /// Nothing where relations contradict each other: each logo would have to be larger than the other.
    [[nodiscard]] std::optional<Scales> at(double weight) const;
    /// The same without the relations.
    [[nodiscard]] Scales without_relations(double weight) const;
    /// At which the tallest of the logos, all of that weight, has this height.
    [[nodiscard]] double weight_for_height(Length height) const;
    /// At which no least size is broken; of logos that ask for none, at which the tallest is 12 mm high.
    [[nodiscard]] double natural_weight() const;
    /// The relation that a logo's size at these scales comes from, if it does.
    [[nodiscard]] const SizeRelation* binding_relation(std::size_t logo, const Scales& scales) const;

    [[nodiscard]] Length width(std::size_t logo, const Scales& scales) const
    {
        return ink_width(choice(logo), scales[logo]);
    }
    [[nodiscard]] Length height(std::size_t logo, const Scales& scales) const
    {
        return ink_height(choice(logo), scales[logo]);
    }
    [[nodiscard]] Length clear_space(std::size_t logo, const Scales& scales) const
    {
        return clear_space_of(rules(logo), height(logo, scales));
    }

private:
    /// `larger` is at least as large as `smaller`, or as the largest of all others.
    struct Bound {
        std::size_t larger = 0;
        std::optional<std::size_t> smaller;
        Measure measure = Measure::either;
        const SizeRelation* relation = nullptr;
    };
    /// What rules of size speak of, at a scale of 1.
    struct Emblem {
        double width = 0; ///< pt
        double height = 0;
    };

    const std::vector<MeasuredLogo>* logos_;
    std::vector<std::size_t> shapes_;
    std::vector<const LogoChoice*> choices_;
    std::vector<Emblem> emblems_;
    std::vector<Bound> bounds_;

    void add_bounds(std::size_t logo);
    [[nodiscard]] std::optional<std::size_t> find(std::size_t index_in_strip) const;
    [[nodiscard]] double scale_for(const Bound& bound, const Scales& scales) const;
};

} // namespace skrejlapa
