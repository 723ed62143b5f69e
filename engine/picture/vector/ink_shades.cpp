#include "picture/vector/ink_shades.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/image_samples.h"
#include "picture/vector/mesh_colors.h"
#include "picture/vector/pdf_function.h"

#include <algorithm>
#include <cmath>

namespace skrejlapa
{

namespace
{

/// What undoes a matrix; one that squeezes everything onto a line brings all to the origin.
Matrix inverse(const Matrix& m)
{
    const double determinant = m.a * m.d - m.b * m.c;
    if (determinant == 0 || !std::isfinite(determinant))
        return {0, 0, 0, 0, 0, 0};
    return {m.d / determinant,
            -m.b / determinant,
            -m.c / determinant,
            m.a / determinant,
            (m.c * m.f - m.d * m.e) / determinant,
            (m.b * m.e - m.a * m.f) / determinant};
}

/// The sample at a part, 0 to 1, of so many.
int place_in(double part, int count)
{
    return std::isnan(part) ? 0 : static_cast<int>(std::clamp(part * count, 0.0, count - 1.0));
}

struct ShadedImage {
    ImageSamples samples;
    InkedSpace space;
    std::vector<double> decode;
    std::optional<ImageSamples> mask; ///< soft, or a stencil
    bool is_stencil_masked = false;   ///< where a sample of `mask` is 1 nothing is painted
    double unread_mask = 1;           ///< of a mask that is not looked into: how much it lets through
    std::vector<double> key;          ///< low and high of each component's samples that are not painted

    [[nodiscard]] std::vector<double> color(int x, int y) const
    {
        std::vector<double> values;
        for (std::size_t component = 0; component < samples.components; ++component) {
            const double raw = samples.at(x, y, component);
            const double low = decode.size() > component * 2 + 1 ? decode[component * 2] : 0;
            const double high = decode.size() > component * 2 + 1 ? decode[component * 2 + 1] : 1;
            values.push_back(space.is_indexed() ? raw : low + raw / samples.highest() * (high - low));
        }
        return values;
    }

    [[nodiscard]] double alpha(double across, double down) const
    {
        if (!mask)
            return unread_mask;
        const double let_through =
            static_cast<double>(mask->at(place_in(across, mask->width), place_in(down, mask->height), 0)) /
            mask->highest();
        return is_stencil_masked ? 1 - let_through : let_through;
    }

