#include "text/transform_case.h"

#include "text/language_tag.h"
#include "text/text_edits.h"

#include <algorithm>
#include <map>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/ucasemap.h>

namespace skrejlapa
{

namespace
{

struct CaseRule {
    TextTransform transform = TextTransform::none;
    std::string language;
    auto operator<=>(const CaseRule&) const = default;
};

void map_case(const CaseRule& rule, icu::StringPiece source, icu::ByteSink& sink, icu::Edits& edits, UErrorCode& error)
{
    const char* locale = rule.language.c_str();
    if (rule.transform == TextTransform::uppercase)
        icu::CaseMap::utf8ToUpper(locale, 0, source, sink, &edits, error);
    else if (rule.transform == TextTransform::lowercase)
        icu::CaseMap::utf8ToLower(locale, 0, source, sink, &edits, error);
    else
        icu::CaseMap::utf8ToTitle(locale, U_TITLECASE_NO_LOWERCASE, nullptr, source, sink, &edits, error);
}

// The text in another case; its origins are offsets in the text that was.
MappedText in_other_case(const std::string& text, const CaseRule& rule)
{
    MappedText before{text, std::vector<std::uint32_t>(text.size())};
    for (std::uint32_t at = 0; at < text.size(); ++at)
        before.origins[at] = at;
    std::string after;
    icu::StringByteSink<std::string> sink(&after);
    icu::Edits edits;
    UErrorCode error = U_ZERO_ERROR;
    map_case(rule, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, edits, error);
    return U_SUCCESS(error) ? apply_edits(before, std::move(after), edits) : before;
}

void append_changed(MappedText& target, const MappedText& source, const MappedText& changed, std::uint32_t begin,
                    std::uint32_t end)
{
    const auto first = std::lower_bound(changed.origins.begin(), changed.origins.end(), begin);
    const auto last = std::lower_bound(first, changed.origins.end(), end);
    target.text.append(changed.text, static_cast<std::size_t>(first - changed.origins.begin()),
                       static_cast<std::size_t>(last - first));
    for (auto from = first; from != last; ++from)
        target.origins.push_back(source.origins[*from]);
}

} // namespace

MappedText transform_case(MappedText text, const Paragraph& paragraph, const SourceRuns& runs)
{
    const bool needed = std::any_of(paragraph.styles.begin(), paragraph.styles.end(),
                                    [](const CharacterStyle& style) { return style.transform != TextTransform::none; });
    if (!needed)
        return text;
    std::map<CaseRule, MappedText> changed;
    MappedText transformed;
    for (std::uint32_t begin = 0, end = 0; begin < text.text.size(); begin = end) {
        const std::size_t run = runs.run_at(text.origins[begin]);
        end = begin + 1;
        while (end < text.text.size() && runs.run_at(text.origins[end]) == run)
            ++end;
        const CharacterStyle& style = paragraph.styles[paragraph.runs[run].style];
        const CaseRule rule{style.transform, primary_language(style.language)};
        if (rule.transform == TextTransform::none) {
            transformed.append_part(text, begin, end);
            continue;
        }
        auto known = changed.find(rule);
        if (known == changed.end())
            known = changed.emplace(rule, in_other_case(text.text, rule)).first;
        append_changed(transformed, text, known->second, begin, end);
    }
    return transformed;
}

} // namespace skrejlapa
