/// XObjects, shadings, patterns and masks of a measured form.
#include "picture/vector/form_painter.h"
#include "picture/vector/image_samples.h"
#include "picture/vector/ink_shades.h"
#include "picture/vector/pdf_function.h"
#include "picture/vector/reasonable_length.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

Matrix matrix_of(QPDFObjectHandle dictionary)
{
    const std::vector<double> n = numbers_in(dictionary.getKey("/Matrix"));
    return n.size() == 6 ? Matrix{n[0], n[1], n[2], n[3], n[4], n[5]} : Matrix{};
}

VectorPath whole_canvas(PixelGrid grid) { return rectangle_path({0, 0}, grid.width, grid.height, 0, 0); }

std::optional<VectorPath> bounding_box(QPDFObjectHandle dictionary, const char* key)
{
    const std::vector<double> box = numbers_in(dictionary.getKey(key));
    if (box.size() != 4)
        return std::nullopt;
    return rectangle_path({std::min(box[0], box[2]), std::min(box[1], box[3])}, std::abs(box[2] - box[0]),
                          std::abs(box[3] - box[1]), 0, 0);
}

/// The box and steps of a tiling pattern's cell.
struct Tile {
    double left = 0;
    double bottom = 0;
    double width = 0;
    double height = 0;
};

std::optional<Tile> tile_of(QPDFObjectHandle dictionary)
{
    const std::vector<double> box = numbers_in(dictionary.getKey("/BBox"));
    QPDFObjectHandle x_step = dictionary.getKey("/XStep");
    QPDFObjectHandle y_step = dictionary.getKey("/YStep");
    if (box.size() != 4 || !x_step.isNumber() || !y_step.isNumber())
        return std::nullopt;
    const Tile tile{std::min(box[0], box[2]), std::min(box[1], box[3]), std::abs(x_step.getNumericValue()),
                    std::abs(y_step.getNumericValue())};
    return tile.width > 0 && tile.height > 0 ? std::optional(tile) : std::nullopt;
}

} // namespace

void FormPainter::paint_object(const std::string& name, Place& place)
{
    QPDFObjectHandle objects = place.resources.getKey("/XObject");
    QPDFObjectHandle object = objects.isDictionary() ? objects.getKey(name) : QPDFObjectHandle::newNull();
    if (!object.isStream())
        return;
    if (object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) {
        paint_image(object, place);
        return;
    }
    MeasureState state = place.state;
    state.to_page = state.to_page * matrix_of(object.getDict());
    if (const auto box = bounding_box(object.getDict(), "/BBox"))
        clip(transformed(*box, state.to_page), FillRule::nonzero, state);
    paint(object, std::move(state), place.resources);
}

void FormPainter::paint_image(QPDFObjectHandle image, Place& place)
{
    const Matrix& m = place.state.to_page;
    QPDFObjectHandle dictionary = image.getDict();
    if (const auto samples = describe_samples(dictionary, 1)) {
        const Size size{reasonable_length(std::hypot(m.a, m.b)), reasonable_length(std::hypot(m.c, m.d))};
        work_.facts.images.push_back({samples->width, samples->height, size, samples->bits == 1});
        work_.operations +=
            static_cast<std::uint64_t>(samples->width) * static_cast<std::uint64_t>(samples->height) / 1000;
    }
    if (work_.is_out_of_time() || work_.is_too_much())
        return;
    CanvasPaint paint = paint_of(place.state.fill, place.state.fill_alpha, false, place);
    const auto shade =
        image_shade(image, to_pixels_ * m, place.resources.getKey("/ColorSpace"), paint.ink, work_.reader);
    if (shade)
        paint.shade = *shade;
    else
        paint.ink.alpha *= 0.5; // of one bit, in a packing that is not looked into: about half of it is ink
    canvas_.fill(transformed(transformed(rectangle_path({0, 0}, 1, 1, 0, 0), m), to_pixels_), FillRule::nonzero, paint);
    work_.pixels += canvas_.take_painted();
}

