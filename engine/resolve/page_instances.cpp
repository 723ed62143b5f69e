#include "resolve/page_instances.h"

#include "resolve/box_content_keys.h"
#include "resolve/content_selector.h"
#include "resolve/layout_limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Whether a box of the tree asks for the text of the page's own section.
bool asks_for_own_section(const BoxNode& box)
{
    Diagnostics ignored;
    const std::optional<ContentSelector> selector =
        kind_of_box(box.table) != BoxKind::story ? std::nullopt
                                                 : parse_content_selector(box.table.find("content")->value, ignored);
    const bool own = selector && selector->section.empty() &&
                     (selector->part == ContentPart::title || selector->part == ContentPart::body);
    return own || std::any_of(box.children.begin(), box.children.end(), asks_for_own_section);
}

class PageMaking
{
public:
    PageMaking(const ContentIndex& content, Diagnostics& found) : content_(content), found_(found) {}

    std::vector<PageInstance> made;

    /// One entry with the overflow pages that follow each of its pages.
    void make(const PageDefinition& page, const std::vector<const PageDefinition*>& overflow)
    {
        if (page.binding != PageBinding::each_section || !content_.has_content()) {
            add_group(page, bound_section(page), overflow);
            return;
        }
        for (const Section& section : content_.sections())
            add_group(page, &section, overflow);
    }

private:
    const ContentIndex& content_;
    Diagnostics& found_;

    const Section* bound_section(const PageDefinition& page)
    {
        return page.section ? content_.require_section(page.section->text, page.section->span, found_) : nullptr;
    }

    void add_group(const PageDefinition& page, const Section* section,
                   const std::vector<const PageDefinition*>& overflow)
    {
        add(page, section);
        for (const PageDefinition* const more : overflow)
            add(*more, section);
    }

    void add(const PageDefinition& page, const Section* section)
    {
        if (made.size() == layout_limits::pages) {
            found_.error("LAYOUT-TOO-LARGE", page.span,
                         fmt::format("there are more than {} pages", layout_limits::pages));
            return;
        }
        const int number = static_cast<int>(made.size()) + 1;
        std::string name = page.name;
        if (page.binding == PageBinding::each_section && section != nullptr)
            name = name.empty() ? fmt::format("{}", section->number) : fmt::format("{}-{}", name, section->number);
        else if (name.empty() && page.binding == PageBinding::section && section != nullptr)
            name = fmt::format("{}", section->number);
        else if (name.empty())
            name = fmt::format("{}", number);
        made.push_back({&page, section, std::move(name), number, page.binding == PageBinding::overflow});
    }
};

bool follows_each_page(const PageDefinition& page)
{
    return page.binding == PageBinding::overflow && !page.section && asks_for_own_section(page.root);
}

} // namespace

std::vector<PageInstance> make_page_instances(const std::vector<PageDefinition>& pages, const ContentIndex& content,
                                              Diagnostics& found)
{
    PageMaking making(content, found);
    for (std::size_t at = 0; at < pages.size();) {
        const PageDefinition& page = pages[at++];
        std::vector<const PageDefinition*> overflow;
        const bool has_section = page.binding == PageBinding::each_section || page.section.has_value();
        for (; has_section && at < pages.size() && follows_each_page(pages[at]); ++at)
            overflow.push_back(&pages[at]);
        making.make(page, overflow);
    }
    return std::move(making.made);
}

} // namespace skrejlapa
