/// Columns of words for people.
#pragma once

#include <string>
#include <vector>

namespace skrejlapa
{

using TableRows = std::vector<std::vector<std::string>>;

/// Columns side by side; the last one ends where its words do.
std::string print_table(const TableRows& rows);

} // namespace skrejlapa