void FormPainter::paint_shading(const std::string& name, Place& place)
{
    QPDFObjectHandle shadings = place.resources.getKey("/Shading");
    QPDFObjectHandle shading = shadings.isDictionary() ? shadings.getKey(name) : QPDFObjectHandle::newNull();
    if ((!shading.isDictionary() && !shading.isStream()) || work_.is_out_of_time())
        return;
    CanvasPaint paint = paint_of(MeasuredColor{}, place.state.fill_alpha, false, place);
    paint.shade =
        shading_shade(shading, to_pixels_ * place.state.to_page, place.resources.getKey("/ColorSpace"), work_.reader);
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    auto area = mesh_area(shading, place.resources.getKey("/ColorSpace"), work_.reader);
    if (!area)
        area = bounding_box(dictionary, "/BBox");
    canvas_.fill(area ? transformed(*area, to_pixels_ * place.state.to_page) : whole_canvas(canvas_.grid()),
                 FillRule::nonzero, paint);
    work_.pixels += canvas_.take_painted();
}

/// A shading pattern is followed; a tiling pattern counts as the mean of its tile. A pattern lies in the space of the
/// form, which the first state of `place` knows.
void FormPainter::fill_with_pattern(const VectorPath& path, FillRule rule, CanvasPaint paint, Place& place)
{
    QPDFObjectHandle patterns = place.resources.getKey("/Pattern");
    QPDFObjectHandle pattern =
        patterns.isDictionary() ? patterns.getKey(place.state.fill.pattern) : QPDFObjectHandle::newNull();
    if ((!pattern.isDictionary() && !pattern.isStream()) || work_.is_out_of_time())
        return;
    if (!pattern.isStream()) {
        const Matrix to_page = place.form_space * matrix_of(pattern);
        paint.shade = shading_shade(pattern.getKey("/Shading"), to_pixels_ * to_page,
                                    place.resources.getKey("/ColorSpace"), work_.reader);
    } else if (const auto tile = tile_of(pattern.getDict())) {
        constexpr int pixels = 24;
        InkCanvas canvas(PixelGrid{pixels, pixels});
        const Matrix to_tile{pixels / tile->width,
                             0,
                             0,
                             -pixels / tile->height,
                             -tile->left * pixels / tile->width,
                             pixels + tile->bottom * pixels / tile->height};
        MeasureState state;
        state.fill = state.stroke = {.space = {}, .ink = place.state.fill.ink, .pattern = {}};
        FormPainter(canvas, to_tile, work_).paint(pattern, std::move(state), place.resources);
        const double alpha = paint.ink.alpha;
        paint.ink = canvas.mean();
        paint.ink.alpha *= alpha;
    }
    canvas_.fill(transformed(path, to_pixels_), rule, paint);
}

/// What a mask's group lets through, painted where the mask is set.
ClipMask FormPainter::soft_mask(QPDFObjectHandle mask, const Place& place)
{
    QPDFObjectHandle group = mask.getKey("/G");
    if (!group.isStream())
        return {};
    const PixelGrid grid = canvas_.grid();
    work_.pixels += static_cast<std::uint64_t>(grid.width) * static_cast<std::uint64_t>(grid.height);
    if (work_.is_out_of_time())
        return {};
    InkCanvas canvas(grid);
    FormPainter painter(canvas, to_pixels_, work_);
    MeasureState state;
    state.to_page = place.state.to_page * matrix_of(group.getDict());
    if (const auto box = bounding_box(group.getDict(), "/BBox"))
        painter.clip(transformed(*box, state.to_page), FillRule::nonzero, state);
    const VectorFacts facts = work_.facts; // what a mask draws is not printed
    painter.paint(group, std::move(state), place.resources);
    work_.facts = facts;
    const std::vector<double> backdrop = numbers_in(mask.getKey("/BC"));
    const bool is_luminosity = mask.getKey("/S").isNameAndEquals("/Luminosity");
    return {PixelBox{0, 0, grid.width, grid.height},
            is_luminosity ? canvas.luminosity(backdrop.size() == 1 ? backdrop[0] : 0) : canvas.alpha()};
}

} // namespace skrejlapa
