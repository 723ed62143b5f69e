#include "picture/vector/recolor_shading.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/ink_space.h"
#include "picture/vector/mesh_colors.h"
#include "picture/vector/sampled_table.h"
#include "picture/vector/source_light.h"
#include "picture/vector/tell_space.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace skrejlapa
{

namespace
{

using Components = std::vector<double>;
/// A colour in the source's space to one in the target's.
using Conversion = std::function<Components(const Components&)>;

constexpr int deepest_stitching = 8;
constexpr int samples = 256;
constexpr int samples_a_side = 33; ///< of a function of two inputs

/// Collects the stops of a function built of types 2 and 3.
class StopReading
{
public:
    explicit StopReading(std::size_t components) : components_(components) {}

    /// Nothing for any other function, and for one with so many stops that samples are the better copy.
    std::optional<std::vector<Components>> read(QPDFObjectHandle function)
    {
        return add(function, 0) ? std::optional(std::move(stops_)) : std::nullopt;
    }

private:
    bool add(QPDFObjectHandle function, int depth)
    {
        constexpr int most_parts = 4096;
        if (depth > deepest_stitching || ++parts_ > most_parts || !function.isDictionary() ||
            !function.getKey("/FunctionType").isInteger())
            return false;
        const long long type = function.getKey("/FunctionType").getIntValue();
        if (type == 2)
            return add_ends(function);
        if (type != 3 || !function.getKey("/Functions").isArray())
            return false;
        std::vector<QPDFObjectHandle> parts = function.getKey("/Functions").getArrayAsVector();
        return std::all_of(parts.begin(), parts.end(),
                           [&](const QPDFObjectHandle& part) { return add(part, depth + 1); });
    }

    bool add_ends(QPDFObjectHandle function)
    {
        stops_.push_back(numbers_in(function.getKey("/C0")));
        stops_.push_back(numbers_in(function.getKey("/C1")));
        return stops_.back().size() == components_ && stops_[stops_.size() - 2].size() == components_;
    }

    std::size_t components_;
    std::vector<Components> stops_;
    int parts_ = 0;
};

/// A copy of a function of types 2 and 3 with its stops converted. Requires: `StopReading` gave its stops.
QPDFObjectHandle convert_stops(QPDFObjectHandle function, const Conversion& convert)
{
    QPDFObjectHandle copy = function.shallowCopy();
    if (function.getKey("/FunctionType").getIntValue() == 2) {
        for (const char* const key : {"/C0", "/C1"})
            copy.replaceKey(key, number_array(convert(numbers_in(function.getKey(key)))));
        copy.removeKey("/Range");
        return copy;
    }
    QPDFObjectHandle parts = QPDFObjectHandle::newArray();
    for (QPDFObjectHandle& part : function.getKey("/Functions").getArrayAsVector())
        parts.appendItem(convert_stops(part, convert));
    copy.replaceKey("/Functions", parts);
    copy.removeKey("/Range");
    return copy;
}

/// Low and high of each input of a shading's function: one, or two where the function gives the plane its colours.
Components domain_of(QPDFObjectHandle shading, std::size_t inputs)
{
    Components numbers = numbers_in(shading.getKey("/Domain"));
    bool is_sound = numbers.size() == inputs * 2;
    for (std::size_t at = 0; is_sound && at < inputs; ++at)
        is_sound = numbers[at * 2] < numbers[at * 2 + 1];
    if (is_sound)
        return numbers;
    numbers.clear();
    for (std::size_t at = 0; at < inputs; ++at)
        numbers.insert(numbers.end(), {0, 1});
    return numbers;
}

/// Where a mesh gives values of its function's input.
Components domain_of_mesh(const MeshLayout& layout)
{
    const Components domain{layout.decode[4], layout.decode[5]};
    return domain[0] < domain[1] ? domain : Components{0, 1};
}

struct TargetSpace {
    QPDFObjectHandle space;
    std::size_t components;
    Conversion convert;
};

/// The space that can show all these colours of the source, and the way there.
TargetSpace choose_target(const SourceSpace& source, const std::vector<Components>& colors, PaintTarget target,
                          Recoloring& work)
{
    if (target == PaintTarget::luminosity)
        return {QPDFObjectHandle::newName("/DeviceGray"), 1,
                [source](const Components& color) { return Components{luminosity_of(source, color)}; }};
    if (target == PaintTarget::light)
        return {QPDFObjectHandle::newName("/DeviceRGB"), 3,
                [source, &book = work.book](const Components& color) { return light_of(source, color, book); }};
    std::vector<Ink> inks;
    for (const Components& color : colors)
        inks.push_back(ink_of(source, color, work.book));
    const InkSpace space(inks);
    const std::size_t count = inks.empty() ? 4 : space.components(inks.front()).size();
    return {work.shared(space), count, [source, space, &book = work.book](const Components& color) {
                return space.components(ink_of(source, color, book));
            }};
}

QPDFObjectHandle refuse(const char* what, Recoloring& work)
{
    work.unsupported.insert(what);
    return QPDFObjectHandle::newNull();
}

/// A function with its colours converted: by its stops where it has such, else by samples over `domain`.
struct ColorFunction {
    QPDFObjectHandle function;
    Components domain;
    std::optional<std::vector<Components>> stops;
    std::optional<PdfFunction> evaluate;
    std::vector<Components> colors; ///< that it runs through

    [[nodiscard]] int steps() const { return domain.size() == 2 ? samples : samples_a_side; }

    [[nodiscard]] QPDFObjectHandle converted(const TargetSpace& to, QPDF& pdf) const
    {
        if (stops)
            return convert_stops(function, to.convert);
        return make_sampled_function(domain, steps(), to.components, pdf,
                                     [&](const Components& input) { return to.convert((*evaluate)(input)); });
    }
};

/// Nothing where the function is damaged or does not lead to colours of so many components.
std::optional<ColorFunction> read_color_function(QPDFObjectHandle function, Components domain, std::size_t components)
{
    ColorFunction result{.function = function, .domain = std::move(domain), .stops = {}, .evaluate = {}, .colors = {}};
    if (result.domain.size() == 2)
        result.stops = StopReading(components).read(function);
    if (result.stops) {
        result.colors = *result.stops;
        return result;
    }
    result.evaluate = PdfFunction::read(function);
    if (!result.evaluate)
        return std::nullopt;
    constexpr int looks = 16; // along each input, to find the inks in it
    const int rows = result.domain.size() == 2 ? 0 : looks;
    for (int row = 0; row <= rows; ++row) {
        for (int look = 0; look <= looks; ++look) {
            Components input{result.domain[0] + (result.domain[1] - result.domain[0]) * look / looks};
            if (rows > 0)
                input.push_back(result.domain[2] + (result.domain[3] - result.domain[2]) * row / rows);
            Components color = (*result.evaluate)(input);
            if (color.size() != components)
                return std::nullopt;
            result.colors.push_back(std::move(color));
        }
    }
    return result;
}

/// Writes what a shading of type 1 leaves to its reader; Ghostscript 10.0 knows no defaults here.
void spell_out_place(QPDFObjectHandle dictionary)
{
    if (dictionary.getKey("/Domain").isNull())
        dictionary.replaceKey("/Domain", number_array({0, 1, 0, 1}));
    if (dictionary.getKey("/Matrix").isNull())
        dictionary.replaceKey("/Matrix", number_array({1, 0, 0, 1, 0, 0}));
}

/// A copy of a shading's dictionary in another space.
QPDFObjectHandle in_space(QPDFObjectHandle dictionary, const TargetSpace& to, std::size_t components)
{
    QPDFObjectHandle copy = dictionary.shallowCopy();
    for (const char* const key : {"/Length", "/Filter", "/DecodeParms", "/Background"})
        copy.removeKey(key);
    copy.replaceKey("/ColorSpace", to.space);
    const Components background = numbers_in(dictionary.getKey("/Background"));
    if (background.size() == components)
        copy.replaceKey("/Background", number_array(to.convert(background)));
    if (dictionary.getKey("/ShadingType").getIntValue() == 1)
        spell_out_place(copy);
    return copy;
}

void add_background(QPDFObjectHandle dictionary, std::size_t components, std::vector<Components>& colors)
{
    const Components background = numbers_in(dictionary.getKey("/Background"));
    if (background.size() == components)
        colors.push_back(background);
}

/// A copy whose function gives the target's colours; null where the function is damaged.
QPDFObjectHandle with_function_converted(QPDFObjectHandle shading, const Components& domain, const SourceSpace& source,
                                         PaintTarget target, Recoloring& work)
{
    const std::size_t components = component_count(source);
    const auto function = read_color_function(shading.getKey("/Function"), domain, components);
    if (!function)
        return refuse("a gradient with a damaged function", work);
    std::vector<Components> colors = function->colors;
    add_background(shading, components, colors);
    const TargetSpace to = choose_target(source, colors, target, work);
    QPDFObjectHandle copy = in_space(shading, to, components);
    copy.replaceKey("/Function", function->converted(to, work.pdf));
    return copy;
}

/// Types 1 to 3: colours by a function of the place.
QPDFObjectHandle recolor_gradient(QPDFObjectHandle shading, const SourceSpace& source, PaintTarget target,
                                  Recoloring& work)
{
    const std::size_t inputs = shading.getKey("/ShadingType").getIntValue() == 1 ? 2 : 1;
    return with_function_converted(shading, domain_of(shading, inputs), source, target, work);
}

QPDFObjectHandle mesh_stream(QPDFObjectHandle dictionary, const std::string& data, QPDF& pdf)
{
    QPDFObjectHandle mesh = QPDFObjectHandle::newStream(&pdf, data);
    mesh.replaceDict(dictionary);
    return mesh;
}

/// Types 4 to 7, the colours written at each corner.
QPDFObjectHandle recolor_corners(QPDFObjectHandle dictionary, const std::string& data, const SourceSpace& source,
                                 PaintTarget target, Recoloring& work)
{
    const std::size_t components = component_count(source);
    const std::optional<MeshLayout> layout = read_mesh_layout(dictionary, components);
    if (!layout)
        return refuse("a damaged gradient", work);
    std::optional<std::vector<Components>> corners = colors_of_mesh(data, *layout);
    if (!corners)
        return refuse("a gradient mesh of more than a million corners", work);
    std::vector<Components> colors = *std::move(corners);
    add_background(dictionary, components, colors);
    const TargetSpace to = choose_target(source, colors, target, work);
    QPDFObjectHandle copy = in_space(dictionary, to, components);
    Components decode{layout->decode.begin(), layout->decode.begin() + 4};
    for (std::size_t component = 0; component < to.components; ++component)
        decode.insert(decode.end(), {0, 1});
    copy.replaceKey("/Decode", number_array(decode));
    copy.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(16));
    return mesh_stream(copy, convert_mesh(data, *layout, to.components, to.convert), work.pdf);
}

/// Types 4 to 7, the corners holding what a function makes colours of.
QPDFObjectHandle recolor_mesh_function(QPDFObjectHandle dictionary, const std::string& data, const SourceSpace& source,
                                       PaintTarget target, Recoloring& work)
{
    const std::optional<MeshLayout> layout = read_mesh_layout(dictionary, 1);
    if (!layout)
        return refuse("a damaged gradient", work);
    QPDFObjectHandle copy = with_function_converted(dictionary, domain_of_mesh(*layout), source, target, work);
    return copy.isNull() ? copy : mesh_stream(copy, data, work.pdf);
}

QPDFObjectHandle recolor_mesh(QPDFObjectHandle shading, const SourceSpace& source, PaintTarget target, Recoloring& work)
{
    const std::optional<std::string> data = shading.isStream() ? decode_stream(shading) : std::nullopt;
    if (!data)
        return refuse("a damaged gradient", work);
    QPDFObjectHandle dictionary = shading.getDict();
    return dictionary.getKey("/Function").isNull() ? recolor_corners(dictionary, *data, source, target, work)
                                                   : recolor_mesh_function(dictionary, *data, source, target, work);
}

/// Whether a mesh's dictionary, and its function where it has one, are sound.
bool is_sound_mesh(QPDFObjectHandle dictionary, std::size_t components)
{
    QPDFObjectHandle function = dictionary.getKey("/Function");
    const std::optional<MeshLayout> layout = read_mesh_layout(dictionary, function.isNull() ? components : 1);
    return layout && (function.isNull() || read_color_function(function, domain_of_mesh(*layout), components));
}

/// Spot inks and CMYK stay as they are.
QPDFObjectHandle keep_inks(QPDFObjectHandle shading, const SourceSpace& source, Recoloring& work)
{
    const TargetSpace same{source.kind == SpaceKind::spot ? source.object : QPDFObjectHandle::newName("/DeviceCMYK"),
                           component_count(source), [](const Components& color) { return color; }};
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    const long long type = dictionary.getKey("/ShadingType").getIntValue();
    if (type < 4) {
        const auto domain = domain_of(dictionary, type == 1 ? 2 : 1);
        return read_color_function(dictionary.getKey("/Function"), domain, same.components)
                   ? in_space(dictionary, same, same.components)
                   : refuse("a gradient with a damaged function", work);
    }
    const std::optional<std::string> data = shading.isStream() ? decode_stream(shading) : std::nullopt;
    if (!data || !is_sound_mesh(dictionary, same.components))
        return refuse("a damaged gradient", work);
    return mesh_stream(in_space(dictionary, same, same.components), *data, work.pdf);
}

} // namespace

QPDFObjectHandle recolor_shading(QPDFObjectHandle shading, QPDFObjectHandle named, PaintTarget target, Recoloring& work)
{
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    if (!dictionary.isDictionary() || !dictionary.getKey("/ShadingType").isInteger())
        return refuse("a damaged gradient", work);
    const SourceSpacePtr told = tell_space(dictionary.getKey("/ColorSpace"), named, work);
    const SourceSpace& space = *told;
    if (space.kind == SpaceKind::unknown)
        return QPDFObjectHandle::newNull();
    const long long type = dictionary.getKey("/ShadingType").getIntValue();
    const bool is_kept = space.kind == SpaceKind::cmyk || space.kind == SpaceKind::spot;
    if (component_count(space) == 0 || type < 1 || type > 7)
        return refuse("a damaged gradient", work);
    if (type < 4 && shading.isStream())
        return refuse("a damaged gradient", work);
    if (target == PaintTarget::inks && is_kept)
        return keep_inks(shading, space, work);
    if (type >= 4)
        return recolor_mesh(shading, space, target, work);
    return recolor_gradient(dictionary, space, target, work);
}

} // namespace skrejlapa
