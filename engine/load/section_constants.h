/// What of a section stays the same in every language: numbers, links, fields.
#pragma once

#include "load/translation.h"

namespace skrejlapa
{

struct Constant {
    ConstantKind kind = ConstantKind::number;
    std::string written;
    std::string meaning; ///< equal in two languages where it means the same
};

/// In the order of writing. A number means its digits, whatever parts its groups and its decimals; a date written in
/// figures means its day; an address means itself, the tags of `languages` in it left open.
std::vector<Constant> constants_of(const Section& section, const std::vector<std::string>& languages);

} // namespace skrejlapa
