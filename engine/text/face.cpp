#include "text/face.h"

#include "text/font_format.h"
#include "text/shaping_font.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <freetype/freetype.h>
#include <freetype/ftmm.h>
#include <freetype/tttables.h>
#include <freetype/tttags.h>
#include <hb-ot.h>

namespace skrejlapa
{

namespace
{

struct FreeTypeDeleter {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using FreeTypeLibrary = std::unique_ptr<FT_LibraryRec_, FreeTypeDeleter>;
using FreeTypeFace = std::unique_ptr<FT_FaceRec_, FreeTypeDeleter>;

tl::unexpected<Diagnostic> refused(const FaceDescription& description, std::string code, std::string message,
                                   std::vector<std::string> help)
{
    auto found = failure(std::move(code), {}, std::move(message), std::move(help));
    found.value().file = description.file.string();
    return found;
}

tl::unexpected<Diagnostic> unreadable(const FaceDescription& description, std::string_view reason)
{
    return refused(description, "FONT-UNREADABLE",
                   fmt::format("the font {} cannot be used: {}", description.file.string(), reason),
                   {"replace the file by a sound TrueType or OpenType copy of the font"});
}

// The face is closed before the library.
struct OpenedByFreeType {
    FreeTypeLibrary library;
    FreeTypeFace face;
};

Result<OpenedByFreeType> open_with_freetype(const FaceDescription& description, std::string_view bytes)
{
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0)
        return unreadable(description, "FreeType does not start");
    OpenedByFreeType opened{FreeTypeLibrary(library), nullptr};
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()), static_cast<FT_Long>(bytes.size()),
                           static_cast<FT_Long>(description.index), &face) != 0)
        return unreadable(description, "it is damaged");
    opened.face.reset(face);
    return opened;
}

bool has_table(FT_Face face, FT_ULong tag)
{
    FT_ULong length = 0;
    return FT_Load_Sfnt_Table(face, tag, 0, nullptr, &length) == 0 && length > 0;
}

const TT_OS2* os2_table(FT_Face face)
{
    const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    return os2 != nullptr && os2->version != 0xFFFF ? os2 : nullptr;
}

// The lowest permission bits exclude each other from version 3 of OS/2 on; before, the most lenient one counts
// (OpenType 1.9, OS/2, fsType).
bool forbids_embedding(const TT_OS2& os2)
{
    constexpr unsigned restricted = 0x0002;
    constexpr unsigned preview_and_print = 0x0004;
    constexpr unsigned editable = 0x0008;
    return (os2.fsType & (restricted | preview_and_print | editable)) == restricted;
}

std::optional<std::string_view> embedding_obstacle(const TT_OS2& os2)
{
    constexpr unsigned no_subsetting = 0x0100;
    constexpr unsigned bitmaps_only = 0x0200;
    if (forbids_embedding(os2))
        return "it may not be embedded in a document (fsType 0x0002)";
    if ((os2.fsType & no_subsetting) != 0)
        return "only the whole font may be embedded, and a PDF gets the part that it uses (fsType 0x0100)";
    if ((os2.fsType & bitmaps_only) != 0)
        return "only its bitmaps may be embedded (fsType 0x0200)";
    return std::nullopt;
}

std::optional<tl::unexpected<Diagnostic>> find_obstacle(const FaceDescription& description, FT_Face face)
{
    constexpr FT_ULong cff2 = FT_MAKE_TAG('C', 'F', 'F', '2');
    if (has_table(face, cff2))
        return refused(description, "FONT-CFF2",
                       fmt::format("the font {} has CFF2 outlines, which PDF does not know", description.file.string()),
                       {"use the TrueType or CFF files of the family"});
    const bool has_outlines = has_table(face, TTAG_glyf) || has_table(face, TTAG_CFF);
    if (!has_outlines || !FT_IS_SCALABLE(face) || face->units_per_EM == 0)
        return unreadable(description, "it has no TrueType or CFF outlines, perhaps only bitmaps");
    const TT_OS2* os2 = os2_table(face);
    const auto obstacle = os2 != nullptr ? embedding_obstacle(*os2) : std::nullopt;
    if (obstacle)
        return refused(
            description, "FONT-EMBEDDING-FORBIDDEN",
            fmt::format("the licence in the font {} forbids its use: {}", description.file.string(), *obstacle),
            {"choose another font, or get a copy of this one whose licence allows embedding"});
    return std::nullopt;
}