    /// True where a colour key takes the pixel out (ISO 32000-1, 8.9.6.4).
    [[nodiscard]] bool is_keyed_out(int x, int y) const
    {
        if (key.size() != samples.components * 2)
            return false;
        for (std::size_t component = 0; component < samples.components; ++component) {
            const double sample = samples.at(x, y, component);
            if (sample < key[component * 2] || sample > key[component * 2 + 1])
                return false;
        }
        return true;
    }
};

InkShade stencil_shade(ShadedImage image, const Matrix& to_image, const CanvasInk& ink)
{
    const bool paints_zero = image.decode.empty() || image.decode[0] == 0;
    return [image = std::move(image), to_image, ink, paints_zero](PathPoint pixel) {
        const PathPoint at = to_image.apply(pixel);
        const int x = place_in(at.x, image.samples.width);
        const int y = place_in(1 - at.y, image.samples.height);
        CanvasInk result = ink;
        result.alpha = (image.samples.at(x, y, 0) == 0) == paints_zero ? 1 : 0;
        return result;
    };
}

/// Notes what an image is seen through; a soft mask stands before all others (ISO 32000-1, 11.6.5.2).
void read_masks(QPDFObjectHandle dictionary, ShadedImage& image)
{
    QPDFObjectHandle soft = dictionary.getKey("/SMask");
    QPDFObjectHandle mask = dictionary.getKey("/Mask");
    if (soft.isStream()) {
        image.mask = read_samples(soft, 1);
    } else if (mask.isStream()) {
        const std::vector<double> decode = numbers_in(mask.getDict().getKey("/Decode"));
        image.mask = read_samples(mask, 1);
        image.is_stencil_masked = decode.empty() || decode[0] == 0;
        if (!image.mask)
            image.unread_mask = 0.5;
    } else {
        image.key = numbers_in(mask);
    }
}

constexpr int steps = 64;

/// A mesh's data with their layout; nothing for other shadings.
struct ReadMesh {
    std::string data;
    MeshLayout layout;
};

std::optional<ReadMesh> read_mesh(QPDFObjectHandle shading, const InkedSpace& space)
{
    if (!shading.isStream())
        return std::nullopt;
    const bool has_function = !shading.getDict().getKey("/Function").isNull();
    std::optional<MeshLayout> layout = read_mesh_layout(shading.getDict(), has_function ? 1 : space.components());
    std::optional<std::string> data = decode_stream(shading);
    if (!layout || !data)
        return std::nullopt;
    return ReadMesh{*std::move(data), *std::move(layout)};
}

/// The colours at the corners of a mesh.
std::vector<CanvasInk> corner_inks(const ReadMesh& mesh, const InkedSpace& space)
{
    std::vector<CanvasInk> inks;
    const auto colors = colors_of_mesh(mesh.data, mesh.layout);
    for (const MeshColor& color : colors.value_or(std::vector<MeshColor>{}))
        inks.push_back(InkReader::ink_of(space, color));
    return inks;
}

/// The colours of a gradient at even steps of its domain.
std::vector<CanvasInk> gradient_inks(QPDFObjectHandle dictionary, const InkedSpace& space)
{
    std::vector<double> domain = numbers_in(dictionary.getKey("/Domain"));
    if (domain.size() < 2)
        domain = {0, 1};
    std::vector<CanvasInk> inks;
    const std::optional<PdfFunction> evaluate = PdfFunction::read(dictionary.getKey("/Function"));
    for (int step = 0; step < steps; ++step) {
        const double input = domain[0] + (domain[1] - domain[0]) * step / (steps - 1);
        inks.push_back(evaluate ? InkReader::ink_of(space, (*evaluate)({input})) : process_ink({0, 0, 0, 1}));
    }
    return inks;
}

struct Extension {
    bool before = false;
    bool behind = false;
};

Extension extension_of(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle extend = dictionary.getKey("/Extend");
    const auto is_set = [&](int at) {
        return extend.isArray() && extend.getArrayNItems() > at && extend.getArrayItem(at).isBool() &&
               extend.getArrayItem(at).getBoolValue();
    };
    return {is_set(0), is_set(1)};
}

CanvasInk ink_along(const std::vector<CanvasInk>& inks, double t, Extension extension)
{
    if ((t < 0 && !extension.before) || (t > 1 && !extension.behind) || std::isnan(t))
        return {{}, 0};
    return inks[static_cast<std::size_t>(std::lround(std::clamp(t, 0.0, 1.0) * (steps - 1)))];
}

double axial_place(const std::vector<double>& axis, PathPoint at)
{
    const double x = axis[2] - axis[0];
    const double y = axis[3] - axis[1];
    const double length = x * x + y * y;
    return length > 0 ? ((at.x - axis[0]) * x + (at.y - axis[1]) * y) / length : 0;
}

/// The largest place whose circle, of a radius of 0 or more, goes through the point (ISO 32000-1, 8.7.4.5.4).
double radial_place(const std::vector<double>& circles, PathPoint at, Extension extension)
{
    const double dx = circles[3] - circles[0];
    const double dy = circles[4] - circles[1];
    const double dr = circles[5] - circles[2];
    const double x = at.x - circles[0];
    const double y = at.y - circles[1];
    const double a = dx * dx + dy * dy - dr * dr;
    const double b = x * dx + y * dy + circles[2] * dr;
    const double c = x * x + y * y - circles[2] * circles[2];
    const auto is_drawn = [&](double t) {
        return circles[2] + t * dr >= 0 && (t >= 0 || extension.before) && (t <= 1 || extension.behind);
    };
    if (std::abs(a) < 1e-12)
        return b != 0 && is_drawn(c / (2 * b)) ? c / (2 * b) : std::nan("");
    const double root = std::sqrt(b * b - a * c); // no number where no circle goes through
    const double high = std::max((b + root) / a, (b - root) / a);
    const double low = std::min((b + root) / a, (b - root) / a);
    return is_drawn(high) ? high : is_drawn(low) ? low : std::nan("");
}

/// The mean of what a shading of another kind may be painted in; nothing where that is nothing.
CanvasInk mean_ink(const std::vector<CanvasInk>& inks)
{
    if (inks.empty())
        return {{}, 0};
    CanvasInk mean = inks.front();
    for (std::size_t plane = 0; plane < mean.inks.size(); ++plane) {
        double sum = 0;
        for (const CanvasInk& ink : inks)
            sum += plane < ink.inks.size() ? ink.inks[plane].tint : 0;
        mean.inks[plane].tint = sum / static_cast<double>(inks.size());
    }
    return mean;
}

} // namespace

std::optional<InkShade> image_shade(QPDFObjectHandle image, const Matrix& place, QPDFObjectHandle named,
                                    const CanvasInk& stencil_ink, InkReader& reader)
{
    QPDFObjectHandle dictionary = image.getDict();
    const bool is_mask = is_stencil(dictionary);
    ShadedImage shaded{.samples = {},
                       .space = is_mask ? InkedSpace{} : reader.space_of(dictionary.getKey("/ColorSpace"), named),
                       .decode = numbers_in(dictionary.getKey("/Decode")),
                       .mask = std::nullopt,
                       .key = {}};
    std::optional<ImageSamples> samples = read_samples(image, is_mask ? 1 : shaded.space.components());
    if (!samples)
        return std::nullopt;
    shaded.samples = *std::move(samples);
    const Matrix to_image = inverse(place);
    if (is_mask)
        return stencil_shade(std::move(shaded), to_image, stencil_ink);
    read_masks(dictionary, shaded);
    return [shaded = std::move(shaded), to_image](PathPoint pixel) {
        const PathPoint at = to_image.apply(pixel);
        const int x = place_in(at.x, shaded.samples.width);
        const int y = place_in(1 - at.y, shaded.samples.height);
        if (shaded.is_keyed_out(x, y))
            return CanvasInk{{}, 0};
        CanvasInk ink = InkReader::ink_of(shaded.space, shaded.color(x, y));
        ink.alpha = shaded.alpha(at.x, 1 - at.y);
        return ink;
    };
}

InkShade shading_shade(QPDFObjectHandle shading, const Matrix& place, QPDFObjectHandle named, InkReader& reader)
{
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    const InkedSpace space = reader.space_of(dictionary.getKey("/ColorSpace"), named);
    const auto mesh = read_mesh(shading, space);
    const std::vector<CanvasInk> inks =
        mesh && dictionary.getKey("/Function").isNull() ? corner_inks(*mesh, space) : gradient_inks(dictionary, space);
    const std::vector<double> coords = numbers_in(dictionary.getKey("/Coords"));
    const Matrix to_shading = inverse(place);
    const Extension extension = extension_of(dictionary);
    QPDFObjectHandle type = dictionary.getKey("/ShadingType");
    if (type.isInteger() && type.getIntValue() == 2 && coords.size() == 4)
        return
            [=](PathPoint pixel) { return ink_along(inks, axial_place(coords, to_shading.apply(pixel)), extension); };
    if (type.isInteger() && type.getIntValue() == 3 && coords.size() == 6)
        return [=](PathPoint pixel) {
            return ink_along(inks, radial_place(coords, to_shading.apply(pixel), extension), extension);
        };
    return [mean = mean_ink(inks)](PathPoint) { return mean; };
}

std::optional<VectorPath> mesh_area(QPDFObjectHandle shading, QPDFObjectHandle named, InkReader& reader)
{
    if (!shading.isStream())
        return std::nullopt;
    const auto mesh = read_mesh(shading, reader.space_of(shading.getDict().getKey("/ColorSpace"), named));
    const auto box = mesh ? box_of_mesh(mesh->data, mesh->layout) : std::nullopt;
    if (!box)
        return std::nullopt;
    return rectangle_path({box->left, box->bottom}, box->right - box->left, box->top - box->bottom, 0, 0);
}

} // namespace skrejlapa
