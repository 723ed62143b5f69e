// The four alignment properties of CSS Box Alignment Level 3, each with the values that it takes in flex layout.

#include "resolve/box_property_readers.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa::box_readers
{

namespace
{

/// Which of CSS's groups of values a property takes.
enum Group : unsigned {
    normal = 1U,
    stretch = 2U,
    positional = 4U, ///< start end center flex-start flex-end
    sides = 8U,      ///< left right
    self = 16U,      ///< self-start self-end
    distributed = 32U,
    baselines = 64U
};

struct AlignmentWord {
    std::string_view word;
    Alignment value;
    unsigned group;
};

constexpr AlignmentWord alignment_words[] = {{"normal", Alignment::normal, normal},
                                             {"stretch", Alignment::stretch, stretch},
                                             {"flex-start", Alignment::flex_start, positional},
                                             {"flex-end", Alignment::flex_end, positional},
                                             {"center", Alignment::center, positional},
                                             {"start", Alignment::start, positional},
                                             {"end", Alignment::end, positional},
                                             {"self-start", Alignment::self_start, self},
                                             {"self-end", Alignment::self_end, self},
                                             {"left", Alignment::left, sides},
                                             {"right", Alignment::right, sides},
                                             {"space-between", Alignment::space_between, distributed},
                                             {"space-around", Alignment::space_around, distributed},
                                             {"space-evenly", Alignment::space_evenly, distributed},
                                             {"baseline", Alignment::baseline, baselines},
                                             {"first baseline", Alignment::baseline, baselines},
                                             {"last baseline", Alignment::last_baseline, baselines}};

constexpr unsigned justify_content_groups = normal | stretch | positional | sides | distributed;
constexpr unsigned align_content_groups = normal | stretch | positional | distributed | baselines;
constexpr unsigned align_items_groups = normal | stretch | positional | self | baselines;

/// CSS Align 3, 4.4: only these may stand behind `safe` and `unsafe`.
bool takes_overflow_word(unsigned group) { return (group & (positional | sides | self)) != 0; }

OverflowAlignment overflow_word(std::string_view word)
{
    if (word == "safe")
        return OverflowAlignment::safe;
    return word == "unsafe" ? OverflowAlignment::unsafe : OverflowAlignment::standard;
}

std::optional<AlignmentValue> parse_alignment(std::string_view text, unsigned groups)
{
    const std::vector<std::string_view> words = split_words(text);
    const OverflowAlignment overflow = words.empty() ? OverflowAlignment::standard : overflow_word(words[0]);
    const std::size_t first = overflow == OverflowAlignment::standard ? 0 : 1;
    std::string rest;
    for (std::size_t at = first; at < words.size(); ++at)
        rest += (at > first ? " " : "") + std::string(words[at]);
    for (const AlignmentWord& known : alignment_words) {
        if (known.word == rest && (known.group & groups) != 0 && (first == 0 || takes_overflow_word(known.group)))
            return AlignmentValue{known.value, overflow};
    }
    return std::nullopt;
}

std::optional<AlignmentValue> read_alignment(const Property& property, unsigned groups, ValueContext& context)
{
    const std::optional<std::string> text = read_text(property, context);
    if (!text)
        return std::nullopt;
    const std::optional<AlignmentValue> value = parse_alignment(*text, groups);
    if (!value) {
        std::vector<std::string> words;
        for (const AlignmentWord& known : alignment_words) {
            if ((known.group & groups) != 0)
                words.emplace_back(known.word);
        }
        report_keyword(property, *text, words, context);
    }
    return value;
}

} // namespace

void justify_content(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.justify_content = read_alignment(property, justify_content_groups, context).value_or(style.justify_content);
}

void align_items(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.align_items = read_alignment(property, align_items_groups, context).value_or(style.align_items);
}

void align_content(const Property& property, ValueContext& context, BoxStyle& style)
{
    style.align_content = read_alignment(property, align_content_groups, context).value_or(style.align_content);
}

void align_self(const Property& property, ValueContext& context, BoxStyle& style)
{
    const std::string* const text = property.value.string();
    if (text != nullptr && *text == "auto")
        style.align_self.reset();
    else if (const std::optional<AlignmentValue> value = read_alignment(property, align_items_groups, context))
        style.align_self = *value;
}

} // namespace skrejlapa::box_readers