int italic_angle(FT_Face face)
{
    const auto* post = static_cast<const TT_Postscript*>(FT_Get_Sfnt_Table(face, FT_SFNT_POST));
    return post != nullptr ? static_cast<int>(std::lround(static_cast<double>(post->italicAngle) / 65536.0)) : 0;
}

/// The weight and slope of the instance in place of the default's.
void describe_instance(FaceDescription& description)
{
    for (const AxisValue& axis : description.instance) {
        if (axis.tag == "wght")
            description.weight = static_cast<int>(std::lround(axis.value));
        if ((axis.tag == "ital" && axis.value > 0) || (axis.tag == "slnt" && axis.value < 0))
            description.italic = true;
    }
}

/// "NotoSans-Regular_600wght": a name for each instance (after Adobe Technical Note 5902).
std::string instance_name(std::string name, const FaceDescription& description)
{
    for (const AxisValue& axis : description.instance) {
        const bool is_default =
            std::any_of(description.axes.begin(), description.axes.end(), [&axis](const VariationAxis& each) {
                return each.tag == axis.tag && each.normal == axis.value;
            });
        if (!is_default)
            name += fmt::format("_{:g}{}", axis.value, axis.tag);
    }
    return name;
}

struct VariationDeleter {
    FT_Library library = nullptr;
    void operator()(FT_MM_Var* axes) const { FT_Done_MM_Var(library, axes); }
};

/// Moves a variable face to an instance; from then on its measures and its name are the instance's.
bool move_to_instance(FT_Library library, FT_Face face, const std::vector<AxisValue>& instance)
{
    FT_MM_Var* all = nullptr;
    if (FT_Get_MM_Var(face, &all) != 0)
        return false;
    const std::unique_ptr<FT_MM_Var, VariationDeleter> axes(all, {library});
    std::vector<FT_Fixed> places;
    for (FT_UInt at = 0; at < axes->num_axis; ++at) {
        const FT_Var_Axis& axis = axes->axis[at];
        const auto wanted = std::find_if(instance.begin(), instance.end(), [&axis](const AxisValue& value) {
            return hb_tag_from_string(value.tag.data(), static_cast<int>(value.tag.size())) == axis.tag;
        });
        places.push_back(wanted == instance.end() ? axis.def
                                                  : static_cast<FT_Fixed>(std::lround(wanted->value * 65536.0)));
    }
    return FT_Set_Var_Design_Coordinates(face, static_cast<FT_UInt>(places.size()), places.data()) == 0;
}

FaceMetrics read_metrics(FT_Face face)
{
    FaceMetrics metrics;
    metrics.units_per_em = face->units_per_EM;
    metrics.ascent = face->ascender;
    metrics.descent = face->descender;
    metrics.italic_angle_deg = italic_angle(face);
    const std::array<FT_Pos, 4> box = {face->bbox.xMin, face->bbox.yMin, face->bbox.xMax, face->bbox.yMax};
    std::transform(box.begin(), box.end(), metrics.bbox, [](FT_Pos edge) { return static_cast<int>(edge); });
    const TT_OS2* os2 = os2_table(face);
    if (os2 != nullptr && os2->version >= 2) {
        metrics.cap_height = os2->sCapHeight;
        metrics.x_height = os2->sxHeight;
    }
    return metrics;
}

int glyph_height(const Face& face, char32_t letter)
{
    hb_glyph_extents_t extents = {};
    const std::uint32_t glyph = face.glyph(letter);
    return glyph != 0 && hb_font_get_glyph_extents(face.shaping_font().font.get(), glyph, &extents) != 0
               ? extents.y_bearing
               : 0;
}

