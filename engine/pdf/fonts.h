/// The fonts of a document: subsets as composite fonts (Type0, Identity-H), with exact widths and readable text.
#pragma once

#include "base/memo.h"
#include "pdf/font_subset.h"
#include "pdf/glyph_usage.h"
#include "pdf/object_store.h"

namespace skrejlapa
{

/// A face ready to be written: all that takes time is done.
struct PreparedFont {
    std::string name;                 ///< with the subset's tag: "ABCDEF+NotoSans"
    std::string packed_program;       ///< deflated
    std::size_t program_length = 0;   ///< before
    std::string packed_to_unicode;    ///< deflated
    std::string widths;               ///< the array of /W
    std::vector<std::uint16_t> codes; ///< by the face's own glyph number

    [[nodiscard]] std::uint16_t code(std::uint32_t glyph) const { return codes.at(glyph); }
};

/// Fails with PDF-FONT. Safe from several threads.
Result<PreparedFont> prepare_font(const FaceUsage& usage);

using PreparedFontPtr = std::shared_ptr<const PreparedFont>;

/// A subset, for other files that use the same glyphs of the face for the same text.
struct SharedFont {
    PreparedFontPtr font;
    FacePtr face; ///< kept, for the key names it by its place
};
using SharedFonts = Memo<SharedFont>;

/// All faces, several at a time, in the order of `usage`. Fails with the first failure in that order.
Result<std::vector<PreparedFontPtr>> prepare_fonts(const GlyphUsage& usage, const SharedFonts& known);

/// Writes the font's five objects; gives the Type0 dictionary.
ObjectReference add_font(ObjectStore& store, const Face& face, const PreparedFont& font);

} // namespace skrejlapa
