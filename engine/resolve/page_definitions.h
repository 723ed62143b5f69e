/// The layout's [[pages]]: what each is bound to, its colours, and its tree of boxes with their computed styles.
#pragma once

#include "resolve/layout_model.h"

namespace skrejlapa
{

struct PageReading {
    const BoxDefinitions& boxes;
    std::shared_ptr<StyleTree> styles; ///< under the layout's own colours
    Direction direction = Direction::ltr;
    Span layout_span;
    bool has_fold = false; ///< then pages need not be written
};

/// A key of [[pages]], as docs/layout.md prints it.
std::span<const PageKey> pages_keys();

/// Reads [[pages]] (null: there are none). Finds LAYOUT-PAGE-ROOT, LAYOUT-NO-PAGES, LAYOUT-PAGE-BINDING, and what
/// growing the trees and reading the boxes finds. Pages without a root are left out.
std::vector<PageDefinition> read_pages(const TomlArray* pages, const PageReading& reading, BoxPlaces& places,
                                       Diagnostics& found);

} // namespace skrejlapa
