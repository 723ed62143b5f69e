#include "preflight/reader/reading_key.h"

#include "preflight/reader/find_or_read.h"

namespace skrejlapa
{

namespace
{

constexpr int deepest = 100;

std::string bytes_of(const ContentHash& hash) { return {hash.bytes.begin(), hash.bytes.end()}; }

bool is_font(QPDFObjectHandle object) { return name_of(entry_of(object, "/Type")) == "Font"; }

bool is_image(QPDFObjectHandle stream) { return name_of(entry_of(stream, "/Subtype")) == "Image"; }

/// Fonts count by what is noted of them: those of two editions often differ in a glyph or two, and no mark in that.
std::string write_font(QPDFObjectHandle font) { return "font" + text_of(font_fact(font)); }

/// The bytes as they are packed; of pixels nothing is noted.
std::string write_stream_bytes(QPDFObjectHandle stream)
{
    if (is_image(stream))
        return {};
    const auto packed = stream.getRawStreamData();
    return bytes_of(hash_content({reinterpret_cast<const char*>(packed->getBuffer()), packed->getSize()}));
}

} // namespace

std::string ReadingKeys::write(QPDFObjectHandle object)
{
    if (depth_ >= deepest) {
        is_sound_ = false;
        return {};
    }
    ++depth_;
    std::string text = object.isIndirect() ? write_indirect(object) : write_direct(object);
    --depth_;
    return text;
}

std::string ReadingKeys::write_indirect(QPDFObjectHandle object)
{
    const auto [place, is_new] = known_.try_emplace(object.getObjGen());
    std::string& known = place->second; // stays in place while others are added
    if (is_new)
        known = bytes_of(hash_content(write_direct(object)));
    else if (known.empty())
        is_sound_ = false;
    return known;
}

std::string ReadingKeys::write_direct(QPDFObjectHandle object)
{
    if (object.isStream())
        return write_dictionary(object.getDict()) + write_stream_bytes(object);
    if (object.isDictionary())
        return is_font(object) ? write_font(object) : write_dictionary(object);
    if (!object.isArray())
        return object.unparseResolved();
    std::string text = "[";
    for (const QPDFObjectHandle& each : object.aitems())
        text += write(each) + ' ';
    return text + ']';
}

std::string ReadingKeys::write_dictionary(QPDFObjectHandle dictionary)
{
    std::string text = "<<";
    for (const auto& [key, value] : dictionary.ditems())
        text += key + ' ' + write(value) + ' ';
    return text + ">>";
}

std::optional<ContentHash> ReadingKeys::key_of(const std::vector<QPDFObjectHandle>& objects,
                                               const std::string& else_counts)
{
    is_sound_ = true;
    std::string text = else_counts;
    for (const QPDFObjectHandle& object : objects)
        text += ' ' + write(object);
    if (is_sound_)
        return hash_content(text);
    known_.clear(); // what holds itself was written without itself
    return std::nullopt;
}

} // namespace skrejlapa
