/// Images of 16 bits a sample, which PDF/X-1a does not know and no plate or screen shows.
#pragma once

#include <cstddef>
#include <qpdf/QPDF.hh>

namespace skrejlapa
{

/// An image of 16 bits a sample as one of 8, its colour key with it; any other, and a damaged one, as it is.
QPDFObjectHandle reduce_depth(QPDFObjectHandle image, std::size_t components, QPDF& pdf);

} // namespace skrejlapa
