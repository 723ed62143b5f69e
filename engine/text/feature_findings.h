/// Whether the faces that a paragraph was set in have the OpenType features that its styles ask for.
#pragma once

#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// Finds FONT-NO-VARIANT (error): small capitals, figures or a position that a font-variant key wants and a face does
/// not have for the letters it shows; and FONT-NO-FEATURE (warning): a feature of font-features that none of the
/// style's faces has which the text is set in. Both at the style's key in the layout. Faces that are not used, or show
/// no letters or figures that the key is about, do not matter.
void check_features(const Paragraph& paragraph, const ShapedParagraph& shaped, Diagnostics& found);

} // namespace skrejlapa
