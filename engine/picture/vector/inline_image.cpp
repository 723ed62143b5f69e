#include "picture/vector/inline_image.h"

#include "picture/vector/image_filters.h"
#include "picture/vector/image_samples.h"

#include <array>
#include <exception>

namespace skrejlapa
{

namespace
{

struct Abbreviation {
    const char* brief;
    const char* full;
};

/// ISO 32000-1, tables 93 and 94.
constexpr std::array keys{
    Abbreviation{"/BPC", "/BitsPerComponent"}, Abbreviation{"/CS", "/ColorSpace"}, Abbreviation{"/D", "/Decode"},
    Abbreviation{"/DP", "/DecodeParms"},       Abbreviation{"/F", "/Filter"},      Abbreviation{"/H", "/Height"},
    Abbreviation{"/IM", "/ImageMask"},         Abbreviation{"/I", "/Interpolate"}, Abbreviation{"/W", "/Width"}};
constexpr std::array filters{Abbreviation{"/AHx", "/ASCIIHexDecode"}, Abbreviation{"/A85", "/ASCII85Decode"},
                             Abbreviation{"/LZW", "/LZWDecode"},      Abbreviation{"/Fl", "/FlateDecode"},
                             Abbreviation{"/RL", "/RunLengthDecode"}, Abbreviation{"/CCF", "/CCITTFaxDecode"},
                             Abbreviation{"/DCT", "/DCTDecode"}};

template <std::size_t count>
std::string in_full(const std::string& name, const std::array<Abbreviation, count>& abbreviations)
{
    for (const Abbreviation& one : abbreviations) {
        if (name == one.brief)
            return one.full;
    }
    return name;
}

QPDFObjectHandle filters_in_full(QPDFObjectHandle filter)
{
    if (filter.isName())
        return QPDFObjectHandle::newName(in_full(filter.getName(), filters));
    if (!filter.isArray())
        return filter;
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (QPDFObjectHandle& one : filter.getArrayAsVector())
        array.appendItem(filters_in_full(one.isName() ? one : QPDFObjectHandle::newNull()));
    return array;
}

std::optional<QPDFObjectHandle> parse_dictionary(const std::string& text)
try {
    QPDFObjectHandle dictionary = QPDFObjectHandle::parse("<< " + text + " >>");
    return dictionary.isDictionary() ? std::optional(dictionary) : std::nullopt;
} catch (const std::exception&) {
    return std::nullopt;
}

} // namespace

bool InlineImage::is_ready(PaintTarget target, QPDFObjectHandle named) const
{
    QPDFObjectHandle dictionary = QPDFObjectHandle(object).getDict();
    constexpr long long deep = 16;
    QPDFObjectHandle bits = dictionary.getKey("/BitsPerComponent");
    if (bits.isInteger() && bits.getIntValue() == deep)
        return false;
    QPDFObjectHandle smoothed = dictionary.getKey("/Interpolate");
    if (has_filter(dictionary, "/LZWDecode") || (smoothed.isBool() && smoothed.getBoolValue()))
        return false;
    if (is_stencil(dictionary))
        return true;
    QPDFObjectHandle space = dictionary.getKey("/ColorSpace");
    const std::string name = space.isName() ? space.getName() : "";
    const bool is_named = named.isDictionary() && (named.hasKey(name) || named.hasKey("/DefaultGray"));
    const bool is_gray = name == "/G" || name == "/DeviceGray";
    const bool is_cmyk = name == "/CMYK" || name == "/DeviceCMYK";
    return !is_named && (is_gray || (is_cmyk && target == PaintTarget::inks));
}

std::optional<InlineImage> read_inline_image(const std::string& operands, QPDF& pdf)
{
    const std::size_t data = operands.find(" ID ");
    if (!operands.starts_with("BI ") || data == std::string::npos || data < 3)
        return std::nullopt;
    const std::optional<QPDFObjectHandle> brief = parse_dictionary(operands.substr(3, data - 3));
    if (!brief)
        return std::nullopt;
    QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf);
    QPDFObjectHandle dictionary = image.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    QPDFObjectHandle source = *brief;
    for (const std::string& key : source.getKeys()) {
        const std::string full = in_full(key, keys);
        dictionary.replaceKey(full, full == "/Filter" ? filters_in_full(source.getKey(key)) : source.getKey(key));
    }
    image.replaceStreamData(operands.substr(data + 4), dictionary.getKey("/Filter"), dictionary.getKey("/DecodeParms"));
    return InlineImage{image};
}

} // namespace skrejlapa
