#include "build/fingerprint.h"

namespace skrejlapa
{

void hash_value(Hasher& hasher, const FontFeature& feature)
{
    const auto& [tag, value] = feature;
    hasher.add(tag, value);
}

void hash_value(Hasher& hasher, const FeatureDemand& demand)
{
    const auto& [feature, kind, word, key, span] = demand;
    hasher.add(feature, kind, word, key);
}

void hash_value(Hasher& hasher, const ScriptSize& size)
{
    const auto& [script, factor] = size;
    hasher.add(script, factor);
}

void hash_value(Hasher& hasher, const HyphenationLimits& limits)
{
    const auto& [word, before, after] = limits;
    hasher.add(word, before, after);
}

/// Its patterns and words are a part of their own, counted from the files and the project they come from.
void hash_value(Hasher& hasher, const HyphenatorPtr& hyphenator)
{
    hasher.add(hyphenator != nullptr);
    if (hyphenator != nullptr)
        hasher.add(hyphenator->limits());
}

void hash_value(Hasher& hasher, const TextRules& rules)
{
    for (const TextRule rule : all_text_rules)
        hasher.add(rules.has(rule));
}

void hash_value(Hasher& hasher, const QuotePair& pair)
{
    const auto& [open, close] = pair;
    hasher.add(open, close);
}

void hash_value(Hasher& hasher, const QuoteMarks& marks)
{
    const auto& [outer, inner, single] = marks;
    hasher.add(outer, inner, single);
}

void hash_value(Hasher& hasher, const FacePtr& face)
{
    hasher.add(face != nullptr);
    if (face == nullptr)
        return;
    hasher.add(hasher.names().name_of(*face), face->description().index, face->description().instance.size());
    for (const auto& [tag, value] : face->description().instance)
        hasher.add(tag, value);
}

void hash_value(Hasher& hasher, const CharacterStyle& style)
{
    // Whether further fonts are looked through is the edition's own matter: `RecordedPreparation::asks_all_fonts`.
    const auto& [name, fonts, own_fonts, further_fonts, size, glyph_width, letter_spacing, word_spacing, features,
                 features_span, demands, script_sizes, language, transform, hyphens, hyphenator, hyphenation_limits,
                 rules, quotes, color] = style;
    hasher.add(name, fonts, own_fonts, further_fonts != nullptr, size, glyph_width, letter_spacing, word_spacing,
               features, demands, script_sizes, language, transform, hyphens, hyphenator, hyphenation_limits, rules,
               quotes, color);
}

void hash_value(Hasher& hasher, const RunIsolation& isolation)
{
    const auto& [id, direction] = isolation;
    hasher.add(id, direction);
}

void hash_value(Hasher& hasher, const TextRun& run)
{
    const auto& [text, style, source, link, isolations, element] = run;
    hasher.add(text, style, link, isolations, element);
}

void hash_value(Hasher& hasher, const LineBreaking& breaking)
{
    const auto& [wrap, tolerance, line_penalty, hyphen_penalty, explicit_hyphen_penalty, double_hyphen_demerits,
                 final_hyphen_demerits, fitness_demerits, looseness, most_hyphens_in_a_row, ladder_demerits,
                 last_line_min, last_line_max, last_line_demerits, ragged_zone] = breaking;
    hasher.add(wrap, tolerance, line_penalty, hyphen_penalty, explicit_hyphen_penalty, double_hyphen_demerits,
               final_hyphen_demerits, fitness_demerits, looseness, most_hyphens_in_a_row, ladder_demerits,
               last_line_min, last_line_max, last_line_demerits, ragged_zone);
}

void hash_value(Hasher& hasher, const FlexibleMeasure& measure)
{
    const auto& [least, wished, most] = measure;
    hasher.add(least, wished, most);
}

void hash_value(Hasher& hasher, const Justification& justification)
{
    const auto& [word_space, letter_space, glyph_width] = justification;
    hasher.add(word_space, letter_space, glyph_width);
}

void hash_value(Hasher& hasher, const HangingCharacter& hanging)
{
    const auto& [character, at_start, at_end] = hanging;
    hasher.add(character, at_start, at_end);
}

void hash_value(Hasher& hasher, const ParagraphStyle& style)
{
    const auto& [name, direction, align, align_last, line_height, indent, indent_of_width, breaking, justification,
                 hanging, hanging_characters] = style;
    hasher.add(name, direction, align, align_last, line_height, indent, indent_of_width, breaking, justification,
               hanging, hanging_characters);
}

void hash_value(Hasher& hasher, const Paragraph& paragraph)
{
    const auto& [styles, runs, style, content, span, element] = paragraph;
    hasher.add(styles, runs, style, content, element);
}

} // namespace skrejlapa
