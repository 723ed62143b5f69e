/// Hashes that stand for what pictures are made of.
#pragma once

#include "picture/picture.h"

namespace skrejlapa
{

/// One page of a file with how its colours are rendered, or the text of a QR code.
ContentHash name_of_content(const PictureSource& source);

/// The same with what else decides how a source is imported, and how it is called in what is found about it;
/// `condition` as `show_condition` puts it.
ContentHash name_of_input(const PictureSource& source, const ContentHash& content, std::string_view condition);

/// All that colours are converted by.
std::string show_condition(const ColorTerms& terms, PictureColors become);

} // namespace skrejlapa
