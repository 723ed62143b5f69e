/// What a box's `content` names: "title", "2/body", "#join", "*".
#pragma once

#include "load/content_document.h"

namespace skrejlapa
{

enum class ContentPart { title, body, block, everything };

/// A selector as written, not looked up yet.
struct ContentSelector {
    ContentPart part = ContentPart::body;
    std::string section; ///< of title and body; empty: the page's
    std::string id;      ///< of a block
};

/// Finds CONTENT-SELECTOR.
std::optional<ContentSelector> parse_content_selector(const TomlValue& value, Diagnostics& found);

} // namespace skrejlapa
