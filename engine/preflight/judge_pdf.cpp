#include "preflight/judge_pdf.h"

#include "preflight/file_kind.h"
#include "preflight/file_rules.h"
#include "preflight/group_pages.h"
#include "preflight/pdf_reader.h"
#include "preflight/quote_sources.h"
#include "preflight/standard_rows.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using FileRule = void (*)(const FileCheck&);

/// In the order in which findings are told.
constexpr FileRule file_rules[] = {check_encryption,    check_standard,         check_profile,     check_file_fonts,
                                   check_groups,        check_actions,          check_page_boxes,  check_damage,
                                   check_file_bleed,    check_safe_text,        check_empty_pages, check_annotations,
                                   check_marks,         check_file_colors,      check_grays,       check_overprint,
                                   check_file_spots,    check_file_inks,        check_file_type,   check_file_lines,
                                   check_file_pictures, check_file_transparency};

constexpr const char* cut_short_message = "the pages hold more than is looked at; what comes after was not judged";

Result<PdfFacts> read(std::string_view bytes, const ContentReadings* known = nullptr)
{
    const Result<const PdfReader*> reader = pdf_reader();
    if (!reader)
        return tl::unexpected(reader.error());
    return (*reader)->read(bytes, known);
}

Result<PdfFacts> read_any(std::string_view bytes)
{
    if (!begins_as_pdf(bytes)) {
        const std::string kind = kind_of_file(bytes);
        return failure("PDF-UNREADABLE", {}, "the file is no PDF" + (kind.empty() ? "" : ": it is " + kind),
                       {"name the PDF that is to be printed"});
    }
    Result<PdfFacts> facts = read(bytes);
    if (facts && facts->pages.empty())
        return failure("PDF-UNREADABLE", {}, "the PDF has no pages",
                       {"open it in the program it was made in and write the PDF anew"});
    return facts;
}

} // namespace

void judge_pdf(const JudgedPdf& pdf, const CardTerms& terms, Diagnostics& found)
{
    const Result<PdfFacts> facts = read_any(pdf.bytes);
    if (!facts) {
        Diagnostic unreadable = facts.error();
        unreadable.file = pdf.name;
        found.add(std::move(unreadable));
        return;
    }
    Diagnostics by_page;
    const FileCheck check(pdf, terms, *facts, by_page);
    for (const FileRule rule : file_rules)
        rule(check);
    if (facts->is_cut_short)
        check.report({.code = "PDF-CUT-SHORT",
                      .level = Level::warning,
                      .message = cut_short_message,
                      .help = {"simplify the drawings in it"}});
    add_grouped_by_page(quote_sources(by_page, terms.output), found);
}

void check_written_pdf(std::string_view bytes, const CardTerms& terms, const ContentReadings& known, Diagnostics& found)
{
    const Result<PdfFacts> facts = read(bytes, &known);
    if (!facts) {
        Diagnostic unread = facts.error();
        // Without the module nothing is proved, but nothing is wrong either.
        if (unread.code == "PDF-NO-READER-MODULE")
            unread.level = Level::warning;
        found.add(std::move(unread));
        return;
    }
    if (facts->is_cut_short)
        found.warning("PDF-CUT-SHORT", {}, cut_short_message, {"simplify the drawings, or let boxes nest less deeply"});
    for (const PdfStandard standard : terms.output.standards) {
        for (const StandardFault& fault : faults_against(standard, *facts)) {
            Diagnostic& broken =
                found.error("PDF-PROMISE-BROKEN", {},
                            fmt::format("the written file would not be good {}: {}", name_of(standard), fault.reason),
                            {"this is a mistake of the engine: please report it with the project"});
            broken.values = {{"standard", std::string(name_of(standard))}, {"row", fault.row}};
        }
    }
}

} // namespace skrejlapa
