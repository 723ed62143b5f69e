#include "layout/grid_in_box.h"

#include "layout/fragment.h"

namespace skrejlapa
{

LineSnap used_snap(const SnappedBlock& block, const GridInBox& grid)
{
    const LineSnap snap = grid.snap.value_or(block.snap);
    if (snap != LineSnap::automatic)
        return snap;
    return BaselineGrid{.start = {}, .step = grid.step}.suits(block.leading) ? LineSnap::baseline : LineSnap::automatic;
}

Length pitch_on_grid(const SnappedBlock& block, const GridInBox& grid)
{
    if (used_snap(block, grid) != LineSnap::baseline)
        return block.leading;
    return grid.step * BaselineGrid{.start = {}, .step = grid.step}.steps_for(block.leading);
}

Length within_step(Length value, Length step)
{
    const std::int64_t rest = value.millipoints() % step.millipoints();
    return Length::from_millipoints(rest < 0 ? rest + step.millipoints() : rest);
}

Length on_grid_from(Length position, const GridInBox& grid)
{
    if (!grid.line)
        return position;
    const Length below_a_line = within_step(position - *grid.line, grid.step);
    return below_a_line <= layout_rounding ? position - below_a_line : position + grid.step - below_a_line;
}

Length to_nearest_line(Length position, const GridInBox& grid)
{
    if (!grid.line)
        return {};
    const Length below_a_line = within_step(position - *grid.line, grid.step);
    return below_a_line * 2 <= grid.step ? -below_a_line : grid.step - below_a_line;
}

} // namespace skrejlapa
