#include "paint_dump.h"
#include "pdf_file.h"
#include "stage_dumps.h"

#include <array>
#include <sstream>

namespace skrejlapa
{

namespace
{

bool is_text(std::string_view stream)
{
    return std::all_of(stream.begin(), stream.end(), [](char byte) {
        return byte == '\n' || byte == '\t' || static_cast<unsigned char>(byte) >= 0x20;
    });
}

/// The stream of a font or of samples says little; that it changed shows in its length.
std::string with_streams_that_are_text(const std::string& file)
{
    constexpr std::string_view before = "stream\n";
    constexpr std::string_view after = "endstream";
    std::string text;
    std::size_t at = 0;
    for (std::size_t begin = file.find(before); begin != std::string::npos; begin = file.find(before, at)) {
        begin += before.size();
        const std::size_t end = std::min(file.find(after, begin), file.size());
        const std::string stream = file.substr(begin, end - begin);
        text += file.substr(at, begin - at) + (is_text(stream) ? stream : fmt::format("({} bytes)\n", stream.size()));
        text += file.substr(end, after.size());
        at = std::min(end + after.size(), file.size());
    }
    return text + file.substr(at);
}

/// The file's identifier and its table of places change with every byte, and say nothing more than those.
std::string without_places(const std::string& text)
{
    std::istringstream lines(text.substr(0, text.rfind("\nxref\n") + 1));
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("%%", 0) != 0 && line.find("/ID [") == std::string::npos)
            kept += line + "\n";
    }
    return kept;
}

std::string describe(const LineCell& cell)
{
    constexpr std::array roles{"column header", "row header", "data"};
    return fmt::format(" {} {},{} over {} by {}{}", roles.at(static_cast<std::size_t>(cell.role)), cell.row,
                       cell.column, cell.row_span, cell.column_span, cell.repeated ? " again" : "");
}

} // namespace

std::string dump_paint(const PaintList& list)
{
    std::string text;
    for (const PaintPage& page : list.pages) {
        text += fmt::format("page {}\n", page.name);
        for (const PaintItem& item : page.items)
            text += fmt::format("  {}{}{}{}\n", item.box, item.box.empty() ? "" : ": ", describe(item.operation),
                                item.cell ? describe(*item.cell) : "");
        for (const PaintOperation& mark : page.marks)
            text += fmt::format("  mark: {}\n", describe(mark));
    }
    return text;
}

std::string dump_pdf(const std::string& pdf)
{
    const PdfFile file(pdf);
    return without_places(with_streams_that_are_text(
        file.output_of("qpdf --qdf --object-streams=disable --no-original-object-ids {} -")));
}

} // namespace skrejlapa
