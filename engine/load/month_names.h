/// The months' names in the languages of leaflets, for dates written in words.
#pragma once

#include <optional>
#include <string_view>

namespace skrejlapa
{

bool knows_months(std::string_view language);

/// The month, from 1, that a word in small letters names, in whatever case of its grammar.
std::optional<int> month_named(std::u32string_view word, std::string_view language);

/// The first subtag: "de" of "de-AT".
std::string_view primary_language(std::string_view tag);

} // namespace skrejlapa
