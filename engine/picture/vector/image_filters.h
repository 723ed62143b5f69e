/// The filters of a stream.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

namespace skrejlapa
{

/// True when `name` ("/LZWDecode") is a stream's filter or one of them.
inline bool has_filter(QPDFObjectHandle dictionary, const char* name)
{
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (!filter.isArray())
        return filter.isNameAndEquals(name);
    for (QPDFObjectHandle& one : filter.getArrayAsVector()) {
        if (one.isNameAndEquals(name))
            return true;
    }
    return false;
}

} // namespace skrejlapa
