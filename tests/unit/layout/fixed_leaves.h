/// Boxes made by hand for the tests of the box model, with leaves of a fixed content size.
#pragma once

#include "layout/box_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

/// Every leaf holds 40 squares of 10 pt that may stand under each other.
class FixedLeaves final : public LeafSizes
{
public:
    [[nodiscard]] Length min_content_width(const Box&) const override { return pt(10); }
    [[nodiscard]] Length max_content_width(const Box&) const override { return pt(400); }
    [[nodiscard]] Length height_at(const Box&, Length width) const override
    {
        ++measured_;
        const int across = std::max(1, static_cast<int>(width.to_pt() / 10));
        const int rows = (40 + across - 1) / across;
        return pt(10.0 * rows);
    }
    [[nodiscard]] std::optional<double> natural_ratio(const Box&) const override { return {}; }
    [[nodiscard]] std::optional<Size> natural_size(const Box&) const override { return {}; }
    [[nodiscard]] std::optional<Length> first_baseline(const Box&, Length) const override { return pt(8); }
    [[nodiscard]] std::optional<Length> last_baseline(const Box&, Length) const override { return pt(8); }
    /// How often a height was asked for.
    [[nodiscard]] int measured() const { return measured_; }

private:
    mutable int measured_ = 0;
};

inline SizeValue definite_size_of(Length length) { return {SizeKind::definite, {length, {}}}; }
inline SizeValue percentage(double fraction) { return {SizeKind::definite, {{}, fraction}}; }

inline Box sized_box(Length width, Length height)
{
    Box box;
    box.style.width = definite_size_of(width);
    box.style.height = definite_size_of(height);
    return box;
}

inline Box row_of(std::vector<Box> children)
{
    Box box;
    box.style.flex_direction = FlexDirection::row;
    box.children = std::move(children);
    return box;
}

inline Box column_of(std::vector<Box> children)
{
    Box box;
    box.children = std::move(children);
    return box;
}

inline Box leaf_box()
{
    Box box;
    box.content = TextContent{};
    return box;
}

/// On a page of 400 pt by 300 pt without margins.
inline Fragment lay_out_on_page(const Box& root, const LeafSizes& leaves)
{
    const Rect page{{}, {pt(400), pt(300)}};
    return lay_out_boxes(root, {.containing_block = page, .trim = page}, leaves);
}

} // namespace skrejlapa
