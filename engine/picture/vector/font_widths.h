/// How far a string of a font inside a PDF reaches, without drawing its glyphs.
#pragma once

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace skrejlapa
{

/// Of a font, in thousandths of its size.
struct FontWidths {
    int bytes_a_code = 1;
    std::map<int, double> widths; ///< by code
    double other_width = 0;
    double ascent = 750;
    double descent = -250;

    [[nodiscard]] double width_of(int code) const
    {
        const auto known = widths.find(code);
        return known == widths.end() ? other_width : known->second;
    }
};

/// Requires: `font` is a dictionary.
FontWidths read_font_widths(QPDFObjectHandle font);

/// The codes of a string; a last byte that is no whole code is left out.
std::vector<int> codes_of(const std::string& text, int bytes_a_code);

} // namespace skrejlapa
