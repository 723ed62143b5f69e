/// What every rule about a PDF file sees, and how it tells what it finds.
#pragma once

#include "preflight/judge_pdf.h"
#include "preflight/origin_finder.h"

namespace skrejlapa
{

/// What is found, before its place is added.
struct FileFinding {
    const char* code;
    Level level = Level::error;
    std::string message;
    std::vector<std::string> help;
    std::vector<std::pair<std::string, DiagnosticValue>> values = {};
};

class FileCheck
{
public:
    FileCheck(const JudgedPdf& pdf, const CardTerms& card, const PdfFacts& read, Diagnostics& found)
        : terms(card), facts(read), name(pdf.name), origin_(pdf.origin), found_(found)
    {
    }

    const CardTerms& terms;
    const PdfFacts& facts;
    const std::string& name;

    /// About the whole file.
    void report(FileFinding finding) const;
    /// About a page, counted from 1.
    void report_page(int page, FileFinding finding) const;
    /// About what is painted there; for a file of our own with box and line.
    void report_mark(int page, const PdfMark& mark, FileFinding finding) const;

private:
    OriginFinder origin_;
    Diagnostics& found_;

    Diagnostic diagnostic(FileFinding finding) const;
};

/// Calls `judge(page, mark)` for everything that is seen on the pages and will be printed within the bleed.
template <class Judge> void for_each_mark(const FileCheck& check, Judge judge)
{
    int page = 0;
    for (const PdfPageFact& fact : check.facts.pages) {
        ++page;
        for (const PdfMark& mark : fact.marks) {
            if (!mark.is_outside && !mark.is_invisible)
                judge(page, mark);
        }
    }
}

/// For each page the mark with the least measure (nothing: the mark is none of the rule's), with that measure.
template <class Measure, class Report> void report_least_by_page(const FileCheck& check, Measure measure, Report report)
{
    int page = 0;
    for (const PdfPageFact& fact : check.facts.pages) {
        ++page;
        const PdfMark* least = nullptr;
        double smallest = 0;
        for (const PdfMark& mark : fact.marks) {
            const std::optional<double> value =
                mark.is_outside || mark.is_invisible ? std::nullopt : std::optional<double>(measure(mark));
            if (value && (least == nullptr || *value < smallest)) {
                least = &mark;
                smallest = *value;
            }
        }
        if (least != nullptr)
            report(page, *least, smallest);
    }
}

/// The colour as an ink; nothing for colours that are none. Spots keep their first name.
std::optional<Ink> as_ink(const PdfColor& color);

/// "text", "an area", "a line", "a picture"
std::string kind_word(const PdfMark& mark);

} // namespace skrejlapa
