/// Inks as PDF colour spaces: DeviceCMYK where process inks do, Separation for one spot ink, DeviceN for a mix.
#pragma once

#include "base/color.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace skrejlapa
{

/// The smallest space that can show a set of inks.
class InkSpace
{
public:
    explicit InkSpace(const std::vector<Ink>& inks);

    /// The ink's components in this space. Requires: the ink was in the set.
    [[nodiscard]] std::vector<double> components(const Ink& ink) const;
    [[nodiscard]] bool is_process() const { return spots_.empty(); }
    /// The colour space as an object of `pdf`. Names of spots are written as PDF names, spaces escaped.
    [[nodiscard]] QPDFObjectHandle object(QPDF& pdf) const;
    /// Tells one space from another.
    [[nodiscard]] std::string key() const;

private:
    [[nodiscard]] bool is_separation() const { return spots_.size() == 1 && !has_process_; }
    [[nodiscard]] QPDFObjectHandle separation(QPDF& pdf) const;
    [[nodiscard]] QPDFObjectHandle mixed(QPDF& pdf) const;

    std::vector<Ink> spots_; ///< at full tint, in the order met
    bool has_process_ = false;
};

/// True for an ink that leaves the paper as it is.
bool is_blank(const Ink& ink);

} // namespace skrejlapa
