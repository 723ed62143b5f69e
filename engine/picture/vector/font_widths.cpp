#include "picture/vector/font_widths.h"

#include "picture/vector/pdf_function.h"

namespace skrejlapa
{

namespace
{

constexpr long long highest_code = 0xFFFF;

double number_or(QPDFObjectHandle dictionary, const char* key, double otherwise)
{
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isNumber() ? value.getNumericValue() : otherwise;
}

/// `c [w1 w2 …]` and `first last w` (ISO 32000-1, 9.7.4.3).
void read_cid_widths(QPDFObjectHandle array, FontWidths& font)
{
    const std::vector<QPDFObjectHandle> items = array.getArrayAsVector();
    std::size_t at = 0;
    while (at + 1 < items.size()) {
        QPDFObjectHandle first = items[at];
        QPDFObjectHandle second = items[at + 1];
        if (!first.isInteger() || first.getIntValue() < 0 || first.getIntValue() > highest_code)
            return;
        const auto code = static_cast<int>(first.getIntValue());
        if (second.isArray()) {
            const std::vector<double> widths = numbers_in(second);
            for (std::size_t i = 0; i < widths.size() && i <= highest_code; ++i)
                font.widths[code + static_cast<int>(i)] = widths[i];
            at += 2;
        } else if (at + 2 < items.size() && second.isInteger() && QPDFObjectHandle(items[at + 2]).isNumber()) {
            const double width = QPDFObjectHandle(items[at + 2]).getNumericValue();
            for (long long i = code; i <= std::min(second.getIntValue(), highest_code); ++i)
                font.widths[static_cast<int>(i)] = width;
            at += 3;
        } else {
            return;
        }
    }
}

/// From above the capitals to below the descenders; fonts that do not say reach over three quarters and one quarter.
void read_height(QPDFObjectHandle descriptor, FontWidths& font)
{
    if (!descriptor.isDictionary())
        return;
    const double ascent = number_or(descriptor, "/CapHeight", number_or(descriptor, "/Ascent", 0));
    const double descent = number_or(descriptor, "/Descent", 0);
    if (ascent > 0 && ascent < 2000)
        font.ascent = ascent;
    if (descent < 0 && descent > -1000)
        font.descent = descent;
}

} // namespace

FontWidths read_font_widths(QPDFObjectHandle font)
{
    FontWidths result;
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0 && descendants.getArrayItem(0).isDictionary()) {
        QPDFObjectHandle inner = descendants.getArrayItem(0);
        result.bytes_a_code = 2;
        result.other_width = number_or(inner, "/DW", 1000);
        if (inner.getKey("/W").isArray())
            read_cid_widths(inner.getKey("/W"), result);
        read_height(inner.getKey("/FontDescriptor"), result);
        return result;
    }
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    const double first = number_or(font, "/FirstChar", 0);
    int code = first >= 0 && first <= 255 ? static_cast<int>(first) : 0;
    for (const double width : numbers_in(font.getKey("/Widths")))
        result.widths[code++] = width;
    if (descriptor.isDictionary())
        result.other_width = number_or(descriptor, "/MissingWidth", 0);
    read_height(descriptor, result);
    return result;
}

std::vector<int> codes_of(const std::string& text, int bytes_a_code)
{
    std::vector<int> codes;
    const auto step = static_cast<std::size_t>(bytes_a_code);
    for (std::size_t at = 0; at + step <= text.size(); at += step) {
        int code = 0;
        for (std::size_t byte = 0; byte < step; ++byte)
            code = code * 256 + static_cast<unsigned char>(text[at + byte]);
        codes.push_back(code);
    }
    return codes;
}

} // namespace skrejlapa
