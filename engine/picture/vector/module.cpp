/// The module's entry. libqpdf's exceptions end here.
#include "picture/picture_findings.h"
#include "picture/svg/svg_raster_cause.h"
#include "picture/vector/collect_objects.h"
#include "picture/vector/content_stream.h"
#include "picture/vector/measure_form.h"
#include "picture/vector/page_form.h"
#include "picture/vector/recolor_graph.h"
#include "picture/vector/render_svg.h"
#include "picture/vector/vector_importer.h"

#include <qpdf/QPDFExc.hh>

namespace skrejlapa
{

namespace
{

/// "a, b and c"
std::string list(const std::set<std::string>& phrases)
{
    std::string text;
    std::size_t left = phrases.size();
    for (const std::string& phrase : phrases) {
        text += text.empty() ? "" : left == 1 ? " and " : ", ";
        text += phrase;
        --left;
    }
    return text;
}

std::optional<VectorPicture> finish_objects(const PictureSource& source, QPDFObjectHandle form, const Recoloring& work,
                                            Diagnostics& found)
{
    if (!work.unsupported.empty()) {
        picture_error(source, "PICTURE-UNSUPPORTED",
                      fmt::format("holds what cannot be brought to inks: {}", list(work.unsupported)),
                      {"export it anew from the program it was made in, with its colours in CMYK or sRGB and its "
                       "images as JPEG or ZIP"},
                      found);
        return std::nullopt;
    }
    std::optional<VectorPicture> objects = form.isNull() ? std::nullopt : collect_objects(form);
    if (!objects)
        picture_error(source, "PICTURE-TOO-LARGE",
                      "holds more than 100 000 objects or 64 MB of text in them, or data outside the file",
                      {"simplify it in the program it was made in"}, found);
    return objects;
}

/// Its size in the strip, its clear space and the ink limit go by what was measured.
void warn_of_part(const PictureSource& source, Diagnostics& found)
{
    Diagnostic& warning =
        found.warning("PICTURE-NOT-MEASURED", source.span,
                      fmt::format("{} paints so much upon itself that its ink was measured in part only", source.name),
                      {"simplify it in the program it was made in: flatten its layers and clipping paths"});
    warning.file = source.name;
}

/// A picture in the inks that it is measured by, and as the file shows it.
struct FinishedForm {
    QPDFObjectHandle inks;
    QPDFObjectHandle shown;
};

/// The picture of a finished form, measured.
std::optional<Picture> finish_picture(const PictureSource& source, const FinishedForm& form, Size size,
                                      const Recoloring& work, Diagnostics& found)
{
    std::optional<VectorPicture> vectors = finish_objects(source, form.shown, work, found);
    if (!vectors)
        return std::nullopt;
    std::optional<FormMeasure> measure = measure_form(form.inks, size);
    if (!measure) {
        picture_error(source, "PICTURE-TOO-LARGE", "takes more than five million steps to paint",
                      {"simplify it in the program it was made in"}, found);
        return std::nullopt;
    }
    if (!measure->is_whole)
        warn_of_part(source, found);
    vectors->facts = std::move(measure->facts);
    vectors->facts.has_jbig2 = work.has_jbig2;
    vectors->facts.has_opentype = work.has_opentype;
    return Picture{.size = size,
                   .ink = PictureInk{measure->ink.area, measure->ink.cover, std::move(measure->map)},
                   .content = *std::move(vectors)};
}

std::optional<Picture> take_svg(const PictureSource& source, const std::string& svg, const RenderedSvg& rendered,
                                ColorBook& book, Diagnostics& found)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("svg", rendered.pdf.data(), rendered.pdf.size());
    std::optional<PageForm> page = page_form(pdf, 1);
    if (!page)
        throw std::runtime_error("nothing was drawn");
    if (rendered.scale != 1)
        page->form.getDict().replaceKey(
            "/Matrix", QPDFObjectHandle::parse(fmt::format("[{0} 0 0 {0} 0 0]", pdf_number(1 / rendered.scale, 24))));
    Recoloring work{.pdf = pdf, .book = book};
    QPDFObjectHandle form = GraphRecoloring(work, StateAtStart::set_by_content).recolor_page(page->form);
    if (work.fonts > 0) {
        picture_error(source, "PICTURE-SVG-TEXT", "draws text; it would take whatever fonts the machine has",
                      {"convert the text to outlines (Inkscape: Path > Object to Path)"}, found);
        return std::nullopt;
    }
    if (work.images > 0) {
        const std::string cause = likely_raster_cause(svg);
        picture_error(source, "PICTURE-RASTERISED",
                      fmt::format("has parts that can only be kept as pixels{}{}",
                                  cause.empty() ? "" : "; the likely cause is ", cause),
                      {"draw them without filters, masks and blend modes; place a photograph as a picture of its own"},
                      found);
        return std::nullopt;
    }
    // What librsvg draws is RGB: screens get it as it is, once the walk above has found nothing wrong.
    QPDFObjectHandle shown = book.colors() == PictureColors::rgb ? page->form : form;
    return finish_picture(source, {.inks = form, .shown = shown}, rendered.size, work, found);
}

/// What makes a whole file unfit. False when it was reported.
bool vet_file(const PictureSource& source, QPDF& pdf, Diagnostics& found)
{
    if (pdf.isEncrypted()) {
        picture_error(source, "PICTURE-ENCRYPTED", "is encrypted", {"save it without a password or restrictions"},
                      found);
        return false;
    }
    if (const std::optional<std::string> part = interactive_part(pdf, source.page)) {
        picture_error(source, "PICTURE-SCRIPT", fmt::format("carries {}", *part),
                      {"export it anew without interactive parts"}, found);
        return false;
    }
    return true;
}

std::optional<Picture> take_page(const PictureSource& source, QPDF& pdf, const PageForm& page, Size size,
                                 ColorBook& book, Diagnostics& found)
{
    Recoloring work{.pdf = pdf, .book = book, .hidden_layers = hidden_layers(pdf)};
    QPDFObjectHandle form = GraphRecoloring(work, StateAtStart::defaults).recolor_page(page.form);
    if (!work.unembedded_fonts.empty()) {
        picture_error(source, "PICTURE-FONT-NOT-EMBEDDED",
                      fmt::format("uses fonts that are not in the file: {}", list(work.unembedded_fonts)),
                      {"export it with its fonts embedded, or its text as outlines"}, found);
        return std::nullopt;
    }
    if (book.colors() == PictureColors::inks || !work.unsupported.empty())
        return finish_picture(source, {.inks = form, .shown = form}, size, work, found);
    Recoloring light{.pdf = pdf, .book = book, .hidden_layers = hidden_layers(pdf)};
    QPDFObjectHandle shown = GraphRecoloring(light, StateAtStart::defaults).recolor_page(page.form, PaintTarget::light);
    return finish_picture(source, {.inks = form, .shown = shown}, size, light, found);
}

void report_damage(const PictureSource& source, const char* kind, const std::string& reason, Diagnostics& found)
{
    picture_error(source, "PICTURE-DAMAGED", fmt::format("cannot be read as {}: {}", kind, reason),
                  {"open it in the program it was made in and save it anew"}, found);
}

std::string reason_of(const std::exception& error)
{
    const auto* const in_file = dynamic_cast<const QPDFExc*>(&error);
    return in_file != nullptr ? in_file->getMessageDetail() : error.what();
}

class QpdfImporter final : public VectorImporter
{
public:
    std::optional<Picture> import_svg(const PictureSource& source, const std::string& svg, ColorBook& book,
                                      Diagnostics& found) const override
    try {
        const std::optional<RenderedSvg> rendered = render_svg(source, svg, found);
        if (!rendered)
            return std::nullopt;
        return take_svg(source, svg, *rendered, book, found);
    } catch (const std::exception& error) {
        report_damage(source, "SVG", reason_of(error), found);
        return std::nullopt;
    }

