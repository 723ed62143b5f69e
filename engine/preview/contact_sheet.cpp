#include "preview/contact_sheet.h"

#include <algorithm>
#include <array>
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

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

/// RFC 4648, section 4.
std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::array<unsigned, 3> group{};
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < count; ++i)
            group[i] = static_cast<unsigned char>(bytes[at + i]);
        const unsigned bits = group[0] << 16U | group[1] << 8U | group[2];
        for (unsigned digit = 0; digit < 4; ++digit)
            text += digit <= count ? digits[bits >> (18U - 6U * digit) & 63U] : '=';
    }
    return text;
}

std::string figure(const SheetEdition& edition)
{
    std::string html = fmt::format("<figure lang=\"{0}\"><figcaption>{0} · {1}</figcaption>\n",
                                   escaped(edition.language), escaped(edition.profile));
    for (const PreviewPicture& picture : edition.pictures)
        html += fmt::format("<img alt=\"{}\" src=\"data:image/png;base64,{}\">\n", escaped(picture.name),
                            base64(picture.bytes));
    return html + "</figure>\n";
}

} // namespace

std::string contact_sheet(const std::string& title, const std::vector<SheetEdition>& editions)
{
    std::string html = fmt::format("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>{0}</title>\n"
                                   "<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
                                   escaped(title), style);
    const std::string* leaflet = nullptr;
    for (const SheetEdition& edition : editions) {
        if (leaflet == nullptr || *leaflet != edition.leaflet)
            html += fmt::format("<h2>{}</h2>\n", escaped(edition.leaflet));
        leaflet = &edition.leaflet;
        html += figure(edition);
    }
    return html + "</body>\n</html>\n";
}

} // namespace skrejlapa
