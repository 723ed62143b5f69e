// Tables within a story: their cells as paragraphs, and the grid that they stand in.

#include "resolve/cell_decoration.h"
#include "resolve/column_widths.h"
#include "resolve/story_builder.h"
#include "resolve/table_grid.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

/// How a cell's column is set by the line of hyphens, unless a class of the cell says otherwise.
std::optional<TextAlign> column_align(const ContentBlock& cell, const StyleSheet& sheet)
{
    const auto says_align = [&](const std::string& name) {
        const std::vector<const TomlEntry*>* const declared = sheet.declared(name);
        return declared != nullptr && std::any_of(declared->begin(), declared->end(),
                                                  [](const TomlEntry* entry) { return entry->key == "text-align"; });
    };
    const std::vector<std::string>& classes = cell.attributes.classes;
    if (std::any_of(classes.begin(), classes.end(), says_align))
        return std::nullopt;
    switch (cell.alignment) {
    case ColumnAlignment::start:
        return TextAlign::start;
    case ColumnAlignment::center:
        return TextAlign::center;
    case ColumnAlignment::end:
        return TextAlign::end;
    case ColumnAlignment::automatic:
        break;
    }
    return std::nullopt;
}

/// `---:` is for figures, which run from left to right in every language: their last digits stand below each other at
/// the right.
TextAlign used_align(TextAlign column, Direction direction)
{
    return column == TextAlign::end && direction == Direction::rtl ? TextAlign::start : column;
}

} // namespace

/// A table's text before the places in its grid are known.
struct StoryBuilder::TableText {
    struct Cell {
        StyleId style = 0;
        CellRole role = CellRole::data;
        ParagraphSetting setting;
        std::vector<TextPiece> pieces;
    };
    std::vector<const ContentBlock*> rows;
    std::uint32_t header_rows = 0;
    std::map<const ContentBlock*, Cell> cells;

    /// A row whose fields are all optional and empty.
    [[nodiscard]] bool is_left_out(const ContentBlock& row) const
    {
        const auto has = [&](TextPiece::Kind kind) {
            return std::any_of(row.children.begin(), row.children.end(), [&](const ContentBlock& cell) {
                const std::vector<TextPiece>& pieces = cells.at(&cell).pieces;
                return std::any_of(pieces.begin(), pieces.end(),
                                   [&](const TextPiece& piece) { return piece.kind == kind; });
            });
        };
        return has(TextPiece::Kind::empty_optional) && !has(TextPiece::Kind::filled_optional);
    }

    void leave_out_empty_rows()
    {
        const auto header_end = rows.begin() + static_cast<std::ptrdiff_t>(header_rows);
        const auto left_out = [&](const ContentBlock* row) { return is_left_out(*row); };
        header_rows -= static_cast<std::uint32_t>(std::count_if(rows.begin(), header_end, left_out));
        std::erase_if(rows, left_out);
    }
};

void StoryBuilder::add_table(const ContentBlock& block, const Surroundings& around)
{
    const StyleId id = inner_style("table", block.attributes, around.style);
    Block flow = block_of(id, around);
    flow.paragraph = add_paragraph({}, setting_of(block, id, around), scope_, services_);
    Surroundings inside = around;
    inside.style = id;
    inside.is_outermost = false;
    inside.is_tight = false;
    Table table = make_table(block, inside);
    if (table.cells.empty())
        return;
    flow.table = std::move(table);
    push_block(std::move(flow), id, around);
    const std::size_t at = story_.blocks.size() - 1;
    if (!caption_above_ || *caption_above_ + 1 != at)
        return;
    story_.blocks[*caption_above_].break_after = BreakRule::avoid;
    attach_caption(*caption_above_, at, CaptionSide::above);
}

/// A caption is the first or the last part of its table (ISO 32000-1, table 337).
void StoryBuilder::attach_caption(std::size_t caption, std::size_t table, CaptionSide side)
{
    const ElementId element = services_.leaflet.paragraphs[story_.blocks[caption].paragraph].element;
    const ElementId owner = story_.blocks[table].table->element;
    if (element == no_element || owner == no_element || tree()[element].parent != tree()[owner].parent)
        return;
    std::erase(story_.elements, element);
    tree()[element].role = StructureRole::caption;
    tree().move(element, owner, side == CaptionSide::above ? 0 : tree()[owner].children.size());
}

/// A caption stays with the table that follows it, else with the one above.
void StoryBuilder::keep_caption(std::size_t first_block)
{
    if (story_.blocks.size() == first_block)
        return;
    const bool stands_below = first_block > 0 && story_.blocks[first_block - 1].table &&
                              !(caption_above_ && *caption_above_ + 2 == first_block);
    if (stands_below) {
        story_.blocks[first_block - 1].break_after = BreakRule::avoid;
        attach_caption(story_.blocks.size() - 1, first_block - 1, CaptionSide::below);
    } else {
        caption_above_ = story_.blocks.size() - 1;
    }
}

