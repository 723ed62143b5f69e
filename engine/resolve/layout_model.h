/// A layout read and checked for one language and profile: everything in it that does not depend on the content.
#pragma once

#include "resolve/box_tree.h"
#include "resolve/fold.h"
#include "resolve/page_settings.h"
#include "resolve/style_tree.h"

namespace skrejlapa
{

enum class PageBinding {
    none,         ///< a page by itself
    section,      ///< of one section
    each_section, ///< made for every section
    overflow      ///< repeated while text of its threads is left
};

/// An entry of [[pages]].
struct PageDefinition {
    std::string name; ///< empty: by the section, or the page's number
    PageBinding binding = PageBinding::none;
    std::optional<Located> section;
    std::optional<std::vector<Located>> funders;
    std::shared_ptr<StyleTree> styles; ///< under the page's colours
    BoxNode root;
    Span span;
};

struct LayoutModel {
    TomlTable table; ///< what all else points into
    StyleSheet sheet;
    PalettePtr palette; ///< before any page binds its names anew
    PageFormat format;
    std::optional<bool> crop_marks; ///< where [page] or the command line has the last word on them
    std::optional<Fold> fold;       ///< then the pages are its outside and inside
    std::vector<PageDefinition> pages;
    BoxDefinitions boxes;
    BoxPlaces places;
};

struct LayoutReading {
    PageAuthorities authorities;
    Direction direction = Direction::ltr; ///< of the language
};

/// Reads a layout whose overrides are in force. Finds LAYOUT-*, STYLE-*, COLOR-*, TOML-*, LATER-RELEASE.
/// Requires: `found` outlives the model, whose styles are computed when asked for.
std::unique_ptr<LayoutModel> read_layout(TomlTable layout, const LayoutReading& reading, Diagnostics& found);

/// The style that a box's text starts from: its `style`, else the body's.
StyleId box_text_style(const TomlTable& box, StyleTree& styles, Diagnostics& found);

} // namespace skrejlapa
