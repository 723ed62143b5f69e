#include "preflight/reader/content_reader.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// The lesser side of four corners that make a rectangle along the axes.
std::optional<double> lesser_side(std::vector<std::pair<double, double>> corners)
{
    constexpr double hair = 0.001;
    if (corners.size() == 5 && std::abs(corners[0].first - corners[4].first) < hair &&
        std::abs(corners[0].second - corners[4].second) < hair)
        corners.pop_back();
    if (corners.size() != 4)
        return std::nullopt;
    PageBounds bounds;
    for (const auto& [x, y] : corners)
        bounds.add(x, y);
    const bool is_rectangle = std::all_of(corners.begin(), corners.end(), [&](const auto& corner) {
        const auto lies_on = [&](double value, double low, double high) {
            return std::abs(value - low) < hair || std::abs(value - high) < hair;
        };
        return lies_on(corner.first, bounds.box.left, bounds.box.right) &&
               lies_on(corner.second, bounds.box.bottom, bounds.box.top);
    });
    if (!is_rectangle)
        return std::nullopt;
    return std::min(bounds.box.right - bounds.box.left, bounds.box.top - bounds.box.bottom);
}

} // namespace

void ContentReader::end_subpath()
{
    if (path_.corners.empty())
        return;
    const std::optional<double> side = lesser_side(std::exchange(path_.corners, {}));
    path_.is_of_rectangles = path_.is_of_rectangles && side.has_value();
    if (side)
        path_.thinnest = std::min(*side, path_.thinnest.value_or(*side));
}

void ContentReader::move_to(const Operation& operation)
{
    end_subpath();
    line_to(operation);
}

void ContentReader::line_to(const Operation& operation)
{
    const PageMatrix& m = state_.to_page;
    const double x = operation.number(0);
    const double y = operation.number(1);
    path_.bounds.add(m, x, y);
    constexpr std::size_t enough = 8; // no rectangle any more
    if (path_.corners.size() < enough)
        path_.corners.emplace_back(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f);
}

void ContentReader::curve_to(const Operation& operation)
{
    const std::vector<double> at = operation.numbers();
    for (std::size_t i = 0; i + 1 < at.size(); i += 2)
        path_.bounds.add(state_.to_page, at[i], at[i + 1]);
    path_.is_of_rectangles = false;
}

void ContentReader::rectangle(const Operation& operation)
{
    end_subpath();
    const double x = operation.number(0);
    const double y = operation.number(1);
    const double width = operation.number(2);
    const double height = operation.number(3);
    path_.bounds.add_rectangle(state_.to_page, {x, y, x + width, y + height});
    if (!state_.to_page.keeps_axes()) {
        path_.is_of_rectangles = false;
        return;
    }
    const double side = std::min(std::abs(width) * state_.to_page.across(), std::abs(height) * state_.to_page.up());
    path_.thinnest = std::min(side, path_.thinnest.value_or(side));
}

void ContentReader::add_fill()
{
    end_subpath();
    PdfMark mark{.kind = MarkKind::fill, .color = state_.fill};
    mark.size_pt = path_.is_of_rectangles ? path_.thinnest.value_or(0) : 0;
    mark.is_rectangle = mark.size_pt > 0;
    mark.overprints = state_.fill_overprints;
    mark.overprint_mode = state_.overprint_mode;
    mark.is_transparent = is_transparent(state_.fill_opacity);
    add(std::move(mark), path_.bounds);
}

void ContentReader::add_stroke()
{
    PdfMark mark{.kind = MarkKind::stroke, .color = state_.stroke};
    mark.size_pt = state_.line_width * std::min(state_.to_page.across(), state_.to_page.up());
    mark.overprints = state_.stroke_overprints;
    mark.overprint_mode = state_.overprint_mode;
    mark.is_transparent = is_transparent(state_.stroke_opacity);
    add(std::move(mark), path_.bounds);
}

void ContentReader::end_path(const Operation& /*operation*/)
{
    if (path_.clips)
        state_.clip = state_.clip.cut_by(path_.bounds);
    path_ = {};
}

void ContentReader::fill_path(const Operation& operation)
{
    add_fill();
    end_path(operation);
}

void ContentReader::stroke_path(const Operation& operation)
{
    add_stroke();
    end_path(operation);
}

void ContentReader::fill_and_stroke_path(const Operation& operation)
{
    add_fill();
    add_stroke();
    end_path(operation);
}

} // namespace skrejlapa
