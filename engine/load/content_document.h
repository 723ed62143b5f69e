/// A Markdown text as written: sections of blocks of inlines, each with its Span.
#pragma once

#include "load/markdown_events.h"
#include "load/toml_document.h"

#include <optional>

namespace skrejlapa
{

/// What stands in braces: {#id .class key=value}.
struct Attributes {
    std::string id;
    std::vector<std::string> classes;
    std::vector<TomlEntry> keys; ///< as read_attributes.cpp knows them; values are strings
    Span span;
    Span id_span;

    [[nodiscard]] const std::string* find(std::string_view key) const;
};

/// A `{{field}}` always lies in one text. Where the author escaped its brace, the text is cut between the two.
enum class InlineKind { text, code, strong, emphasis, link, image, hard_break, run };

struct Inline {
    InlineKind kind = InlineKind::text;
    std::string text;    ///< of text and code; of images the alt text. Entities are resolved, a soft break is a space
    std::string address; ///< of links and images; of links cut by a NUL where an escaped `{{` opens no field
    Span address_span;   ///< of the address as written, else of the whole link or image
    std::vector<Inline> children;
    Attributes attributes;
    Span span;
};

enum class ContentBlockKind {
    paragraph,
    heading,
    bullet_list,
    numbered_list,
    list_item,
    quote,
    code,
    table,
    table_row,
    table_cell,
    rule
};

/// A cell that holds nothing but `<` or `^` belongs to the one to its left or above it.
enum class CellJoin { none, left, above };

struct ContentBlock {
    ContentBlockKind kind = ContentBlockKind::paragraph;
    int level = 0;                                          ///< of a heading: 1 to 6
    int first_number = 1;                                   ///< of a numbered list
    bool is_tight = false;                                  ///< of a list: no empty lines between its items
    bool is_header = false;                                 ///< of a table's row or cell
    ColumnAlignment alignment = ColumnAlignment::automatic; ///< of a table's cell
    CellJoin join = CellJoin::none;                         ///< of a table's cell
    std::vector<Inline> inlines;
    std::vector<ContentBlock> children; ///< of lists, items, quotes, tables
    Attributes attributes;
    Span span;
};

struct Section {
    int number = 1;       ///< from 1, in order
    ContentBlock heading; ///< its id, if any, names the section
    std::vector<ContentBlock> blocks;
    Span span;
};

struct ContentDocument {
    FileId file = 0;
    TomlTable front_matter;
    bool front_matter_is_known = true; ///< false where it could not be read: which fields there are is not known then
    std::vector<Section> sections;
};

/// Parses a Markdown text of the SourceMap. Finds CONTENT-* errors, all of them in one run.
ContentDocument parse_content(const SourceMap& sources, FileId file, Diagnostics& found);

/// Reads a file into the SourceMap and parses it. Finds also FILE-MISSING and FILE-UNREADABLE, at `named_at`.
ContentDocument load_content(const Files& files, const std::string& path, Span named_at, SourceMap& sources,
                             Diagnostics& found);

} // namespace skrejlapa
