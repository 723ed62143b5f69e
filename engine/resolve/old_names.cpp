#include "resolve/old_names.h"

#include "base/utf8.h"
#include "project/funder_versions.h"
#include "project/output_name.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A word of a text, with its place where that is known.
struct Word {
    std::string letters;
    Span span;
};

bool is_letter(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80)
        return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    const char32_t code_point = decode_code_point(text, at);
    // Spaces, quotation marks and dashes are no letters: Latin-1's, and the General Punctuation block.
    const bool is_latin_sign = code_point < 0xC0;
    const bool is_general_sign =
        code_point >= 0x2000 && code_point < 0x2070 && code_point != 0x200C && code_point != 0x200D;
    return !is_latin_sign && !is_general_sign;
}

/// Appends the words of a run of text; `span` is the run's place, byte for byte where it is as long as the text.
void append_words(std::string_view text, Span span, std::vector<Word>& words)
{
    const bool is_plain = span.end - span.begin == text.size();
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_letter(text, end))
            end += code_point_length(text, end);
        if (end > at) {
            const Span own{span.file, span.begin + static_cast<std::uint32_t>(at),
                           span.begin + static_cast<std::uint32_t>(end)};
            words.push_back({std::string(text.substr(at, end - at)), is_plain ? own : span});
        }
        at = end > at ? end : end + code_point_length(text, end);
    }
}

void append_words(const std::vector<Inline>& inlines, std::vector<Word>& words)
{
    for (const Inline& each : inlines) {
        if (each.kind == InlineKind::text)
            append_words(each.text, each.span, words);
        append_words(each.children, words);
    }
}

std::size_t common_beginning(std::string_view a, std::string_view b)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < std::min(a.size(), b.size());) {
        const std::size_t length = code_point_length(a, at);
        if (a.substr(at, length) != b.substr(at, length))
            break;
        ++letters;
        at += length;
    }
    return letters;
}

/// Whether two words are one but for their endings. Short words have no endings to spare.
bool is_same_word(const std::string& a, const std::string& b)
{
    constexpr std::size_t shortest_with_ending = 5;
    constexpr std::size_t longest_ending = 2;
    if (a == b)
        return true;
    const std::size_t lengths[] = {count_code_points(a), count_code_points(b)};
    const auto [shorter, longer] = std::minmax(lengths[0], lengths[1]);
    return shorter >= shortest_with_ending && longer - shorter <= longest_ending &&
           common_beginning(a, b) + longest_ending >= shorter;
}

/// A name as its words, as they may stand in a text.
using Name = std::vector<Word>;

Name words_of(const std::string& text)
{
    Name words;
    append_words(text, {}, words);
    return words;
}

/// A name of one word is often a common noun or an acronym that lives on: it counts only as it is written.
bool stands_at(const Name& name, const std::vector<Word>& text, std::size_t at)
{
    if (name.empty() || at + name.size() > text.size())
        return false;
    if (name.size() == 1)
        return name.front().letters == text[at].letters;
    for (std::size_t word = 0; word < name.size(); ++word) {
        if (!is_same_word(name[word].letters, text[at + word].letters))
            return false;
    }
    return true;
}

struct OldName {
    const Funder* funder = nullptr;
    const FunderVersion* version = nullptr;
    std::string language;
    Name name;
};

class OldNames
{
public:
    OldNames(const Funders& funders, const std::optional<TomlDate>& day, Diagnostics& found) : day_(day), found_(found)
    {
        for (const Funder& funder : funders.funders) {
            for (const FunderVersion& version : funder.versions)
                add(funder, version);
        }
    }

    [[nodiscard]] bool empty() const { return old_.empty(); }

    void look_through(const ContentBlock& block)
    {
        std::vector<Word> words;
        append_words(block.inlines, words);
        for (std::size_t at = 0; at < words.size();)
            at += std::max<std::size_t>(look_at(words, at), 1);
        for (const ContentBlock& child : block.children)
            look_through(child);
    }

private:
    const std::optional<TomlDate>& day_;
    Diagnostics& found_;
    std::vector<OldName> old_;
    std::vector<Name> present_;

    void add(const Funder& funder, const FunderVersion& version)
    {
        const bool is_old = is_over(funder, version, day_);
        for (const auto& [language, text] : version.name) {
            if (is_old)
                old_.push_back({&funder, &version, language, words_of(text.text)});
            else
                present_.push_back(words_of(text.text));
        }
    }

    /// The words taken up by a name that begins here, an old or a present one.
    std::size_t look_at(const std::vector<Word>& words, std::size_t at)
    {
        std::size_t present = 0;
        for (const Name& name : present_)
            present = std::max(present, stands_at(name, words, at) ? name.size() : 0);
        const OldName* old = nullptr;
        for (const OldName& each : old_) {
            if (stands_at(each.name, words, at) && (old == nullptr || each.name.size() > old->name.size()))
                old = &each;
        }
        if (old == nullptr || old->name.size() <= present)
            return present;
        report(*old, words, at);
        return old->name.size();
    }

    void report(const OldName& old, const std::vector<Word>& words, std::size_t at)
    {
        const Span first = words[at].span;
        const Span last = words[at + old.name.size() - 1].span;
        const Span span =
            first.file == last.file && first.begin <= last.end ? Span{first.file, first.begin, last.end} : first;
        const ValidDays days = valid_days(*old.funder, *old.version);
        const FunderVersion* const now = version_in_force(*old.funder, day_).version;
        const auto name_now = now->name.find(old.language);
        const std::string until = days.to ? fmt::format(" until {}", format_date(*days.to)) : std::string();
        Diagnostic& finding = found_.warning(
            "FUNDER-OLD-NAME", span,
            fmt::format("\"{}\" was called so{}", old.funder->id, until) +
                (now == old.version || name_now == now->name.end()
                     ? std::string()
                     : fmt::format("; its name is now \"{}\"", name_now->second.text)),
            {fmt::format("write the name in force, or {{{{funder.{}.name}}}}, which follows it", old.funder->id)});
        finding.values = {{"funder", old.funder->id}, {"version", old.version->id}};
    }
};

} // namespace

void find_old_names(const ContentDocument& content, const Funders& funders, const std::optional<TomlDate>& day,
                    Diagnostics& found)
{
    OldNames names(funders, day, found);
    if (names.empty())
        return;
    for (const Section& section : content.sections) {
        names.look_through(section.heading);
        for (const ContentBlock& block : section.blocks)
            names.look_through(block);
    }
}

} // namespace skrejlapa
