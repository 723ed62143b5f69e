#include "layout/set_tables.h"

namespace skrejlapa
{

namespace
{

/// The box model asks for a table at its final width and at a few on the way there.
constexpr std::size_t remembered_widths = 8;

} // namespace

std::shared_ptr<const TableSetting> SetTables::at(const Table& table, Length available) const
{
    std::vector<SetAt>& known = known_[&table];
    for (const SetAt& each : known) {
        if (each.available == available)
            return each.setting;
    }
    if (known.size() == remembered_widths)
        known.erase(known.begin());
    known.push_back({available, std::make_shared<const TableSetting>(table, typesetter_, available)});
    return known.back().setting;
}

TableWidths SetTables::intrinsic_widths(const Table& table) const
{
    const TableBorders borders(table);
    return intrinsic_widths_of(table, borders, measure_columns(table, borders, typesetter_));
}

} // namespace skrejlapa
