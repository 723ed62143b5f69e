/// What the conversion of colours has to keep to: the printing condition, as far as colours know it.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

struct ColorTerms {
    BlobPtr profile;      ///< ICC, class prtr, CMYK
    double ink_limit = 3; ///< all inks together, 3 = 300 %
};

} // namespace skrejlapa
