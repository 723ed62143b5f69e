/// What composing text draws on, and where it puts what it makes.
#pragma once

#include "resolve/fields.h"
#include "resolve/font_chooser.h"
#include "resolve/hyphenation_chooser.h"
#include "resolve/picture_shelf.h"
#include "resolve/style_tree.h"
#include "resolve/text_rules_chooser.h"

namespace skrejlapa
{

/// Shared by all text of an edition. References outlive the composing.
struct TextServices {
    FontChooser& fonts;
    HyphenationChooser& hyphenation;
    const TextRulesChooser& text_rules;
    const Fields& fields;
    PictureShelf& pictures;
    Leaflet& leaflet; ///< takes the paragraphs
    Diagnostics& found;
    Quality quality = Quality::final;
};

/// What the box and its page decide about the text in it.
struct TextScope {
    StyleTree& styles;                                      ///< under the page's colours
    StyleId root = 0;                                       ///< the body's style with the box's
    std::string box_style;                                  ///< the box's `style`, or empty
    std::map<std::string, std::string, std::less<>> mapped; ///< the box's `styles`
    std::optional<Ink> color;                               ///< the box's
    std::string language;
    Direction direction = Direction::ltr; ///< the box's
    PageFacts page;
    Span span; ///< of the box

    /// The style that an element takes in this box.
    [[nodiscard]] std::string style_of(std::string_view element) const;
};

inline std::string TextScope::style_of(std::string_view element) const
{
    const auto other = mapped.find(element);
    return other == mapped.end() ? std::string(element) : other->second;
}

} // namespace skrejlapa
