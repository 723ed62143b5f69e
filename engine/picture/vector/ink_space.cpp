#include "picture/vector/ink_space.h"

#include "picture/vector/content_stream.h"
#include "picture/vector/recoloring.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

std::vector<double> process_of(const Ink& ink) { return {ink.process.c, ink.process.m, ink.process.y, ink.process.k}; }

} // namespace

bool is_blank(const Ink& ink) { return ink.spot.empty() ? ink.process == Cmyk{} : ink.spot_tint == 0; }

InkSpace::InkSpace(const std::vector<Ink>& inks)
{
    for (const Ink& ink : inks) {
        const bool is_known =
            std::any_of(spots_.begin(), spots_.end(), [&](const Ink& spot) { return spot.spot == ink.spot; });
        if (ink.spot.empty())
            has_process_ = has_process_ || !is_blank(ink);
        else if (!is_known)
            spots_.push_back({ink.process, ink.spot, 1});
    }
}

std::vector<double> InkSpace::components(const Ink& ink) const
{
    const auto tint_of = [&](const Ink& spot) { return spot.spot == ink.spot ? ink.spot_tint : 0; };
    if (is_process())
        return process_of(ink);
    if (is_separation())
        return {tint_of(spots_.front())};
    std::vector<double> values = ink.spot.empty() ? process_of(ink) : std::vector<double>(4, 0);
    for (const Ink& spot : spots_)
        values.push_back(tint_of(spot));
    return values;
}

QPDFObjectHandle InkSpace::separation(QPDF& pdf) const
{
    QPDFObjectHandle tint = QPDFObjectHandle::parse("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] >>");
    tint.replaceKey("/C1", number_array(process_of(spots_.front())));
    QPDFObjectHandle space = QPDFObjectHandle::newArray();
    space.appendItem(QPDFObjectHandle::newName("/Separation"));
    space.appendItem(QPDFObjectHandle::newName("/" + spots_.front().spot));
    space.appendItem(QPDFObjectHandle::newName("/DeviceCMYK"));
    space.appendItem(pdf.makeIndirectObject(tint));
    return space;
}

/// Process inks and spots in one space. What stands in for it adds the spots' process inks, each up to full.
QPDFObjectHandle InkSpace::mixed(QPDF& pdf) const
{
    // On the stack: c m y k s1 … sn. Each process ink is fetched, its share of each spot added, and left on top.
    const std::size_t inputs = 4 + spots_.size();
    std::string program = "{ ";
    for (std::size_t ink = 0; ink < 4; ++ink) {
        program += std::to_string(inputs - 1) + " index ";
        for (std::size_t spot = 0; spot < spots_.size(); ++spot) {
            const std::size_t depth = spots_.size() - 1 - spot + 1 + ink;
            program += std::to_string(depth) + " index " + pdf_number(process_of(spots_[spot])[ink]) + " mul add ";
        }
        program += "dup 1 gt { pop 1 } if ";
    }
    program += std::to_string(inputs + 4) + " 4 roll ";
    for (std::size_t input = 0; input < inputs; ++input)
        program += "pop ";
    QPDFObjectHandle tint = QPDFObjectHandle::newStream(&pdf, program + "}");
    QPDFObjectHandle names = QPDFObjectHandle::parse("[/Cyan /Magenta /Yellow /Black]");
    for (const Ink& spot : spots_)
        names.appendItem(QPDFObjectHandle::newName("/" + spot.spot));
    QPDFObjectHandle domain = QPDFObjectHandle::newArray();
    for (std::size_t input = 0; input < inputs; ++input) {
        domain.appendItem(QPDFObjectHandle::newInteger(0));
        domain.appendItem(QPDFObjectHandle::newInteger(1));
    }
    tint.getDict().replaceKey("/FunctionType", QPDFObjectHandle::newInteger(4));
    tint.getDict().replaceKey("/Domain", domain);
    tint.getDict().replaceKey("/Range", QPDFObjectHandle::parse("[0 1 0 1 0 1 0 1]"));
    QPDFObjectHandle space = QPDFObjectHandle::newArray();
    space.appendItem(QPDFObjectHandle::newName("/DeviceN"));
    space.appendItem(names);
    space.appendItem(QPDFObjectHandle::newName("/DeviceCMYK"));
    space.appendItem(tint);
    return space;
}

QPDFObjectHandle InkSpace::object(QPDF& pdf) const
{
    if (is_process())
        return QPDFObjectHandle::newName("/DeviceCMYK");
    return is_separation() ? separation(pdf) : mixed(pdf);
}

std::string InkSpace::key() const
{
    std::string key = has_process_ && !spots_.empty() ? "process" : "";
    for (const Ink& spot : spots_)
        key += "/" + spot.spot;
    return key;
}

} // namespace skrejlapa
