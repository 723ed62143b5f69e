/// The TOML between +++ lines at the start of a text.
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

struct FrontMatter {
    TomlTable table;
    std::uint32_t text_begin = 0; ///< where the Markdown begins
    bool closed = true;           ///< false: the text cannot be told from the front matter
};

/// Finds CONTENT-FRONT-MATTER, TOML-SYNTAX, TOML-TYPE, TOML-UNKNOWN-KEY.
FrontMatter read_front_matter(const SourceMap& sources, Span text, Diagnostics& found);

} // namespace skrejlapa
