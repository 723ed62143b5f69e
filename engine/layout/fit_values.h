/// What copyfitting solves to: how far the levers of each group are pulled, and which optional blocks are left out.
#pragma once

#include "resolve/leaflet.h"

#include <span>
#include <string_view>

namespace skrejlapa
{

/// What the levers of one group do to its text. As written: nothing.
struct LeverValues {
    double letter_spacing = 0; ///< added, in font sizes
    double glyph_width = 1;    ///< all else: factors
    double block_space = 1;
    double line_height = 1;
    double font_size = 1;
    bool operator==(const LeverValues&) const = default;
};

/// Groups are known by their names in the editions of a family; those not named are as written.
struct GroupValues {
    std::string group;
    LeverValues values;
    bool operator==(const GroupValues&) const = default;
};
using FitValues = std::vector<GroupValues>;

/// How an edition is fitted.
struct EditionFit {
    FitValues values;
    std::vector<OptionalId> dropped; ///< in the order they went
};

/// Text that does not fit even so, and the font size at which it would.
struct FitShortfall {
    StoryId story = 0;
    std::string group;
    Length set_at;
    Length would_fit_at;
    bool is_locked = false; ///< held by the lock, not by its floor
};

/// The values of a group by its name, or those as written.
LeverValues values_of(const FitValues& values, std::string_view group);

/// The way of a group's levers from its text as written to all limits, in steps: each lever goes to its limit before
/// the next is pulled. A step is 0.2 % of letter-spacing, 0.5 % of glyph-width, 5 % of block-space, 0.01 of
/// line-height, 0.1 pt of font size; the last of a lever may be shorter.
class LeverPath
{
public:
    explicit LeverPath(const FitGroup& group);

    [[nodiscard]] int step_count() const { return step_count_; }
    /// Requires: 0 <= step <= step_count().
    [[nodiscard]] LeverValues at(int step) const;

private:
    struct Stretch {
        LeverKind kind = LeverKind::font_size;
        double from = 0;
        double to = 0;
        double step = 0;
        int steps = 0;
    };
    FitGroup group_;
    std::vector<Stretch> stretches_;
    int step_count_ = 0;
};

/// What of the values is in force for a group whose own floors are these.
LeverValues values_in_force(LeverValues values, const FitGroup& group);

/// The groups of several editions, each once. It is counted as the first of them does, but for the line height: as that
/// one does where the lever goes furthest, for a script may hold it back in another.
std::vector<FitGroup> united_groups(std::span<const Leaflet* const> editions);

/// A lever's value as people write it: "-0.4%", "98%", "1.3", "10.6pt".
std::string format_lever(LeverKind kind, const LeverValues& values, const FitGroup& group);

/// The value that `format_lever` wrote; nothing for what it does not write.
std::optional<double> parse_lever(LeverKind kind, std::string_view text, const FitGroup& group);

/// One of the values, by its lever.
double& lever_value(LeverValues& values, LeverKind kind);
double lever_value(const LeverValues& values, LeverKind kind);

/// The levers that are pulled, in the group's order.
std::vector<LeverKind> pulled_levers(const LeverValues& values, const FitGroup& group);

} // namespace skrejlapa
