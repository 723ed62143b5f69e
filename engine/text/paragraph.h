/// A paragraph as resolved: runs of text with their styles, every question of fonts and language answered.
#pragma once

#include "base/color.h"
#include "base/element_id.h"
#include "base/length.h"
#include "base/span.h"
#include "text/face.h"
#include "text/hyphenation.h"
#include "text/line_setting.h"
#include "text/text_rules.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skrejlapa
{

class FontCatalog;

enum class Direction { ltr, rtl };
enum class TextAlign { start, end, center, justify };
enum class TextTransform { none, uppercase, lowercase, capitalize };
enum class Hyphens { none, manual, automatic };
enum class BreakRule { automatic, avoid, page, column };

/// An OpenType feature as in CSS's font-feature-settings.
struct FontFeature {
    std::string tag; ///< four letters: "smcp"
    unsigned value = 1;
    bool operator==(const FontFeature&) const = default;
};

/// What a font-variant key wants of the face: that its features are there is checked, they are never faked.
enum class FeatureDemandKind { small_letters, capitals, figures, any_text };

struct FeatureDemand {
    FontFeature feature;
    FeatureDemandKind kind = FeatureDemandKind::any_text; ///< which characters it is about
    std::string word;                                     ///< "small-caps"
    std::string key;                                      ///< "font-variant-caps"
    Span span;                                            ///< of the key's value
    bool operator==(const FeatureDemand&) const = default;
};

/// By how much a script's letters are set larger than the style's size says.
struct ScriptSize {
    std::uint32_t script = 0; ///< four letters of ISO 15924, the first in the highest byte
    double factor = 1;
    bool operator==(const ScriptSize&) const = default;
};

struct CharacterStyle {
    std::string name;           ///< the style's name in the layout, "strong"
    std::vector<FacePtr> fonts; ///< the fallback chain, the style's list first; empty where no font could be opened
    std::size_t own_fonts = 1;  ///< how many at the front of `fonts` the style itself named
    const FontCatalog* further_fonts = nullptr; ///< looked through for characters that `fonts` lack; may be null
    Length size;
    double glyph_width = 1; ///< horizontal scale of the glyphs
    Length letter_spacing;
    Length word_spacing;
    std::vector<FontFeature> features;
    Span features_span = {};                 ///< of font-features in the layout
    std::vector<FeatureDemand> demands = {}; ///< of the font-variant keys; set together with `features`
    std::vector<ScriptSize> script_sizes = {};
    std::string language; ///< BCP 47
    TextTransform transform = TextTransform::none;
    Hyphens hyphens = Hyphens::manual;
    HyphenatorPtr hyphenator; ///< of the language, for `automatic`; may be null: then no word is divided
    HyphenationLimits hyphenation_limits;
    TextRules rules;                  ///< of its language that the text is set by
    std::optional<QuoteMarks> quotes; ///< nothing: the language's
    Ink color;
};

/// Text that stands apart from what is around it in the order of writing (CSS Writing Modes 4, unicode-bidi: isolate).
struct RunIsolation {
    std::uint32_t id = 0; ///< equal in all runs of one isolate, and in no others of the paragraph
    Direction direction = Direction::ltr;
    bool operator==(const RunIsolation&) const = default;
};

/// A run of text in one style. U+2028 is a forced line break, U+00AD a soft hyphen.
struct TextRun {
    std::string text;      ///< UTF-8, as written; shaping normalises and transforms it
    std::size_t style = 0; ///< index into Paragraph::styles
    Span source;           ///< of the text; of the same length in bytes where the text stands so in the file
    std::string link;      ///< the address it leads to, if any
    std::vector<RunIsolation> isolations = {}; ///< that the run lies in, the outermost first
    ElementId element = no_element;            ///< that the run belongs to: the paragraph's, or a link or span in it
};

struct ParagraphStyle {
    std::string name; ///< "body", "h1"
    Direction direction = Direction::ltr;
    TextAlign align = TextAlign::start;
    TextAlign align_last = TextAlign::start; ///< of the last line and of lines before a forced break
    Length line_height;
    Length indent;              ///< of the first line
    double indent_of_width = 0; ///< added to it: a part of the width that the paragraph's lines have
    LineBreaking breaking;
    Justification justification;
    HangingPunctuation hanging = HangingPunctuation::none;
    std::vector<HangingCharacter> hanging_characters; ///< come before the engine's own table

    [[nodiscard]] Length first_indent(Length width) const { return indent + width.scaled(indent_of_width); }
};

struct Paragraph {
    std::vector<CharacterStyle> styles; ///< styles[0] is the paragraph's own: it gives an empty line its size
    std::vector<TextRun> runs;
    ParagraphStyle style;
    std::string content; ///< where the text is from: "2/body"
    Span span;
    ElementId element = no_element;
};

/// Index into Leaflet::paragraphs.
using ParagraphId = std::uint32_t;

} // namespace skrejlapa
