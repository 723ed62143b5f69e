/// `extends = "NAME"` among the tables of [boxes] or [styles]: who copies keys from whom.
#pragma once

#include "load/toml_document.h"

#include <map>

namespace skrejlapa
{

/// The tables of [boxes] or [styles] by name; where they are written. They point into the layout's table.
using NamedTables = std::map<std::string_view, const TomlEntry*>;

/// What a table of that kind is called in messages, and the code of an unknown name.
struct ExtendsWords {
    std::string_view what;          ///< "box"
    std::string_view unknown_code;  ///< "LAYOUT-UNKNOWN-BOX"
    std::vector<std::string> known; ///< names that may be extended although they have no table
};

/// The table `name` and those it extends, the most general first; ends at a mistake.
/// Finds LAYOUT-CYCLE, LAYOUT-TOO-LARGE, the unknown code, TOML-TYPE.
std::vector<const TomlEntry*> extends_chain(const NamedTables& tables, std::string_view name, const ExtendsWords& words,
                                            Diagnostics& found);

/// Those of the entries that are tables; others are TOML-TYPE.
NamedTables named_tables(const TomlTable* tables, std::string_view what, Diagnostics& found);

} // namespace skrejlapa
