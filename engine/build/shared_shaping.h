/// Text that is shaped once for all editions that set it alike.
#pragma once

#include "base/memo.h"
#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// A shaped paragraph about which nothing was found, with what its key names by its place in memory.
struct SharedParagraph {
    ShapedParagraph shaped;
    std::vector<CharacterStyle> styles; ///< keeps faces and hyphenators
};

using SharedParagraphs = Memo<SharedParagraph>;

/// As `shape_paragraph`. Requires: `known` is asked for paragraphs of one FontCatalog alone.
ShapedParagraph shape_once(const Paragraph& paragraph, const SharedParagraphs& known, Diagnostics& found);

} // namespace skrejlapa