Table StoryBuilder::make_table(const ContentBlock& block, const Surroundings& around)
{
    TableText text = flatten_cells(block, around);
    text.leave_out_empty_rows();
    const TextStyle& look = style(around.style);
    const std::size_t columns = text.rows.empty() ? 0 : text.rows.front()->children.size();
    Table table{
        .columns = read_columns(block.attributes, static_cast<std::uint32_t>(columns), look.font_size, services_.found),
        .rows = static_cast<std::uint32_t>(text.rows.size()),
        .header_rows = text.header_rows,
        .cells = {},
        .border = table_border(look),
        .background = look.table.background,
        .width = table_width(block, look),
        .direction = look.direction.value_or(direction_within(around)),
        .span = block.span};
    table.element = add_element(StructureRole::table, around, block.span);
    Surroundings within = around;
    within.element = table.element;
    const std::vector<ElementId> rows = add_row_elements(table, within);
    std::vector<StyledCell> cells;
    for (const GridCell& cell : join_cells(text.rows, text.header_rows, services_.found)) {
        text.cells.at(cell.block).setting.element = add_cell_element(cell, text, rows[cell.row]);
        cells.push_back(make_cell(cell, text));
    }
    decorate_cells(table, look, cells);
    for (const StyledCell& styled : cells)
        table.cells.push_back(styled.cell);
    return table;
}

std::optional<LengthPercentage> StoryBuilder::table_width(const ContentBlock& block, const TextStyle& look)
{
    const std::vector<TomlEntry>& keys = block.attributes.keys;
    const auto width =
        std::find_if(keys.begin(), keys.end(), [](const TomlEntry& each) { return each.key == "width"; });
    if (width == keys.end())
        return look.table.width;
    ValueContext context{look.font_size, *scope_.styles.palette(), services_.found};
    TableStyle own = look.table;
    table_readers::width({"width", width->value}, context, own);
    return own.width;
}

StoryBuilder::TableText StoryBuilder::flatten_cells(const ContentBlock& table, const Surroundings& around)
{
    TableText text{.rows = rows_of(table)};
    const TableHeads heads = read_heads(table, text.rows, services_.found);
    text.header_rows = heads.rows;
    for (std::size_t row = 0; row < text.rows.size(); ++row) {
        const std::vector<ContentBlock>& cells = text.rows[row]->children;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const ContentBlock& cell = cells[column];
            const CellRole role = row < heads.rows         ? CellRole::column_header
                                  : column < heads.columns ? CellRole::row_header
                                                           : CellRole::data;
            Surroundings inside = around;
            enter_language(cell.attributes, inside);
            const StyleId id = inner_style(role == CellRole::data ? "td" : "th", cell.attributes, around.style);
            const ParagraphSetting setting = setting_of(cell, id, inside);
            std::vector<TextPiece> pieces;
            if (cell.join == CellJoin::none)
                pieces = flatten_inlines(cell.inlines, setting, scope_, services_);
            text.cells.emplace(&cell, TableText::Cell{id, role, setting, std::move(pieces)});
        }
    }
    return text;
}

/// The rows' elements, in order. `around`: the table.
std::vector<ElementId> StoryBuilder::add_row_elements(const Table& table, const Surroundings& around)
{
    std::vector<ElementId> rows;
    const bool has_head = table.header_rows > 0 && table.header_rows < table.rows;
    Surroundings part = around;
    for (std::uint32_t row = 0; row < table.rows; ++row) {
        if (has_head && row == 0)
            part.element = add_element(StructureRole::table_head, around, table.span);
        else if (has_head && row == table.header_rows)
            part.element = add_element(StructureRole::table_body, around, table.span);
        rows.push_back(add_element(StructureRole::table_row, part, table.span));
    }
    return rows;
}

ElementId StoryBuilder::add_cell_element(const GridCell& place, const TableText& text, ElementId row)
{
    const TableText::Cell& cell = text.cells.at(place.block);
    const HeaderScope scope = cell.role == CellRole::data            ? HeaderScope::none
                              : cell.role == CellRole::column_header ? HeaderScope::column
                                                                     : HeaderScope::row;
    return tree().add(row, {.role = scope == HeaderScope::none ? StructureRole::data_cell : StructureRole::header_cell,
                            .children = {},
                            .language = cell.setting.language,
                            .words = {},
                            .scope = scope,
                            .row_span = static_cast<int>(place.row_span),
                            .column_span = static_cast<int>(place.column_span),
                            .span = place.block->span});
}

StyledCell StoryBuilder::make_cell(const GridCell& place, TableText& text)
{
    TableText::Cell& cell = text.cells.at(place.block);
    if (!drop_empty_lines(cell.pieces))
        cell.pieces.clear();
    const ParagraphId id = add_paragraph(cell.pieces, cell.setting, scope_, services_);
    if (const std::optional<TextAlign> align = column_align(*place.block, scope_.styles.sheet())) {
        ParagraphStyle& set = services_.leaflet.paragraphs[id].style;
        set.align = set.align_last = used_align(*align, set.direction);
    }
    return {.cell = {.paragraph = id,
                     .row = place.row,
                     .column = place.column,
                     .row_span = place.row_span,
                     .column_span = place.column_span,
                     .role = cell.role,
                     .span = place.block->span},
            .style = &style(cell.style)};
}

void StoryBuilder::add_rule(const ContentBlock& block, const Surroundings& around)
{
    const StyleId id = inner_style("hr", block.attributes, around.style);
    const TextStyle& look = style(id);
    Block flow = block_of(id, around);
    flow.paragraph = add_paragraph({}, setting_of(block, id, around), scope_, services_);
    const CellBorder border = rule_border(look);
    flow.rule = BlockRule{.thickness = border.width, .color = border.color, .width = look.table.width};
    push_block(std::move(flow), id, around);
}

} // namespace skrejlapa
