/// What a TOML syntax error means, said to an author rather than to a programmer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct SyntaxAdvice {
    std::string message;
    std::vector<std::string> help;
};

/// Translates toml++'s wording ("Error while parsing key-value pair: expected '=', saw …").
/// `line` is the source line the error is in, for the advice on unquoted text.
SyntaxAdvice explain_toml_error(std::string_view parser_words, std::string_view line);

} // namespace skrejlapa
