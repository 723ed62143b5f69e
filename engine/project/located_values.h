/// Reading the values of project files that keep their place.
#pragma once

#include "load/table_reader.h"
#include "project/project.h"

namespace skrejlapa
{

std::optional<Located> read_located(TableReader& reader, std::string_view key);

/// The texts of an array, or a lone text. Values of other types are reported and left out.
std::vector<Located> read_located_list(TableReader& reader, std::string_view key);

/// Finds PROJECT-LANGUAGE where the text is no language tag.
void check_language(const Located& language, Diagnostics& found);

/// A length in mm, cm, in, pt, pc or px, or 0; with `percent`, a percentage too. Finds LENGTH-SYNTAX.
enum class Percent { refused, allowed };
std::optional<Located> read_length_text(TableReader& reader, std::string_view key, Percent percent, Diagnostics& found);

/// A length in mm, cm, in, pt, pc or px, or 0; not below 0. Finds LENGTH-SYNTAX.
std::optional<Length> read_absolute_length(TableReader& reader, std::string_view key, Diagnostics& found);

/// One of a few words. Finds TOML-VALUE with the nearest.
std::optional<std::string> read_word(TableReader& reader, std::string_view key, const std::vector<std::string>& words,
                                     Diagnostics& found);

/// The texts of an array, each one of a few words. Finds TOML-VALUE with the nearest.
std::vector<std::string> read_words(TableReader& reader, std::string_view key, const std::vector<std::string>& words,
                                    Diagnostics& found);

/// The names of a vector of things that have one, for `did_you_mean`.
template <class T> std::vector<std::string> ids_of(const std::vector<T>& things)
{
    std::vector<std::string> ids;
    for (const T& thing : things)
        ids.push_back(thing.id);
    return ids;
}

} // namespace skrejlapa
