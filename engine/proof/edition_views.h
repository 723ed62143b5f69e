/// The pages of an edition before and after, drawn from the written PDFs.
#pragma once

#include "files/temporary_file.h"
#include "preflight/pdf_contents.h"
#include "preview/page_windows.h"

#include <optional>

namespace skrejlapa
{

/// A PDF to be drawn in the colours of its own printing condition.
class PdfViews
{
public:
    /// Fails with FILE-*, PDF-UNREADABLE, PDF-NO-READER-MODULE.
    static Result<PdfViews> open(const Path& pdf);

    [[nodiscard]] const PdfContents& contents() const { return contents_; }
    /// The page's trim, as a rectangle of its sheet.
    [[nodiscard]] Rect trim(std::size_t page) const;
    /// The bleed likewise; and the whole sheet.
    [[nodiscard]] Rect bleed(std::size_t page) const;
    [[nodiscard]] Rect sheet(std::size_t page) const;
    /// A part of a page, from its sheet's top left. Fails as `draw_window`.
    [[nodiscard]] Result<Pixels> draw(std::size_t page, const Rect& part, double resolution_ppi) const;
    [[nodiscard]] const Path& file() const { return pdf_; }

private:
    PdfViews(Path pdf, PdfContents contents, std::optional<TemporaryFile> profile)
        : pdf_(std::move(pdf)), contents_(std::move(contents)), profile_(std::move(profile))
    {
    }
    Path pdf_;
    PdfContents contents_;
    std::optional<TemporaryFile> profile_;
};

/// Both PDFs of an edition.
struct EditionViews {
    PdfViews before;
    PdfViews after;

    static Result<EditionViews> open(const Path& before, const Path& after);
};

} // namespace skrejlapa
