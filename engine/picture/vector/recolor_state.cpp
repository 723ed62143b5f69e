/// Graphics states and their soft masks, brought to what print takes.
#include "picture/blend_modes.h"
#include "picture/vector/pdf_function.h"
#include "picture/vector/recolor_graph.h"
#include "picture/vector/tell_space.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

/// The first mode of a list that readers know; where they know none they take Normal, and so is it said: PDF/X and
/// PDF/A take no other names.
std::optional<std::string> blend_mode(QPDFObjectHandle modes)
{
    if (!modes.isArray() && !modes.isName())
        return std::nullopt;
    for (QPDFObjectHandle& mode : modes.isArray() ? modes.getArrayAsVector() : std::vector{modes}) {
        if (mode.isName() && is_blend_mode(mode.getName().substr(1)))
            return mode.isNameAndEquals("/Compatible") ? "/Normal" : mode.getName();
    }
    return "/Normal";
}

/// What lines, overprint and text are set to: taken over as it is.
void take_settings(QPDFObjectHandle state, QPDFObjectHandle copy, GraphicsStateChange& change)
{
    constexpr std::array<const char*, 10> kept{"/LW", "/LC", "/LJ", "/ML", "/D", "/SA", "/OP", "/op", "/OPM", "/TK"};
    for (const char* const key : kept) {
        if (state.getKey(key).isNull())
            continue;
        copy.replaceKey(key, state.getKey(key));
        change.sets_more = true;
    }
}

void take_alpha(QPDFObjectHandle state, const char* key, QPDFObjectHandle copy, std::optional<double>& alpha)
{
    if (!state.getKey(key).isNumber())
        return;
    alpha = std::clamp(state.getKey(key).getNumericValue(), 0.0, 1.0);
    copy.replaceKey(key, QPDFObjectHandle::newReal(pdf_number(*alpha)));
}

} // namespace

/// Keeps of a graphics state what a printer may be given (transfer and halftone functions are the press's own matter).
QPDFObjectHandle GraphRecoloring::recolor_state(const std::string& name, QPDFObjectHandle state, Scope& scope)
{
    if (!state.isDictionary())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle copy = QPDFObjectHandle::newDictionary();
    GraphicsStateChange& change = scope.changes[name];
    take_settings(state, copy, change);
    take_alpha(state, "/ca", copy, change.fill_alpha);
    take_alpha(state, "/CA", copy, change.stroke_alpha);
    change.blend_mode = blend_mode(state.getKey("/BM"));
    if (change.blend_mode)
        copy.replaceKey("/BM", QPDFObjectHandle::newName(*change.blend_mode));
    if (!state.getKey("/SMask").isNull()) {
        copy.replaceKey("/SMask", recolor_soft_mask(state.getKey("/SMask"), scope));
        change.has_soft_mask = copy.getKey("/SMask").isDictionary();
        if (state.getKey("/AIS").isBool() && state.getKey("/AIS").getBoolValue())
            copy.replaceKey("/AIS", QPDFObjectHandle::newBool(true));
    }
    take_font(state.getKey("/Font"), copy, change, scope);
    return copy;
}

/// A font with its size, which `gs` sets as `Tf` does.
void GraphRecoloring::take_font(QPDFObjectHandle font, QPDFObjectHandle copy, GraphicsStateChange& change, Scope& scope)
{
    if (!font.isArray() || font.getArrayNItems() != 2 || !font.getArrayItem(1).isNumber())
        return;
    QPDFObjectHandle set = QPDFObjectHandle::newArray();
    set.appendItem(recolor_font(font.getArrayItem(0), scope));
    set.appendItem(font.getArrayItem(1));
    change.sets_more = true;
    if (!set.getArrayItem(0).isNull())
        copy.replaceKey("/Font", set);
}

/// A luminosity mask is brought to gray: it is no ink, and RGB must not stay.
QPDFObjectHandle GraphRecoloring::recolor_soft_mask(QPDFObjectHandle mask, Scope& scope)
{
    if (!mask.isDictionary() || !mask.getKey("/G").isFormXObject())
        return QPDFObjectHandle::newName("/None");
    const bool is_luminosity = mask.getKey("/S").isNameAndEquals("/Luminosity");
    const PaintTarget target = is_luminosity                        ? PaintTarget::luminosity
                               : scope.target == PaintTarget::light ? PaintTarget::light
                                                                    : PaintTarget::inks;
    RecoloredStream group = recolor_stream(mask.getKey("/G"), scope.source, {.target = target});
    if (group.stream.isNull())
        return QPDFObjectHandle::newName("/None");
    groups_[group.stream.getObjGen()].is_needed = true;
    QPDFObjectHandle copy = QPDFObjectHandle::newDictionary();
    copy.replaceKey("/S", QPDFObjectHandle::newName(is_luminosity ? "/Luminosity" : "/Alpha"));
    copy.replaceKey("/G", group.stream);
    const std::vector<double> backdrop = numbers_in(mask.getKey("/BC"));
    if (is_luminosity && !backdrop.empty())
        copy.replaceKey("/BC", number_array({backdrop_light(mask.getKey("/G"), backdrop, scope)}));
    if (!mask.getKey("/TR").isNull() && !mask.getKey("/TR").isNameAndEquals("/Identity")) {
        if (PdfFunction::read(mask.getKey("/TR")))
            copy.replaceKey("/TR", mask.getKey("/TR"));
        else
            work_.unsupported.insert("a mask with a damaged transfer function");
    }
    return copy;
}

/// How light the ground of a luminosity mask is. It is given in the group's own space.
double GraphRecoloring::backdrop_light(QPDFObjectHandle group, const std::vector<double>& backdrop, Scope& scope)
{
    QPDFObjectHandle attributes = group.getDict().getKey("/Group");
    QPDFObjectHandle space = attributes.isDictionary() ? attributes.getKey("/CS") : QPDFObjectHandle::newNull();
    const SourceSpace by_count{.kind = backdrop.size() == 1   ? SpaceKind::gray
                                       : backdrop.size() == 4 ? SpaceKind::cmyk
                                                              : SpaceKind::rgb};
    const SourceSpacePtr told = space.isNull() ? nullptr : tell_space(space, scope.source.getKey("/ColorSpace"), work_);
    return luminosity_of(told && component_count(*told) == backdrop.size() ? *told : by_count, backdrop);
}

} // namespace skrejlapa
