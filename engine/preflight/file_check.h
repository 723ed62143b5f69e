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

/// Where a mark is: on the page and, for a file of our own, in the source.
struct MarkPlace {
    Rect area;
    const PaintItem* item = nullptr; ///< null where it is not known

    [[nodiscard]] std::string box() const { return item == nullptr ? std::string() : item->box; }
};

class FileCheck
{
public:
    FileCheck(const JudgedPdf& pdf, const CardTerms& card, const PdfFacts& read, Diagnostics& found)
        : terms(card), facts(read), name(pdf.name), is_own_(pdf.origin != nullptr), origin_(pdf.origin), found_(found)
    {
    }

    const CardTerms& terms;
    const PdfFacts& facts;
    const std::string& name;

    /// Whether it is known which edition the file was written for.
    [[nodiscard]] bool is_own() const { return is_own_; }

    /// About the whole file.
    void report(FileFinding finding) const;
    /// About a page, counted from 1.
    void report_page(int page, FileFinding finding) const;
    /// A place on a page (from 1), and what of the source is painted there.
    [[nodiscard]] MarkPlace place_of(int page, MarkKind kind, const Rect& area) const
    {
        return {area, origin_.find(page, kind, area)};
    }
    /// Where a mark is painted: of a file of our own in each box once, else in one place.
    [[nodiscard]] std::vector<MarkPlace> places_of(int page, const PdfMark& mark) const;
    /// About what is painted in a place; for a file of our own with box and line.
    void report_at(int page, const MarkPlace& place, FileFinding finding) const;
    /// The same wherever the mark is.
    void report_mark(int page, const PdfMark& mark, const FileFinding& finding) const;

private:
    bool is_own_;
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

/// The mark of least measure on a page, or in a box of it.
struct LeastMark {
    const PdfMark* mark = nullptr;
    MarkPlace place;
    double value = 0;
};

/// Keeps the least of each box, in the order met.
void keep_least(std::vector<LeastMark>& by_box, const LeastMark& mark);

/// For each page, and in files of our own for each box, the mark with the least measure (nothing: the mark is none of
/// the rule's), as a LeastMark.
template <class Measure, class Report> void report_least_by_page(const FileCheck& check, Measure measure, Report report)
{
    int page = 0;
    for (const PdfPageFact& fact : check.facts.pages) {
        ++page;
        std::vector<LeastMark> by_box;
        for (const PdfMark& mark : fact.marks) {
            const std::optional<double> value =
                mark.is_outside || mark.is_invisible ? std::nullopt : std::optional<double>(measure(mark));
            if (!value)
                continue;
            for (const MarkPlace& place : check.places_of(page, mark))
                keep_least(by_box, {&mark, place, *value});
        }
        for (const LeastMark& least : by_box)
            report(page, least);
    }
}

/// Why nobody can cut by the page's TrimBox, where that is so: PDF-TRIM then tells of it.
std::optional<std::string> trim_fault(const PdfPageFact& page);

/// Whether a mark lets through what lies below it, where the card allows none: PDF-TRANSPARENT then tells of it.
bool shows_transparency(const FileCheck& check);

/// The colour as an ink; nothing for colours that are none. Spots keep their first name.
std::optional<Ink> as_ink(const PdfColor& color);

/// "text", "an area", "a line", "a picture"
std::string kind_word(const PdfMark& mark);

} // namespace skrejlapa