// Fonts without these measures (OS/2 before version 2, or zeros) show them in their letters; the half em is what CSS
// takes where there is no x (CSS Values 4, 6.1.1).
void complete_metrics(FaceMetrics& metrics, const Face& face)
{
    if (metrics.cap_height <= 0)
        metrics.cap_height = glyph_height(face, U'H');
    if (metrics.cap_height <= 0)
        metrics.cap_height = metrics.ascent;
    if (metrics.x_height <= 0)
        metrics.x_height = glyph_height(face, U'x');
    if (metrics.x_height <= 0)
        metrics.x_height = metrics.units_per_em / 2;
}

std::unique_ptr<ShapingFont> make_shaping_font(std::string_view bytes, const FaceDescription& description)
{
    const HarfBuzzFace face = make_harfbuzz_face(bytes, description.index);
    hb_face_make_immutable(face.get());
    auto made = std::make_unique<ShapingFont>();
    made->font.reset(hb_font_create(face.get()));
    std::vector<hb_variation_t> variations;
    for (const AxisValue& axis : description.instance)
        variations.push_back(
            {hb_tag_from_string(axis.tag.data(), static_cast<int>(axis.tag.size())), static_cast<float>(axis.value)});
    hb_font_set_variations(made->font.get(), variations.data(), static_cast<unsigned>(variations.size()));
    hb_font_make_immutable(made->font.get());
    return made;
}

bool table_has_feature(hb_face_t* face, hb_tag_t table, hb_tag_t wanted)
{
    std::array<hb_tag_t, 32> tags{};
    for (unsigned start = 0;; start += static_cast<unsigned>(tags.size())) {
        auto count = static_cast<unsigned>(tags.size());
        hb_ot_layout_table_get_feature_tags(face, table, start, &count, tags.data());
        if (std::find(tags.begin(), tags.begin() + count, wanted) != tags.begin() + count)
            return true;
        if (count < tags.size())
            return false;
    }
}

} // namespace

HarfBuzzFace make_harfbuzz_face(std::string_view bytes, unsigned index)
{
    const HarfBuzzBlob blob(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    return HarfBuzzFace(hb_face_create(blob.get(), index));
}

Face::Face() = default;
Face::~Face() = default;

Result<FacePtr> Face::open(FaceDescription description, BlobPtr bytes)
{
    const std::string_view data = bytes->bytes();
    if (const auto format = recognize_font_format(data); !format)
        return unreadable(description, format.error().message);
    const Result<OpenedByFreeType> opened = open_with_freetype(description, data);
    if (!opened)
        return tl::unexpected(opened.error());
    const FT_Face face = opened->face.get();
    if (auto obstacle = find_obstacle(description, face))
        return *std::move(obstacle);

    const char* given_name = FT_Get_Postscript_Name(face);
    const std::string postscript_name = given_name != nullptr ? given_name : "";
    if (!description.instance.empty() && !move_to_instance(opened->library.get(), face, description.instance))
        return unreadable(description, "it cannot be set to a weight or width: its variations are damaged");

    describe_instance(description);
    std::shared_ptr<Face> made(new Face());
    made->postscript_name_ = instance_name(postscript_name, description);
    made->metrics_ = read_metrics(face);
    made->outlines_ = has_table(face, TTAG_glyf) ? OutlineFormat::truetype : OutlineFormat::cff;
    made->description_ = std::move(description);
    made->font_ = make_shaping_font(data, made->description_);
    made->bytes_ = std::move(bytes);
    complete_metrics(made->metrics_, *made);
    return made;
}

std::uint32_t Face::glyph(char32_t code_point) const
{
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_->font.get(), code_point, &glyph) != 0 ? glyph : 0;
}

int Face::advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_->font.get(), glyph); }

bool Face::has_feature(std::string_view tag) const
{
    hb_face_t* face = hb_font_get_face(font_->font.get());
    const hb_tag_t wanted = hb_tag_from_string(tag.data(), static_cast<int>(tag.size()));
    return table_has_feature(face, HB_OT_TAG_GSUB, wanted) || table_has_feature(face, HB_OT_TAG_GPOS, wanted);
}

} // namespace skrejlapa
