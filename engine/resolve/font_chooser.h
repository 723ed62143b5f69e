/// The faces that a computed style sets its text with: its families in their order, each in its weight and slope.
#pragma once

#include "resolve/text_style.h"
#include "text/font_catalog.h"

#include <map>

namespace skrejlapa
{

/// The faces of one style's list; never empty unless there are no fonts at all.
struct FontChain {
    std::vector<FacePtr> faces;
};

/// Opens faces as styles ask for them; each list is looked up once.
class FontChooser
{
public:
    /// Requires: `catalog` and `found` outlive the chooser.
    FontChooser(const FontCatalog& catalog, Diagnostics& found) : catalog_(catalog), found_(found) {}

    /// The first family must have the weight and slope that were asked for; those after it, which only help out with
    /// characters, give their nearest. `used_at` is the text. Finds FONT-UNKNOWN-FAMILY, FONT-NO-SUCH-FACE,
    /// FONT-NO-AXIS, FONT-NONE and what opening a face finds.
    const FontChain& choose(const TextStyle& style, Span used_at);
    [[nodiscard]] const FontCatalog& catalog() const { return catalog_; }

private:
    const FontCatalog& catalog_;
    Diagnostics& found_;
    std::map<std::string, FontChain> chains_;

    FontChain open(const TextStyle& style, Span span);
    FacePtr open_first(const FaceQuery& query, const TextStyle& style, Span span);
    void check_axes(const FaceQuery& query, const TextStyle& style);
    [[nodiscard]] FaceQuery query_of(const TextStyle& style) const;
    [[nodiscard]] std::vector<std::string> families_of(const TextStyle& style) const;
};

} // namespace skrejlapa
