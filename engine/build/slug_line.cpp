#include "build/slug_line.h"

#include "layout/single_line.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr Length usual_size = pt(6);

std::string slug_text(const Edition& edition, std::string_view date)
{
    const std::string name = edition.leaflet.empty() ? edition.layout.stem().string() : edition.leaflet;
    const std::string row = edition.row.key();
    std::string text;
    for (const std::string_view part :
         {std::string_view(name), std::string_view(row), std::string_view(edition.language), date,
          std::string_view("skrejlapa " SKREJLAPA_VERSION)}) {
        if (!part.empty())
            text += fmt::format("{}{}", text.empty() ? "" : " · ", part);
    }
    return text;
}

Paragraph slug_paragraph(std::string text, const FacePtr& face, const FontCatalog& fonts, Length size)
{
    Paragraph paragraph;
    paragraph.styles.push_back(
        {.name = "slug line", .fonts = {face}, .further_fonts = &fonts, .size = size, .language = "en"});
    paragraph.runs.push_back({std::move(text), 0, {}, {}});
    return paragraph;
}

} // namespace

// The shipped font, else any that has its letters: what an edition is set in may be a script font.
FacePtr slug_face(const FontCatalog& fonts)
{
    Diagnostics unsaid;
    const FaceQuery query{.family = "Noto Sans"};
    const FacePtr face = fonts.find(query, {}, unsaid);
    return face != nullptr ? face : fonts.find_with_glyphs(U"skrejlapa0123456789·", query);
}

SlugLine set_slug_line(const Edition& edition, std::string_view date, const FontCatalog& fonts, Length widest)
{
    const FacePtr face = slug_face(fonts);
    if (face == nullptr)
        return {};
    Diagnostics unsaid; // of names from the project, whose text says it where it counts
    Paragraph paragraph = slug_paragraph(slug_text(edition, date), face, fonts, usual_size);
    const ShapedParagraph shaped = shape_paragraph(paragraph, unsaid);
    SingleLine line = set_single_line(paragraph, shaped);
    if (line.width > widest) {
        paragraph.styles.front().size = usual_size.scaled(widest / line.width);
        line = set_single_line(paragraph, shaped);
    }
    return std::move(line.runs);
}

} // namespace skrejlapa
