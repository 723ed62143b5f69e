#include "layout/picture_fit.h"

#include "layout/finding_values.h"

#include <fmt/format.h>

#include <algorithm>

namespace skrejlapa
{

namespace
{

// Below this a phone's camera does not hold the modules apart in print (Denso Wave's advice for offset).
constexpr Length least_module = mm(0.4);

double scale_for(ObjectFit fit, Size natural, Size room)
{
    const double across = room.width / natural.width;
    const double down = room.height / natural.height;
    switch (fit) {
    case ObjectFit::cover:
        return std::max(across, down);
    case ObjectFit::none:
        return 1;
    case ObjectFit::scale_down:
        return std::min({across, down, 1.0});
    case ObjectFit::contain:
    case ObjectFit::fill:
        break;
    }
    return std::min(across, down);
}

Size fitted_size(ObjectFit fit, Size natural, Size room)
{
    if (fit == ObjectFit::fill || natural.width <= Length{} || natural.height <= Length{})
        return room;
    const double scale = scale_for(fit, natural, room);
    return {natural.width.scaled(scale), natural.height.scaled(scale)};
}

Length offset_in(const LengthPercentage& position, Length free)
{
    return position.fraction ? free.scaled(*position.fraction) : position.length;
}

Size not_negative(Size size) { return {std::max(size.width, Length{}), std::max(size.height, Length{})}; }

} // namespace

PlacedPicture fit_picture(const ImageContent& image, Size natural, const Rect& content)
{
    const Size room = not_negative(content.size);
    const Size size = fitted_size(image.fit, natural, room);
    PlacedPicture placed{.picture = image.picture, .alt = image.alt, .element = image.element};
    placed.area = {{content.left() + offset_in(image.position_x, room.width - size.width),
                    content.top() + offset_in(image.position_y, room.height - size.height)},
                   size};
    const Rect area{content.origin, room};
    if (!area.contains(placed.area))
        placed.clip = area;
    return placed;
}

PlacedPicture fit_qr_code(const Box& box, const QrContent& code, Size natural, const Rect& content, int page_number,
                          Diagnostics& found)
{
    const ImageContent image{
        .picture = code.picture, .fit = ObjectFit::contain, .alt = code.address, .element = code.element};
    PlacedPicture placed = fit_picture(image, natural, content);
    placed.clip.reset();
    if (natural.width <= Length{})
        return placed;
    // The picture is drawn one point a module.
    const Length module = pt(placed.area.size.width / natural.width);
    if (module >= least_module)
        return placed;
    const double needed_mm = least_module.to_mm() * natural.width.to_pt();
    Diagnostic& finding = found.warning(
        "QR-TOO-SMALL", box.span,
        fmt::format("the QR code in \"{}\" has modules of {:.2f} mm; cameras need {:.1f} mm", box.name, module.to_mm(),
                    least_module.to_mm()),
        {fmt::format("make the box at least {:.1f} mm wide and high, or shorten the address", needed_mm)});
    finding.place = {.page = page_number, .box = box.name, .area = placed.area};
    finding.values = {{"module_mm", mm_for_scripts(module)}, {"needed_mm", mm_for_scripts(mm(needed_mm))}};
    return placed;
}

} // namespace skrejlapa
