/// The ICC profiles that come with the engine, deflated when it was built: to deflate one takes longer than to write a
/// page.
#pragma once

#include "base/hash.h"

namespace skrejlapa
{

/// A zlib stream; empty for a profile that does not come with the engine.
std::string_view shipped_profile_deflated(const ContentHash& profile);

} // namespace skrejlapa
