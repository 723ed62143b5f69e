#include "load/table_cells.h"

#include "load/read_attributes.h"
#include "load/source_lines.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view blanks = " \t";

bool is_written(const ContentBlock& cell) { return !cell.inlines.empty() || cell.attributes.span; }

class TablePlacer
{
public:
    TablePlacer(ContentBlock& table, std::string_view text, Diagnostics& found)
        : table_(table), text_(text), lines_(text), found_(found)
    {
    }

    void place()
    {
        const std::optional<std::size_t> first_line = find_first_line();
        if (!first_line)
            return;
        std::size_t line = *first_line;
        for (std::size_t row = 0; row < table_.children.size(); ++row) {
            place_row(table_.children[row], line);
            line = lines_.begin_of_next(line);
            if (row == 0)
                line = lines_.begin_of_next(line); // the line of hyphens
        }
        take_attribute_lines();
        report_short_rows();
        if (!table_.children.empty())
            table_.span = {table_.span.file, table_.children.front().span.begin, table_.children.back().span.end};
    }

private:
    ContentBlock& table_;
    std::string_view text_;
    SourceLines lines_;
    Diagnostics& found_;
    std::vector<Span> short_rows_;

    /// Of the header: a table's rows are lines one below the other, and any cell with text tells where.
    [[nodiscard]] std::optional<std::size_t> find_first_line() const
    {
        for (std::size_t row = 0; row < table_.children.size(); ++row) {
            const std::vector<ContentBlock>& cells = table_.children[row].children;
            const auto written = std::find_if(cells.begin(), cells.end(), is_written);
            if (written == cells.end())
                continue;
            std::size_t line = lines_.begin_of(written->span.begin);
            for (std::size_t up = row == 0 ? 0 : row + 1; up > 0 && line > 0; --up)
                line = lines_.begin_of(line - (text_[line - 1] == '\n' && line > 1 && text_[line - 2] == '\r' ? 2 : 1));
            return line;
        }
        return std::nullopt;
    }

    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const
    {
        return {table_.span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    [[nodiscard]] std::size_t skip_blanks(std::size_t at, std::size_t end) const
    {
        return std::min(std::min(text_.find_first_not_of(blanks, at), text_.size()), end);
    }

    /// The bar that ends the cell whose text ends at `at`, else the line's end.
    [[nodiscard]] std::size_t find_bar(std::size_t at, std::size_t end) const
    {
        while (at < end && text_[at] != '|')
            at += text_[at] == '\\' ? 2 : 1;
        return std::min(at, end);
    }

    void place_row(ContentBlock& row, std::size_t line)
    {
        const std::size_t end = lines_.end_of(line);
        // Marks of the quotation or list that the table is in.
        std::size_t at = std::min(std::min(text_.find_first_not_of(" \t>", line), text_.size()), end);
        const std::size_t begin = at;
        if (at < end && text_[at] == '|')
            at = skip_blanks(at + 1, end);
        std::size_t placed = 0;
        for (; placed < row.children.size() && (at < end || placed == 0); ++placed) {
            ContentBlock& cell = row.children[placed];
            if (!is_written(cell))
                cell.span = span(at, at);
            const std::size_t bar = find_bar(std::max<std::size_t>(at, cell.span.end), end);
            at = skip_blanks(std::min(bar + 1, end), end);
            set_join(cell);
        }
        for (std::size_t missing = placed; missing < row.children.size(); ++missing)
            row.children[missing].span = span(end, end);
        const std::size_t last = text_.find_last_not_of(blanks, end - 1);
        row.span = span(begin, std::max(begin, last == text_.npos ? begin : last + 1));
        check_count(row, placed, span(at, std::max<std::size_t>(at, row.span.end)));
    }

    /// `\<` is a sign like any other.
    void set_join(ContentBlock& cell) const
    {
        if (cell.inlines.size() != 1 || cell.inlines.front().kind != InlineKind::text)
            return;
        const Span where = cell.inlines.front().span;
        const std::string_view written = text_.substr(where.begin, where.end - where.begin);
        if (where.begin > 0 && text_[where.begin - 1] == '\\')
            return;
        if (cell.inlines.front().text == "<" && written.starts_with('<'))
            cell.join = CellJoin::left;
        else if (cell.inlines.front().text == "^" && written.starts_with('^'))
            cell.join = CellJoin::above;
    }

    void check_count(const ContentBlock& row, std::size_t placed, Span rest)
    {
        const std::size_t columns = row.children.size();
        if (rest.end > rest.begin)
            found_.error("CONTENT-TABLE-CELLS", rest,
                         fmt::format("the row has more cells than the table has columns ({})", columns),
                         {"give the header and the line of hyphens below it a column more; to print a bar, write \\|"});
        else if (placed < columns && !is_attribute_line(row))
            short_rows_.push_back(row.span);
    }

    void report_short_rows()
    {
        if (short_rows_.empty())
            return;
        const std::size_t others = short_rows_.size() - 1;
        found_.warning(
            "CONTENT-TABLE-CELLS", short_rows_.front(),
            fmt::format("the row has fewer cells than the table has columns{}",
                        others == 0 ? "" : fmt::format(", and so {} {} more", others == 1 ? "has" : "have", others)),
            {"write an empty cell as `| |`, or join it to its neighbour with `| < |`"});
    }

    /// Braces alone on a line look like one more row.
    [[nodiscard]] bool is_attribute_line(const ContentBlock& row) const
    {
        const std::vector<ContentBlock>& cells = row.children;
        if (row.is_header || cells.empty() || !cells.front().attributes.span)
            return false;
        const bool is_bare =
            std::none_of(cells.begin(), cells.end(), [](const ContentBlock& cell) { return !cell.inlines.empty(); });
        const Span braces = cells.front().attributes.span;
        return is_bare && braces.begin == row.span.begin && lines_.ends_blank(braces.end);
    }

    void take_attribute_lines()
    {
        std::vector<ContentBlock>& rows = table_.children;
        const auto first =
            std::find_if(rows.begin(), rows.end(), [&](const ContentBlock& row) { return is_attribute_line(row); });
        if (first == rows.end())
            return;
        const Attributes attributes = first->children.front().attributes;
        if (first + 1 != rows.end())
            found_.error("CONTENT-ATTRIBUTE-STRAY", attributes.span,
                         "text stands directly below the table's attributes, so that they are one more row of it",
                         {"put an empty line below the attributes"});
        else
            merge_attributes(table_.attributes, attributes, found_);
        rows.erase(first);
    }
};

} // namespace

void place_table(ContentBlock& table, std::string_view file_text, Diagnostics& found)
{
    TablePlacer(table, file_text, found).place();
}

} // namespace skrejlapa