    std::optional<Picture> import_pdf_page(const PictureSource& source, ColorBook& book,
                                           Diagnostics& found) const override
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        const std::string_view bytes = source.bytes->bytes();
        pdf.processMemoryFile("pdf", bytes.data(), bytes.size());
        if (!vet_file(source, pdf, found))
            return std::nullopt;
        const std::optional<PageForm> page = page_form(pdf, source.page);
        if (!page) {
            picture_error(source, "PICTURE-PAGE", fmt::format("has no page {}", source.page),
                          {"give `page` a number that the file has"}, found);
            return std::nullopt;
        }
        const std::optional<Size> size =
            picture_size(source, page->width_pt, page->height_pt, way_to_size_a_page, found);
        if (!size)
            return std::nullopt;
        return take_page(source, pdf, *page, *size, book, found);
    } catch (const std::exception& error) {
        const bool is_password = dynamic_cast<const QPDFExc*>(&error) != nullptr &&
                                 dynamic_cast<const QPDFExc&>(error).getErrorCode() == qpdf_e_password;
        if (is_password)
            picture_error(source, "PICTURE-ENCRYPTED", "is encrypted", {"save it without a password or restrictions"},
                          found);
        else
            report_damage(source, "PDF", reason_of(error), found);
        return std::nullopt;
    }
};

} // namespace

} // namespace skrejlapa

extern "C" __attribute__((visibility("default"))) const skrejlapa::VectorImporter* skrejlapa_vector_importer()
{
    static const skrejlapa::QpdfImporter importer;
    return &importer;
}
