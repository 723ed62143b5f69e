/// The tag tree as text: a line an element, indented as it nests, with what is said of it.
#pragma once

#include "resolve/structure_tree.h"

#include <array>
#include <map>

#include <fmt/format.h>

namespace skrejlapa
{

/// What stands for an element on paper: words, by the boxes that they are in.
using WordsByElement = std::map<ElementId, std::string>;

namespace tag_dump_details
{

inline std::string name_of(const StructureElement& element)
{
    constexpr std::array names{"document", "heading", "paragraph", "list",   "item", "label",
                               "body",     "quote",   "table",     "head",   "rows", "row",
                               "th",       "td",      "caption",   "figure", "link", "span"};
    return names.at(static_cast<std::size_t>(element.role)) +
           (element.level > 0 ? fmt::format(" {}", element.level) : std::string());
}

inline std::string facts_of(const StructureElement& element, const std::string& language)
{
    constexpr std::array scopes{"", " of column", " of row"};
    std::string facts = scopes.at(static_cast<std::size_t>(element.scope));
    if (element.row_span > 1 || element.column_span > 1)
        facts += fmt::format(" over {} by {}", element.row_span, element.column_span);
    if (element.numbering != ListNumbering::none)
        facts += fmt::format(" numbering {}", static_cast<int>(element.numbering));
    if (!element.language.empty() && element.language != language)
        facts += " in " + element.language;
    return element.words.empty() ? facts : facts + fmt::format(" \"{}\"", element.words);
}

inline void dump(const StructureTree& tree, const WordsByElement& words, ElementId id, const std::string& language,
                 int depth, std::string& out)
{
    const StructureElement& element = tree[id];
    const auto painted = words.find(id);
    if (id != 0)
        out += fmt::format("{:{}}{}{}{}\n", "", 2 * (depth - 1), name_of(element), facts_of(element, language),
                           painted == words.end() ? "" : ":" + painted->second);
    for (const ElementId child : element.children)
        dump(tree, words, child, element.language.empty() ? language : element.language, depth + 1, out);
}

} // namespace tag_dump_details

/// `language`: the leaflet's. With `words`, what is painted of each element stands behind it.
inline std::string dump_tags(const StructureTree& tree, const std::string& language, const WordsByElement& words = {})
{
    std::string text;
    tag_dump_details::dump(tree, words, 0, language, 0, text);
    return text;
}

} // namespace skrejlapa
