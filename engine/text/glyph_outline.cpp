#include "text/glyph_outline.h"

#include "text/shaping_font.h"

namespace skrejlapa
{

namespace
{

GlyphOutline& outline_of(void* data) { return *static_cast<GlyphOutline*>(data); }

OutlinePoint point(float x, float y) { return {static_cast<double>(x), static_cast<double>(y)}; }

struct DrawFunctionsDeleter {
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};
using DrawFunctions = std::unique_ptr<hb_draw_funcs_t, DrawFunctionsDeleter>;

// HarfBuzz raises TrueType's quadratic curves to cubic ones where it is told of no function for them.
DrawFunctions make_functions()
{
    DrawFunctions functions(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(
        functions.get(),
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
            outline_of(data).emplace_back(OutlineMove{point(x, y)});
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        functions.get(),
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
            outline_of(data).emplace_back(OutlineLine{point(x, y)});
        },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        functions.get(),
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2, float x, float y,
           void*) {
            outline_of(data).emplace_back(OutlineCurve{point(x1, y1), point(x2, y2), point(x, y)});
        },
        nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(
        functions.get(),
        [](hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) { outline_of(data).emplace_back(OutlineClose{}); },
        nullptr, nullptr);
    hb_draw_funcs_make_immutable(functions.get());
    return functions;
}

} // namespace

GlyphOutline glyph_outline(const Face& face, std::uint32_t glyph)
{
    GlyphOutline outline;
    const DrawFunctions functions = make_functions();
    hb_font_get_glyph_shape(face.shaping_font().font.get(), glyph, functions.get(), &outline);
    return outline;
}

} // namespace skrejlapa
