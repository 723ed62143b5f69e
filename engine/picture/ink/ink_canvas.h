/// A small sheet of pixels that a picture is painted on in inks, to see where it has ink and how much.
#pragma once

#include "base/color.h"
#include "picture/ink/ink_clip.h"
#include "picture/ink/ink_extent.h"
#include "picture/picture_facts.h"

#include <array>
#include <cstdint>
#include <utility>

namespace skrejlapa
{

/// Grid of a picture of this size: 160 pixels along its longer side.
PixelGrid ink_grid(double width, double height);

/// An ink on the canvas: 0 to 3 are cyan, magenta, yellow and black; who paints gives spot inks the numbers behind.
using InkPlane = std::size_t;

struct PlaneInk {
    InkPlane plane = 0;
    double tint = 0;
};

enum class InkMixing {
    knock_out, ///< what lies below goes
    overprint, ///< of what lies below the inks stay that are not painted
    multiply   ///< what lies below shows through
};

/// A colour in inks, as it is laid down.
struct CanvasInk {
    std::vector<PlaneInk> inks;
    double alpha = 1;
};

/// Inks by the point (in pixels) that is painted: of gradients and images.
using InkShade = std::function<CanvasInk(PathPoint)>;

struct CanvasPaint {
    CanvasInk ink;
    InkShade shade; ///< where given, in place of `ink`; its alpha is multiplied with that of `ink`
    InkMixing mixing = InkMixing::knock_out;
    ClipMask clip;
};

/// Painting more pixels than this takes a second and more: who paints a picture gives up there.
inline constexpr std::uint64_t most_painted_pixels = 100'000'000;

/// A colour of process inks on a canvas.
CanvasInk process_ink(const Cmyk& color);

/// True when it leaves the paper as white as nothing printed: the eye does not see so little.
bool looks_white(const std::vector<PlaneInk>& inks);

class InkCanvas
{
public:
    explicit InkCanvas(PixelGrid grid);

    void fill(const VectorPath& path, FillRule rule, const CanvasPaint& paint);
    void stroke(const VectorPath& path, double width, const CanvasPaint& paint);

    /// Where there is ink. White paint takes away; but of a picture that is white all over (a logo for dark grounds)
    /// all that is painted counts.
    [[nodiscard]] InkExtent extent(Size size) const;
    [[nodiscard]] InkMap map(Size size) const;

    /// How much of each pixel is painted, 0 to 255: an alpha mask.
    [[nodiscard]] std::string alpha() const;
    /// How light each pixel is where black is the only ink, on a ground of `backdrop` (0 black, 1 white), 0 to 255.
    [[nodiscard]] std::string luminosity(double backdrop) const;

    [[nodiscard]] PixelGrid grid() const { return grid_; }
    /// The mean inks of what is painted, and as alpha the part of the sheet that is.
    [[nodiscard]] CanvasInk mean() const;
    /// Pixels painted since this was last asked, the same pixel each time; rows that had to be looked at count, too.
    std::uint64_t take_painted() { return std::exchange(pixels_painted_, 0); }

private:
    template <class Cover> void paint_box(PixelBox box, const CanvasPaint& paint, const Cover& cover);
    void paint_row(int row, int left, const std::vector<double>& parts, const CanvasPaint& paint);
    void mix(std::size_t pixel, const CanvasInk& ink, double part, InkMixing mixing);

    PixelGrid grid_;
    std::vector<float> painted_;
    std::vector<float> inked_;
    std::vector<std::vector<float>> planes_; ///< weighted by `painted_`
    std::uint64_t pixels_painted_ = 0;
};

} // namespace skrejlapa
