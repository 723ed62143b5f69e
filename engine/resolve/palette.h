/// The layout's colours: named inks, tints of them, and names bound anew on a page.
#pragma once

#include "load/toml_document.h"
#include "picture/picture.h"

#include <map>
#include <memory>

namespace skrejlapa
{

class Palette;
/// Shared by all that stands on the pages with the same colours.
using PalettePtr = std::shared_ptr<const Palette>;

class Palette
{
public:
    /// Black and white alone.
    Palette();
    /// Reads [colors]. A colour is a table of inks, or the name of another, with a tint perhaps ("leaf 40%").
    /// Finds COLOR-VALUE, COLOR-UNKNOWN, LAYOUT-CYCLE.
    static PalettePtr read(const TomlTable* colors, Diagnostics& found);
    /// The palette with some of its names bound to other colours of it; names that stand for those follow them.
    /// Finds COLOR-UNKNOWN, COLOR-VALUE.
    [[nodiscard]] PalettePtr rebound(const TomlTable& colors, Diagnostics& found) const;

    /// The ink of "leaf" or "leaf 40%". Finds COLOR-UNKNOWN, COLOR-VALUE.
    [[nodiscard]] std::optional<Ink> ink(std::string_view text, Span span, Diagnostics& found) const;
    [[nodiscard]] const std::vector<PaletteColor>& colors() const { return colors_; }

private:
    friend struct PaletteReading;
    /// A name that stands for another colour: "leaf 40%".
    struct Alias {
        std::string name;
        std::string text;
    };
    std::vector<Alias> aliases_;                             ///< each behind those it stands for
    std::map<std::string, std::size_t, std::less<>> places_; ///< in `colors_`, by name
    std::vector<PaletteColor> colors_;                       ///< the built-in ones last, unless the layout names them
    [[nodiscard]] const PaletteColor* find(std::string_view name) const;
    [[nodiscard]] std::optional<PaletteColor> color(std::string_view text, Span span, Diagnostics& found) const;
    void bind(PaletteColor color);
    void follow_aliases(const TomlTable& bound);
};

} // namespace skrejlapa
