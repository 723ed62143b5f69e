/// What a leaflet says, as those hear it who do not see it: headings, paragraphs, lists, tables, figures and links in
/// the order of reading, whatever boxes and pages they stand in (ISO 32000-1, 14.7 and 14.8).
#pragma once

#include "base/element_id.h"
#include "base/span.h"

#include <string>
#include <vector>

namespace skrejlapa
{

enum class StructureRole {
    document,
    heading,
    paragraph,
    list,
    list_item,
    label, ///< a list item's marker
    list_body,
    quote,
    table,
    table_head,
    table_body,
    table_row,
    header_cell,
    data_cell,
    caption, ///< of a table
    figure,
    link, ///< in a paragraph, or around a figure
    span  ///< words of another language in a paragraph
};

/// Which cells a header cell is about.
enum class HeaderScope { none, column, row };

/// How the items of a list are marked (ISO 32000-1, table 347).
enum class ListNumbering { none, disc, decimal, lower_alpha, upper_alpha, lower_roman, upper_roman };

struct StructureElement {
    StructureRole role = StructureRole::paragraph;
    ElementId parent = 0;
    std::vector<ElementId> children;
    std::string language; ///< BCP 47
    int level = 0;        ///< of a heading, 1 to 6
    std::string words;    ///< of a heading: what it says; of a figure: what stands for it; of a link: its address
    HeaderScope scope = HeaderScope::none;
    int row_span = 1;
    int column_span = 1;
    ListNumbering numbering = ListNumbering::none;
    Span span;
};

class StructureTree
{
public:
    StructureTree() { elements_.push_back({.role = StructureRole::document}); }

    /// A new element, the last of its parent's.
    ElementId add(ElementId parent, StructureElement element);
    /// A new element that no other holds yet: what stands in a story gets its place when the order of reading is known.
    ElementId add_detached(StructureElement element);
    /// Puts an element to the others of `parent`, before the one at `index`; takes it from where it was.
    void move(ElementId element, ElementId parent, std::size_t index);
    /// Puts a detached element last of the document.
    void attach(ElementId element);

    [[nodiscard]] const StructureElement& operator[](ElementId id) const { return elements_[id]; }
    [[nodiscard]] StructureElement& operator[](ElementId id) { return elements_[id]; }
    [[nodiscard]] std::size_t size() const { return elements_.size(); }
    [[nodiscard]] bool empty() const { return elements_.size() == 1; }

private:
    std::vector<StructureElement> elements_; ///< the first is the document
};

} // namespace skrejlapa
