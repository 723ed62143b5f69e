/// What a file must be for the printing house or the screen: profile, printer's card, job and layout in one, with every
/// question answered.
#pragma once

#include "base/length.h"
#include "base/pdf_standard.h"
#include "files/files.h"
#include "project/project.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

/// How paper and press are described to colour conversion, and to who reads the file.
struct PrintingCondition {
    std::string name;                ///< as registered with the ICC: "FOGRA39"; empty: only the profile knows
    BlobPtr profile;                 ///< ICC, class prtr, CMYK
    bool profile_is_embedded = true; ///< in the file, as its output intent
    /// What the card asks for, where no profile for it is at hand and `name` and `profile` are another's; else empty.
    std::string asked;
};

/// What stands around the trim, outside the bleed.
struct MarkTerms {
    bool crop = true;
    bool fold = true; ///< of a folded leaflet
    bool registration = false;
    bool color_bar = false;
    bool slug_line = false;       ///< leaflet, language, date and version
    std::optional<Length> offset; ///< from the trim; nothing: outside the bleed, at least 3 mm
};

/// Pixels per inch of pictures at the size they are printed.
struct ResolutionTerms {
    int target_ppi = 300; ///< what finer pictures are brought down to
    int warning_ppi = 225;
    int error_ppi = 150;
    int bitmap_target_ppi = 1200; ///< the same of pictures in black and white alone
    int bitmap_warning_ppi = 800;
    int bitmap_error_ppi = 550;
};

/// What the file's colours are made of: the inks of the printing condition, or the light of screens (sRGB).
enum class OutputColor { inks, rgb };

/// Black with other inks below it, for large areas; never for text.
struct RichBlackTerms {
    Cmyk mix{0.5, 0.4, 0, 1};   ///< that the house advises
    double least_area_mm2 = 20; ///< of an area that may be printed so
};

/// The least size of what plates hold badly: white fills in, and several plates never meet exactly.
struct ReversedTerms {
    Length white;
    Length two_inks;
    Length three_inks; ///< or more

    static constexpr ReversedTerms all(Length least) { return {least, least, least}; }
    /// Of what is printed in so many inks; in one there is no such limit.
    [[nodiscard]] constexpr Length of(int inks) const
    {
        if (inks == 1)
            return {};
        return inks == 0 ? white : inks == 2 ? two_inks : three_inks;
    }
    bool operator==(const ReversedTerms&) const = default;
};

struct OutputTerms {
    std::string card; ///< the printer's card, as findings name it
    Medium medium = Medium::print;
    std::vector<PdfStandard> standards{PdfStandard::pdf_x4}; ///< that the file claims
    std::vector<PdfStandard> draft_of = {}; ///< of a draft: what the final file will claim, and this one does not
    PrintingCondition condition;
    MarkTerms marks;
    ResolutionTerms resolution;
    double ink_limit = 3; ///< all inks together, 3 = 300 %
    bool may_be_transparent = true;
    bool may_use_spot_inks = true;
    bool black_overprints = true; ///< text and lines in full black alone
    Length smallest_type = pt(5);
    ReversedTerms smallest_reversed_type = ReversedTerms::all(pt(8));
    Length smallest_line = pt(0.25);
    OutputColor color = OutputColor::inks;
    BlobPtr screen_profile; ///< sRGB, where the file is to hold it
    ReversedTerms smallest_reversed_line = ReversedTerms::all(pt(0.25));
    RichBlackTerms rich_black;
    TextForm text = TextForm::fonts;
    FileNames file_names = FileNames::any;
    Paper paper = Paper::coated;
    JobTerms job;
    /// Who gives the terms that somebody gives, by the card's key: "ink-limit".
    std::map<std::string, Origin, std::less<>> origins;

    [[nodiscard]] bool claims(PdfStandard standard) const
    {
        return std::find(standards.begin(), standards.end(), standard) != standards.end();
    }
    /// Whether the file is made as a standard wants it, even where, as a draft, it does not claim it.
    [[nodiscard]] bool is_made_by(PdfStandard standard) const
    {
        return claims(standard) || std::find(draft_of.begin(), draft_of.end(), standard) != draft_of.end();
    }
    /// Whether the file says what its parts are, for those who hear it or read it in another shape.
    [[nodiscard]] bool is_tagged() const
    {
        return medium == Medium::screen || is_made_by(PdfStandard::pdf_ua1) || is_made_by(PdfStandard::pdf_a2a);
    }
    /// Who gives a term, by the card's key; null where it is the engine's own.
    [[nodiscard]] const Origin* origin(std::string_view key) const;
};

/// The terms of a draft: those of the final file, but no standard is claimed.
OutputTerms as_draft(OutputTerms terms);

/// Whether a printing condition is in the ICC's registry of characterization data, by the family that its name begins
/// with: a file may name such a one without its profile, and must not claim that any other is from there.
bool is_registered_condition(std::string_view condition);

/// Whose word a term is, for the end of a finding's sentence, with its source: `the card "jt" (https://www.jt.lv)`.
std::string said_by(const OutputTerms& terms, std::string_view key);

} // namespace skrejlapa
