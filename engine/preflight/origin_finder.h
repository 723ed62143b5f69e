/// From a place in a written PDF back to the box and the line of the source it was painted from.
#pragma once

#include "preflight/pdf_facts.h"
#include "preflight/placed_items.h"

#include <map>

namespace skrejlapa
{

class OriginFinder
{
public:
    /// Null where the file's origin is not known: nothing is found then.
    explicit OriginFinder(const PaintList* origin) : origin_(origin) {}

    /// The painted item that a mark on a page (from 1) is of: of the same kind and around the middle of where the mark
    /// is, the least one. Null when there is none.
    [[nodiscard]] const PaintItem* find(int page, MarkKind kind, const Rect& area) const;

private:
    const PaintList* origin_;
    mutable std::map<int, std::vector<PlacedItem>> placed_;

    [[nodiscard]] const std::vector<PlacedItem>& items_of(int page) const;
};

} // namespace skrejlapa
