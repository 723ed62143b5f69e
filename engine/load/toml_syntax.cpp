#include "load/toml_syntax.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A part of toml++'s wording and what it means; the first that is found counts.
struct Translation {
    std::string_view words;
    std::string_view message;
    std::string_view help;
};

constexpr auto translations = std::to_array<Translation>({
    {"unescaped control characters", "the text in quotes is not closed on this line",
     "put a closing quotation mark, or use three of them (\"\"\") around a text of several lines"},
    {"literal string: control characters", "the text in quotes is not closed on this line",
     "put a closing quotation mark, or use three of them (''') around a text of several lines"},
    {"comment: control characters", "a control character stands in a comment", "delete it"},
    {"string: encountered end-of-file", "a text in quotes is not closed before the file ends",
     "put the closing quotation marks"},
    {"array: encountered end-of-file", "an array is not closed before the file ends", "put the closing ]"},
    {"inline table: encountered end-of-file", "a table in braces is not closed before the file ends",
     "put the closing }"},
    {"table header: encountered end-of-file", "the name of the table is not closed", "put the closing ]"},
    {"encountered end-of-file", "the file ends in the middle of a value", "complete the last line"},
    {"could not determine value type", "this is no value", "text must stand in quotation marks, as in \"10mm\""},
    {"expected '=', saw", "a key must be followed by = and its value", "write key = \"value\""},
    {"expected value, saw", "a value is missing after the =", "write key = \"value\""},
    {"expected value-terminator", "something follows the value that does not belong to it",
     "text must stand in quotation marks, as in \"10mm\""},
    {"digit, saw", "this is no number", "text and lengths must stand in quotation marks, as in \"10mm\""},
    {"digit or '.', saw", "this is no number", "text and lengths must stand in quotation marks, as in \"10mm\""},
    {"digit or exponent, saw", "this is no number", "text and lengths must stand in quotation marks, as in \"10mm\""},
    {"digit or sign, saw", "this is no number", "text and lengths must stand in quotation marks, as in \"10mm\""},
    {"values may not begin with underscores", "this is no value", "text must stand in quotation marks"},
    {"leading zeroes are prohibited", "a number may not begin with 0",
     "write it without the zero, or as a text in quotation marks"},
    {"month between", "the date has a month that is not in the calendar", "write dates as 2026-03-01"},
    {"day between", "the date has a day that is not in the calendar", "write dates as 2026-03-01"},
    {"2-digit", "this is no date", "write dates as 2026-03-01"},
    {"4-digit", "this is no date", "write dates as 2026-03-01"},
    {"unknown escape sequence", "\\ followed by this letter means nothing in a text in double quotes",
     "write \\\\ for a backslash, or put the text in single quotes"},
    {"line-ending backslashes", "\\ followed by a space means nothing in a text in double quotes",
     "write \\\\ for a backslash, or put the text in single quotes"},
    {"is not supported in TOML", "\\ followed by this letter means nothing in a text in double quotes",
     "write \\\\ for a backslash, or put the text in single quotes"},
    {"is not representable in 64 bits", "the number is too large", "use a smaller number"},
    {"brackets must be contiguous", "the brackets of [[ and ]] must stand together", "write [[name]]"},
    {"tables with blank bare keys", "the table has no name", "write [name]"},
    {"expected ']', saw", "the name of the table is not closed", "put the closing ]"},
    {"saw comma", "there is a comma too many", "delete it"},
    {"multi-line strings are prohibited", "a key cannot run over several lines", "write it on one line"},
    {"expected bare key starting character", "a key is missing here",
     "keys are letters, digits, - and _; others must stand in quotation marks"},
    {"expected keys, tables, whitespace or comments", "a line must begin with a key, a [table] or a # comment",
     "keys are letters, digits, - and _; others must stand in quotation marks"},
    {"not legal line breaks", "a control character stands here that is no line break", "delete it"},
    {"expected '\\n' after '\\r'", "a carriage return stands here without a line feed",
     "save the file with usual line ends"},
    {"into existing inline table", "a table written in braces cannot be continued elsewhere",
     "put all its keys between the braces, or write it as [table]"},
    {"as dotted key-value pair", "a key is given a value here and is a table elsewhere", "keep one of the two"},
});

/// The text between the first pair of single quotes in toml++'s words.
std::string quoted_part(std::string_view words)
{
    const std::size_t open = words.find('\'');
    const std::size_t close = open == words.npos ? words.npos : words.find('\'', open + 1);
    return close == words.npos ? std::string() : std::string(words.substr(open + 1, close - open - 1));
}

/// `key = some words`: the commonest slip, whatever the parser stumbled over.
bool value_lacks_quotes(std::string_view line)
{
    const std::size_t equals = line.find('=');
    if (equals == line.npos)
        return false;
    const std::size_t value = line.find_first_not_of(" \t", equals + 1);
    if (value == line.npos)
        return false;
    const char first = line[value];
    const bool is_letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '#' ||
                           static_cast<unsigned char>(first) >= 0x80;
    return is_letter && line.find_first_of("\"'", value) == line.npos;
}

/// Whether the value begins with quotation marks as texts have them: “ ” „ ‘ ’ « ».
bool has_typographic_quotes(std::string_view line)
{
    const std::size_t equals = line.find('=');
    const std::size_t value = equals == line.npos ? equals : line.find_first_not_of(" \t[{", equals + 1);
    if (value == line.npos)
        return false;
    constexpr std::string_view marks[] = {"“", "”", "„", "‘", "’", "«", "»"};
    return std::any_of(std::begin(marks), std::end(marks),
                       [&](std::string_view mark) { return line.substr(value).starts_with(mark); });
}

} // namespace

SyntaxAdvice explain_toml_error(std::string_view parser_words, std::string_view line)
{
    if (parser_words.find("cannot redefine existing table") != parser_words.npos)
        return {fmt::format("the table [{}] is defined twice", quoted_part(parser_words)),
                {"put the keys of both under one header"}};
    if (parser_words.find("' as table") != parser_words.npos || parser_words.find("' as array-of") != parser_words.npos)
        return {fmt::format("\"{}\" is used for two different things", quoted_part(parser_words)),
                {"a name is either a value, a [table] or a list of [[tables]]"}};
    if (parser_words.find("cannot redefine existing") != parser_words.npos && !quoted_part(parser_words).empty())
        return {fmt::format("the key \"{}\" is given twice", quoted_part(parser_words)), {"keep one of the two"}};
    if (has_typographic_quotes(line))
        return {"the quotation marks are those of printed text, which TOML does not know",
                {"write straight ones, as in \"10mm\""}};
    if (parser_words.find("expected a comment or whitespace") != parser_words.npos)
        return value_lacks_quotes(line)
                   ? SyntaxAdvice{"this is no value", {"text must stand in quotation marks, as in \"10mm\""}}
                   : SyntaxAdvice{"something follows on the line that does not belong to it",
                                  {"each key has a line of its own; a comment begins with #"}};
    for (const Translation& translation : translations) {
        if (parser_words.find(translation.words) != parser_words.npos)
            return {std::string(translation.message), {std::string(translation.help)}};
    }
    return {fmt::format("this is not TOML: {}", parser_words), {"see toml.io for how TOML is written"}};
}

} // namespace skrejlapa
