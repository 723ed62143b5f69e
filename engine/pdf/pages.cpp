#include "pdf/pages.h"

#include "base/spread.h"
#include "pdf/deflate.h"
#include "pdf/links.h"
#include "pdf/syntax.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

// From the media box's lower left: the box that lies `inset` within the media box on every side.
std::string page_box(const PaintPage& page, Length inset)
{
    const Length around = page.bleed + page.slug;
    std::string box = "[";
    append_length(box, inset);
    box += ' ';
    append_length(box, inset);
    box += ' ';
    append_length(box, page.trim.width + around * 2 - inset);
    box += ' ';
    append_length(box, page.trim.height + around * 2 - inset);
    return box + "]";
}

template <class Entries, class Write>
void append_category(std::string& out, std::string_view category, const Entries& entries, Write write)
{
    if (entries.empty())
        return;
    out += fmt::format(" /{} <<", category);
    for (const auto& entry : entries)
        out += ' ' + write(entry);
    out += " >>";
}

std::string opacity_state(int per_mille)
{
    std::string value;
    append_number(value, per_mille / 1000.0);
    return fmt::format("/A{0} << /CA {1} /ca {1} >>", per_mille, value);
}

// Of colours in process inks, those that are nothing leave the inks beneath as they are (ISO 32000-1, 11.7.4.4).
std::string overprint_state(Overprint overprint)
{
    return overprint == Overprint::overprint ? "/O1 << /OP true /op true /OPM 1 >>" : "/O0 << /OP false /op false >>";
}

std::vector<std::string> graphics_states(const Content& content)
{
    std::vector<std::string> states;
    std::transform(content.opacities.begin(), content.opacities.end(), std::back_inserter(states), opacity_state);
    std::transform(content.overprints.begin(), content.overprints.end(), std::back_inserter(states), overprint_state);
    return states;
}

std::string resources(const Content& content, const SharedObjects& shared, const std::vector<ObjectReference>& groups)
{
    std::string out = "<<";
    append_category(out, "Font", content.fonts,
                    [&](std::size_t i) { return fmt::format("/F{} {}", i, shared.fonts[i].text()); });
    std::vector<std::string> drawings;
    for (const std::size_t i : content.pictures)
        drawings.push_back(fmt::format("/X{} {}", i, shared.pictures[i].text()));
    for (const std::size_t i : content.groups)
        drawings.push_back(fmt::format("/G{} {}", i, groups[i].text()));
    append_category(out, "XObject", drawings, [](const std::string& drawing) { return drawing; });
    append_category(out, "ColorSpace", content.spots,
                    [&](std::size_t i) { return fmt::format("/S{} {}", i, shared.spots.color_space(i)); });
    append_category(out, "ExtGState", graphics_states(content), [](const std::string& state) { return state; });
    return out + " >>";
}

std::string_view transparency_group(const OutputTerms& output)
{
    return output.color == OutputColor::rgb ? "/Group << /Type /Group /S /Transparency /CS /DeviceRGB >>"
                                            : "/Group << /Type /Group /S /Transparency /CS /DeviceCMYK >>";
}

std::string struct_parents(const std::optional<int>& key)
{
    return key ? fmt::format(" /StructParents {}", *key) : std::string();
}

/// On screens a page is its trim.
std::string boxes(const PaintPage& page, const OutputTerms& output)
{
    std::string text = fmt::format("/MediaBox {}", page_box(page, Length{}));
    if (output.medium == Medium::print)
        text +=
            fmt::format(" /BleedBox {} /TrimBox {}", page_box(page, page.slug), page_box(page, page.slug + page.bleed));
    return text;
}

std::string annotations(const std::vector<ObjectReference>& links)
{
    std::string text = links.empty() ? "" : " /Annots [";
    for (const ObjectReference link : links)
        text += link.text() + " ";
    return links.empty() ? text : text + "]";
}

} // namespace

std::vector<PackedPage> pack_pages(const PaintList& list, const DrawingMeans& means, const DeflatedStreams& known)
{
    std::vector<PackedPage> pages(list.pages.size());
    spread(pages.size(), [&](std::size_t i) {
        PackedPage& page = pages[i];
        page.content = write_content(list.pages[i], means);
        page.packed_page = deflate_once(page.content.page.operators, known);
        page.content.page.operators.clear();
        page.content.page.operators.shrink_to_fit();
        for (Content& group : page.content.groups)
            page.packed_groups.push_back(deflate_once(group.operators, known));
    });
    return pages;
}

ObjectReference add_page(ObjectStore& store, const PaintPage& page, const PackedPage& packed,
                         const SharedObjects& shared, Tagging& tagging)
{
    const std::string media_box = page_box(page, Length{});
    std::vector<ObjectReference> groups;
    std::vector<std::optional<int>> keys;
    for (std::size_t i = 0; i < packed.packed_groups.size(); ++i) {
        keys.push_back(tagging.add_stream(packed.content.groups[i].marks));
        groups.push_back(store.add_stream(
            fmt::format("/Type /XObject /Subtype /Form /BBox {} {} /Resources {}{} /Filter /FlateDecode", media_box,
                        transparency_group(shared.output), resources(packed.content.groups[i], shared, groups),
                        struct_parents(keys.back())),
            *packed.packed_groups[i]));
    }
    const ObjectReference content = store.add_stream("/Filter /FlateDecode", *packed.packed_page);
    const std::vector<ObjectReference> links = add_links(store, page, tagging);
    const std::optional<int> key = tagging.add_stream(packed.content.page.marks);
    std::string dictionary =
        fmt::format("/Type /Page /Parent {} {} /Resources {} /Contents {}", store.page_tree().text(),
                    boxes(page, shared.output), resources(packed.content.page, shared, groups), content.text());
    if (packed.content.page.is_transparent)
        dictionary += fmt::format(" {}", transparency_group(shared.output));
    dictionary += struct_parents(key);
    if (key || !links.empty()) // with links also where all that is tagged stands in groups (ISO 14289-1, 7.18.3)
        dictionary += " /Tabs /S";
    dictionary += annotations(links);
    const ObjectReference added = store.add(std::move(dictionary));
    for (std::size_t i = 0; i < groups.size(); ++i)
        tagging.place_stream(keys[i], added, groups[i]);
    tagging.place_stream(key, added);
    tagging.place_links(added);
    return added;
}

} // namespace skrejlapa
