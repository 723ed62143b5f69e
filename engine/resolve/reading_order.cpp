#include "resolve/reading_order.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

class Reading
{
public:
    explicit Reading(Leaflet& leaflet) : leaflet_(leaflet) {}

    void read_all()
    {
        if (leaflet_.fold) {
            for (const FoldPanel& panel : leaflet_.fold->panels)
                read_panel(panel);
        }
        for (const Page& page : leaflet_.pages)
            read(page.root);
    }

private:
    Leaflet& leaflet_;
    std::set<const Box*> read_;

    void read_panel(const FoldPanel& panel)
    {
        if (panel.page >= leaflet_.pages.size())
            return;
        for (const Box& box : leaflet_.pages[panel.page].root.children) {
            if (box.name == panel.box)
                read(box);
        }
    }

    void read(const Box& box)
    {
        if (!read_.insert(&box).second)
            return;
        std::visit([this](const auto& content) { take(content); }, box.content);
        for (const Box& child : box.children)
            read(child);
    }

    void take(const ContainerContent&) {}
    void take(const RuleContent&) {}

    void take(const TextContent& text)
    {
        if (text.thread_position != 0)
            return;
        for (const ElementId element : leaflet_.stories[text.story].elements)
            leaflet_.structure.attach(element);
    }

    void take(const ImageContent& image)
    {
        if (image.element != no_element)
            leaflet_.structure.attach(image.element);
    }

    void take(const QrContent& code) { leaflet_.structure.attach(leaflet_.structure[code.element].parent); }

    void take(const StripContent& content)
    {
        for (const StripLogo& logo : content.strip.logos)
            leaflet_.structure.attach(logo.element);
    }
};

/// Brings headings to levels without gaps: each one below the nearest before it that is of a higher level as written.
class HeadingMending
{
public:
    HeadingMending(Leaflet& leaflet, Diagnostics& found) : leaflet_(leaflet), found_(found) {}

    void mend(ElementId id)
    {
        StructureElement& element = leaflet_.structure[id];
        if (element.role == StructureRole::heading)
            mend_level(element);
        for (const ElementId child : element.children)
            mend(child);
    }

private:
    Leaflet& leaflet_;
    Diagnostics& found_;
    std::vector<int> open_; ///< as written: the heading before, and those that it stands below

    void mend_level(StructureElement& heading)
    {
        while (!open_.empty() && open_.back() >= heading.level)
            open_.pop_back();
        const int above = open_.empty() ? 0 : open_.back();
        open_.push_back(heading.level);
        const int level = static_cast<int>(open_.size());
        if (heading.level > above + 1)
            report(heading, above, level);
        heading.level = level;
    }

    void report(const StructureElement& heading, int above, int level)
    {
        if (!leaflet_.output.is_tagged())
            return;
        const std::string stands =
            above == 0 ? "none stands above it" : fmt::format("stands below one of level {}", above);
        found_.note("TAG-HEADING-SKIPPED", heading.span,
                    fmt::format("the heading \"{}\" is of level {}, and {}; the file calls it level {}", heading.words,
                                heading.level, stands, level),
                    {fmt::format("write it with {} (its look can stay: styles = {{ h{} = \"h{}\" }} in the box)",
                                 std::string(static_cast<std::size_t>(level), '#'), level, heading.level)});
    }
};

} // namespace

void put_in_reading_order(Leaflet& leaflet, Diagnostics& found)
{
    Reading(leaflet).read_all();
    HeadingMending(leaflet, found).mend(0);
}

} // namespace skrejlapa
