#include "build/inspect_pages.h"

#include "layout/grid_in_box.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

double rounded(double value) { return std::round(value * 1000) / 1000; }

Json describe_box(const Fragment& fragment)
{
    return {{"name", fragment.box->name},
            {"x", fragment.area.left().to_pt()},
            {"y", fragment.area.top().to_pt()},
            {"width", fragment.area.size.width.to_pt()},
            {"height", fragment.area.size.height.to_pt()}};
}

/// What the line's script is set larger by; of several the greatest.
double script_size_of(const Line& line)
{
    double size = 0;
    for (const LineRun& run : line.runs)
        size = std::max(size, run.script_size);
    return line.runs.empty() ? 1 : size;
}

bool is_on_grid(const Line& line, const BaselineGrid& grid)
{
    const Length below_a_line = within_step(line.baseline.y - grid.start, grid.step);
    return std::min(below_a_line, grid.step - below_a_line) <= layout_rounding;
}

Json describe_line(const Line& line, const std::string& box, const PageFormat& format)
{
    Json object{{"box", box},
                {"x", line.baseline.x.to_pt()},
                {"y", line.baseline.y.to_pt()},
                {"width", line.width.to_pt()},
                {"text", line.text},
                {"hyphenated", line.hyphenated},
                {"ratio", line.ratio ? Json(rounded(*line.ratio)) : Json(nullptr)},
                {"font-size", line.font_size.to_pt()},
                {"style", line.style},
                {"lang", line.language},
                {"content", line.content}};
    if (const double script_size = script_size_of(line); script_size != 1)
        object["script-size"] = script_size;
    if (line.hanging_left != Length{} || line.hanging_right != Length{})
        object["hanging"] = {line.hanging_left.to_pt(), line.hanging_right.to_pt()};
    if (format.baseline_grid)
        object["on-grid"] = is_on_grid(line, *format.baseline_grid);
    if (line.cell)
        object["cell"] = {line.cell->row + 1, line.cell->column + 1};
    return object;
}

void describe_tree(const Fragment& fragment, const PageFormat& format, Json& boxes, Json& lines)
{
    boxes.push_back(describe_box(fragment));
    for (const Line& line : fragment.lines)
        lines.push_back(describe_line(line, fragment.box->name, format));
    for (const Fragment& child : fragment.children)
        describe_tree(child, format, boxes, lines);
}

/// Of one side, left to right, each with its place in the order of reading, from 1.
Json describe_panels(const Fold& fold, std::size_t page)
{
    std::map<Length, Json> by_place;
    for (std::size_t at = 0; at < fold.panels.size(); ++at) {
        const FoldPanel& panel = fold.panels[at];
        if (panel.page == page)
            by_place[panel.left] = {
                {"box", panel.box}, {"x", panel.left.to_pt()}, {"width", panel.width.to_pt()}, {"read", at + 1}};
    }
    Json panels = Json::array();
    for (auto& [left, panel] : by_place)
        panels.push_back(std::move(panel));
    return panels;
}

} // namespace

nlohmann::ordered_json inspect_pages(const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold)
{
    Json pages = Json::array();
    for (const LaidOutPage& page : layout.pages) {
        Json boxes = Json::array();
        Json lines = Json::array();
        describe_tree(page.root, format, boxes, lines);
        Json described{
            {"name", page.name}, {"width", format.trim.width.to_pt()}, {"height", format.trim.height.to_pt()}};
        if (fold)
            described["panels"] = describe_panels(*fold, pages.size());
        if (format.baseline_grid)
            described["grid"] = {{"start", format.baseline_grid->start.to_pt()},
                                 {"step", format.baseline_grid->step.to_pt()}};
        described["boxes"] = std::move(boxes);
        described["lines"] = std::move(lines);
        pages.push_back(std::move(described));
    }
    return pages;
}

} // namespace skrejlapa
