/// Damage to files, the same in every run.
#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace skrejlapa
{

/// Breaks files as broken disks and careless programs do: bytes other than they were, a part missing, doubled or cut
/// off.
class Vandal
{
public:
    explicit Vandal(std::uint32_t seed) : random_(seed) {}

    std::string damage(std::string bytes)
    {
        if (bytes.empty())
            return bytes;
        switch (below(6)) {
        case 0:
            bytes.resize(below(bytes.size()));
            break;
        case 1:
            bytes.erase(below(bytes.size()), 1 + below(40));
            break;
        case 2: {
            const std::string copy = bytes.substr(below(bytes.size()), 1 + below(200));
            bytes.insert(below(bytes.size()), copy);
            break;
        }
        case 3: // mostly what stands in heads of files and tables
            change(bytes, std::min<std::size_t>(bytes.size(), 300));
            break;
        default:
            change(bytes, bytes.size());
        }
        return bytes;
    }

protected:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

private:
    std::mt19937 random_;

    void change(std::string& bytes, std::size_t reach)
    {
        constexpr std::array<char, 4> extremes{'\0', '\xFF', '\x7F', '\x80'};
        for (std::size_t count = 1 + below(6); count > 0; --count)
            bytes[below(reach)] = below(2) == 0 ? extremes.at(below(4)) : static_cast<char>(below(256));
    }
};

/// Breaks text-like files (SVG, PDF) as enemies do, too: with a sense for numbers, names and words.
class TextVandal : public Vandal
{
public:
    using Vandal::Vandal;

    std::string damage(std::string bytes)
    {
        const std::size_t rounds = 1 + below(3);
        for (std::size_t round = 0; round < rounds && !bytes.empty(); ++round)
            bytes = below(3) == 0 ? Vandal::damage(std::move(bytes)) : damage_words(bytes);
        return bytes;
    }

private:
    struct Word {
        std::size_t start;
        std::size_t size;
    };

    /// Runs of letters, digits and what numbers and names are made of.
    static std::vector<Word> words_of(const std::string& text)
    {
        constexpr std::string_view inside = "+-./#_";
        std::vector<Word> words;
        bool is_open = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto byte = static_cast<unsigned char>(text[at]);
            const bool is_word = std::isalnum(byte) != 0 || inside.find(text[at]) != std::string_view::npos;
            if (is_word && !is_open)
                words.push_back({at, 0});
            if (is_word)
                ++words.back().size;
            is_open = is_word;
        }
        return words;
    }

    std::string damage_words(const std::string& text)
    {
        static constexpr std::array<const char*, 12> odd_numbers{
            "0", "-1", "1e30", "99999999999", "-0.00001", "2147483648", "65536", "1000000", "nan", "", "3.5", "-32768"};
        const std::vector<Word> words = words_of(text);
        if (words.empty())
            return text;
        const Word word = words[below(words.size())];
        const Word other = words[below(words.size())];
        const std::string said = text.substr(word.start, word.size);
        const bool is_number = std::isdigit(static_cast<unsigned char>(said.back())) != 0;
        std::string replacement;
        switch (below(4)) {
        case 0:
            replacement = text.substr(other.start, other.size);
            break;
        case 1:
            for (std::size_t count = 2 + below(300); count > 0; --count)
                replacement += said + " ";
            break;
        default:
            replacement = is_number ? odd_numbers[below(odd_numbers.size())] : text.substr(other.start, other.size);
        }
        return text.substr(0, word.start) + replacement + text.substr(word.start + word.size);
    }
};

} // namespace skrejlapa
