/// Flate compression (zlib) of stream data, several pieces at a time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// `data` as a zlib stream, of a long text packed by all processors. Never empty, as the Flate filter demands.
std::string deflate(std::string_view data);

/// `data` as a zlib stream that takes no time to make and no less room than they do.
std::string wrap_undeflated(std::string_view data);

/// Each text deflated, in the same order; spread over the machine's processors.
std::vector<std::string> deflate_all(const std::vector<std::string>& texts);

} // namespace skrejlapa
