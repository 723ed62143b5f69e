#include "build/fingerprint.h"

namespace skrejlapa
{

void hash_value(Hasher& hasher, const Indent& indent)
{
    const auto& [length, fraction] = indent;
    hasher.add(length, fraction);
}

void hash_value(Hasher& hasher, const BlockSpace& space)
{
    const auto& [most, least, most_fraction, least_fraction] = space;
    hasher.add(most, least, most_fraction, least_fraction);
}

void hash_value(Hasher& hasher, const Marker& marker)
{
    const auto& [paragraph, gap, hangs, column] = marker;
    hasher.add(paragraph, gap, hangs, column);
}

void hash_value(Hasher& hasher, const BlockPicture& picture)
{
    const auto& [image, width] = picture;
    hasher.add(image, width);
}

void hash_value(Hasher& hasher, const BlockRule& rule)
{
    const auto& [thickness, color, width] = rule;
    hasher.add(thickness, color, width);
}

void hash_value(Hasher& hasher, const TableColumn& column)
{
    const auto& [sizing, width, share] = column;
    hasher.add(sizing, width, share);
}

void hash_value(Hasher& hasher, const CellBorder& border)
{
    const auto& [width, color] = border;
    hasher.add(width, color);
}

void hash_value(Hasher& hasher, const TableCell& cell)
{
    const auto& [paragraph, row, column, row_span, column_span, role, padding, padding_in_ems, border, background,
                 vertical_align, span] = cell;
    hasher.add(paragraph, row, column, row_span, column_span, role, padding, padding_in_ems, border, background,
               vertical_align);
}

void hash_value(Hasher& hasher, const Table& table)
{
    const auto& [columns, rows, header_rows, cells, border, background, width, direction, span, element] = table;
    hasher.add(columns, rows, header_rows, cells, border, background, width, direction, element);
}

void hash_value(Hasher& hasher, const Block& block)
{
    const auto& [paragraph, picture, table, rule, marker, indent_start, indent_end, space_before, space_after,
                 break_before, break_inside, break_after, orphans, widows, line_snap, column_span, optional_in] = block;
    hasher.add(paragraph, picture, table, rule, marker, indent_start, indent_end, space_before, space_after,
               break_before, break_inside, break_after, orphans, widows, line_snap, column_span, optional_in);
}

void hash_value(Hasher& hasher, const BlockSideRule& rule)
{
    const auto& [first, end, indent, width, color, direction] = rule;
    hasher.add(first, end, indent, width, color, direction);
}

void hash_value(Hasher& hasher, const StructureElement& element)
{
    const auto& [role, parent, children, language, level, words, scope, row_span, column_span, numbering, span] =
        element;
    hasher.add(role, parent, children, language, level, words, scope, row_span, column_span, numbering);
}

void hash_value(Hasher& hasher, const Story& story)
{
    const auto& [content, blocks, side_rules, is_fixture, is_statement, span, elements] = story;
    hasher.add(content, blocks, side_rules, is_fixture, is_statement, elements);
}

void hash_value(Hasher& hasher, const StructureTree& tree)
{
    for (ElementId id = 0; id < tree.size(); ++id)
        hasher.add(tree[id]);
}

} // namespace skrejlapa
