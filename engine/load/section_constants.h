/// What a section states that translating does not change, by what it means.
#pragma once

#include "load/translation.h"

namespace skrejlapa
{

struct Constant {
    ConstantKind kind = ConstantKind::number;
    std::string written;
    std::vector<std::string> meanings; ///< what it may mean, alike in all languages: "2000", "2026-05-01"
    Span span;                         ///< of the text it stands in
};

/// Whether both languages' months are known by name. Where they are not, dates are their day and year.
enum class DateWords { known, unknown };

struct ConstantLanguages {
    std::string own;
    std::vector<std::string> compared; ///< their tags in an address make no difference
    DateWords date_words = DateWords::known;
};

/// In the order they are said, links and fields of a block before its figures.
std::vector<Constant> constants_of(const Section& section, const ConstantLanguages& languages);

} // namespace skrejlapa
