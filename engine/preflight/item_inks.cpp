#include "preflight/item_inks.h"

#include "paint/item_area.h"
#include "paint/operation_ink.h"
#include "paint/shapes.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

/// How much of a line's area letters cover: about a fifth at the usual weight, and as much more as strokes are bolder.
double letter_cover(const LineRun& run)
{
    constexpr double regular_cover = 0.2;
    constexpr double regular_weight = 400;
    const int weight = run.face ? run.face->description().weight : 400;
    return regular_cover * std::clamp(weight / regular_weight, 0.5, 2.0);
}

struct ItemLaying {
    const PageCheck& check;
    const PlacedItem& item;
    Plates& plates;

    void lay_area(const Path2D& path, const Ink& ink, double cover) const
    {
        plates.lay(path_coverage(plates.grid(), path, item.placement, item.area), ink, item.opacity * cover,
                   overprint_of(*item.item));
    }
    void lay_rectangle(const Rect& area, const Ink& ink, double cover) const
    {
        plates.lay(coverage_of(area), ink, item.opacity * cover, overprint_of(*item.item));
    }
    /// Of an upright rectangle of the item's own, turned and cut as the item is.
    [[nodiscard]] Coverage coverage_of(const Rect& area) const
    {
        if (!item.placement.keeps_upright())
            return path_coverage(plates.grid(), rectangle(area), item.placement, item.area);
        const Rect seen = intersection(item.placement.bounds(area), item.area);
        const bool is_seen = seen.size.width > Length{} && seen.size.height > Length{};
        return is_seen ? rectangle_coverage(plates.grid(), seen) : Coverage{};
    }
    void operator()(const FillPath& fill) const
    {
        if (is_upright_rectangle(fill.path))
            lay_rectangle(path_bounds(fill.path), fill.ink, 1);
        else
            lay_area(fill.path, fill.ink, 1);
    }
    // A line is too thin to matter for the mean of a square, but for a frame of some width: its ring is what it covers.
    void operator()(const StrokePath& stroke) const
    {
        const Rect middle = path_bounds(stroke.path);
        const Length half = stroke.width.scaled(0.5);
        const Rect inner = middle.outset(-half);
        const bool has_inside = inner.size.width > Length{} && inner.size.height > Length{};
        const Rect outer = middle.outset(half);
        if (has_inside)
            lay_area(ring_path({outer, {}, {}}, {inner, {}, {}}), stroke.ink, 1);
        else
            lay_rectangle(outer, stroke.ink, 1);
    }
    void operator()(const DrawGlyphs& glyphs) const
    {
        lay_rectangle(area_of(glyphs), glyphs.run.color, letter_cover(glyphs.run));
    }
    void operator()(const DrawPicture& drawing) const
    {
        const PicturePtr& picture = check.job.pictures[drawing.picture];
        const InkMap& map = picture->ink->map;
        InkBlock block(plates.grid(), item.area);
        if (item.placement.is_in_place())
            add_upright(drawing.area, map, block);
        else
            add_turned(drawing.area, map, block);
        plates.lay(block, item.opacity);
    }
    void add_turned(const Rect& area, const InkMap& map, InkBlock& block) const
    {
        for_each_cell(map, [&](const InkCell& cell, int column, int row) {
            block.add(coverage_of(cell_area(area, map, column, row)), static_cast<double>(cell.cover),
                      ink_of_cell(cell).process);
        });
    }
    // Where nothing is turned all cells of a column cover the same columns of the grid, and those of a row its rows.
    void add_upright(const Rect& area, const InkMap& map, InkBlock& block) const
    {
        std::vector<Stretch> columns;
        for (int column = 0; column < map.columns; ++column) {
            const Rect seen = intersection(cell_area(area, map, column, 0), item.area);
            columns.push_back(columns_between(plates.grid(), seen.left(), seen.right()));
        }
        std::vector<Stretch> rows;
        for (int row = 0; row < map.rows; ++row) {
            const Rect seen = intersection(cell_area(area, map, 0, row), item.area);
            rows.push_back(rows_between(plates.grid(), seen.top(), seen.bottom()));
        }
        for_each_cell(map, [&](const InkCell& cell, int column, int row) {
            block.add(columns[static_cast<std::size_t>(column)], rows[static_cast<std::size_t>(row)],
                      static_cast<double>(cell.cover), ink_of_cell(cell).process);
        });
    }
    template <class Use> static void for_each_cell(const InkMap& map, const Use& use)
    {
        for (int row = 0; row < map.rows; ++row) {
            for (int column = 0; column < map.columns; ++column) {
                if (const InkCell& cell = map.at(column, row); cell.cover > 0)
                    use(cell, column, row);
            }
        }
    }
    template <class Other> void operator()(const Other& /*push*/) const {}

    static Rect cell_area(const Rect& area, const InkMap& map, int column, int row)
    {
        const auto x = [&](int at) {
            return area.left() + area.size.width.scaled(static_cast<double>(at) / map.columns);
        };
        const auto y = [&](int at) { return area.top() + area.size.height.scaled(static_cast<double>(at) / map.rows); };
        return {{x(column), y(row)}, {x(column + 1) - x(column), y(row + 1) - y(row)}};
    }
};

} // namespace

Overprint overprint_of(const PaintItem& item)
{
    if (const auto* const fill = std::get_if<FillPath>(&item.operation))
        return fill->overprint;
    if (const auto* const stroke = std::get_if<StrokePath>(&item.operation))
        return stroke->overprint;
    const auto* const glyphs = std::get_if<DrawGlyphs>(&item.operation);
    return glyphs == nullptr ? Overprint::knock_out : glyphs->overprint;
}

const Ink* ink_of(const PaintItem& item) { return skrejlapa::ink_of(item.operation); }

double total_of(const Ink& ink)
{
    return ink.spot.empty() ? ink.process.c + ink.process.m + ink.process.y + ink.process.k : ink.spot_tint;
}

int ink_count(const Ink& ink)
{
    if (!ink.spot.empty())
        return ink.spot_tint > 0 ? 1 : 0;
    int count = 0;
    for (const double part : {ink.process.c, ink.process.m, ink.process.y, ink.process.k})
        count += part > 0 ? 1 : 0;
    return count;
}

bool is_white(const Ink& ink) { return ink_count(ink) == 0; }

double most_ink(const PageCheck& check, const PaintItem& item)
{
    if (const Ink* const ink = ink_of(item))
        return total_of(*ink);
    const auto& drawing = std::get<DrawPicture>(item.operation);
    float most = 0;
    for (const InkCell& cell : check.job.pictures[drawing.picture]->ink->map.cells)
        most = std::max(most, cell.total_ink);
    return static_cast<double>(most);
}

Ink ink_of_cell(const InkCell& cell)
{
    const Cmyk& look = cell.look;
    const double known = look.c + look.m + look.y + look.k;
    const auto total = static_cast<double>(cell.total_ink);
    if (known <= 0)
        return {{total / 4, total / 4, total / 4, total / 4}, {}, 1};
    const double factor = total / known;
    return {{look.c * factor, look.m * factor, look.y * factor, look.k * factor}, {}, 1};
}

void lay_item(const PageCheck& check, const PlacedItem& item, Plates& plates)
{
    std::visit(ItemLaying{check, item, plates}, item.item->operation);
}

std::optional<std::string> palette_name(const PageCheck& check, const Ink& ink)
{
    for (const PaletteColor& color : check.job.leaflet.palette) {
        if (color.ink == ink)
            return color.name;
    }
    return std::nullopt;
}

} // namespace skrejlapa
