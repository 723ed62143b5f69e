#include "build/inspect_pages.h"

#include "layout/grid_in_box.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace skrejlapa
{

namespace
{

double rounded(double value) { return std::round(value * 1000) / 1000; }

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

/// Fragments in tree order.
void collect(const Fragment& fragment, std::vector<const Fragment*>& all)
{
    all.push_back(&fragment);
    for (const Fragment& child : fragment.children)
        collect(child, all);
}

class PageWriting
{
public:
    PageWriting(JsonWriter& json, const PageFormat& format, const SnapshotPage* snapshot)
        : json_(json), format_(format), snapshot_(snapshot)
    {
    }

    void write(const LaidOutPage& page, const std::optional<Fold>& fold, std::size_t number)
    {
        json_.begin_object();
        json_.member("name", page.name);
        json_.member("width", format_.trim.width.to_pt());
        json_.member("height", format_.trim.height.to_pt());
        if (fold)
            write_panels(*fold, number);
        if (format_.baseline_grid)
            write_grid(*format_.baseline_grid);
        write_tree(page);
        if (snapshot_ != nullptr) {
            json_.member("bleed", snapshot_->bleed.to_pt());
            json_.member("marks", snapshot_->marks);
        }
        json_.end_object();
    }

private:
    JsonWriter& json_;
    const PageFormat& format_;
    const SnapshotPage* snapshot_;

    /// Of one side, left to right, each with its place in the order of reading, from 1.
    void write_panels(const Fold& fold, std::size_t page)
    {
        std::map<Length, std::size_t> by_place;
        for (std::size_t at = 0; at < fold.panels.size(); ++at) {
            if (fold.panels[at].page == page)
                by_place[fold.panels[at].left] = at;
        }
        json_.key("panels");
        json_.begin_array();
        for (const auto& [left, at] : by_place) {
            json_.begin_object();
            json_.member("box", fold.panels[at].box);
            json_.member("x", left.to_pt());
            json_.member("width", fold.panels[at].width.to_pt());
            json_.member("read", static_cast<std::int64_t>(at) + 1);
            json_.end_object();
        }
        json_.end_array();
    }

    void write_grid(const BaselineGrid& grid)
    {
        json_.key("grid");
        json_.begin_object();
        json_.member("start", grid.start.to_pt());
        json_.member("step", grid.step.to_pt());
        json_.end_object();
    }

    void write_tree(const LaidOutPage& page)
    {
        std::vector<const Fragment*> fragments;
        collect(page.root, fragments);
        json_.key("boxes");
        json_.begin_array();
        for (std::size_t at = 0; at < fragments.size(); ++at)
            write_box(*fragments[at], snapshot_ == nullptr ? nullptr : &snapshot_->boxes.at(at));
        json_.end_array();
        json_.key("lines");
        json_.begin_array();
        std::size_t number = 0;
        for (const Fragment* const fragment : fragments) {
            for (const Line& line : fragment->lines)
                write_line(line, fragment->box->name, snapshot_ == nullptr ? nullptr : &snapshot_->lines.at(number++));
        }
        json_.end_array();
    }

    void write_box(const Fragment& fragment, const SnapshotBox* snapshot)
    {
        json_.begin_object();
        json_.member("name", fragment.box->name);
        json_.member("x", fragment.area.left().to_pt());
        json_.member("y", fragment.area.top().to_pt());
        json_.member("width", fragment.area.size.width.to_pt());
        json_.member("height", fragment.area.size.height.to_pt());
        if (snapshot != nullptr)
            write_looks(*snapshot);
        json_.end_object();
    }

    void write_looks(const SnapshotBox& box)
    {
        json_.member("kind", name_of(box.kind));
        if (box.painted) {
            json_.key("painted");
            write_area(*box.painted);
            json_.member("paint", box.paint);
            json_.member("look", box.look);
        }
        if (box.pictures.empty())
            return;
        json_.key("pictures");
        json_.begin_array();
        for (const SnapshotPicture& picture : box.pictures)
            write_picture(picture);
        json_.end_array();
    }

    void write_picture(const SnapshotPicture& picture)
    {
        json_.begin_object();
        json_.member("picture", picture.hash);
        json_.key("area");
        write_area(picture.area);
        json_.member("alt", picture.alt);
        if (!picture.funder.empty())
            json_.member("funder", picture.funder);
        json_.end_object();
    }

    void write_area(const Rect& area)
    {
        json_.array(area.left().to_pt(), area.top().to_pt(), area.size.width.to_pt(), area.size.height.to_pt());
    }

    void write_line(const Line& line, const std::string& box, const SnapshotLine* snapshot)
    {
        json_.begin_object();
        json_.member("box", box);
        json_.member("x", line.baseline.x.to_pt());
        json_.member("y", line.baseline.y.to_pt());
        json_.member("width", line.width.to_pt());
        json_.member("text", line.text);
        json_.member("hyphenated", line.hyphenated);
        json_.key("ratio");
        if (line.ratio)
            json_.add(rounded(*line.ratio));
        else
            json_.add_null();
        json_.member("font-size", line.font_size.to_pt());
        json_.member("style", line.style);
        json_.member("lang", line.language);
        json_.member("content", line.content);
        write_further(line);
        if (snapshot != nullptr)
            json_.member("reads", snapshot->reads);
        json_.end_object();
    }

    void write_further(const Line& line)
    {
        if (const double script_size = script_size_of(line); script_size != 1)
            json_.member("script-size", script_size);
        if (line.hanging_left != Length{} || line.hanging_right != Length{}) {
            json_.key("hanging");
            json_.array(line.hanging_left.to_pt(), line.hanging_right.to_pt());
        }
        if (format_.baseline_grid)
            json_.member("on-grid", is_on_grid(line, *format_.baseline_grid));
        if (line.cell) {
            json_.key("cell");
            json_.array(std::int64_t{line.cell->row} + 1, std::int64_t{line.cell->column} + 1);
        }
    }
};

} // namespace

void write_pages(JsonWriter& json, const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold,
                 const LayoutSnapshot* snapshot)
{
    json.begin_array();
    for (std::size_t at = 0; at < layout.pages.size(); ++at)
        PageWriting(json, format, snapshot == nullptr ? nullptr : &snapshot->pages.at(at))
            .write(layout.pages[at], fold, at);
    json.end_array();
}

} // namespace skrejlapa
