#include "picture/vector/render_svg.h"

#include "picture/picture_findings.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo.h>
#include <cmath>
#include <librsvg/rsvg.h>
#include <memory>

namespace skrejlapa
{

namespace
{

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using HandlePtr = std::unique_ptr<RsvgHandle, Unref>;
using StreamPtr = std::unique_ptr<GInputStream, Unref>;
using SurfacePtr = std::unique_ptr<cairo_surface_t, DestroySurface>;
using ContextPtr = std::unique_ptr<cairo_t, DestroyContext>;

constexpr double pt_per_px = 0.75; // CSS: 96 px = 72 pt

/// Takes the GError's message and frees it.
std::string message_of(GError* error)
{
    std::string message = error != nullptr ? error->message : "unknown error";
    g_clear_error(&error);
    return message;
}

void report_damage(const PictureSource& source, std::string_view reason, Diagnostics& found)
{
    picture_error(source, "PICTURE-DAMAGED", fmt::format("cannot be read as SVG: {}", reason),
                  {"open it in the program it was drawn in and save it anew"}, found);
}

HandlePtr parse_svg(const PictureSource& source, const std::string& svg, Diagnostics& found)
{
    GError* error = nullptr;
    const StreamPtr stream(g_memory_input_stream_new_from_data(svg.data(), static_cast<gssize>(svg.size()), nullptr));
    // Without a base file librsvg loads nothing but data: URLs.
    HandlePtr handle(rsvg_handle_new_from_stream_sync(stream.get(), nullptr, RSVG_HANDLE_FLAGS_NONE, nullptr, &error));
    if (!handle)
        report_damage(source, message_of(error), found);
    else
        rsvg_handle_set_dpi(handle.get(), 96);
    return handle;
}

/// The length in CSS pixels, or nothing for a percentage (what `width` is when it is not written).
std::optional<double> in_pixels(const RsvgLength& length)
{
    constexpr double font_size_px = 16;
    switch (length.unit) {
    case RSVG_UNIT_PX:
        return length.length;
    case RSVG_UNIT_IN:
        return length.length * 96;
    case RSVG_UNIT_CM:
        return length.length * 96 / 2.54;
    case RSVG_UNIT_MM:
        return length.length * 96 / 25.4;
    case RSVG_UNIT_PT:
        return length.length * 96 / 72;
    case RSVG_UNIT_PC:
        return length.length * 16;
    case RSVG_UNIT_EM:
        return length.length * font_size_px;
    case RSVG_UNIT_EX:
        return length.length * font_size_px / 2;
    case RSVG_UNIT_PERCENT:
        break;
    }
    return std::nullopt;
}

struct PixelSize {
    double width = 0;
    double height = 0;
};

/// The natural size (CSS Images, section 4): width and height, the missing one by the viewBox's proportion.
PixelSize natural_size(RsvgHandle* handle)
{
    gboolean has_width = 0;
    gboolean has_height = 0;
    gboolean has_view_box = 0;
    RsvgLength width{};
    RsvgLength height{};
    RsvgRectangle view_box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_view_box, &view_box);
    const std::optional<double> width_px = has_width != 0 ? in_pixels(width) : std::nullopt;
    const std::optional<double> height_px = has_height != 0 ? in_pixels(height) : std::nullopt;
    if (width_px && height_px)
        return {*width_px, *height_px};
    if (has_view_box == 0 || !(view_box.width > 0) || !(view_box.height > 0))
        return {};
    if (width_px)
        return {*width_px, *width_px * view_box.height / view_box.width};
    if (height_px)
        return {*height_px * view_box.width / view_box.height, *height_px};
    return {view_box.width, view_box.height};
}

/// Draws onto the surface, `scale` surface units a pixel; empty on success, else the reason.
std::string draw(RsvgHandle* handle, PixelSize size, cairo_surface_t* surface, double scale)
{
    const ContextPtr context(cairo_create(surface));
    cairo_scale(context.get(), scale, scale);
    const RsvgRectangle viewport{0, 0, size.width, size.height};
    GError* error = nullptr;
    if (rsvg_handle_render_document(handle, context.get(), &viewport, &error) == 0)
        return message_of(error);
    cairo_show_page(context.get());
    const cairo_status_t status = cairo_status(context.get());
    return status == CAIRO_STATUS_SUCCESS ? std::string{} : cairo_status_to_string(status);
}

/// Cairo keeps coordinates in 1/256 of a page unit: the page is drawn so large that this is below a thousandth of the
/// picture, and by a power of two, so that the scale is an exact decimal.
double enlargement(double longest_pt)
{
    constexpr double wanted_pt = 1024;
    return longest_pt >= wanted_pt ? 1 : std::exp2(std::ceil(std::log2(wanted_pt / longest_pt)));
}

cairo_status_t append_bytes(void* text, const unsigned char* bytes, unsigned int count)
{
    static_cast<std::string*>(text)->append(bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
}

std::string draw_pdf(RsvgHandle* handle, PixelSize size, RenderedSvg& rendered)
{
    const double surface_scale = rendered.scale * pt_per_px;
    const SurfacePtr surface(cairo_pdf_surface_create_for_stream(
        append_bytes, &rendered.pdf, size.width * surface_scale, size.height * surface_scale));
    // What cannot be vectors is refused; it need not be drawn finely first.
    cairo_surface_set_fallback_resolution(surface.get(), 9, 9);
    std::string reason = draw(handle, size, surface.get(), surface_scale);
    cairo_surface_finish(surface.get());
    return reason;
}

} // namespace

std::optional<RenderedSvg> render_svg(const PictureSource& source, const std::string& svg, Diagnostics& found)
{
    const HandlePtr handle = parse_svg(source, svg, found);
    if (!handle)
        return std::nullopt;
    const PixelSize size = natural_size(handle.get());
    const std::optional<Size> natural =
        picture_size(source, size.width * pt_per_px, size.height * pt_per_px, way_to_size_an_svg, found);
    if (!natural)
        return std::nullopt;
    RenderedSvg rendered{.scale = enlargement(std::max(size.width, size.height) * pt_per_px), .size = *natural};
    if (const std::string reason = draw_pdf(handle.get(), size, rendered); !reason.empty()) {
        report_damage(source, reason, found);
        return std::nullopt;
    }
    return rendered;
}

} // namespace skrejlapa
