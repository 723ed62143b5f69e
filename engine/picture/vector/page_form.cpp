#include "picture/vector/page_form.h"

#include "picture/vector/pdf_function.h"

#include <algorithm>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace skrejlapa
{

namespace
{

struct Box {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

std::optional<Box> box_in(QPDFObjectHandle array)
{
    const std::vector<double> sides = numbers_in(array);
    if (sides.size() != 4)
        return std::nullopt;
    return Box{std::min(sides[0], sides[2]), std::min(sides[1], sides[3]), std::max(sides[0], sides[2]),
               std::max(sides[1], sides[3])};
}

bool has_area(const Box& box) { return box.right > box.left && box.top > box.bottom; }

Box intersection(const Box& a, const Box& b)
{
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right), std::min(a.top, b.top)};
}

/// The box a page is cut to: what the designer meant to be seen, as far as there is a page (ISO 32000-1, 14.11.2).
std::optional<Box> visible_box(QPDFPageObjectHelper page)
{
    const std::optional<Box> media = box_in(page.getAttribute("/MediaBox", false));
    if (!media || !has_area(*media))
        return std::nullopt;
    for (const char* const name : {"/TrimBox", "/ArtBox", "/CropBox"}) {
        const std::optional<Box> box = box_in(page.getAttribute(name, false));
        if (box && has_area(intersection(*box, *media)))
            return intersection(*box, *media);
    }
    return media;
}

double user_unit(QPDFPageObjectHelper page)
{
    QPDFObjectHandle unit = page.getObjectHandle().getKey("/UserUnit");
    return unit.isNumber() && unit.getNumericValue() > 0 ? unit.getNumericValue() : 1;
}

int quarter_turns(QPDFPageObjectHelper page)
{
    QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
    const long long degrees = rotate.isInteger() ? rotate.getIntValue() : 0;
    return static_cast<int>((degrees / 90 % 4 + 4) % 4);
}

/// Turns clockwise about the box and brings it to the origin.
QPDFMatrix placing(const Box& box, int turns, double unit)
{
    switch (turns) {
    case 1:
        return {0, -unit, unit, 0, -box.bottom * unit, box.right * unit};
    case 2:
        return {-unit, 0, 0, -unit, box.right * unit, box.top * unit};
    case 3:
        return {0, unit, -unit, 0, box.top * unit, -box.left * unit};
    default:
        return {unit, 0, 0, unit, -box.left * unit, -box.bottom * unit};
    }
}

} // namespace

std::optional<PageForm> page_form(QPDF& pdf, int number)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (number < 1 || static_cast<std::size_t>(number) > pages.size())
        return std::nullopt;
    QPDFPageObjectHelper page = pages[static_cast<std::size_t>(number) - 1];
    const Box box = visible_box(page).value_or(Box{0, 0, 0, 0});
    const int turns = quarter_turns(page);
    const double unit = user_unit(page);
    const double width = (box.right - box.left) * unit;
    const double height = (box.top - box.bottom) * unit;
    QPDFObjectHandle form = page.getFormXObjectForPage(false);
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/BBox", number_array({box.left, box.bottom, box.right, box.top}));
    const QPDFMatrix matrix = placing(box, turns, unit);
    dictionary.removeKey("/Matrix");
    if (!(matrix == QPDFMatrix()))
        dictionary.replaceKey("/Matrix", number_array({matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f}));
    return turns % 2 == 0 ? PageForm{form, width, height} : PageForm{form, height, width};
}

std::set<QPDFObjGen> hidden_layers(QPDF& pdf)
{
    std::set<QPDFObjGen> hidden;
    QPDFObjectHandle properties = pdf.getRoot().getKey("/OCProperties");
    QPDFObjectHandle defaults = properties.isDictionary() ? properties.getKey("/D") : QPDFObjectHandle::newNull();
    if (!defaults.isDictionary())
        return hidden;
    if (defaults.getKey("/BaseState").isNameAndEquals("/OFF") && properties.getKey("/OCGs").isArray()) {
        for (QPDFObjectHandle& group : properties.getKey("/OCGs").getArrayAsVector())
            hidden.insert(group.getObjGen());
    }
    const auto each = [&](const char* key, auto&& change) {
        if (!defaults.getKey(key).isArray())
            return;
        for (QPDFObjectHandle& group : defaults.getKey(key).getArrayAsVector())
            change(group.getObjGen());
    };
    each("/ON", [&](QPDFObjGen group) { hidden.erase(group); });
    each("/OFF", [&](QPDFObjGen group) { hidden.insert(group); });
    return hidden;
}

std::optional<std::string> interactive_part(QPDF& pdf, int page)
{
    QPDFObjectHandle root = pdf.getRoot();
    QPDFObjectHandle names = root.getKey("/Names");
    QPDFObjectHandle opening = root.getKey("/OpenAction");
    QPDFObjectHandle fields = root.getKey("/AcroForm");
    if (names.isDictionary() && !names.getKey("/JavaScript").isNull())
        return "JavaScript";
    if (opening.isDictionary() && !opening.getKey("/S").isNameAndEquals("/GoTo"))
        return opening.getKey("/S").isNameAndEquals("/JavaScript") ? "JavaScript" : "an action that runs at opening";
    if (!root.getKey("/AA").isNull())
        return "actions that run by themselves";
    if (fields.isDictionary() && !fields.getKey("/XFA").isNull())
        return "an XFA form, which is drawn by a program inside it";
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    const auto index = static_cast<std::size_t>(page) - 1;
    if (page >= 1 && index < pages.size() &&
        !QPDFPageObjectHelper(pages[index]).getObjectHandle().getKey("/AA").isNull())
        return "actions that run by themselves";
    return std::nullopt;
}

} // namespace skrejlapa
