/// Paint operations as lines of text, in millimetres, for tests that compare what is painted.
#pragma once

#include "paint/paint_list.h"

#include <string>
#include <vector>

#include <fmt/format.h>

namespace skrejlapa
{

namespace paint_dump_details
{

inline std::string mm_text(Length length)
{
    std::string text = fmt::format("{:.2f}", length.to_mm() + 0.0);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

inline std::string point_text(Point point) { return mm_text(point.x) + "," + mm_text(point.y); }

inline std::string rect_text(const Rect& rect)
{
    return fmt::format("{} {} {}x{}", mm_text(rect.left()), mm_text(rect.top()), mm_text(rect.size.width),
                       mm_text(rect.size.height));
}

inline std::string ink_text(const Ink& ink)
{
    if (!ink.spot.empty())
        return fmt::format("{} {:g}%", ink.spot, ink.spot_tint * 100);
    return fmt::format("{:g}/{:g}/{:g}/{:g}", ink.process.c * 100, ink.process.m * 100, ink.process.y * 100,
                       ink.process.k * 100);
}

inline std::string path_text(const Path2D& path)
{
    std::string text;
    for (const auto& step : path) {
        if (const auto* const move = std::get_if<MoveTo>(&step))
            text += " M" + point_text(move->to);
        else if (const auto* const line = std::get_if<LineTo>(&step))
            text += " L" + point_text(line->to);
        else if (const auto* const curve = std::get_if<CurveTo>(&step))
            text += " C" + point_text(curve->to);
        else
            text += " Z";
    }
    return text;
}

inline std::string over_text(Overprint overprint) { return overprint == Overprint::overprint ? " over" : ""; }

struct Describe {
    std::string operator()(const FillPath& fill) const
    {
        return "fill " + ink_text(fill.ink) + over_text(fill.overprint) + path_text(fill.path);
    }
    std::string operator()(const StrokePath& stroke) const
    {
        return fmt::format("stroke {}{} {}{}", ink_text(stroke.ink), over_text(stroke.overprint), mm_text(stroke.width),
                           path_text(stroke.path));
    }
    std::string operator()(const DrawGlyphs& glyphs) const
    {
        std::string text;
        for (const PlacedCluster& cluster : glyphs.run.clusters)
            text += cluster.text;
        return fmt::format("text{} {} \"{}\"", over_text(glyphs.overprint), point_text(glyphs.baseline), text);
    }
    std::string operator()(const DrawPicture& picture) const
    {
        return fmt::format("picture {} {}", picture.picture, rect_text(picture.area));
    }
    std::string operator()(const PushClip& clip) const { return "clip" + path_text(clip.path); }
    std::string operator()(const PushRotation& rotation) const
    {
        return fmt::format("turn {:g} about {}", rotation.angle_deg, point_text(rotation.center));
    }
    std::string operator()(const PushOpacity& opacity) const { return fmt::format("opacity {:g}", opacity.opacity); }
    std::string operator()(const Pop&) const { return "pop"; }
};

} // namespace paint_dump_details

inline std::string describe(const PaintOperation& operation)
{
    return std::visit(paint_dump_details::Describe{}, operation);
}

/// One line an item, marks left out.
inline std::vector<std::string> describe_boxes(const PaintPage& page)
{
    std::vector<std::string> lines;
    for (const PaintItem& item : page.items)
        lines.push_back(describe(item.operation));
    return lines;
}

} // namespace skrejlapa
