/// What of a page must be seen whole: text, logos and codes, where they stand on the page once all is turned.
#pragma once

#include "layout/fragment.h"

#include <functional>

namespace skrejlapa
{

/// A turn of a box, clockwise.
struct Turn {
    Point center;
    double angle_deg = 0;
};
/// Of the boxes around something, the outermost first.
using Turns = std::vector<Turn>;

/// The least upright rectangle around a rectangle once it is turned.
Rect bounds_on_page(const Rect& rect, const Turns& turns);

/// Something in a box that must not be cut off or folded.
struct Essential {
    std::string_view name; ///< "text", "logo" or "QR code"
    Rect bounds;           ///< on the page
    Span span;
};

/// Those of the box itself, not of its children.
std::vector<Essential> essentials_of(const Fragment& fragment, const Turns& turns);

enum class Descent { into_children, past_them };
using VisitBox = std::function<Descent(const Fragment&, const Turns&)>;

/// Visits a box and all in it in tree order, those of `displaced` with all in them left out.
void visit_boxes(const Fragment& root, const std::vector<const Fragment*>& displaced, const VisitBox& visit);

} // namespace skrejlapa
