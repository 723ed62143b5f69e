/// What every rule sees: one page with its items placed, and the terms it is judged by.
#pragma once

#include "preflight/placed_items.h"
#include "preflight/preflight.h"

namespace skrejlapa
{

struct PageCheck {
    const PrintJob& job;
    const CardTerms& terms;
    const PaintPage& page;
    int page_number = 1; ///< from 1
    std::vector<PlacedItem> items;
};

/// The least upright rectangle around both.
Rect around(const Rect& a, const Rect& b);

/// All that a rule finds in one box.
struct BoxFinding {
    const PlacedItem* worst = nullptr;
    Length least;   ///< the measure of the worst
    Length limit;   ///< that it falls short of
    Rect area;      ///< around all of them
    int places = 0; ///< how many items
};

/// One finding a box, about the item that falls shortest of its limit: a text of many runs is one mistake, not many.
class LeastByBox
{
public:
    void add(const PlacedItem& item, Length measure, Length limit = {});
    /// In the order of their first items.
    [[nodiscard]] const std::vector<BoxFinding>& boxes() const { return boxes_; }

private:
    std::vector<BoxFinding> boxes_;
};

/// Where a finding about an item or about the items of a box is.
PagePlace place_of(const PageCheck& check, const PlacedItem& item);
PagePlace place_of(const PageCheck& check, const BoxFinding& finding);

} // namespace skrejlapa
