/// Colours of a finished form as inks on a canvas.
#pragma once

#include "picture/ink/ink_canvas.h"

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace skrejlapa
{

/// A colour space as far as its inks go.
struct InkedSpace {
    enum class Kind { gray, rgb, cmyk, colorants, pattern };
    Kind kind = Kind::gray;
    std::vector<std::optional<InkPlane>> colorants; ///< of a Separation or DeviceN; nothing for None
    std::shared_ptr<const InkedSpace> base;         ///< of an Indexed space, or under a pattern
    std::string table;                              ///< of an Indexed space

    [[nodiscard]] bool is_indexed() const { return base && kind != Kind::pattern; }
    [[nodiscard]] std::size_t components() const;
};

/// Reads spaces and colours, and remembers which spot inks there are.
class InkReader
{
public:
    /// `named` is a resource dictionary's /ColorSpace.
    InkedSpace space_of(QPDFObjectHandle space, QPDFObjectHandle named);
    /// Components beyond those given count as 0.
    [[nodiscard]] static CanvasInk ink_of(const InkedSpace& space, const std::vector<double>& components);

    [[nodiscard]] const std::vector<std::string>& spots() const { return spots_; }
    [[nodiscard]] bool met_rgb() const { return met_rgb_; }

private:
    InkedSpace array_space(QPDFObjectHandle space, QPDFObjectHandle named);
    std::optional<InkPlane> plane_of(const std::string& colorant);

    std::vector<std::string> spots_;
    bool met_rgb_ = false;
};

} // namespace skrejlapa
