#include "load/content_ids.h"

#include <unordered_set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

class IdCheck
{
public:
    explicit IdCheck(Diagnostics& found) : found_(found) {}

    void block(const ContentBlock& block)
    {
        take(block.attributes);
        inlines(block.inlines);
        for (const ContentBlock& child : block.children)
            this->block(child);
    }

private:
    Diagnostics& found_;
    std::unordered_set<std::string> seen_;

    void take(const Attributes& attributes)
    {
        if (attributes.id.empty() || seen_.insert(attributes.id).second)
            return;
        found_.error("CONTENT-DUPLICATE-ID", attributes.id_span,
                     fmt::format("the id \"{}\" is given a second time", attributes.id),
                     {"each id names one section, block or run"});
    }

    void inlines(const std::vector<Inline>& pieces)
    {
        for (const Inline& piece : pieces) {
            take(piece.attributes);
            inlines(piece.children);
        }
    }
};

} // namespace

void check_unique_ids(const ContentDocument& document, Diagnostics& found)
{
    IdCheck check(found);
    for (const Section& section : document.sections) {
        check.block(section.heading);
        for (const ContentBlock& block : section.blocks)
            check.block(block);
    }
}

} // namespace skrejlapa
