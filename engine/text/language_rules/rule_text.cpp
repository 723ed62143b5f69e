#include "text/language_rules/rule_text.h"

#include "text/code_points.h"

#include <algorithm>

namespace skrejlapa
{

RuleText::RuleText(const Paragraph& paragraph, const MappedText& text, const SourceRuns& runs)
    : paragraph_(paragraph), before_(text), runs_(runs)
{
    for (const CharacterStyle& style : paragraph.styles)
        conventions_.push_back(&conventions_of(style.language));
    read_characters();
    keep_addresses();
}

void RuleText::read_characters()
{
    characters_.reserve(before_.text.size());
    places_.reserve(before_.text.size());
    for (const CodePoint& point : CodePoints(before_.text)) {
        const std::size_t run = runs_.run_at(before_.origins[point.begin]);
        characters_.push_back(point.character);
        places_.push_back({.begin = point.begin,
                           .style = static_cast<std::uint16_t>(paragraph_.runs[run].style),
                           .size = static_cast<std::uint8_t>(point.end - point.begin)});
    }
}

void RuleText::keep_addresses()
{
    const std::vector<Address> addresses = find_addresses(paragraph_, before_, runs_);
    auto place = places_.begin();
    for (const Address& address : addresses) {
        place = std::lower_bound(place, places_.end(), address.begin,
                                 [](const Place& each, std::uint32_t at) { return each.begin < at; });
        for (; place != places_.end() && place->begin < address.end; ++place)
            place->is_kept = true;
    }
}

bool RuleText::allows(TextRule rule, std::uint32_t at) const
{
    return !places_[at].is_kept && paragraph_.styles[places_[at].style].rules.has(rule);
}

const LanguageConventions& RuleText::conventions(std::uint32_t at) const { return *conventions_[places_[at].style]; }

const QuoteMarks& RuleText::quotes(std::uint32_t at) const
{
    const CharacterStyle& style = paragraph_.styles[places_[at].style];
    return style.quotes ? *style.quotes : conventions(at).quotes;
}

void RuleText::apply(TextRule rule, const std::vector<TextEdit>& edits)
{
    if (edits.empty())
        return;
    std::u32string characters;
    std::vector<Place> places;
    characters.reserve(characters_.size() + edits.size());
    places.reserve(characters_.size() + edits.size());
    std::size_t taken = 0;
    for (const TextEdit& edit : edits) {
        characters.append(characters_, taken, edit.at - taken);
        places.insert(places.end(), places_.begin() + static_cast<std::ptrdiff_t>(taken),
                      places_.begin() + static_cast<std::ptrdiff_t>(edit.at));
        put(edit, characters, places);
        taken = edit.at + edit.erased;
        applied_.push_back({.rule = rule,
                            .source = before_.origins[places_[edit.at].begin],
                            .before = edit.erased == 0 ? U'\0' : characters_[edit.at],
                            .after = edit.put});
    }
    characters.append(characters_, taken);
    places.insert(places.end(), places_.begin() + static_cast<std::ptrdiff_t>(taken), places_.end());
    characters_ = std::move(characters);
    places_ = std::move(places);
}

void RuleText::put(const TextEdit& edit, std::u32string& characters, std::vector<Place>& places) const
{
    if (edit.put == 0)
        return;
    characters.push_back(edit.put);
    places.push_back(places_[edit.at]);
    places.back().size = 0;
}

MappedText RuleText::text() const
{
    if (applied_.empty())
        return before_;
    MappedText text;
    text.text.reserve(before_.text.size());
    text.origins.reserve(before_.text.size());
    for (std::size_t at = 0; at < places_.size(); ++at) {
        const Place& place = places_[at];
        if (place.size != 0) {
            text.append_part(before_, place.begin, place.begin + place.size);
            continue;
        }
        std::string bytes;
        append_code_point(bytes, characters_[at]);
        text.append_replacement(bytes, before_.origins[place.begin]);
    }
    return text;
}

} // namespace skrejlapa
