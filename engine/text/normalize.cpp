#include "text/normalize.h"

#include "text/language_tag.h"
#include "text/text_edits.h"

#include <array>

#include <fmt/format.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace skrejlapa
{

namespace
{

struct CommaLetter {
    char base;
    std::string_view letter;
};

constexpr std::string_view comma_below = "\u0326";
constexpr auto comma_letters = std::to_array<CommaLetter>({{'G', "Ģ"},
                                                           {'K', "Ķ"},
                                                           {'L', "Ļ"},
                                                           {'N', "Ņ"},
                                                           {'R', "Ŗ"},
                                                           {'g', "ģ"},
                                                           {'k', "ķ"},
                                                           {'l', "ļ"},
                                                           {'n', "ņ"},
                                                           {'r', "ŗ"}});

bool has_comma_letters(std::string_view language_tag)
{
    const std::string language = primary_language(language_tag);
    return language == "lv" || language == "ltg" || language == "liv";
}

std::string_view letter_with_comma(char base)
{
    for (const CommaLetter& candidate : comma_letters) {
        if (candidate.base == base)
            return candidate.letter;
    }
    return {};
}

const std::string& language_at(std::uint32_t origin, const Paragraph& paragraph, const SourceRuns& runs)
{
    return paragraph.styles[paragraph.runs[runs.run_at(origin)].style].language;
}

void warn_of_comma(const CommaLetter& read, Span where, Diagnostics& found)
{
    found.warning(
        "TEXT-COMMA-BELOW", where,
        fmt::format("{} is written with U+0326 COMBINING COMMA BELOW; it is taken for {}", read.base, read.letter),
        {fmt::format("write the letter {} itself, so that searches and other programs know it", read.letter)});
}

} // namespace

MappedText compose(MappedText text)
{
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    const icu::StringPiece source(text.text.data(), static_cast<std::int32_t>(text.text.size()));
    if (U_FAILURE(error) || nfc->isNormalizedUTF8(source, error))
        return text;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    icu::Edits edits;
    nfc->normalizeUTF8(0, source, sink, &edits, error);
    return U_SUCCESS(error) ? apply_edits(text, std::move(composed), edits) : text;
}

std::string compose_text(std::string_view text)
{
    MappedText mapped;
    mapped.append_verbatim(text, 0);
    return compose(std::move(mapped)).text;
}

MappedText replace_commas_below(MappedText text, const Paragraph& paragraph, const SourceRuns& runs, Diagnostics& found)
{
    std::size_t comma = text.text.find(comma_below);
    if (comma == std::string::npos)
        return text;
    MappedText replaced;
    std::size_t taken = 0;
    std::string reported;
    for (; comma != std::string::npos; comma = text.text.find(comma_below, comma + comma_below.size())) {
        const char base = comma > taken ? text.text[comma - 1] : '\0';
        const std::string_view letter = letter_with_comma(base);
        if (letter.empty() || !has_comma_letters(language_at(text.origins[comma - 1], paragraph, runs)))
            continue;
        const std::uint32_t origin = text.origins[comma - 1];
        if (reported.find(base) == std::string::npos)
            warn_of_comma({base, letter}, place_in_file(paragraph, runs, origin, text.origins[comma] + 2), found);
        reported.push_back(base);
        replaced.append_part(text, taken, comma - 1);
        replaced.append_replacement(letter, origin);
        taken = comma + comma_below.size();
    }
    replaced.append_part(text, taken, text.text.size());
    return replaced;
}

} // namespace skrejlapa
