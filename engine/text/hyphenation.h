/// Where a word may be divided: the patterns of its language, the project's own words, and how much must stay together.
#pragma once

#include "text/hyphenation_patterns.h"

namespace skrejlapa
{

/// How many letters there must be, as in CSS's hyphenate-limit-chars.
struct HyphenationLimits {
    std::uint32_t word = 5;   ///< in a word that is divided at all
    std::uint32_t before = 2; ///< before the hyphen
    std::uint32_t after = 2;  ///< after it
    bool operator==(const HyphenationLimits&) const = default;
};

/// Limits as far as they are given; the rest is the language's.
struct WrittenHyphenationLimits {
    std::optional<std::uint32_t> word;
    std::optional<std::uint32_t> before;
    std::optional<std::uint32_t> after;

    /// These where they say something, else `others`.
    [[nodiscard]] HyphenationLimits over(const HyphenationLimits& others) const
    {
        return {word.value_or(others.word), before.value_or(others.before), after.value_or(others.after)};
    }
};

/// A word as the patterns are to see it, and where each of its letters stands in the word as written.
struct FoldedWord {
    std::u32string word;
    std::vector<std::uint32_t> places;
};
using FoldWord = FoldedWord (*)(std::u32string_view);

/// Divides the words of one language. Immutable, so safe from several threads.
class Hyphenator
{
public:
    /// `own`: the project's words, which win over the patterns and their exceptions. `patterns` may be null: then
    /// only `own` words are divided. `fold`: what is done to each word before it is looked at; null: nothing.
    Hyphenator(HyphenationPatternsPtr patterns, WordExceptions own, HyphenationLimits limits, FoldWord fold = nullptr)
        : patterns_(std::move(patterns)), own_(std::move(own)), limits_(limits), fold_(fold)
    {
    }

    /// Where patterns and exceptions divide a word of small letters, whatever the limits.
    [[nodiscard]] WordPoints points(std::u32string_view word) const;
    /// The same as far as the limits allow.
    [[nodiscard]] WordPoints points_within(const HyphenationLimits& limits, std::u32string_view word) const;
    /// What holds where a style says nothing else.
    [[nodiscard]] const HyphenationLimits& limits() const { return limits_; }
    [[nodiscard]] bool has_letter(char32_t letter) const
    {
        return patterns_ != nullptr && patterns_->has_letter(letter);
    }

private:
    [[nodiscard]] WordPoints points_of_folded(std::u32string_view word) const;

    HyphenationPatternsPtr patterns_;
    WordExceptions own_;
    HyphenationLimits limits_;
    FoldWord fold_;
};

using HyphenatorPtr = std::shared_ptr<const Hyphenator>;

} // namespace skrejlapa
