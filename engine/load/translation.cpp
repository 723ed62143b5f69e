#include "load/translation.h"

#include "base/hash.h"
#include "load/section_constants.h"

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

/// Those of `all` that have no like among `others`, one for one.
std::vector<Constant> without(const std::vector<Constant>& all, std::vector<Constant> others)
{
    std::vector<Constant> left;
    for (const Constant& each : all) {
        const auto like = std::find_if(others.begin(), others.end(), [&](const Constant& other) {
            return other.kind == each.kind && other.meaning == each.meaning;
        });
        if (like == others.end())
            left.push_back(each);
        else
            others.erase(like);
    }
    return left;
}

/// What is left on both sides belongs together in its order, by its kind.
void pair_up(const std::string& section, Span span, const std::vector<Constant>& in_source,
             std::vector<Constant> in_translation, std::vector<Disagreement>& found)
{
    for (const Constant& each : in_source) {
        const auto other = std::find_if(in_translation.begin(), in_translation.end(),
                                        [&](const Constant& candidate) { return candidate.kind == each.kind; });
        Disagreement disagreement{each.kind, section, each.written, {}, span};
        if (other != in_translation.end()) {
            disagreement.in_translation = other->written;
            in_translation.erase(other);
        }
        found.push_back(std::move(disagreement));
    }
    for (const Constant& each : in_translation)
        found.push_back({each.kind, section, {}, each.written, span});
}

std::string marks_table(const ContentDocument& translation, const ContentDocument& source, std::string_view line_end)
{
    std::string table = fmt::format("[{}]{}", source_marks_key, line_end);
    for (const Section& section : source.sections) {
        if (counterpart(translation, section) != nullptr)
            table += fmt::format("\"{}\" = \"{}\"{}", name_of_section(section), mark_of_section(section), line_end);
    }
    return table;
}

/// From the table's header up to the next header or fence.
std::pair<std::size_t, std::size_t> place_of_table(const std::string& text, const TomlEntry& table)
{
    const std::size_t header = text.rfind('\n', table.key_span.begin);
    const std::size_t begin = header == std::string::npos ? 0 : header + 1;
    std::size_t end = text.find('\n', begin);
    while (end != std::string::npos && text.compare(end + 1, 3, "+++") != 0 && text[end + 1] != '[')
        end = text.find('\n', end + 1);
    return {begin, end == std::string::npos ? text.size() : end + 1};
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
        const std::vector<Constant> here = constants_of(section, languages);
        const std::vector<Constant> there = constants_of(*translated, languages);
        pair_up(name, translated->heading.span, without(here, there), without(there, here), state.disagreements);
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
    const std::string_view line_end = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    const std::string table = marks_table(translation, source, line_end);
    constexpr std::string_view fence = "+++";
    if (const TomlEntry* const old = translation.front_matter.find(source_marks_key)) {
        const auto [begin, end] = place_of_table(text, *old);
        return text.substr(0, begin) + table + text.substr(end);
    }
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (text.compare(mark, fence.size(), fence) != 0)
        return text.substr(0, mark) + fmt::format("{0}{1}{2}{0}{1}{1}", fence, line_end, table) + text.substr(mark);
    std::size_t close = text.find('\n', mark);
    while (close != std::string::npos && text.compare(close + 1, fence.size(), fence) != 0)
        close = text.find('\n', close + 1);
    const std::size_t place = close == std::string::npos ? text.size() : close + 1;
    return text.substr(0, place) + table + text.substr(place);
}

} // namespace skrejlapa
