#include "preview/contact_sheet.h"

#include "preview/html_text.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view style = R"(
  body { margin: 10mm; font: 10pt/1.4 sans-serif; color: #222; background: #e6e6e4 }
  h1 { font-size: 16pt } h2 { font-size: 12pt; margin: 8mm 0 2mm }
  figure { display: inline-block; margin: 0 8mm 6mm 0; break-inside: avoid; vertical-align: top }
  figcaption { margin-bottom: 1mm; font-size: 8pt; color: #555 }
  img { max-width: 100%; height: 90mm; margin-right: 2mm; background: #fff; box-shadow: 0 .3mm 1mm #0004 }
  @media print { body { margin: 0; background: none } img { box-shadow: none; border: .2pt solid #999 } }
)";

std::string figure(const SheetEdition& edition)
{
    std::string html = fmt::format("<figure lang=\"{0}\"><figcaption>{0} · {1}</figcaption>\n",
                                   escape_html(edition.language), escape_html(edition.profile));
    for (const PreviewPicture& picture : edition.pictures)
        html += fmt::format("<img alt=\"{}\" src=\"data:image/png;base64,{}\">\n", escape_html(picture.name),
                            base64(picture.bytes));
    return html + "</figure>\n";
}

} // namespace

std::string contact_sheet(const std::string& title, const std::vector<SheetEdition>& editions)
{
    std::string html = fmt::format("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>{0}</title>\n"
                                   "<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
                                   escape_html(title), style);
    const std::string* leaflet = nullptr;
    for (const SheetEdition& edition : editions) {
        if (leaflet == nullptr || *leaflet != edition.leaflet)
            html += fmt::format("<h2>{}</h2>\n", escape_html(edition.leaflet));
        leaflet = &edition.leaflet;
        html += figure(edition);
    }
    return html + "</body>\n</html>\n";
}

} // namespace skrejlapa
