#include "pdf/links.h"

#include "pdf/canvas.h"
#include "pdf/syntax.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string rectangle_of(const PaintPage& page, const Rect& area)
{
    const UserSpace space(page);
    const Point from = space.map({area.left(), area.bottom()});
    const Point to = space.map({area.right(), area.top()});
    std::string rectangle = "[";
    for (const Length edge : {from.x, from.y, to.x, to.y}) {
        append_length(rectangle, edge);
        rectangle += ' ';
    }
    rectangle.back() = ']';
    return rectangle;
}

/// What is said of a link before it is followed: the number or address alone of a telephone or of mail, if there is
/// one.
std::string spoken(const std::string& address)
{
    for (const std::string_view scheme : {"tel:", "mailto:"}) {
        if (address.starts_with(scheme) && address.size() > scheme.size())
            return address.substr(scheme.size());
    }
    return address;
}

ObjectReference add_link(ObjectStore& store, const PaintPage& page, const PaintLink& link, std::optional<int> key)
{
    std::string dictionary = fmt::format(
        "/Type /Annot /Subtype /Link /Rect {} /Border [0 0 0] /F 4 /Contents {} /A <</Type /Action /S /URI /URI {}>>",
        rectangle_of(page, link.area), pdf_text_string(spoken(link.address)), pdf_text_string(ascii_uri(link.address)));
    if (key)
        dictionary += fmt::format(" /StructParent {}", *key);
    return store.add(std::move(dictionary));
}

} // namespace

std::string ascii_uri(std::string_view address)
{
    constexpr std::string_view forbidden = "<>\"{}|\\^`";
    std::string uri;
    for (const char byte : address) {
        const auto value = static_cast<unsigned char>(byte);
        if (value <= 0x20 || value >= 0x7F || forbidden.find(byte) != std::string_view::npos)
            uri += fmt::format("%{:02X}", value);
        else
            uri += byte;
    }
    return uri;
}

std::vector<ObjectReference> add_links(ObjectStore& store, const PaintPage& page, Tagging& tagging)
{
    std::vector<ObjectReference> annotations;
    for (const PaintLink& link : page.links) {
        const std::optional<int> key = tagging.add_link(link.element);
        annotations.push_back(add_link(store, page, link, key));
        tagging.name_link(key, annotations.back());
    }
    return annotations;
}

} // namespace skrejlapa
