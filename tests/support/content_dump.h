/// A ContentDocument as one line a block, for tests.
#pragma once

#include "load/content_document.h"

#include <string>

namespace skrejlapa
{

inline std::string dump(const Attributes& attributes)
{
    if (attributes.id.empty() && attributes.classes.empty() && attributes.keys.empty())
        return {};
    std::string text = "{";
    if (!attributes.id.empty())
        text += " #" + attributes.id;
    for (const std::string& name : attributes.classes)
        text += " ." + name;
    for (const TomlEntry& entry : attributes.keys)
        text += " " + entry.key + "=" + *entry.value.string();
    return text + " }";
}

inline std::string dump(const std::vector<Inline>& inlines)
{
    std::string text;
    for (const Inline& piece : inlines) {
        constexpr const char* names[] = {"", "code", "strong", "em", "link", "image", "br", "run"};
        const std::string name = names[static_cast<int>(piece.kind)];
        if (piece.kind == InlineKind::text)
            text += "'" + piece.text + "'";
        else if (piece.kind == InlineKind::code)
            text += "code'" + piece.text + "'";
        else if (piece.kind == InlineKind::hard_break)
            text += "/";
        else
            text += name + (piece.address.empty() ? "" : "<" + piece.address + ">") + "(" + dump(piece.children) + ")" +
                    dump(piece.attributes);
    }
    return text;
}

inline std::string dump(const ContentBlock& block, int depth)
{
    constexpr const char* names[] = {"p", "h", "ul", "ol", "li", "quote", "code", "table", "tr", "cell", "hr"};
    std::string text(static_cast<std::size_t>(depth) * 2, ' ');
    text += names[static_cast<int>(block.kind)];
    if (block.kind == ContentBlockKind::heading)
        text += std::to_string(block.level);
    if (block.kind == ContentBlockKind::numbered_list && block.first_number != 1)
        text += " from " + std::to_string(block.first_number);
    if (block.is_tight)
        text += " tight";
    if (block.is_header)
        text += " header";
    constexpr const char* alignments[] = {"", " start", " center", " end"};
    constexpr const char* joins[] = {"", " <", " ^"};
    text += alignments[static_cast<int>(block.alignment)];
    text += joins[static_cast<int>(block.join)];
    text += dump(block.attributes);
    if (!block.inlines.empty())
        text += " " + dump(block.inlines);
    text += "\n";
    for (const ContentBlock& child : block.children)
        text += dump(child, depth + 1);
    return text;
}

inline std::string dump(const ContentDocument& document)
{
    std::string text;
    for (const Section& section : document.sections) {
        text += dump(section.heading, 0);
        for (const ContentBlock& block : section.blocks)
            text += dump(block, 1);
    }
    return text;
}

} // namespace skrejlapa
