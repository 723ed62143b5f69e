/// What a printing house asks for, as its card, a profile or the command line gives it: each value with who gives it.
#pragma once

#include "base/color.h"
#include "base/length.h"
#include "base/pdf_standard.h"
#include "base/span.h"

#include <tuple>

namespace skrejlapa
{

/// Who gives a value; where several do, the last of these wins.
enum class Voice { default_card, layout, printers_card, profile, command_line };

/// Who gives a value, where it stands, and where they have it from.
struct Origin {
    Span span;
    Voice voice = Voice::default_card;
    std::string owner;  ///< as findings name it: "the printer's card \"jt\""
    std::string source; ///< free text or an address; may be empty
};

template <class T> struct Given {
    T value{};
    Origin origin{};
};

/// A value for each paper, or only for one.
template <class T> struct ByPaper {
    std::optional<T> coated;
    std::optional<T> uncoated;
    [[nodiscard]] const std::optional<T>& on(Paper paper) const { return paper == Paper::coated ? coated : uncoated; }
};

/// The least size of what plates hold badly, by the inks it is printed in; a value for each, or only for some.
struct LeastByInks {
    std::optional<Length> white; ///< no ink: the paper shows
    std::optional<Length> two_inks;
    std::optional<Length> three_inks; ///< or more
};

/// What stands around the trim, as a card wants it.
enum class MarkWish { forbidden, wanted };

/// A share of full ink, 1 = 100 %.
struct InkShare {
    double value = 0;
};

struct Area {
    double square_mm = 0;
};

/// Pixels per inch.
struct PixelsPerInch {
    int ppi = 0;
};

/// The keys of a card, those that are given.
struct PrinterCard {
    std::string name;                                         ///< as it was named: "default", or a path
    std::optional<Given<std::vector<PdfStandard>>> standards; ///< those that the house takes; the first is the usual
    std::optional<Given<Length>> bleed;
    std::optional<Given<Length>> safe;
    std::optional<Given<MarkWish>> crop_marks;
    std::optional<Given<MarkWish>> fold_marks;
    std::optional<Given<MarkWish>> registration_marks;
    std::optional<Given<MarkWish>> color_bar;
    std::optional<Given<MarkWish>> slug_line;
    std::optional<Given<Length>> mark_offset;
    std::optional<Given<Paper>> paper;
    std::optional<Given<ByPaper<InkShare>>> ink_limit;
    std::optional<Given<ByPaper<std::string>>> profile; ///< an ICC profile's path
    std::optional<Given<ByPaper<std::string>>> condition;
    std::optional<Given<bool>> embed_profile;
    std::optional<Given<bool>> spot_colors;
    std::optional<Given<bool>> transparency;
    std::optional<Given<PixelsPerInch>> picture_ppi;
    std::optional<Given<PixelsPerInch>> picture_ppi_warning;
    std::optional<Given<PixelsPerInch>> picture_ppi_error;
    std::optional<Given<PixelsPerInch>> bitmap_ppi;
    std::optional<Given<PixelsPerInch>> bitmap_ppi_warning;
    std::optional<Given<PixelsPerInch>> bitmap_ppi_error;
    std::optional<Given<bool>> black_overprint;
    std::optional<Given<Cmyk>> rich_black;
    std::optional<Given<Area>> rich_black_area;
    std::optional<Given<Length>> smallest_type;
    std::optional<Given<LeastByInks>> smallest_reversed_type;
    std::optional<Given<Length>> smallest_line;
    std::optional<Given<LeastByInks>> smallest_reversed_line;
    std::optional<Given<TextForm>> text;
    std::optional<Given<FileNames>> file_names;
};

/// A key as cards write it, and where its value is kept.
template <class T> struct CardKey {
    std::string_view name;
    std::optional<Given<T>> PrinterCard::*member = nullptr;
};
template <class T> CardKey(std::string_view, std::optional<Given<T>> PrinterCard::*) -> CardKey<T>;

/// All keys of a card but `name`, `source` and `sources`.
inline constexpr std::tuple card_keys{
    CardKey{"standard", &PrinterCard::standards},
    CardKey{"bleed", &PrinterCard::bleed},
    CardKey{"safe", &PrinterCard::safe},
    CardKey{"crop-marks", &PrinterCard::crop_marks},
    CardKey{"fold-marks", &PrinterCard::fold_marks},
    CardKey{"registration-marks", &PrinterCard::registration_marks},
    CardKey{"color-bar", &PrinterCard::color_bar},
    CardKey{"slug-line", &PrinterCard::slug_line},
    CardKey{"mark-offset", &PrinterCard::mark_offset},
    CardKey{"paper", &PrinterCard::paper},
    CardKey{"ink-limit", &PrinterCard::ink_limit},
    CardKey{"profile", &PrinterCard::profile},
    CardKey{"condition", &PrinterCard::condition},
    CardKey{"embed-profile", &PrinterCard::embed_profile},
    CardKey{"spot-colors", &PrinterCard::spot_colors},
    CardKey{"transparency", &PrinterCard::transparency},
    CardKey{"picture-ppi", &PrinterCard::picture_ppi},
    CardKey{"picture-ppi-warning", &PrinterCard::picture_ppi_warning},
    CardKey{"picture-ppi-error", &PrinterCard::picture_ppi_error},
    CardKey{"bitmap-ppi", &PrinterCard::bitmap_ppi},
    CardKey{"bitmap-ppi-warning", &PrinterCard::bitmap_ppi_warning},
    CardKey{"bitmap-ppi-error", &PrinterCard::bitmap_ppi_error},
    CardKey{"black-overprint", &PrinterCard::black_overprint},
    CardKey{"rich-black", &PrinterCard::rich_black},
    CardKey{"rich-black-area", &PrinterCard::rich_black_area},
    CardKey{"smallest-type", &PrinterCard::smallest_type},
    CardKey{"smallest-reversed-type", &PrinterCard::smallest_reversed_type},
    CardKey{"smallest-line", &PrinterCard::smallest_line},
    CardKey{"smallest-reversed-line", &PrinterCard::smallest_reversed_line},
    CardKey{"text", &PrinterCard::text},
    CardKey{"file-names", &PrinterCard::file_names},
};

/// Calls `visit` with each CardKey, in the order above.
template <class Visit> void for_each_card_key(Visit visit)
{
    std::apply([&](const auto&... key) { (visit(key), ...); }, card_keys);
}

/// What of a card counts for `paper`: values that it gives for the other alone are gone.
PrinterCard card_on(Paper paper, PrinterCard card);

/// `card`, and what it leaves open from `below`. Profile and condition belong together: a profile from below is not
/// taken for another condition, nor a condition for another profile.
PrinterCard put_over(PrinterCard card, const PrinterCard& below);

/// The names of all keys, in the order above.
std::vector<std::string> card_key_names();

} // namespace skrejlapa
