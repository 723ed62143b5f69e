#include "picture/vector/recolor_shading.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/ink_space.h"
#include "picture/vector/pdf_function.h"
#include "picture/vector/source_space.h"

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

/// The stops of a function built of types 2 and 3; nothing for any other function.
std::optional<std::vector<Components>> stops_of(QPDFObjectHandle function, std::size_t components, int depth)
{
    if (depth > deepest_stitching || !function.isDictionary() || !function.getKey("/FunctionType").isInteger())
        return std::nullopt;
    const int type = function.getKey("/FunctionType").getIntValueAsInt();
    if (type == 2) {
        const Components start = numbers_in(function.getKey("/C0"));
        const Components end = numbers_in(function.getKey("/C1"));
        if (start.size() != components || end.size() != components)
            return std::nullopt;
        return std::vector{start, end};
    }
    if (type != 3 || !function.getKey("/Functions").isArray())
        return std::nullopt;
    std::vector<Components> stops;
    for (QPDFObjectHandle& part : function.getKey("/Functions").getArrayAsVector()) {
        const auto inner = stops_of(part, components, depth + 1);
        if (!inner)
            return std::nullopt;
        stops.insert(stops.end(), inner->begin(), inner->end());
    }
    return stops;
}

/// A copy of a function of types 2 and 3 with its stops converted. Requires: `stops_of` gave its stops.
QPDFObjectHandle convert_stops(QPDFObjectHandle function, const Conversion& convert)
{
    QPDFObjectHandle copy = function.shallowCopy();
    if (function.getKey("/FunctionType").getIntValueAsInt() == 2) {
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

struct Domain {
    double low = 0;
    double high = 1;
};

Domain domain_of(QPDFObjectHandle shading)
{
    const Components numbers = numbers_in(shading.getKey("/Domain"));
    return numbers.size() == 2 && numbers[0] < numbers[1] ? Domain{numbers[0], numbers[1]} : Domain{};
}

/// The colours of any function of one input, at even steps.
std::optional<std::vector<Components>> sample(QPDFObjectHandle function, Domain domain, std::size_t components)
{
    const std::optional<PdfFunction> evaluate = PdfFunction::read(function);
    std::vector<Components> colors;
    for (int at = 0; evaluate && at < samples; ++at) {
        Components color = (*evaluate)({domain.low + (domain.high - domain.low) * at / (samples - 1)});
        if (color.size() != components)
            return std::nullopt;
        colors.push_back(std::move(color));
    }
    return colors.empty() ? std::nullopt : std::optional(std::move(colors));
}

/// A sampled function (type 0) through the converted colours.
QPDFObjectHandle function_through(const std::vector<Components>& colors, Domain domain, const Conversion& convert,
                                  QPDF& pdf)
{
    std::string bytes;
    std::size_t outputs = 0;
    for (const Components& color : colors) {
        const Components converted = convert(color);
        outputs = converted.size();
        for (const double value : converted)
            bytes += static_cast<char>(std::lround(std::clamp(value, 0.0, 1.0) * 255));
    }
    Components range;
    for (std::size_t output = 0; output < outputs; ++output)
        range.insert(range.end(), {0, 1});
    QPDFObjectHandle function = QPDFObjectHandle::newStream(&pdf, bytes);
    QPDFObjectHandle dictionary = function.getDict();
    dictionary.replaceKey("/FunctionType", QPDFObjectHandle::newInteger(0));
    dictionary.replaceKey("/BitsPerSample", QPDFObjectHandle::newInteger(8));
    dictionary.replaceKey("/Size", number_array({static_cast<double>(colors.size())}));
    dictionary.replaceKey("/Domain", number_array({domain.low, domain.high}));
    dictionary.replaceKey("/Range", number_array(range));
    return function;
}

struct TargetSpace {
    QPDFObjectHandle space;
    Conversion convert;
};

TargetSpace choose_target(SpaceKind kind, const std::vector<Components>& colors, PaintTarget target, Recoloring& work)
{
    if (target == PaintTarget::luminosity)
        return {QPDFObjectHandle::newName("/DeviceGray"),
                [kind](const Components& color) { return Components{luminosity_of(kind, color)}; }};
    std::vector<Ink> inks;
    for (const Components& color : colors)
        inks.push_back(ink_of(kind, color, work.book));
    const InkSpace space(inks);
    return {work.shared(space), [kind, space, &book = work.book](const Components& color) {
                return space.components(ink_of(kind, color, book));
            }};
}

QPDFObjectHandle refuse(const char* what, Recoloring& work)
{
    work.unsupported.insert(what);
    return QPDFObjectHandle::newNull();
}

/// An axial or radial gradient.
QPDFObjectHandle recolor_gradient(QPDFObjectHandle shading, SpaceKind kind, PaintTarget target, Recoloring& work)
{
    QPDFObjectHandle function = shading.getKey("/Function");
    const std::size_t components = component_count(kind);
    auto colors = stops_of(function, components, 0);
    const bool has_stops = colors.has_value();
    if (!has_stops)
        colors = sample(function, domain_of(shading), components);
    if (!colors)
        return refuse("a gradient by a calculated function", work);
    const Components background = numbers_in(shading.getKey("/Background"));
    std::vector<Components> all = *colors;
    if (background.size() == components)
        all.push_back(background);
    const TargetSpace to = choose_target(kind, all, target, work);
    QPDFObjectHandle copy = shading.shallowCopy();
    copy.replaceKey("/ColorSpace", to.space);
    copy.replaceKey("/Function", has_stops ? convert_stops(function, to.convert)
                                           : function_through(*colors, domain_of(shading), to.convert, work.pdf));
    copy.removeKey("/Background");
    if (background.size() == components)
        copy.replaceKey("/Background", number_array(to.convert(background)));
    return copy;
}

} // namespace

QPDFObjectHandle recolor_shading(QPDFObjectHandle shading, QPDFObjectHandle named, PaintTarget target, Recoloring& work)
{
    QPDFObjectHandle dictionary = shading.isStream() ? shading.getDict() : shading;
    if (!dictionary.isDictionary() || !dictionary.getKey("/ShadingType").isInteger())
        return refuse("a damaged gradient", work);
    const SourceSpace space = tell_space(dictionary.getKey("/ColorSpace"), named, work);
    if (space.kind == SpaceKind::unknown)
        return QPDFObjectHandle::newNull();
    if (target == PaintTarget::inks && (space.kind == SpaceKind::cmyk || space.kind == SpaceKind::kept)) {
        QPDFObjectHandle copy = dictionary.shallowCopy();
        copy.replaceKey("/ColorSpace",
                        space.kind == SpaceKind::kept ? space.object : QPDFObjectHandle::newName("/DeviceCMYK"));
        if (!shading.isStream())
            return copy;
        QPDFObjectHandle mesh = QPDFObjectHandle::newStream(&work.pdf, shading.getRawStreamData());
        mesh.replaceDict(copy);
        return mesh;
    }
    const int type = dictionary.getKey("/ShadingType").getIntValueAsInt();
    if (component_count(space.kind) == 0 || (type != 2 && type != 3))
        return refuse("a gradient mesh in RGB or gray", work);
    return recolor_gradient(dictionary, space.kind, target, work);
}

} // namespace skrejlapa
