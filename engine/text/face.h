/// One opened font face: vetted by FreeType, shaped by HarfBuzz over the same bytes. Immutable and shared.
#pragma once

#include "files/files.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

/// Design measures in font units; y grows upwards.
struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0;
    int descent = 0; ///< negative below the baseline
    int cap_height = 0;
    int x_height = 0;
    int italic_angle_deg = 0;
    int bbox[4] = {0, 0, 0, 0}; ///< x min, y min, x max, y max
};

enum class OutlineFormat { truetype, cff };

/// An axis of a variable font, with its range in the axis's own units (OpenType 1.9, fvar).
struct VariationAxis {
    std::string tag; ///< four letters: "wght"
    double least = 0;
    double normal = 0; ///< the font's own default
    double most = 0;
    bool operator==(const VariationAxis&) const = default;
};

/// Where on an axis a face is.
struct AxisValue {
    std::string tag;
    double value = 0;
    auto operator<=>(const AxisValue&) const = default;
};

/// What a face is asked for by.
struct FaceDescription {
    std::string family;
    std::string style; ///< the font's own style name, "Bold Italic"
    int weight = 400;
    bool italic = false;
    Path file;
    unsigned index = 0;                   ///< within a collection
    std::string legacy_family;            ///< the name by which programs that know four styles a family list it
    std::vector<VariationAxis> axes = {}; ///< of a variable font; weight and slope are then those of its default
    std::vector<AxisValue> instance = {}; ///< of a face opened from a variable font: a value for every axis
};

struct ShapingFont; ///< HarfBuzz's view of the face; known in text/ only

class Face
{
public:
    /// Opens and vets a face; of a variable font the instance that the description names, else its default. Fails with
    /// FONT-UNREADABLE, FONT-EMBEDDING-FORBIDDEN or FONT-CFF2.
    static Result<std::shared_ptr<const Face>> open(FaceDescription description, BlobPtr bytes);
    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    [[nodiscard]] const FaceDescription& description() const { return description_; }
    [[nodiscard]] const FaceMetrics& metrics() const { return metrics_; }
    [[nodiscard]] OutlineFormat outlines() const { return outlines_; }
    [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }
    [[nodiscard]] std::string_view bytes() const { return bytes_->bytes(); }
    /// The glyph for a code point, 0 when the face has none.
    [[nodiscard]] std::uint32_t glyph(char32_t code_point) const;
    /// Advance of a glyph in font units.
    [[nodiscard]] int advance(std::uint32_t glyph) const;
    /// Whether the face has an OpenType feature ("smcp") for some script.
    [[nodiscard]] bool has_feature(std::string_view tag) const;
    [[nodiscard]] const ShapingFont& shaping_font() const { return *font_; }

private:
    Face();
    FaceDescription description_;
    FaceMetrics metrics_;
    OutlineFormat outlines_ = OutlineFormat::truetype;
    std::string postscript_name_;
    BlobPtr bytes_;
    std::unique_ptr<ShapingFont> font_;
};

using FacePtr = std::shared_ptr<const Face>;

} // namespace skrejlapa
