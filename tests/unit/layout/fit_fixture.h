/// Leaflets whose text belongs to a fit group.
#pragma once

#include "layout/copyfit.h"
#include "leaflet_fixture.h"

namespace skrejlapa
{

class FitTest : public LeafletTest
{
protected:
    /// One page with a box of 100 pt by this height; all its text is in the group. A line of 10 pt type on 12 pt holds
    /// ten characters.
    void add_fitted_page(std::vector<Block> blocks, Length height, const std::string& name = "body")
    {
        Box body = text_box(name, add_story(std::move(blocks)));
        body.style.width = definite(pt(100));
        body.style.height = definite(height);
        add_page(container("sheet", {std::move(body)}));
        join_group();
    }

    /// Puts all paragraphs into a group, whose type may go from 10 pt to 8 pt.
    void join_group(Length floor = pt(8))
    {
        if (leaflet_.fit_groups.empty())
            leaflet_.fit_groups.push_back({.name = "body",
                                           .levers = {{LeverKind::font_size, floor.to_pt()}},
                                           .font_size = pt(10),
                                           .line_height = 1.2});
        leaflet_.paragraph_fits.assign(
            leaflet_.paragraphs.size(),
            {.styles = {{.group = 0, .min_font_size = floor, .min_line_height = 0}}, .is_led_by_factor = true});
    }

    FitSolution solved(const FitValues& locked = {})
    {
        FitTrial trial(leaflet_, shaped_, pictures_);
        const FitMember member{"lv", &trial};
        FitSolution solution = solve_fit({&member, 1}, locked);
        layout_count_ = trial.layout_count();
        return solution;
    }

    static Length size_in(const FitSolution& solution) { return pt(10).scaled(solution.groups.at(0).values.font_size); }

    Block optional_block(const std::string& text, int rank)
    {
        leaflet_.optional_blocks.push_back({.rank = rank, .content = "1/body", .span = {}});
        Block made = block(text);
        made.optional_in = {static_cast<OptionalId>(leaflet_.optional_blocks.size() - 1)};
        return made;
    }

    /// A word of four characters, `count` times.
    static std::string words(int count)
    {
        std::string text;
        for (int index = 0; index < count; ++index)
            text += fmt::format("{}w{:02}x", index == 0 ? "" : " ", index);
        return text;
    }

    int layout_count_ = 0;
};

} // namespace skrejlapa
