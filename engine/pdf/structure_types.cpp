#include "pdf/structure_types.h"

#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string list_attributes(ListNumbering numbering)
{
    constexpr std::array names{"None", "Disc", "Decimal", "LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman"};
    return fmt::format("<</O /List /ListNumbering /{}>>", names.at(static_cast<std::size_t>(numbering)));
}

std::string cell_attributes(const StructureElement& cell)
{
    std::string attributes;
    if (cell.scope != HeaderScope::none)
        attributes += cell.scope == HeaderScope::column ? " /Scope /Column" : " /Scope /Row";
    if (cell.row_span > 1)
        attributes += fmt::format(" /RowSpan {}", cell.row_span);
    if (cell.column_span > 1)
        attributes += fmt::format(" /ColSpan {}", cell.column_span);
    return attributes.empty() ? attributes : "<</O /Table" + attributes + ">>";
}

} // namespace

std::string structure_type(const StructureElement& element)
{
    if (element.role == StructureRole::heading)
        return fmt::format("H{}", element.level);
    constexpr std::array names{"Document", "H",     "P",  "L",  "LI", "Lbl",     "LBody",  "BlockQuote", "Table",
                               "THead",    "TBody", "TR", "TH", "TD", "Caption", "Figure", "Link",       "Span"};
    return names.at(static_cast<std::size_t>(element.role));
}

std::string structure_attributes(const StructureElement& element)
{
    switch (element.role) {
    case StructureRole::list:
        return list_attributes(element.numbering);
    case StructureRole::header_cell:
    case StructureRole::data_cell:
        return cell_attributes(element);
    default:
        return {};
    }
}

} // namespace skrejlapa
