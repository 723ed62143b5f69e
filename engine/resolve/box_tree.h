/// The boxes of a page as a tree of tables: copied keys, copied boxes and the page's own keys all put together.
#pragma once

#include "resolve/box_style.h"
#include "resolve/extends_chain.h"

#include <memory>
#include <set>

namespace skrejlapa
{

/// A table of [boxes] with the keys it copies by `extends`.
struct BoxDefinition {
    TomlTable table;
    const TomlEntry* own = nullptr; ///< in the layout
};
using BoxDefinitions = std::map<std::string, BoxDefinition, std::less<>>;

/// Finds LAYOUT-UNKNOWN-BOX, LAYOUT-CYCLE (of `extends`), LAYOUT-TOO-LARGE, TOML-TYPE.
/// Requires: `boxes` outlives the definitions.
BoxDefinitions read_box_definitions(const TomlTable* boxes, Diagnostics& found);

/// The boxes that others extend.
std::set<std::string> extended_boxes(const BoxDefinitions& definitions);

/// A box in its place on a page.
struct BoxNode {
    std::string name;
    std::string definition; ///< the table of [boxes] it is made from
    TomlTable table;
    Span span; ///< of the box's table in the layout
    BoxStyle style;
    std::vector<BoxNode> children;
};

/// What the trees of all pages share: boxes have one place, and there is a limit to all of them together.
struct BoxPlaces {
    std::map<std::string, std::string> parents; ///< by a box's name; of a root ""
    std::set<std::string> used_definitions;
    std::size_t boxes = 0;
};

/// What the growing of trees did not come across: LAYOUT-UNKNOWN-BOX and LAYOUT-CYCLE of boxes on no page.
void check_unplaced_boxes(const BoxDefinitions& definitions, const BoxPlaces& places, Diagnostics& found);

/// Grows the tree of the box that `root` names ("sheet", or "sheet as second"). `overrides` is the page's table of
/// boxes, or null. Finds LAYOUT-UNKNOWN-BOX, LAYOUT-BOX-TWICE, LAYOUT-BOX-NAME, LAYOUT-CYCLE, LAYOUT-TOO-LARGE.
/// Nothing where there is no such box.
std::optional<BoxNode> grow_box_tree(const BoxDefinitions& definitions, const std::string& root, Span root_span,
                                     const TomlTable* overrides, BoxPlaces& places, Diagnostics& found);

} // namespace skrejlapa
