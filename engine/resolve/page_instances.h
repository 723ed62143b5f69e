/// The pages that the layout's [[pages]] make of the content: one, or one for every section.
#pragma once

#include "resolve/content_index.h"
#include "resolve/layout_model.h"

namespace skrejlapa
{

struct PageInstance {
    const PageDefinition* definition = nullptr;
    const Section* section = nullptr; ///< that it is bound to
    std::string name;
    int number = 1; ///< from 1, overflow pages counted once
    bool repeats = false;
};

/// Finds CONTENT-UNKNOWN-SECTION, LAYOUT-TOO-LARGE. An overflow page that asks for its section's text comes behind
/// each page of the entry before it. Without content, a page for each section is made once.
std::vector<PageInstance> make_page_instances(const std::vector<PageDefinition>& pages, const ContentIndex& content,
                                              Diagnostics& found);

} // namespace skrejlapa
