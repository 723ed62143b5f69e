// Every part of the text has one place on the pages, and not two.

#include "resolve/content_threads.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool shows_title(const Thread& thread, const Section& section)
{
    return thread.part == ContentPart::everything ||
           (thread.section == &section && (thread.part == ContentPart::title || thread.whole_section));
}

bool shows_body(const Thread& thread, const Section& section)
{
    return thread.part == ContentPart::everything ||
           (thread.section == &section && (thread.part == ContentPart::body || thread.whole_section));
}

void report_twice(const std::vector<const Thread*>& showing, std::string_view what, const Section& section,
                  Diagnostics& found)
{
    if (showing.size() < 2)
        return;
    const BoxNode& second = *showing[1]->boxes.front().box;
    found.error("CONTENT-TWICE", second.table.find("content")->value.span,
                fmt::format("the {} of section \"{}\" stands in \"{}\" and again in \"{}\"", what,
                            section_name(section), showing[0]->boxes.front().box->name, second.name),
                {"place each part of the text once"});
}

std::vector<const Thread*> showing(const ContentThreads& threads, const Section& section,
                                   bool (*shows)(const Thread&, const Section&))
{
    std::vector<const Thread*> result;
    for (const Thread& thread : threads.threads) {
        if (shows(thread, section))
            result.push_back(&thread);
    }
    return result;
}

std::string name_of(const Section& section)
{
    const std::string number = fmt::format("{}", section.number);
    const std::string name = section_name(section);
    return name == number ? number : fmt::format("{} (\"{}\")", number, name);
}

void check_title(const ContentThreads& threads, const Section& section, Diagnostics& found)
{
    const std::vector<const Thread*> places = showing(threads, section, shows_title);
    if (places.empty())
        found.error("CONTENT-UNPLACED", section.heading.span,
                    fmt::format("no box places the title of section {}", name_of(section)),
                    {fmt::format("give it a box on a page: content = \"{}/title\"", section_name(section))});
    report_twice(places, "title", section, found);
}

void check_body(const ContentThreads& threads, const Section& section, Diagnostics& found)
{
    const std::vector<const Thread*> places = showing(threads, section, shows_body);
    report_twice(places, "body", section, found);
    if (!places.empty())
        return;
    std::vector<const ContentBlock*> left;
    for (const ContentBlock& block : section.blocks) {
        if (threads.named_blocks.count(&block) == 0)
            left.push_back(&block);
    }
    if (!left.empty())
        found.error("CONTENT-UNPLACED", left.front()->span,
                    fmt::format("no box places the body of section {}, from here {} block{}", name_of(section),
                                left.size(), left.size() == 1 ? "" : "s"),
                    {fmt::format("give it a box on a page: content = \"{}/body\"", section_name(section))});
}

} // namespace

void check_coverage(const ContentThreads& threads, const ContentIndex& content, Diagnostics& found)
{
    for (const Section& section : content.sections()) {
        check_title(threads, section, found);
        check_body(threads, section, found);
    }
}

} // namespace skrejlapa
