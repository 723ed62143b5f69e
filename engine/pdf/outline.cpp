// Bookmarks: the headings as they nest (ISO 32000-1, 12.3.3).

#include "pdf/syntax.h"
#include "pdf/tagging.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace skrejlapa
{

class OutlineWriting
{
public:
    explicit OutlineWriting(const Tagging& tagging) : structure_(*tagging.structure_)
    {
        for (const auto& parent : tagging.parents_) {
            if (const auto* const stream = std::get_if<Tagging::Stream>(&parent))
                note_places(*stream);
        }
        collect(0);
    }

    std::optional<ObjectReference> write(ObjectStore& store)
    {
        if (items_.empty())
            return std::nullopt;
        for (Item& item : items_)
            item.reference = store.reserve();
        const ObjectReference root = store.reserve();
        std::string dictionary = "/Type /Outlines" + family(0, items_.size());
        store.fill(root, std::move(dictionary));
        for (std::size_t at = 0; at < items_.size(); ++at)
            store.fill(items_[at].reference, describe(at, root));
        return root;
    }

private:
    struct Place {
        ObjectReference page;
        Length top;
        std::uint32_t position = 0;
    };
    struct Item {
        std::string words;
        int level = 1;
        Place place;
        ObjectReference reference;
    };

    const StructureTree& structure_;
    std::map<ElementId, Place> places_;
    std::vector<Item> items_; ///< in the order of reading

    void note_places(const Tagging::Stream& stream)
    {
        for (const ContentMark& mark : stream.marks) {
            const auto [known, is_new] = places_.try_emplace(mark.element, Place{stream.page, mark.top, mark.position});
            if (!is_new && mark.position < known->second.position)
                known->second = {stream.page, mark.top, mark.position};
        }
    }

    /// A heading may have nothing of its own but a link.
    std::optional<Place> place_of(ElementId id) const
    {
        if (const auto place = places_.find(id); place != places_.end())
            return place->second;
        for (const ElementId child : structure_[id].children) {
            if (const std::optional<Place> place = place_of(child))
                return place;
        }
        return std::nullopt;
    }

    void collect(ElementId id)
    {
        const StructureElement& element = structure_[id];
        const std::optional<Place> place =
            element.role == StructureRole::heading ? place_of(id) : std::optional<Place>();
        if (place && !element.words.empty())
            items_.push_back({element.words, element.level, *place, {}});
        for (const ElementId child : element.children)
            collect(child);
    }

    /// Behind the item and all below it.
    std::size_t end_of(std::size_t item) const
    {
        std::size_t end = item + 1;
        while (end < items_.size() && items_[end].level > items_[item].level)
            ++end;
        return end;
    }

    /// First, last and number of what lies in [first, end): all of it is shown open.
    std::string family(std::size_t first, std::size_t end) const
    {
        if (first == end)
            return {};
        std::size_t last = first;
        for (std::size_t at = first; at < end; at = end_of(at))
            last = at;
        return fmt::format(" /First {} /Last {} /Count {}", items_[first].reference.text(),
                           items_[last].reference.text(), end - first);
    }

    std::optional<std::size_t> parent_of(std::size_t item) const
    {
        for (std::size_t at = item; at-- > 0;) {
            if (items_[at].level < items_[item].level)
                return at;
        }
        return std::nullopt;
    }

    std::string describe(std::size_t at, ObjectReference root) const
    {
        const Item& item = items_[at];
        const std::optional<std::size_t> parent = parent_of(at);
        const std::size_t first_sister = parent ? *parent + 1 : 0;
        const std::size_t end_of_sisters = parent ? end_of(*parent) : items_.size();
        std::string top;
        append_length(top, item.place.top);
        std::string dictionary =
            fmt::format("/Title {} /Parent {} /Dest [{} /XYZ null {} null]", pdf_text_string(item.words),
                        (parent ? items_[*parent].reference : root).text(), item.place.page.text(), top);
        for (std::size_t sister = first_sister; sister < at; sister = end_of(sister)) {
            if (end_of(sister) == at)
                dictionary += " /Prev " + items_[sister].reference.text();
        }
        if (end_of(at) < end_of_sisters)
            dictionary += " /Next " + items_[end_of(at)].reference.text();
        return dictionary + family(at + 1, end_of(at));
    }
};

std::optional<ObjectReference> Tagging::write_outline(ObjectStore& store) const
{
    return structure_ == nullptr ? std::nullopt : OutlineWriting(*this).write(store);
}

} // namespace skrejlapa
