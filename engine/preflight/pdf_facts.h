/// A PDF file as far as a printing house looks at it: plain values, read from the file's bytes and judged elsewhere.
#pragma once

#include "base/geometry.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace skrejlapa
{

enum class ColorKind {
    gray, ///< DeviceGray
    rgb,
    cmyk,
    calibrated_gray,
    calibrated_rgb,
    lab,
    icc_gray,
    icc_rgb,
    icc_cmyk,
    spots,   ///< Separation and DeviceN
    pattern, ///< of several colours; they are told by themselves
    unknown
};

/// A colour as set before painting.
struct PdfColor {
    ColorKind kind = ColorKind::gray;
    ColorKind alternate = ColorKind::cmyk;   ///< of `spots`
    std::vector<std::string> colorants = {}; ///< of `spots`
    std::vector<double> parts{0.0};          ///< as written; of gray 0 is black, of inks 0 is paper

    bool operator==(const PdfColor&) const = default;
};

enum class MarkKind { fill, stroke, text, image, shading };

/// What one or several painting operators of a page put on paper, equal in all but their places.
struct PdfMark {
    MarkKind kind = MarkKind::fill;
    PdfColor color;
    Rect area;                 ///< of the first, from the trim's top left
    std::vector<Rect> others;  ///< of the next ones, as far as anybody wants to know them
    int count = 1;             ///< how many
    bool is_outside = false;   ///< beyond the bleed: a mark of the printing house
    double size_pt = 0;        ///< line width, or type size; of a fill the lesser side of a rectangle, else 0
    std::size_t font = 0;      ///< of text
    bool is_rectangle = false; ///< an area or image along the axes
    bool is_invisible = false;
    bool overprints = false; ///< what it is painted with: op for areas and text, OP for lines
    int overprint_mode = 0;
    bool is_transparent = false;
    int width_px = 0; ///< of an image
    int height_px = 0;
    double ppi = 0;
    bool is_bilevel = false; ///< one bit a pixel, or a stencil
};

struct PdfFontFact {
    std::string name;
    bool is_embedded = true;
    bool has_unicode = true;   ///< its codes tell their characters
    bool has_glyph_map = true; ///< CIDToGIDMap, where the kind needs one
    bool operator==(const PdfFontFact&) const = default;
};

/// Lower left and upper right corners, in points as written.
struct PdfBox {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

struct PdfAnnotationFact {
    std::string kind; ///< "Link"
    PdfBox area;
    bool has_action = false;
};

struct PdfPageFact {
    std::optional<PdfBox> media;
    std::optional<PdfBox> crop;
    std::optional<PdfBox> bleed;
    std::optional<PdfBox> trim;
    std::optional<PdfBox> art;
    int rotate_deg = 0;
    bool has_user_unit = false;
    std::optional<ColorKind> group_space; ///< of its transparency group
    bool has_group = false;
    bool uses_transparency = false;
    std::vector<PdfAnnotationFact> annotations;
    std::vector<PdfMark> marks;
    std::vector<std::string> damage; ///< what is no PDF in its content, in a few words each
    /// How much of each side, in mm, is covered up to the trim and not up to the end of the bleed.
    Edges<int> unfilled_bleed;
};

enum class ProfileForm { none, stream, other };

struct PdfIntentFact {
    std::string kind; ///< "GTS_PDFX"
    std::string condition_id;
    std::string registry;
    std::string condition;
    std::string info;
    ProfileForm profile = ProfileForm::none;
    std::int64_t components = 0; ///< /N
    std::string profile_class;   ///< "prtr"
    std::string profile_space;   ///< "CMYK"
    bool has_reference = false;  ///< DestOutputProfileRef
};

/// A transparency group or soft mask with the space it mixes in.
struct PdfGroupFact {
    std::optional<ColorKind> space;
    bool is_luminosity_mask = false;
    bool operator==(const PdfGroupFact&) const = default;
};

struct PdfFacts {
    std::string version;             ///< "1.6": of the header, or the catalogue's where that is later
    bool has_header_first = true;    ///< nothing stands before the header
    bool has_binary_comment = false; ///< four bytes above 127 in the second line
    bool is_encrypted = false;
    bool has_id = false; ///< two strings, not empty
    bool has_object_streams = false;
    std::vector<PdfIntentFact> intents;
    std::optional<std::string> metadata; ///< XMP
    bool metadata_is_filtered = false;
    std::map<std::string, std::string> info; ///< text in UTF-8; names with their slash
    std::string language;
    bool is_marked = false;                ///< tagged
    bool has_structure = false;            ///< a structure tree
    bool shows_title = false;              ///< DisplayDocTitle
    std::vector<std::string> forbidden;    ///< things that no PDF/X may hold, named: "JavaScript", "LZW"
    std::vector<std::string> later;        ///< things that PDF 1.4 does not know: "layers", "JPEG 2000"
    bool smooths_images = false;           ///< an image that is drawn has /Interpolate
    std::set<std::string> own_blend_modes; ///< names in use that PDF does not know
    bool uses_jbig2 = false;
    std::vector<std::string> view_boxes; ///< that viewers are asked to show or print: "TrimBox"
    bool has_changing_layers = false;    ///< layers that switch by what a viewer does with the file (/AS)
    std::vector<PdfFontFact> fonts;
    std::vector<PdfGroupFact> groups;
    std::vector<PdfPageFact> pages;
    bool is_cut_short = false; ///< it holds more than is looked at
};

} // namespace skrejlapa
