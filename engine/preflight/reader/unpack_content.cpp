#include "preflight/reader/content_reader.h"

namespace skrejlapa
{

std::string unpack_content(DocumentReading& document, QPDFObjectHandle stream)
{
    Unpacked unpacked = unpack(stream, document.left.unpacked);
    document.left.unpacked -= unpacked.bytes.size();
    if (unpacked.end == UnpackEnd::too_long)
        document.facts.is_cut_short = true;
    return std::move(unpacked.bytes);
}

std::shared_ptr<const std::string> unpack_drawing(DocumentReading& document, QPDFObjectHandle stream)
{
    std::shared_ptr<const std::string>& known = document.drawings[stream.getObjGen()];
    if (!known)
        known = std::make_shared<const std::string>(unpack_content(document, stream));
    return known;
}

} // namespace skrejlapa
