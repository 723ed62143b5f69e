/// The sections, blocks and links of a content document by the names that a layout calls them.
#pragma once

#include "load/content_document.h"

#include <map>

namespace skrejlapa
{

class ContentIndex
{
public:
    /// Null: there is no content, and nothing is found in it. Requires: `content` outlives the index.
    explicit ContentIndex(const ContentDocument* content);

    [[nodiscard]] bool has_content() const { return content_ != nullptr; }
    [[nodiscard]] const std::vector<Section>& sections() const;
    /// A section by its id ("#join" or "join") or its number; null where there is none.
    [[nodiscard]] const Section* section(std::string_view name) const;
    /// The section, or CONTENT-UNKNOWN-SECTION. Nothing is found where there is no content at all.
    [[nodiscard]] const Section* require_section(std::string_view name, Span span, Diagnostics& found) const;
    /// A block by its id, at any depth; null where there is none.
    [[nodiscard]] const ContentBlock* block(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> block_ids() const;

private:
    const ContentDocument* content_;
    std::map<std::string, const ContentBlock*, std::less<>> blocks_;
};

/// The section's id, else its number.
std::string section_name(const Section& section);

/// The first link of a section, in the order of reading; null where there is none.
const Inline* first_link(const Section& section);

} // namespace skrejlapa
