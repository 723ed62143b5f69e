/// How findings about picture files are put.
#pragma once

#include "picture/picture.h"

#include <fmt/format.h>

namespace skrejlapa
{

/// The longest side a picture may have: what PDF 1.6 allows a page (14400 units).
inline constexpr double longest_side_pt = 14400;
/// The shortest: one step of Length.
inline constexpr double shortest_side_pt = 0.001;

/// An error about the picture's file, at the place that names it. `what` goes on from the file's name: "is empty".
inline Diagnostic& picture_error(const PictureSource& source, std::string code, std::string_view what,
                                 std::vector<std::string> help, Diagnostics& found)
{
    Diagnostic& error =
        found.error(std::move(code), source.span, fmt::format("{} {}", source.name, what), std::move(help));
    error.file = source.name;
    return error;
}

/// How a drawing that has no size of its own is given one.
inline constexpr const char* way_to_size_an_svg = "give the SVG a `viewBox`, or a `width` and `height`";
inline constexpr const char* way_to_size_a_page = "give the page a MediaBox with an area: export it anew";

/// The size in points when a picture can have it. Finds PICTURE-NO-SIZE, whose way out the caller knows, and
/// PICTURE-TOO-LARGE.
inline std::optional<Size> picture_size(const PictureSource& source, double width_pt, double height_pt,
                                        const char* way_to_size, Diagnostics& found)
{
    if (!(width_pt >= shortest_side_pt && height_pt >= shortest_side_pt)) {
        picture_error(source, "PICTURE-NO-SIZE", "has no size of its own", {way_to_size}, found);
        return std::nullopt;
    }
    if (!(width_pt <= longest_side_pt && height_pt <= longest_side_pt)) {
        picture_error(
            source, "PICTURE-TOO-LARGE",
            fmt::format("is {:.0f} x {:.0f} pt; a side may have {:.0f} pt", width_pt, height_pt, longest_side_pt),
            {"save it in a smaller size; the layout scales it to its box"}, found);
        return std::nullopt;
    }
    return Size{pt(width_pt), pt(height_pt)};
}

} // namespace skrejlapa
