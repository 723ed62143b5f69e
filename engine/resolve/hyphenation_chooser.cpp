#include "resolve/hyphenation_chooser.h"

#include "base/utf8.h"
#include "load/language_tag.h"
#include "load/pseudo_text.h"
#include "text/language_coverage.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string quoted_letter(char32_t letter)
{
    std::string text;
    append_code_point(text, letter);
    return text;
}

/// A pseudo-edition's words are divided where those of its source are.
FoldedWord fold_pseudo_word(std::u32string_view word)
{
    PseudoSource source = pseudo_source(word);
    return {std::move(source.word), std::move(source.places)};
}

/// Says what is wrong with a word; true when it can be used.
bool check_word(const Located& written, const ReadException& read, Diagnostics& found)
{
    const auto report = [&](std::string reason) {
        found.error("HYPHEN-WORD", written.span, std::move(reason),
                    {"write one word, with a hyphen at each place it may be divided: \"re-vi-ta-li-zā-ci-ja\"; without "
                     "any it stays whole"});
        return false;
    };
    switch (read.fault) {
    case ExceptionFault::none:
        return true;
    case ExceptionFault::empty:
        return report("there is no word");
    case ExceptionFault::stray_hyphen:
        return report(fmt::format("\"{}\" has a hyphen that parts nothing", written.text));
    case ExceptionFault::no_letter:
        return report(fmt::format("\"{}\" has \"{}\", which is no letter", written.text, quoted_letter(read.culprit)));
    }
    return false;
}

/// A letter of another alphabet, mistyped mostly: no word of the text would ever match.
void warn_of_foreign_letter(const Located& written, const ReadException& read, const std::vector<char32_t>& alphabet,
                            const std::string& language, Diagnostics& found)
{
    const auto foreign = std::find_if(read.word.begin(), read.word.end(), [&](char32_t letter) {
        return letter != U'\u2019' && !std::binary_search(alphabet.begin(), alphabet.end(), letter);
    });
    if (foreign != read.word.end())
        found.warning("HYPHEN-FOREIGN-LETTER", written.span,
                      fmt::format("\"{}\" has \"{}\" (U+{:04X}), which is no letter of the language \"{}\"",
                                  written.text, quoted_letter(*foreign), static_cast<std::uint32_t>(*foreign),
                                  language),
                      {"type the letter anew if the text has another; else leave the word as it is"});
}

} // namespace

HyphenationChooser::HyphenationChooser(const HyphenationCatalog& catalog, const Project& project, const Files& files,
                                       Diagnostics& found)
    : catalog_(catalog), files_(files), found_(found)
{
    for (const ProjectHyphenation& written : project.hyphenation) {
        check_language(written.language, project);
        own_.push_back(read_words(written));
    }
    std::stable_sort(own_.begin(), own_.end(), [](const OwnWords& a, const OwnWords& b) {
        return a.written->language.text.size() < b.written->language.text.size();
    });
}

/// A code that nobody knows is a mistyped one, and its words would never be used.
void HyphenationChooser::check_language(const Located& language, const Project& project) const
{
    const bool is_of_project =
        std::any_of(project.languages.begin(), project.languages.end(), [&](const std::string& each) {
            return is_within_language(language.text, each) || is_within_language(each, language.text);
        });
    if (is_of_project || !is_language_tag(language.text) || characters_of_language(language.text))
        return;
    const Result<LanguagePatterns> patterns = catalog_.find(language.text, files_);
    if (!patterns || patterns->patterns != nullptr)
        return;
    found_.warning("HYPHEN-LANGUAGE", language.span,
                   fmt::format("there is no language \"{}\" that is known{}", language.text,
                               did_you_mean(language.text, project.languages)),
                   {"correct the code, or add the language to the project's languages"});
}

HyphenationChooser::OwnWords HyphenationChooser::read_words(const ProjectHyphenation& written) const
{
    OwnWords own{&written, {}};
    const std::string& language = written.language.text;
    const std::optional<std::vector<char32_t>> alphabet = characters_of_language(language);
    for (const Located& word : written.words) {
        ReadException read = read_exception(word.text);
        if (!check_word(word, read, found_))
            continue;
        if (alphabet)
            warn_of_foreign_letter(word, read, *alphabet, language, found_);
        if (own.words.count(read.word) != 0)
            found_.error("HYPHEN-WORD", word.span, fmt::format("\"{}\" stands there twice", word.text),
                         {"keep the one that is right"});
        own.words.emplace(std::move(read.word), std::move(read.points));
    }
    return own;
}

HyphenatorPtr HyphenationChooser::choose(const std::string& language, Span used_at)
{
    const auto [known, is_new] = known_.try_emplace(language);
    if (is_new)
        known->second = make(language, used_at);
    return known->second;
}

HyphenatorPtr HyphenationChooser::make(const std::string& language, Span used_at) const
{
    const Result<LanguagePatterns> patterns = catalog_.find(language, files_);
    if (!patterns) {
        found_.add(patterns.error());
        return nullptr;
    }
    WordExceptions words;
    HyphenationLimits limits = patterns->limits;
    for (const OwnWords& own : own_) {
        if (!is_within_language(own.written->language.text, language))
            continue;
        for (const auto& [word, points] : own.words)
            words.insert_or_assign(word, points);
        limits.before =
            static_cast<std::uint32_t>(own.written->letters_before.value_or(static_cast<int>(limits.before)));
        limits.after = static_cast<std::uint32_t>(own.written->letters_after.value_or(static_cast<int>(limits.after)));
    }
    // Of a text in a variety that nobody reads, nothing is said that is not said of its source.
    if (patterns->patterns == nullptr && !is_pseudo(language))
        found_.note(
            "HYPHEN-NO-PATTERNS", used_at,
            fmt::format("there are no hyphenation patterns for \"{}\": its words are not divided{}", language,
                        words.empty() ? "" : ", but for the project's own"),
            {fmt::format("put hyph-{}.pat.txt into the project's folder hyphenation, or set hyphens = \"manual\" "
                         "for this language",
                         language)});
    if (patterns->patterns == nullptr && words.empty())
        return nullptr;
    return std::make_shared<Hyphenator>(patterns->patterns, std::move(words), limits,
                                        is_pseudo(language) ? fold_pseudo_word : nullptr);
}

} // namespace skrejlapa
