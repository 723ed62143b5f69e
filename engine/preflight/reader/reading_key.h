/// A hash of all bytes that the reading of a page's content depends on.
#pragma once

#include "base/hash.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

namespace skrejlapa
{

/// Names the contents of one document.
class ReadingKeys
{
public:
    /// Of objects with all that they draw on; `else_counts` is what else counts. Nothing where nothing is to be kept:
    /// the objects hold one another, or are nested too deeply.
    std::optional<ContentHash> key_of(const std::vector<QPDFObjectHandle>& objects, const std::string& else_counts);

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
