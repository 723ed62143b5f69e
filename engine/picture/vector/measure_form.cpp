#include "picture/vector/measure_form.h"

#include "picture/vector/form_painter.h"
#include "picture/vector/pdf_function.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

MeasureState state_at_start(QPDFObjectHandle dictionary)
{
    MeasureState state;
    const std::vector<double> n = numbers_in(dictionary.getKey("/Matrix"));
    if (n.size() == 6)
        state.to_page = {n[0], n[1], n[2], n[3], n[4], n[5]};
    return state;
}

} // namespace

std::optional<FormMeasure> measure_form(QPDFObjectHandle form, Size size)
{
    const double width = size.width.to_pt();
    const double height = size.height.to_pt();
    const PixelGrid grid = ink_grid(width, height);
    InkCanvas canvas(grid);
    MeasureWork work;
    const Matrix to_pixels{grid.width / width, 0, 0, -grid.height / height, 0, static_cast<double>(grid.height)};
    FormPainter(canvas, to_pixels, work).paint(form, state_at_start(form.getDict()), QPDFObjectHandle::newDictionary());
    if (work.is_too_much())
        return std::nullopt;
    work.facts.spots = work.reader.spots();
    work.facts.holds_rgb = work.reader.met_rgb();
    return FormMeasure{canvas.extent(size), canvas.map(size), std::move(work.facts), !work.is_out_of_time()};
}

} // namespace skrejlapa
