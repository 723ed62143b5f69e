/// What an ICC profile says of itself, read from its header and table of tags (ICC.1:2010, section 7). Nothing in it is
/// believed beyond its own bytes.
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// Signatures are four characters as in the file, without the spaces that fill them up.
struct ProfileFacts {
    std::string device_class; ///< "prtr" output, "mntr" monitor, "scnr" input, "link", "abst", "spac", "nmcl"
    std::string color_space;  ///< "CMYK", "RGB", "GRAY", …
    int version = 2;          ///< its first number: 2, 4 or 5
    std::string description;  ///< in its own words, ASCII; empty when it does not say
};

/// Fails with COLOR-PROFILE where the bytes are no whole ICC profile; the message goes on from the file's name.
Result<ProfileFacts> read_profile_facts(std::string_view icc);

/// The facts of a profile that can describe a printing condition: class prtr, colour space CMYK, version 2 or 4, with
/// tables to and from it. Fails with COLOR-PROFILE where it cannot; the message goes on from the file's name.
Result<ProfileFacts> check_output_profile(std::string_view icc);

} // namespace skrejlapa
