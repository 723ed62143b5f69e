#include "picture/vector/recoloring.h"

#include "picture/vector/ink_space.h"

namespace skrejlapa
{

std::shared_ptr<const Content> Recoloring::content_of(QPDFObjectHandle stream)
{
    const auto [known, is_new] = contents.try_emplace(stream.getObjGen());
    if (!is_new && stream.isIndirect())
        return known->second;
    const std::optional<std::string> bytes = decode_stream(stream);
    known->second = bytes ? std::make_shared<const Content>(parse_content(*bytes)) : nullptr;
    return known->second;
}

QPDFObjectHandle Recoloring::shared(const InkSpace& space)
{
    if (space.is_process())
        return space.object(pdf);
    const auto [known, is_new] = spaces.try_emplace(space.key());
    if (is_new)
        known->second = pdf.makeIndirectObject(space.object(pdf));
    return known->second;
}

QPDFObjectHandle number_array(const std::vector<double>& values)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double value : values)
        array.appendItem(QPDFObjectHandle::newReal(pdf_number(value)));
    return array;
}

} // namespace skrejlapa
