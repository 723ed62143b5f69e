/// Computed styles: what text looks like within the text around it. Each combination is computed once.
#pragma once

#include "resolve/property_values.h"
#include "resolve/style_sheet.h"
#include "resolve/text_style.h"

#include <deque>

namespace skrejlapa
{

/// Index of a computed style in its StyleTree; 0 is the body's.
using StyleId = std::size_t;

enum class StyleLevel {
    block, ///< what is not inherited starts from the body's
    run    ///< a run within a paragraph
};

/// One step into the text.
struct StyleStep {
    StyleLevel level = StyleLevel::block;
    std::string_view element;        ///< what it is: "h1", "strong"; decides the built-in defaults
    std::vector<std::string> styles; ///< of [styles], the weakest first; those not declared say nothing
};

/// The styles under one palette. Not safe from several threads: styles are computed when first asked for.
class StyleTree
{
public:
    /// Requires: `sheet` and `found` outlive the tree. Values that are no values are found when they are computed.
    StyleTree(const StyleSheet& sheet, PalettePtr palette, Diagnostics& found);

    [[nodiscard]] const TextStyle& operator[](StyleId id) const { return styles_[id]; }
    StyleId derive(StyleId parent, const StyleStep& step);
    /// The same style in another colour.
    StyleId recolor(StyleId style, const Ink& color);
    [[nodiscard]] const StyleSheet& sheet() const { return *sheet_; }
    [[nodiscard]] const PalettePtr& palette() const { return palette_; }

private:
    const StyleSheet* sheet_;
    PalettePtr palette_;
    Diagnostics* found_;
    std::deque<TextStyle> styles_;
    std::map<std::pair<StyleId, std::string>, StyleId> known_;
    std::map<StyleId, std::vector<StyleId>> recolored_;

    void apply(const StyleStep& step, Length parent_size, TextStyle& style);
    [[nodiscard]] bool is_of_body(const TomlEntry& entry) const;
};

} // namespace skrejlapa
