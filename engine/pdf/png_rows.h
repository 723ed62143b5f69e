/// Samples prepared for deflate by PNG's filters, which PDF undoes as predictor 15 (ISO 32000-1, 7.4.4.4).
#pragma once

#include <string>
#include <string_view>

namespace skrejlapa
{

/// Each row behind the filter that leaves it smallest (PNG 1.2, 9.6: the least sum of differences), on all processors.
/// A photograph is packed into about two thirds of what it takes unfiltered.
/// Requires: whole rows of `width` pixels of `channels` samples of 8 bits.
std::string with_png_filters(std::string_view samples, int width, int channels);

/// The predictor's parameters for the stream's dictionary.
std::string png_filter_parameters(int width, int channels);

} // namespace skrejlapa
