#include "load/data_table.h"
#include "load/source_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct Field {
    std::string text;
    Span span;
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// "sep=;" as Excel writes it: the delimiter; else nothing.
std::optional<char> separator_line(std::string_view text)
{
    constexpr std::string_view beginning = "sep=";
    if (!text.starts_with(beginning) || text.size() == beginning.size())
        return std::nullopt;
    const std::string_view behind = text.substr(beginning.size() + 1);
    return behind.empty() || behind.front() == '\n' || behind.front() == '\r' ? std::optional(text[beginning.size()])
                                                                              : std::nullopt;
}

class CsvReader
{
public:
    CsvReader(const SourceMap& sources, Span part, Diagnostics& found)
        : text_(std::string_view(sources.text(part.file)).substr(0, part.end)), file_(part.file), at_(part.begin),
          found_(found)
    {
        if (const std::optional<char> named = separator_line(text_.substr(at_))) {
            delimiter_ = *named;
            end_line();
        } else {
            delimiter_ = find_delimiter(text_.substr(at_));
        }
    }

    DataTable read()
    {
        while (at_ < text_.size() && table_.columns().empty())
            read_header(read_record());
        while (at_ < text_.size() && !is_lost_)
            add(read_record());
        if (!is_lost_)
            name_columns();
        return std::move(table_);
    }

private:
    struct Record {
        std::vector<Field> fields;
        Span span;
    };

    std::string_view text_; ///< up to the end of the part
    FileId file_;
    std::size_t at_;
    Diagnostics& found_;
    char delimiter_ = ',';
    bool is_lost_ = false; ///< after a quotation mark that is not closed nothing is where it seems
    DataTable table_;

    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const
    {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    [[nodiscard]] bool is_at_line_end() const
    {
        return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
    }

    /// To the beginning of the next line, whatever is left of this one.
    void end_line()
    {
        at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
        if (at_ < text_.size() && text_[at_] == '\r')
            ++at_;
        if (at_ < text_.size() && text_[at_] == '\n')
            ++at_;
    }

    Record read_record()
    {
        Record record;
        const std::size_t begin = at_;
        for (;;) {
            record.fields.push_back(read_field());
            if (is_at_line_end())
                break;
            ++at_; // the delimiter
        }
        record.span = span(begin, at_);
        end_line();
        return record;
    }

    Field read_field()
    {
        const std::size_t quote = text_.find_first_not_of(delimiter_ == '\t' ? " " : " \t", at_);
        if (quote < text_.size() && text_[quote] == '"')
            return read_quoted(quote);
        const std::size_t begin = at_;
        while (!is_at_line_end() && text_[at_] != delimiter_)
            ++at_;
        const std::string_view text = trimmed(text_.substr(begin, at_ - begin));
        const std::size_t shown = text.empty() ? begin : static_cast<std::size_t>(text.data() - text_.data());
        return {std::string(text), span(shown, shown + text.size())};
    }

    Field read_quoted(std::size_t quote)
    {
        Field field;
        std::size_t end = quote + 1;
        for (;; end += 2) {
            const std::size_t next = text_.find('"', end);
            if (next == std::string_view::npos)
                return lose(quote);
            field.text += text_.substr(end, next - end);
            end = next;
            if (end + 1 >= text_.size() || text_[end + 1] != '"')
                break;
            field.text += '"';
        }
        std::erase(field.text, '\r');
        at_ = end + 1;
        field.span = span(quote, at_);
        expect_delimiter();
        return field;
    }

    Field lose(std::size_t quote)
    {
        found_.error("DATA-QUOTE", span(quote, quote + 1), "this quotation mark is never closed",
                     {"close it, or leave it out; a quotation mark within a quoted text is written twice: \"\""});
        is_lost_ = true;
        at_ = text_.size();
        return {};
    }

    void expect_delimiter()
    {
        const std::size_t begin = at_;
        while (!is_at_line_end() && text_[at_] != delimiter_)
            ++at_;
        if (!trimmed(text_.substr(begin, at_ - begin)).empty())
            found_.error("DATA-QUOTE", span(begin, at_), "text follows the closing quotation mark",
                         {"a quotation mark within a quoted text is written twice: \"\""});
    }

    static bool is_empty(const Record& record)
    {
        return std::all_of(record.fields.begin(), record.fields.end(),
                           [](const Field& field) { return field.text.empty(); });
    }

    void read_header(const Record& record)
    {
        if (is_empty(record))
            return;
        for (const Field& field : record.fields) {
            if (!field.text.empty() && table_.find_column(field.text))
                found_.error("DATA-COLUMN", field.span, fmt::format("there are two columns \"{}\"", field.text),
                             {"each column has a name of its own"});
            table_.add_column({field.text, field.span});
        }
    }

    void add(const Record& record)
    {
        if (is_empty(record))
            return; // spreadsheets leave such behind
        table_.add_row(record.span);
        const std::size_t columns = table_.columns().size();
        for (std::size_t at = 0; at < std::min(columns, record.fields.size()); ++at)
            table_.add_cell(record.fields[at].text, record.fields[at].span);
        table_.finish_row();
        if (!is_lost_)
            check_count(record, columns);
    }

    void check_count(const Record& record, std::size_t columns)
    {
        const auto surplus =
            std::find_if(record.fields.begin() + static_cast<std::ptrdiff_t>(std::min(columns, record.fields.size())),
                         record.fields.end(), [](const Field& field) { return !field.text.empty(); });
        if (surplus != record.fields.end())
            found_.error("DATA-RAGGED", surplus->span,
                         fmt::format("the row has {} values, and there are {} columns", record.fields.size(), columns),
                         {fmt::format("a value that holds a {} stands in quotation marks", name_of_delimiter())});
        else if (record.fields.size() < columns)
            found_.error("DATA-RAGGED", span(record.span.end, record.span.end),
                         fmt::format("the row has {} value{}, and there are {} columns: \"{}\" is missing",
                                     record.fields.size(), record.fields.size() == 1 ? "" : "s", columns,
                                     table_.columns()[record.fields.size()].name),
                         {fmt::format("write a {} for a value that is empty too", name_of_delimiter())});
    }

    [[nodiscard]] std::string_view name_of_delimiter() const
    {
        return delimiter_ == ',' ? "comma" : delimiter_ == ';' ? "semicolon" : delimiter_ == '\t' ? "tab" : "separator";
    }

    void name_columns()
    {
        table_.drop_nameless_columns();
        for (const DataColumn& column : table_.columns()) {
            if (column.name.empty())
                found_.error("DATA-COLUMN", column.span, "this column has values and no name",
                             {"name it in the first line, or take its values away"});
        }
    }
};

} // namespace

char find_delimiter(std::string_view text)
{
    constexpr std::string_view delimiters = ",;\t";
    std::array<int, delimiters.size()> counts{};
    bool is_quoted = false;
    for (const char letter : text) {
        if (letter == '"')
            is_quoted = !is_quoted;
        if (!is_quoted && letter == '\n')
            break;
        const std::size_t which = delimiters.find(letter);
        if (!is_quoted && which != std::string_view::npos)
            ++counts.at(which);
    }
    return delimiters[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

DataTable parse_csv(const SourceMap& sources, Span part, Diagnostics& found)
{
    return CsvReader(sources, part, found).read();
}

} // namespace skrejlapa
