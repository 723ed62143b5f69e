#include "load/toml_document.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Letters to insert, drop, change or swap with their neighbour (Damerau's distance, optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> two_before(b.size() + 1);
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        before[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({before[j] + 1, current[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], two_before[j - 2] + 1);
        }
        std::swap(two_before, before);
        std::swap(before, current);
    }
    return before[b.size()];
}

/// A typing error in three letters: short words may differ by one.
std::size_t allowed_distance(std::size_t length) { return std::max<std::size_t>(1, length / 3); }

/// Case, and `_` for `-`, are the commonest slips and cost nothing.
std::string simplified(std::string_view word)
{
    std::string plain(word);
    for (char& letter : plain) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
        else if (letter == '_' || letter == ' ')
            letter = '-';
    }
    return plain;
}

bool begins_with_words_of(std::string_view longer, std::string_view shorter)
{
    return longer.size() > shorter.size() && longer.starts_with(shorter) &&
           (longer[shorter.size()] == '-' || longer[shorter.size()] == ':');
}

/// `border` is meant for `border-width`, however near `order` is, and `PDF/X-1a` for `PDF/X-1a:2003`.
std::string first_that_goes_on(std::string_view wanted, const std::vector<std::string>& known)
{
    const auto longer = std::find_if(known.begin(), known.end(), [&](const std::string& candidate) {
        return begins_with_words_of(simplified(candidate), wanted);
    });
    return longer == known.end() ? std::string() : *longer;
}

/// `background` for `background-color`.
std::string first_that_it_begins_with(std::string_view wanted, const std::vector<std::string>& known)
{
    const auto shorter = std::find_if(known.begin(), known.end(), [&](const std::string& candidate) {
        return begins_with_words_of(wanted, candidate);
    });
    return shorter == known.end() ? std::string() : *shorter;
}

} // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& known)
{
    constexpr std::size_t longest_word = 64;
    if (word.empty() || word.size() > longest_word)
        return {};
    const std::string wanted = simplified(word);
    std::string nearest = first_that_goes_on(wanted, known);
    if (!nearest.empty())
        return nearest;
    std::size_t least = allowed_distance(word.size()) + 1;
    for (const std::string& candidate : known) {
        if (candidate.size() > longest_word || candidate == word)
            continue;
        const std::size_t distance = edit_distance(wanted, simplified(candidate));
        // A word of one or two letters is near to any other of its length.
        if (distance < least && distance < std::max<std::size_t>(1, std::min(word.size(), candidate.size()))) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest.empty() ? first_that_it_begins_with(wanted, known) : nearest;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known)
{
    const std::string nearest = nearest_word(word, known);
    return nearest.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", nearest);
}

} // namespace skrejlapa
