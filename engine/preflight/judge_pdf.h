/// A PDF file as it is, judged by what it claims to be and by what a printing house asks for.
#pragma once

#include "preflight/card_terms.h"
#include "preflight/content_reading.h"

#include "paint/paint_list.h"

#include <string_view>

namespace skrejlapa
{

/// A file to be judged. References must outlive the call.
struct JudgedPdf {
    std::string name; ///< as findings show it
    std::string_view bytes;
    /// The painted pages that the file was written from, where that is known: findings then name box and line. Null
    /// for a file of unknown origin.
    const PaintList* origin = nullptr;
};

/// Judges any PDF by a card: boxes, fonts, colours, pictures, lines, transparency, inks, standards. All that is found
/// carries the file's name.
void judge_pdf(const JudgedPdf& pdf, const CardTerms& terms, Diagnostics& found);

/// Reads back what was written for an edition and checks every promise on the bytes: PDF-PROMISE-BROKEN is a mistake of
/// the engine, never the author's. Pages whose content `known` holds are not read anew; others are kept there.
void check_written_pdf(std::string_view bytes, const CardTerms& terms, const ContentReadings& known,
                       Diagnostics& found);

} // namespace skrejlapa
