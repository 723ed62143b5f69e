#include "preflight/reader/object_facts.h"

#include <qpdf/Pl_String.hh>

#include <zlib.h>

namespace skrejlapa
{

QPDFObjectHandle entry_of(QPDFObjectHandle object, const std::string& key)
{
    if (object.isStream())
        object = object.getDict();
    return object.isDictionary() ? object.getKey(key) : QPDFObjectHandle::newNull();
}

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

std::string text_of(QPDFObjectHandle object)
{
    if (object.isName())
        return object.getName();
    return object.isString() ? object.getUTF8Value() : std::string();
}

double number_of(QPDFObjectHandle object, double otherwise)
{
    return object.isNumber() ? object.getNumericValue() : otherwise;
}

std::optional<PdfBox> box_of(QPDFObjectHandle object)
{
    if (!object.isArray() || object.getArrayNItems() != 4)
        return std::nullopt;
    const auto at = [&](int index) { return number_of(object.getArrayItem(index)); };
    return PdfBox{std::min(at(0), at(2)), std::min(at(1), at(3)), std::max(at(0), at(2)), std::max(at(1), at(3))};
}

std::optional<std::string> bytes_of(QPDFObjectHandle stream)
{
    constexpr std::size_t most = 256U << 20U;
    std::string bytes;
    Pl_String collect("content", nullptr, bytes);
    bool filtered = false;
    if (!stream.pipeStreamData(&collect, &filtered, 0, qpdf_dl_specialized, true, false) || bytes.size() > most)
        return std::nullopt;
    return bytes;
}

std::string first_bytes_of(QPDFObjectHandle stream, std::size_t count)
{
    const bool is_plain_flate =
        name_of(entry_of(stream, "/Filter")) == "FlateDecode" && entry_of(stream, "/DecodeParms").isNull();
    if (!is_plain_flate) {
        const std::optional<std::string> bytes = bytes_of(stream);
        return bytes ? bytes->substr(0, count) : std::string();
    }
    const std::shared_ptr<Buffer> packed = stream.getRawStreamData();
    std::string first(count, '\0');
    z_stream unpacking{};
    if (inflateInit(&unpacking) != Z_OK)
        return {};
    unpacking.next_in = packed->getBuffer();
    unpacking.avail_in = static_cast<uInt>(packed->getSize());
    unpacking.next_out = reinterpret_cast<Bytef*>(first.data());
    unpacking.avail_out = static_cast<uInt>(count);
    inflate(&unpacking, Z_SYNC_FLUSH);
    first.resize(count - unpacking.avail_out);
    inflateEnd(&unpacking);
    return first;
}

} // namespace skrejlapa
