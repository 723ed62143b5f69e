/// The boxes of one layout run: those displayed, with all that has been measured of them, so nothing is measured twice.
#pragma once

#include "layout/leaf_sizes.h"

#include <forward_list>
#include <optional>
#include <vector>

namespace skrejlapa
{

class LayoutBox;

enum class BaselineSet { first, last };

/// The border-box size a box is laid out with. Without a height it takes that of its content.
struct GivenSize {
    Edges<Length> border_padding;
    Length width;
    std::optional<Length> height;
    /// What percentages in the box may be resolved against, if anything (CSS Sizing 3, §2.1): its height, or the height
    /// of its ratio when what is in it made it higher.
    std::optional<Length> definite_height;
    std::optional<Length> max_height; ///< where the lines of a wrapped column without a definite height end
    bool operator==(const GivenSize&) const = default;
};

/// A box laid out at one size.
struct LaidOutBox {
    /// An in-flow child where it stands.
    struct Item {
        LayoutBox* box = nullptr;
        const LaidOutBox* laid_out = nullptr;
        Point offset; ///< of its border box from the container's border box
    };
    GivenSize given;
    Size size;               ///< of the border box
    Length content_height;   ///< of a container: what its lines take up, whatever its own height
    std::vector<Item> items; ///< in tree order
    /// The item that lends the container a baseline, and which of its own.
    struct Baseline {
        const Item* item = nullptr;
        BaselineSet set = BaselineSet::first;
    };
    Baseline first_baseline;
    Baseline last_baseline;
};

/// Widths that the content asks for (CSS Sizing 3, §4).
struct IntrinsicWidths {
    Length min_content;
    Length max_content;
};

/// What is known of the height of a box's content box when its width is measured.
struct ContentHeight {
    std::optional<Length> definite;
    std::optional<Length> max; ///< where the lines of a wrapped column without a height end
    bool operator==(const ContentHeight&) const = default;
};

enum class ContentKind { container, leaf, replaced };

/// A displayed box. Children with `display = "none"` are left out. Does not move while in use.
class LayoutBox
{
public:
    LayoutBox(const Box& box, const LeafSizes& leaves);
    LayoutBox(LayoutBox&&) = default;

    [[nodiscard]] const Box& box() const { return *box_; }
    [[nodiscard]] const BoxStyle& style() const { return box_->style; }
    [[nodiscard]] const LeafSizes& leaves() const { return *leaves_; }
    [[nodiscard]] ContentKind kind() const { return kind_; }
    /// Width / height, specified or natural.
    [[nodiscard]] std::optional<double> ratio() const { return ratio_; }
    /// A specified ratio is that of the box that `box-sizing` names, a natural one that of the content box.
    [[nodiscard]] bool ratio_is_of_border_box() const;
    [[nodiscard]] bool is_out_of_flow() const;
    [[nodiscard]] bool is_scroll_container() const { return style().overflow != Overflow::visible; }
    /// Whether the height may decide the width of this box or of one in it.
    [[nodiscard]] bool width_depends_on_height() const { return width_depends_on_height_; }
    /// A multi-line flex container whose lines stand side by side.
    [[nodiscard]] bool wraps_columns() const;
    [[nodiscard]] std::vector<LayoutBox>& children() { return children_; }
    [[nodiscard]] const std::vector<LayoutBox>& children() const { return children_; }

    [[nodiscard]] const LaidOutBox* find_laid_out(const GivenSize& given) const;
    const LaidOutBox& keep(LaidOutBox laid_out);
    [[nodiscard]] const IntrinsicWidths* find_widths(ContentHeight height) const;
    const IntrinsicWidths& keep(ContentHeight height, IntrinsicWidths widths);

private:
    struct WidthsAtHeight {
        ContentHeight height;
        IntrinsicWidths widths;
    };
    const Box* box_;
    const LeafSizes* leaves_;
    std::vector<LayoutBox> children_;
    ContentKind kind_ = ContentKind::container;
    std::optional<double> ratio_;
    bool width_depends_on_height_ = false;
    std::forward_list<LaidOutBox> laid_out_;
    std::forward_list<WidthsAtHeight> widths_;
};

} // namespace skrejlapa
