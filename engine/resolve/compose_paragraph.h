/// Inlines to a paragraph: nested styles, fields, links and languages become runs.
#pragma once

#include "resolve/text_services.h"

namespace skrejlapa
{

/// The text around a paragraph.
struct ParagraphSetting {
    StyleId style = 0;
    std::string language;
    Direction direction = Direction::ltr; ///< where neither style nor language of the block says otherwise
    std::string content;                  ///< "2/body"
    Span span;
    ElementId element = no_element;
};

/// A stretch of text in one style, or a forced line break.
struct TextPiece {
    enum class Kind { text, empty_optional, filled_optional, line_break };
    Kind kind = Kind::text;
    std::string text;
    StyleId style = 0;
    std::string language;
    std::string link;
    Span source;
    std::vector<RunIsolation> isolations = {};
};

/// Lays emphasis, links and runs flat. Finds STYLE-UNKNOWN, FIELD-UNKNOWN, LINK-EMPTY; a picture amid text is
/// LATER-RELEASE.
std::vector<TextPiece> flatten_inlines(const std::vector<Inline>& inlines, const ParagraphSetting& setting,
                                       const TextScope& scope, TextServices& services);

/// Plain text with its fields put in; line ends become line breaks.
std::vector<TextPiece> flatten_plain(std::string_view text, const ParagraphSetting& setting, const TextScope& scope,
                                     TextServices& services);

/// Drops each line that has optional fields and only empty ones; false when that leaves no line.
bool drop_empty_lines(std::vector<TextPiece>& pieces);

/// Puts a paragraph of the pieces into the leaflet. Finds FONT-*, LINK-EMPTY.
ParagraphId add_paragraph(const std::vector<TextPiece>& pieces, const ParagraphSetting& setting, const TextScope& scope,
                          TextServices& services);

/// `styles` of the block with its classes; unknown classes are STYLE-UNKNOWN.
void add_classes(const Attributes& attributes, const StyleSheet& sheet, std::vector<std::string>& styles,
                 Diagnostics& found);

} // namespace skrejlapa
