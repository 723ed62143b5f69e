/// The tables of a story while its pages are laid out: each is measured once and set once for each width.
#pragma once

#include "layout/table_setting.h"

#include <map>

namespace skrejlapa
{

class SetTables
{
public:
    /// Requires: the typesetter and all tables asked for outlive it.
    explicit SetTables(const Typesetter& typesetter) : typesetter_(typesetter) {}

    [[nodiscard]] std::shared_ptr<const TableSetting> at(const Table& table, Length available) const;
    [[nodiscard]] TableWidths intrinsic_widths(const Table& table) const;

private:
    struct SetAt {
        Length available;
        std::shared_ptr<const TableSetting> setting;
    };
    const Typesetter& typesetter_;
    mutable std::map<const Table*, std::vector<SetAt>> known_; ///< only ever looked up
};

} // namespace skrejlapa
