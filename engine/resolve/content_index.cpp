#include "resolve/content_index.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

void collect_blocks(const std::vector<ContentBlock>& blocks,
                    std::map<std::string, const ContentBlock*, std::less<>>& by_id)
{
    for (const ContentBlock& block : blocks) {
        if (!block.attributes.id.empty())
            by_id.emplace(block.attributes.id, &block);
        collect_blocks(block.children, by_id);
    }
}

const Inline* first_link(const std::vector<Inline>& inlines)
{
    for (const Inline& each : inlines) {
        if (each.kind == InlineKind::link)
            return &each;
        if (const Inline* const inner = first_link(each.children))
            return inner;
    }
    return nullptr;
}

const Inline* first_link(const ContentBlock& block)
{
    if (const Inline* const link = first_link(block.inlines))
        return link;
    for (const ContentBlock& child : block.children) {
        if (const Inline* const link = first_link(child))
            return link;
    }
    return nullptr;
}

} // namespace

ContentIndex::ContentIndex(const ContentDocument* content) : content_(content)
{
    for (const Section& section : sections())
        collect_blocks(section.blocks, blocks_);
}

const std::vector<Section>& ContentIndex::sections() const
{
    static const std::vector<Section> none;
    return content_ == nullptr ? none : content_->sections;
}

const Section* ContentIndex::section(std::string_view name) const
{
    if (name.starts_with('#'))
        name.remove_prefix(1);
    for (const Section& section : sections()) {
        if (!name.empty() && section.heading.attributes.id == name)
            return &section;
    }
    for (const Section& section : sections()) {
        if (fmt::format("{}", section.number) == name)
            return &section;
    }
    return nullptr;
}

const Section* ContentIndex::require_section(std::string_view name, Span span, Diagnostics& found) const
{
    const Section* const known = section(name);
    if (known != nullptr || !has_content())
        return known;
    std::vector<std::string> names;
    for (const Section& each : sections())
        names.push_back(section_name(each));
    found.error("CONTENT-UNKNOWN-SECTION", span,
                fmt::format("the text has no section \"{}\"{}", name, did_you_mean(std::string(name), names)),
                {fmt::format("its sections are: {}", fmt::join(names, " "))});
    return nullptr;
}

const ContentBlock* ContentIndex::block(std::string_view id) const
{
    const auto known = blocks_.find(id);
    return known == blocks_.end() ? nullptr : known->second;
}

std::vector<std::string> ContentIndex::block_ids() const
{
    std::vector<std::string> ids;
    for (const auto& [id, block] : blocks_)
        ids.push_back(id);
    return ids;
}

std::string section_name(const Section& section)
{
    return section.heading.attributes.id.empty() ? fmt::format("{}", section.number) : section.heading.attributes.id;
}

const Inline* first_link(const Section& section)
{
    if (const Inline* const link = first_link(section.heading))
        return link;
    for (const ContentBlock& block : section.blocks) {
        if (const Inline* const link = first_link(block))
            return link;
    }
    return nullptr;
}

} // namespace skrejlapa
