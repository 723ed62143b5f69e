#include "load/translation.h"

#include "base/hash.h"
#include "load/month_names.h"
#include "load/section_constants.h"
#include "load/source_marks.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

// What is said, in order; equal where it is equal.

void write(const Attributes& attributes, std::string& text)
{
    text += '#' + attributes.id;
    for (const std::string& name : attributes.classes)
        text += '.' + name;
    for (const TomlEntry& key : attributes.keys)
        text += ' ' + key.key + '=' + (key.value.string() == nullptr ? "" : *key.value.string());
}

void write(const Inline& each, std::string& text)
{
    text += fmt::format("<{} {}|{}|", static_cast<int>(each.kind), each.text, each.address);
    write(each.attributes, text);
    for (const Inline& child : each.children)
        write(child, text);
    text += '>';
}

void write(const ContentBlock& block, std::string& text)
{
    text += fmt::format("[{} {} {}|", static_cast<int>(block.kind), block.level, block.first_number);
    write(block.attributes, text);
    for (const Inline& each : block.inlines)
        write(each, text);
    for (const ContentBlock& child : block.children)
        write(child, text);
    text += ']';
}

const Section* find_section(const ContentDocument& document, const std::string& name)
{
    const auto found = std::find_if(document.sections.begin(), document.sections.end(),
                                    [&](const Section& section) { return name_of_section(section) == name; });
    if (found != document.sections.end())
        return &*found;
    // One of the two may lack the id; its number then still tells.
    const auto by_number = std::find_if(document.sections.begin(), document.sections.end(),
                                        [&](const Section& section) { return std::to_string(section.number) == name; });
    return by_number == document.sections.end() ? nullptr : &*by_number;
}

const Section* counterpart(const ContentDocument& document, const Section& section)
{
    const Section* const named = find_section(document, name_of_section(section));
    if (named != nullptr || section.heading.attributes.id.empty())
        return named;
    const Section* const numbered = find_section(document, std::to_string(section.number));
    return numbered != nullptr && numbered->heading.attributes.id.empty() ? numbered : nullptr;
}

/// The marks that the front matter holds, by the names of sections.
std::map<std::string, std::string> marks_in(const ContentDocument& translation)
{
    std::map<std::string, std::string> marks;
    const TomlEntry* const entry = translation.front_matter.find(source_marks_key);
    const TomlTable* const table = entry == nullptr ? nullptr : entry->value.table();
    for (const TomlEntry& mark : table == nullptr ? std::vector<TomlEntry>{} : table->entries) {
        if (mark.value.string() != nullptr)
            marks[mark.key] = *mark.value.string();
    }
    return marks;
}

bool have_meaning_in_common(const Constant& one, const Constant& other)
{
    return one.kind == other.kind &&
           std::find_first_of(one.meanings.begin(), one.meanings.end(), other.meanings.begin(), other.meanings.end()) !=
               one.meanings.end();
}

/// Those of `all` that have no like among `others`, one for one.
std::vector<Constant> without(const std::vector<Constant>& all, std::vector<Constant> others)
{
    std::vector<Constant> left;
    for (const Constant& each : all) {
        const auto like = std::find_if(others.begin(), others.end(),
                                       [&](const Constant& other) { return have_meaning_in_common(each, other); });
        if (like == others.end())
            left.push_back(each);
        else
            others.erase(like);
    }
    return left;
}

/// What is left on both sides belongs together in its order, by its kind.
void pair_up(const Disagreement& of_section, const std::vector<Constant>& in_source,
             std::vector<Constant> in_translation, std::vector<Disagreement>& found)
{
    for (const Constant& each : in_source) {
        const auto other = std::find_if(in_translation.begin(), in_translation.end(),
                                        [&](const Constant& candidate) { return candidate.kind == each.kind; });
        Disagreement disagreement = of_section;
        disagreement.kind = each.kind;
        disagreement.in_source = each.written;
        disagreement.source_span = each.span;
        if (other != in_translation.end()) {
            disagreement.in_translation = other->written;
            disagreement.span = other->span;
            in_translation.erase(other);
        }
        found.push_back(std::move(disagreement));
    }
    for (const Constant& each : in_translation)
        found.push_back({each.kind, of_section.section, {}, each.written, each.span, of_section.source_span});
}

} // namespace

std::string name_of_section(const Section& section)
{
    const std::string& id = section.heading.attributes.id;
    return id.empty() ? std::to_string(section.number) : id;
}

std::string mark_of_section(const Section& section)
{
    constexpr std::size_t enough = 16;
    std::string text;
    write(section.heading, text);
    for (const ContentBlock& block : section.blocks)
        write(block, text);
    return hash_content(text).hex().substr(0, enough);
}

TranslationState compare_translation(const ContentDocument& source, const std::string& source_language,
                                     const ContentDocument& translation, const std::string& language)
{
    TranslationState state;
    const std::map<std::string, std::string> marks = marks_in(translation);
    const std::vector<std::string> languages{source_language, language};
    const DateWords date_words =
        knows_months(source_language) && knows_months(language) ? DateWords::known : DateWords::unknown;
    for (const Section& section : source.sections) {
        const std::string name = name_of_section(section);
        const Section* const translated = counterpart(translation, section);
        if (translated == nullptr) {
            state.missing.push_back(name);
            continue;
        }
        const auto mark = marks.find(name);
        if (mark == marks.end())
            state.unmarked.push_back(name);
        else if (mark->second != mark_of_section(section))
            state.stale.push_back(name);
        const std::vector<Constant> here = constants_of(section, {source_language, languages, date_words});
        const std::vector<Constant> there = constants_of(*translated, {language, languages, date_words});
        const Disagreement of_section{{}, name, {}, {}, translated->heading.span, section.heading.span};
        pair_up(of_section, without(here, there), without(there, here), state.disagreements);
    }
    for (const Section& section : translation.sections) {
        if (counterpart(source, section) == nullptr)
            state.unknown.push_back(name_of_section(section));
    }
    return state;
}

std::string with_source_marks(const std::string& text, const ContentDocument& translation,
                              const ContentDocument& source)
{
    SourceMarks marks;
    for (const Section& section : source.sections) {
        if (counterpart(translation, section) != nullptr)
            marks.emplace_back(name_of_section(section), mark_of_section(section));
    }
    const TomlEntry* const now = translation.front_matter.find(source_marks_key);
    return replace_marks(text, now == nullptr ? nullptr : now->value.table(), marks);
}

} // namespace skrejlapa
