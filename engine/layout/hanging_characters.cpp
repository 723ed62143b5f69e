#include "layout/hanging_characters.h"

#include <algorithm>
#include <iterator>

namespace skrejlapa
{

namespace
{

// By the weight of the ink: a stop is nearly lost in the margin, a question mark is not. By code point.
constexpr HangingCharacter characters[] = {
    {U'!', 0, 0.15},       {U'"', 0.45, 0.45},    {U'\'', 0.5, 0.5},     {U'(', 0.1, 0},        {U')', 0, 0.1},
    {U',', 0, 0.6},        {U'-', 0, 0.6},        {U'.', 0, 0.6},        {U'/', 0.1, 0.1},      {U':', 0, 0.4},
    {U';', 0, 0.35},       {U'?', 0, 0.15},       {U'A', 0.04, 0.04},    {U'T', 0.05, 0.05},    {U'V', 0.04, 0.04},
    {U'W', 0.03, 0.03},    {U'Y', 0.05, 0.05},    {U'[', 0.1, 0},        {U']', 0, 0.1},        {U'*', 0.2, 0.2},
    {U'\u00AB', 0.4, 0.4}, {U'\u00BB', 0.4, 0.4}, {U'\u060C', 0, 0.6},   {U'\u061B', 0, 0.4},   {U'\u061F', 0, 0.15},
    {U'\u06D4', 0, 0.6},   {U'\u2010', 0, 0.6},   {U'\u2011', 0, 0.6},   {U'\u2013', 0.3, 0.3}, {U'\u2014', 0.2, 0.2},
    {U'\u2018', 0.5, 0.5}, {U'\u2019', 0.5, 0.5}, {U'\u201A', 0.5, 0.5}, {U'\u201C', 0.5, 0.5}, {U'\u201D', 0.5, 0.5},
    {U'\u201E', 0.5, 0.5}, {U'\u2026', 0, 0.2},   {U'\u2039', 0.4, 0.4}, {U'\u203A', 0.4, 0.4},
};

template <class Characters> const HangingCharacter* find_in(const Characters& table, char32_t character)
{
    const auto entry = std::find_if(std::begin(table), std::end(table),
                                    [&](const HangingCharacter& each) { return each.character == character; });
    return entry == std::end(table) ? nullptr : &*entry;
}

} // namespace

HangingCharacter HangingTable::find(char32_t character, std::uint8_t bidi_level) const
{
    const Direction own = bidi_level % 2 == 1 ? Direction::rtl : Direction::ltr;
    if (style_.hanging == HangingPunctuation::none || own != style_.direction)
        return {};
    if (const HangingCharacter* const entry = find_in(style_.hanging_characters, character))
        return *entry;
    const HangingCharacter* const entry = find_in(characters, character);
    return entry == nullptr ? HangingCharacter{} : *entry;
}

Length HangingTable::at_start(char32_t character, std::uint8_t bidi_level, Length advance) const
{
    return advance.scaled(find(character, bidi_level).at_start);
}

Length HangingTable::at_end(char32_t character, std::uint8_t bidi_level, Length advance) const
{
    return advance.scaled(find(character, bidi_level).at_end);
}

} // namespace skrejlapa
