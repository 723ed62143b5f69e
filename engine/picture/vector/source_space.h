/// The colour spaces of a picture's source, and what becomes of their colours.
#pragma once

#include "base/color.h"
#include "picture/vector/pdf_function.h"
#include "picture/vector/recoloring.h"

#include <array>
#include <memory>

namespace skrejlapa
{

enum class SpaceKind {
    gray,       ///< becomes K, by its tone where it has one
    rgb,        ///< sRGB: becomes inks
    calibrated, ///< CalRGB: becomes sRGB
    profiled,   ///< RGB of an ICC profile
    lab,        ///< CIELAB
    cmyk,       ///< is process inks already
    spot,       ///< Separation or DeviceN: taken over, over process inks
    indexed,    ///< a table of colours in the underlying space
    pattern,    ///< paint by a pattern; the underlying space colours it if it has no colours of its own
    unknown     ///< reported
};

/// What the numbers of CalRGB mean (ISO 32000-1, 8.6.5.3).
struct Calibration {
    std::vector<double> white;
    std::vector<double> gamma;
    std::vector<double> matrix;
};

struct SourceSpace;
using SourceSpacePtr = std::shared_ptr<const SourceSpace>;

struct SourceSpace {
    SpaceKind kind = SpaceKind::unknown;
    QPDFObjectHandle object = QPDFObjectHandle::newNull(); ///< of `spot`, over DeviceCMYK
    SourceSpacePtr underlying;                             ///< of `pattern`, may be null; of `indexed`; of `spot` what
                                                           ///< its tints look like
    std::shared_ptr<const PdfFunction> tints;              ///< of `spot`, to its underlying space
    std::shared_ptr<const std::string> profile;            ///< of `profiled`
    std::shared_ptr<const GrayTone> tone;                  ///< of `gray`, and of the grays of `profiled`; null: sRGB's
    std::shared_ptr<const Calibration> calibration;        ///< of `calibrated`
    std::array<double, 4> lab_range{-100, 100, -100, 100}; ///< of `lab`: low and high of a* and of b*
    std::string table;                                     ///< of `indexed`
    std::size_t colorants = 0;                             ///< of `spot`
};

/// Components of a colour in it; 0 for `pattern` and `unknown`.
std::size_t component_count(const SourceSpace& space);

/// Where a component's values lie: 0 to 1 but for CIELAB's and a table's.
struct ComponentRange {
    double low = 0;
    double high = 1;
};
ComponentRange component_range(const SourceSpace& space, std::size_t component);

/// True for spaces that are RGB in some sense: their colours become process inks, or by the palette spot inks.
bool is_rgb(const SourceSpace& space);

/// The colour with a component for each of the space, black or what the standard starts with.
std::vector<double> initial_color(const SourceSpace& space);

/// A gray of the space, 0 to 1, in the tone of sRGB.
double toned(const SourceSpace& space, double gray);

/// The ink of a colour; of a spot ink the process inks it looks like. Requires: as many components as the space has.
Ink ink_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book);

/// The same for a colour that only tells what another ink looks like, so that there is nothing to say about it.
Ink look_of(const SourceSpace& space, const std::vector<double>& components, ColorBook& book);

/// The colour as a luminosity mask sees it, 0 to 1 (ISO 32000-1, 10.3). Requires: as `ink_of`.
double luminosity_of(const SourceSpace& space, const std::vector<double>& components);

/// The colour as RGB, 0 to 1: sRGB, or where `rgb_profile` names one, of that profile. Requires: is_rgb(space).
std::array<double, 3> rgb_of(const SourceSpace& space, const std::vector<double>& components);
/// Empty: sRGB.
std::string_view rgb_profile(const SourceSpace& space, ColorBook& book);

} // namespace skrejlapa
