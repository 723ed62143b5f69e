#include "resolve/content_threads.h"

#include "resolve/box_content_keys.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

class Threading
{
public:
    Threading(const std::vector<PageInstance>& pages, const ContentIndex& content, Diagnostics& found)
        : pages_(pages), content_(content), found_(found)
    {
    }

    ContentThreads thread(const std::vector<ReadBox>& boxes)
    {
        for (const ReadBox& read : boxes)
            collect(read.page, *read.box);
        for (std::size_t at = 0; at < result_.threads.size(); ++at)
            assign_places(at);
        return std::move(result_);
    }

private:
    const std::vector<PageInstance>& pages_;
    const ContentIndex& content_;
    Diagnostics& found_;
    ContentThreads result_;
    std::map<std::string, std::size_t> by_content_;

    void collect(std::size_t page, const BoxNode& box)
    {
        if (box.style.display == Display::none)
            return;
        if (kind_of_box(box.table) == BoxKind::story)
            bind(page, box, box.table.find("content")->value);
        for (const BoxNode& child : box.children)
            collect(page, child);
    }

    void bind(std::size_t page, const BoxNode& box, const TomlValue& value)
    {
        const std::optional<ContentSelector> selector = parse_content_selector(value, found_);
        std::optional<Thread> thread =
            selector && content_.has_content() ? look_up(*selector, page, value) : std::nullopt;
        if (!thread)
            return;
        const auto [known, is_new] = by_content_.try_emplace(thread->content, result_.threads.size());
        if (is_new) {
            if (thread->block != nullptr)
                result_.named_blocks.insert(thread->block);
            result_.threads.push_back(std::move(*thread));
        }
        result_.threads[known->second].boxes.push_back({page, &box, read_order(box)});
    }

    std::optional<Thread> look_up(const ContentSelector& selector, std::size_t page, const TomlValue& value)
    {
        if (selector.part == ContentPart::everything)
            return Thread{.content = "*", .part = selector.part, .boxes = {}};
        if (selector.part == ContentPart::block)
            return look_up_block(selector.id, value);
        const Section* section = pages_[page].section;
        if (!selector.section.empty())
            section = content_.require_section(selector.section, value.span, found_);
        else if (section == nullptr && !pages_[page].definition->section)
            found_.error("CONTENT-SELECTOR", value.span,
                         fmt::format("the page \"{}\" is bound to no section whose {} could stand here",
                                     pages_[page].name, *value.string()),
                         {"bind it: section = \"ID\" or for-each = \"section\"; or name the section in the box: \"ID/" +
                          *value.string() + "\""});
        if (section == nullptr)
            return std::nullopt;
        const std::string_view part = selector.part == ContentPart::title ? "title" : "body";
        return Thread{.content = fmt::format("{}/{}", section_name(*section), part),
                      .part = selector.part,
                      .section = section,
                      .boxes = {}};
    }

    std::optional<Thread> look_up_block(const std::string& id, const TomlValue& value)
    {
        if (const ContentBlock* const block = content_.block(id))
            return Thread{.content = "#" + id, .part = ContentPart::block, .block = block, .boxes = {}};
        for (const Section& section : content_.sections()) {
            if (section.heading.attributes.id == id)
                return Thread{.content = "#" + id,
                              .part = ContentPart::block,
                              .section = &section,
                              .whole_section = true,
                              .boxes = {}};
        }
        const std::vector<std::string> known = content_.block_ids();
        found_.error("CONTENT-UNKNOWN-BLOCK", value.span,
                     fmt::format("the text has no block with the id \"{}\"{}", id, did_you_mean(id, known)),
                     {fmt::format("give a block this id: put {{#{}}} at its end", id)});
        return std::nullopt;
    }

    std::optional<int> read_order(const BoxNode& box)
    {
        const TomlEntry* const entry = box.table.find("thread");
        if (entry == nullptr)
            return std::nullopt;
        const auto* const number = std::get_if<std::int64_t>(&entry->value.value);
        if (number != nullptr && *number >= 0 && *number <= 1000000)
            return static_cast<int>(*number);
        found_.error("LAYOUT-THREAD", entry->value.span, "thread takes a whole number from 0");
        return std::nullopt;
    }

    /// Boxes with a `thread` in its order, then the others in the order of the tree.
    void assign_places(std::size_t at)
    {
        std::vector<BoundBox>& boxes = result_.threads[at].boxes;
        std::stable_sort(boxes.begin(), boxes.end(), [](const BoundBox& a, const BoundBox& b) {
            return a.order.value_or(1000001) < b.order.value_or(1000001);
        });
        check_order(boxes);
        check_styles(boxes);
        for (std::size_t position = 0; position < boxes.size(); ++position)
            result_.places[{boxes[position].page, boxes[position].box}] = {at, static_cast<int>(position),
                                                                           position + 1 == boxes.size()};
    }

    void check_order(const std::vector<BoundBox>& boxes)
    {
        for (std::size_t at = 1; at < boxes.size(); ++at) {
            // The same box on several pages has the same number, and goes by its page.
            if (boxes[at].order && boxes[at].order == boxes[at - 1].order && boxes[at].page == boxes[at - 1].page)
                found_.error("LAYOUT-THREAD", boxes[at].box->table.find("thread")->value.span,
                             fmt::format("two boxes of one thread have the number {}", *boxes[at].order));
        }
    }

    void check_styles(const std::vector<BoundBox>& boxes)
    {
        const auto style_of = [](const BoundBox& each) {
            const TomlEntry* const style = each.box->table.find("style");
            return style == nullptr || style->value.string() == nullptr ? std::string() : *style->value.string();
        };
        for (const BoundBox& each : boxes) {
            if (style_of(each) != style_of(boxes.front()))
                found_.warning(
                    "LAYOUT-THREAD", each.box->span,
                    fmt::format("the text that flows through \"{}\" keeps the style of the thread's first box, "
                                "\"{}\"",
                                each.box->name, boxes.front().box->name),
                    {"give both boxes the same style"});
        }
    }
};

} // namespace

std::vector<ReadBox> boxes_in_reading_order(const std::vector<PageInstance>& pages, const std::optional<Fold>& fold)
{
    std::vector<ReadBox> boxes;
    for (std::size_t page = 0; page < pages.size() && !fold; ++page)
        boxes.push_back({page, &pages[page].definition->root});
    for (const FoldPanel& panel : fold ? fold->panels : std::vector<FoldPanel>{}) {
        const std::vector<BoxNode>& panels = pages[panel.page].definition->root.children;
        const auto box =
            std::find_if(panels.begin(), panels.end(), [&](const BoxNode& each) { return each.name == panel.box; });
        boxes.push_back({panel.page, &*box});
    }
    return boxes;
}

ContentThreads thread_content(const std::vector<ReadBox>& boxes, const std::vector<PageInstance>& pages,
                              const ContentIndex& content, Diagnostics& found)
{
    return Threading(pages, content, found).thread(boxes);
}

} // namespace skrejlapa
