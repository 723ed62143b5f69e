/// The content sizes of text, pictures, strips and rules, as the box model asks for them while a page is laid out.
#pragma once

#include "layout/column_filling.h"
#include "layout/leaf_sizes.h"

#include <unordered_map>

namespace skrejlapa
{

/// The stories of an edition, each measured when first asked for.
class StoryFlows
{
public:
    /// Requires: all outlive the flows. Without pictures those amid the text take no space.
    StoryFlows(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped, const Pictures* pictures = nullptr);
    [[nodiscard]] const StoryFlow& flow(StoryId id) const;

private:
    const Leaflet& leaflet_;
    Typesetter typesetter_;
    const Pictures* pictures_;
    mutable std::vector<std::unique_ptr<StoryFlow>> flows_;
};

/// What of its story a text box is to hold.
struct TextShare {
    FlowPosition start;
    bool takes_rest = true; ///< else the lines that fit: its height comes from the boxes around it
    ForcedBreaks forced_breaks = ForcedBreaks::ignored;
    std::optional<Length> measured_height; ///< text beyond this height is not measured
    std::optional<GridInBox> grid;         ///< nothing: no line is put on a grid
    Length space_to_grid;                  ///< below the text, so that it ends on the grid
    bool operator==(const TextShare&) const = default;
};

class LeafMeasures final : public LeafSizes
{
public:
    LeafMeasures(const StoryFlows& flows, const Pictures& pictures) : flows_(flows), pictures_(pictures) {}

    /// A box that no share was set for holds its whole story.
    void set_share(const Box& box, const TextShare& share);
    [[nodiscard]] TextShare share(const Box& box) const;
    /// What a box with a content box of this size holds of its share. The text of one that takes the rest may be
    /// higher.
    [[nodiscard]] StoryPart part_of(const Box& box, Size content) const;

    [[nodiscard]] Length min_content_width(const Box& leaf) const override;
    [[nodiscard]] Length max_content_width(const Box& leaf) const override;
    [[nodiscard]] Length height_at(const Box& leaf, Length content_width) const override;
    [[nodiscard]] std::optional<double> natural_ratio(const Box& leaf) const override;
    [[nodiscard]] std::optional<Size> natural_size(const Box& leaf) const override;
    [[nodiscard]] std::optional<Length> first_baseline(const Box& leaf, Length content_width) const override;
    [[nodiscard]] std::optional<Length> last_baseline(const Box& leaf, Length content_width) const override;

private:
    struct Measured {
        Length width;
        Length height;
        std::optional<Length> first_baseline;
        std::optional<Length> last_baseline;
    };
    struct TextBox {
        TextShare share;
        std::vector<Measured> measured;
    };
    const Measured& measured(const Box& leaf, Length width) const;
    [[nodiscard]] ColumnFilling filling_of(const Box& box, Length width) const;
    [[nodiscard]] const StoryFlow& flow_of(const Box& box) const;
    [[nodiscard]] const Picture* picture(const Box& leaf) const;

    const StoryFlows& flows_;
    const Pictures& pictures_;
    mutable std::unordered_map<const Box*, TextBox> text_boxes_;
};

} // namespace skrejlapa
