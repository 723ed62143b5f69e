/// How the text boxes of a page come to stand on its baseline grid while the page is settled.
#pragma once

#include "layout/story_flow.h"

#include <algorithm>
#include <unordered_map>

namespace skrejlapa
{

/// Which side of a text box keeps its place when the box grows to bring its lines onto the grid.
enum class GridAnchor {
    top,    ///< space is put above the lines, within the text
    bottom, ///< space is put below them
    afloat  ///< neither: the lines are moved to the nearest place on the grid, and the box stays as it is
};

/// A box whose lines are to be on the grid grows by what they miss it by; where that moves the box itself (it stands at
/// the bottom of something, or in the middle), they would miss it again. So what is known of each box is kept from one
/// round of laying out to the next, and how a box is anchored is found out where it does not come to rest.
class GridAnchors
{
public:
    /// Boxes that are turned, or in one that is, have no part in the grid.
    GridAnchors(const std::optional<BaselineGrid>& grid, const Box& root);

    [[nodiscard]] Length step() const { return grid_ ? grid_->step : Length{}; }
    /// Text boxes that have been seen on the grid, as far as a page waits for each of them to find its place.
    [[nodiscard]] int awaited_boxes() const { return std::min(static_cast<int>(boxes_.size()), most_awaited); }

    void start_round() { restless_.clear(); }
    void see_box(const Box& box, const Rect& content);
    /// True when the box is to be made higher or lower for its text to end on the grid.
    bool see_text(const Box& box, const StoryPart& part);
    /// Boxes whose place on the grid changed in this round, in the order they were seen in.
    [[nodiscard]] const std::vector<const Box*>& restless() const { return restless_; }

    void set(const Box& box, GridAnchor anchor);
    /// The anchor of a box whose top moved by so much when it was made higher by a step.
    [[nodiscard]] GridAnchor anchor_of_moved(Length moved) const;

    /// Nothing where the box has no part in the grid.
    [[nodiscard]] std::optional<GridInBox> grid_in(const Box& box) const;
    [[nodiscard]] Length space_below(const Box& box) const;
    /// How far the lines of a floating box are moved; those of others at most by what roundings left over.
    [[nodiscard]] Length shift_of(const Box& box, const StoryPart& part) const;

private:
    static constexpr int most_awaited = 100;
    struct BoxOnGrid {
        GridAnchor anchor = GridAnchor::top;
        std::optional<Length> line; ///< from the content's top to a line of the grid
        Rect content;
        Length space_below;
    };
    void leave_out_turned(const Box& box, bool is_turned);
    [[nodiscard]] bool is_near(Length a, Length b) const;
    [[nodiscard]] const BoxOnGrid* find(const Box& box) const;

    std::optional<BaselineGrid> grid_;
    std::unordered_map<const Box*, BoxOnGrid> boxes_;
    std::unordered_map<const Box*, bool> left_out_;
    std::vector<const Box*> restless_;
};

} // namespace skrejlapa
