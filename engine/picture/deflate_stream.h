/// Streams of vector pictures, packed.
#pragma once

#include <string>

namespace skrejlapa
{

/// The bytes as /FlateDecode unpacks them; the same bytes give the same result.
std::string deflate_stream(const std::string& bytes);

} // namespace skrejlapa
