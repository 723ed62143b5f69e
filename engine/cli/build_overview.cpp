#include "cli/build_overview.h"

#include "cli/print_table.h"

namespace skrejlapa
{

namespace
{

constexpr std::size_t few_editions = 3;

std::string count_of(const std::map<EditionEnding, int>& editions, EditionEnding ending)
{
    const auto known = editions.find(ending);
    return known == editions.end() ? "-" : std::to_string(known->second);
}

} // namespace

void BuildOverview::add(const std::string& leaflet, const std::string& language, EditionEnding ending)
{
    const auto row = rows_.try_emplace({leaflet, language}, Counts{rows_.size(), {}}).first;
    ++row->second.editions[ending];
    ++count_;
}

std::string BuildOverview::print() const
{
    if (count_ <= few_editions)
        return {};
    TableRows table(rows_.size() + 1);
    table.front() = {"leaflet", "lang", "built", "fresh", "failed"};
    for (const auto& [named, counts] : rows_) {
        const auto& [leaflet, language] = named;
        table[counts.place + 1] = {leaflet, language, count_of(counts.editions, EditionEnding::built),
                                   count_of(counts.editions, EditionEnding::fresh),
                                   count_of(counts.editions, EditionEnding::failed)};
    }
    return print_table(table);
}

} // namespace skrejlapa
