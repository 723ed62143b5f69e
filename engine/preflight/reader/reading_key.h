/// A hash of all bytes that the reading of a page's content depends on.
#pragma once

#include "base/hash.h"

#include <map>
#include <optional>

#include <qpdf/QPDFObjectHandle.hh>

namespace skrejlapa
{

/// Names the content of pages of one document.
class ReadingKeys
{
public:
    /// Of a page's content and of what it may draw on; `frame` is what else counts. Nothing for a page that nothing is
    /// to be kept of: its objects hold one another, or are nested too deeply.
    std::optional<ContentHash> key_of(QPDFObjectHandle contents, QPDFObjectHandle resources, std::string frame);

private:
    std::map<QPDFObjGen, std::string> known_; ///< hashes of what is written; empty while it is being written
    int depth_ = 0;
    bool is_sound_ = true;

    std::string write(QPDFObjectHandle object);
    std::string write_indirect(QPDFObjectHandle object);
    std::string write_direct(QPDFObjectHandle object);
    std::string write_dictionary(QPDFObjectHandle dictionary);
};

} // namespace skrejlapa
