/// What the content of a page or form was read as, kept for other files that hold the same.
#pragma once

#include "preflight/reader/bleed_watch.h"

#include "base/memo.h"

namespace skrejlapa
{

/// How much may be read. The limits keep a small file from taking all memory or time: what lies beyond them is not
/// read, and the document is then cut short.
struct ReadingLimits {
    std::size_t operators = 20'000'000;
    std::size_t marks = 1'000'000;                 ///< that differ
    std::size_t unpacked = std::size_t{128} << 20; ///< bytes, of all contents together
    std::size_t read = std::size_t{256} << 20;     ///< bytes; a form's count each time it is drawn
};

/// All that the content of one page or form, and what it draws on, says. Depends on nothing else in the file.
struct ContentReading {
    std::vector<PdfMark> marks; ///< their fonts are indices into `fonts`
    std::vector<PdfFontFact> fonts;
    std::vector<PdfGroupFact> groups;
    std::vector<std::string> forbidden;
    std::set<std::string> own_blend_modes;
    bool smooths_images = false;
    bool uses_transparency = false;
    bool is_cut_short = false;
    std::vector<std::string> damage;
    BleedWatch bleed;
    ReadingLimits spent;
};

using ContentReadings = Memo<ContentReading>;

} // namespace skrejlapa
