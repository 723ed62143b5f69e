/// The computed style of a piece of text: every key of [styles.NAME] with its value.
#pragma once

#include "base/color.h"
#include "base/span.h"
#include "resolve/block_spaces.h"
#include "resolve/box_style.h"
#include "resolve/fit_group.h"
#include "resolve/script_settings.h"
#include "resolve/table_style.h"
#include "text/paragraph.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

/// Whether text was asked for in a weight or slope, or only takes it where the family has it (headings' bold).
enum class FaceDemand { required, wished };

/// A number times the font size, or a length.
struct LineHeight {
    std::optional<double> factor; ///< inherited as it is, so that larger type is led wider
    Length length;
};

struct TextStyle {
    // Inherited from the text around it.
    std::vector<std::string> families; ///< empty: the default family
    int weight = 400;
    bool italic = false;
    FaceDemand demand = FaceDemand::required;
    Span face_span; ///< of the value that last chose family, weight or slope; empty: none did
    Length font_size = pt(10);
    double width_percent = 100;
    bool optical_sizing = true;
    std::vector<AxisValue> axis_settings;
    Span axis_span; ///< of font-variation-settings
    std::vector<FontFeature> features;
    Span features_span; ///< of font-features
    std::vector<FeatureDemand> caps;
    std::vector<FeatureDemand> numeric;
    std::vector<FeatureDemand> position;
    std::vector<ScriptSize> script_sizes = default_script_sizes();
    std::vector<ScriptSize> script_line_heights = default_script_line_heights();
    LengthPercentage letter_spacing; ///< a fraction is of the font size
    LengthPercentage word_spacing;   ///< a fraction is of the font size
    LineHeight line_height{1.35, {}};
    Ink color = black;
    TextAlign align = TextAlign::start;
    std::optional<TextAlign> align_last; ///< nothing: auto
    LengthPercentage indent;             ///< a fraction is of the paragraph's width
    TextTransform transform = TextTransform::none;
    LineBreaking breaking;
    Justification justification;
    HangingPunctuation hanging = HangingPunctuation::optical;
    std::vector<HangingCharacter> hanging_characters;
    Hyphens hyphens = Hyphens::manual;
    WrittenHyphenationLimits hyphenation_limits; ///< what is not given is the language's
    std::optional<TextRules> text_rules;         ///< nothing: the project's
    std::optional<QuoteMarks> quotes;            ///< nothing: the project's, or the language's
    int orphans = 2;
    int widows = 2;
    LineSnap line_snap = LineSnap::automatic;
    std::optional<Direction> direction; ///< nothing: by the language
    std::optional<Ink> marker_color;    ///< nothing: the text's
    LengthPercentage marker_gap{{}, 0.5};
    bool marker_hangs = false;
    LengthPercentage marker_width;
    FitSpecPtr fit; ///< null: the text stays as written
    // Each style's own; where it says nothing, the body's.
    LengthPercentage space_before; ///< of these four a fraction is of the box's content width
    LengthPercentage space_after;
    LengthPercentage indent_start;
    LengthPercentage indent_end;
    Length side_rule;                   ///< the width of a line at the starting side; 0: none
    std::optional<Ink> side_rule_color; ///< nothing: the text's
    LengthPercentage side_padding;      ///< between that line and the text
    BreakRule break_before = BreakRule::automatic;
    BreakRule break_inside = BreakRule::automatic;
    BreakRule break_after = BreakRule::automatic;
    ColumnSpan column_span = ColumnSpan::none;
    std::optional<std::string> marker; ///< nothing: by the kind of list
    TableStyle table;                  ///< of tables, their cells, and rules
    std::string name = "body";         ///< of the style that says most about it

    /// From the outer edge of a block in this style to its text.
    [[nodiscard]] Indent inner_indent_start() const
    {
        return Indent(indent_start) + Indent(side_rule) + Indent(side_padding);
    }
    [[nodiscard]] Length of_font_size(const LengthPercentage& value) const
    {
        return value.fraction ? font_size.scaled(*value.fraction) : value.length;
    }
};

} // namespace skrejlapa
