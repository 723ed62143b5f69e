#include "pdf/tagging.h"

#include "pdf/structure_types.h"
#include "pdf/syntax.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

/// Writes the tree, each element once all that it holds is known.
class StructureWriting
{
public:
    StructureWriting(const Tagging& tagging, ObjectStore& store)
        : tagging_(tagging), structure_(*tagging.structure_), store_(store), contents_(structure_.size()),
          references_(structure_.size())
    {
        for (const auto& key : tagging.parents_)
            std::visit([this](const auto& parent) { collect(parent); }, key);
    }

    ObjectReference write(const std::string& language)
    {
        const ObjectReference root = store_.reserve();
        reserve(0);
        write_element(0, root, language);
        const ObjectReference parents = store_.add(parent_tree());
        store_.fill(root, fmt::format("/Type /StructTreeRoot /K {} /ParentTree {} /ParentTreeNextKey {}",
                                      references_[0]->text(), parents.text(), tagging_.parents_.size()));
        return root;
    }

private:
    /// A part of an element: content of a stream, an annotation, or another element.
    struct Part {
        std::uint32_t position = 0; ///< in the element's text
        std::string text;           ///< what /K says of it
        ObjectReference page;
    };
    struct Contents {
        std::vector<Part> marks;
        std::vector<Part> annotations;
    };

    const Tagging& tagging_;
    const StructureTree& structure_;
    ObjectStore& store_;
    std::vector<Contents> contents_;                         ///< by element
    std::vector<std::optional<ObjectReference>> references_; ///< by element; those left out have none

    void collect(const Tagging::Stream& stream)
    {
        for (std::size_t mcid = 0; mcid < stream.marks.size(); ++mcid) {
            const ContentMark& mark = stream.marks[mcid];
            const std::string form = stream.form ? fmt::format(" /Stm {}", stream.form->text()) : "";
            contents_[mark.element].marks.push_back(
                {mark.position, fmt::format("<</Type /MCR /Pg {}{} /MCID {}>>", stream.page.text(), form, mcid),
                 stream.page});
        }
    }

    void collect(const Tagging::Link& link)
    {
        contents_[link.element].annotations.push_back(
            {0, fmt::format("<</Type /OBJR /Pg {} /Obj {}>>", link.page.text(), link.annotation.text()), link.page});
    }

    /// A table keeps its empty cells, so that its rows stay of one length.
    [[nodiscard]] static bool may_be_empty(StructureRole role)
    {
        return role == StructureRole::table_row || role == StructureRole::header_cell ||
               role == StructureRole::data_cell;
    }

    bool holds_something(ElementId id) const
    {
        const std::vector<ElementId>& children = structure_[id].children;
        return !contents_[id].marks.empty() || !contents_[id].annotations.empty() ||
               std::any_of(children.begin(), children.end(), [&](ElementId child) { return holds_something(child); });
    }

    void reserve(ElementId id)
    {
        references_[id] = store_.reserve();
        for (const ElementId child : structure_[id].children) {
            if (may_be_empty(structure_[child].role) || holds_something(child))
                reserve(child);
        }
    }

    /// Where the first of its text stands in the paragraph.
    std::uint32_t position_of(ElementId id) const
    {
        std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
        for (const Part& mark : contents_[id].marks)
            first = std::min(first, mark.position);
        for (const ElementId child : structure_[id].children)
            first = std::min(first, position_of(child));
        return first;
    }

    static bool is_text(StructureRole role)
    {
        switch (role) {
        case StructureRole::heading:
        case StructureRole::paragraph:
        case StructureRole::label:
        case StructureRole::caption:
        case StructureRole::header_cell:
        case StructureRole::data_cell:
        case StructureRole::link:
        case StructureRole::span:
            return true;
        default:
            return false;
        }
    }

    /// In the order of reading: of a text with links in it by the place of each in the paragraph.
    std::vector<Part> parts_of(ElementId id) const
    {
        std::vector<Part> parts = contents_[id].marks;
        for (const ElementId child : structure_[id].children) {
            if (references_[child])
                parts.push_back({position_of(child), references_[child]->text(), {}});
        }
        if (is_text(structure_[id].role))
            std::stable_sort(parts.begin(), parts.end(),
                             [](const Part& a, const Part& b) { return a.position < b.position; });
        const std::vector<Part>& annotations = contents_[id].annotations;
        parts.insert(parts.end(), annotations.begin(), annotations.end());
        return parts;
    }

    void write_element(ElementId id, ObjectReference parent, const std::string& language)
    {
        const StructureElement& element = structure_[id];
        std::string dictionary = fmt::format("/Type /StructElem /S /{} /P {}", type_of(id), parent.text());
        const std::string& own = element.language.empty() ? language : element.language;
        if (own != language)
            dictionary += " /Lang " + pdf_text_string(own);
        if (element.role == StructureRole::figure)
            dictionary += " /Alt " + pdf_text_string(element.words);
        if (const std::string attributes = structure_attributes(element); !attributes.empty())
            dictionary += " /A " + attributes;
        if (!contents_[id].marks.empty())
            dictionary += " /Pg " + contents_[id].marks.front().page.text();
        dictionary += " /K [";
        for (const Part& part : parts_of(id))
            dictionary += part.text + "\n";
        dictionary += "]";
        store_.fill(*references_[id], std::move(dictionary));
        for (const ElementId child : element.children) {
            if (references_[child])
                write_element(child, *references_[id], own);
        }
    }

    /// A link that cannot be followed here is none.
    std::string type_of(ElementId id) const
    {
        const StructureElement& element = structure_[id];
        const bool is_dead = element.role == StructureRole::link && contents_[id].annotations.empty();
        if (!is_dead)
            return structure_type(element);
        return contents_[id].marks.empty() && element.parent == 0 ? "Div" : "Span";
    }

    std::string parent_of(const Tagging::Stream& stream) const
    {
        std::string elements = "[";
        for (const ContentMark& mark : stream.marks)
            elements += references_[mark.element]->text() + " ";
        return elements + "]";
    }
    std::string parent_of(const Tagging::Link& link) const { return references_[link.element]->text(); }

    std::string parent_tree() const
    {
        std::string tree = "/Nums [";
        for (std::size_t key = 0; key < tagging_.parents_.size(); ++key)
            tree += fmt::format(
                "{} {}\n", key,
                std::visit([this](const auto& parent) { return parent_of(parent); }, tagging_.parents_[key]));
        return tree + "]";
    }
};

std::optional<int> Tagging::add_stream(const std::vector<ContentMark>& marks)
{
    if (structure_ == nullptr || marks.empty())
        return std::nullopt;
    parents_.emplace_back(Stream{marks, {}, std::nullopt});
    return static_cast<int>(parents_.size() - 1);
}

void Tagging::place_stream(std::optional<int> key, ObjectReference page, std::optional<ObjectReference> form)
{
    if (!key)
        return;
    auto& stream = std::get<Stream>(parents_[static_cast<std::size_t>(*key)]);
    stream.page = page;
    stream.form = form;
}

std::optional<int> Tagging::add_link(ElementId element)
{
    if (structure_ == nullptr)
        return std::nullopt;
    parents_.emplace_back(Link{element, {}, {}});
    return static_cast<int>(parents_.size() - 1);
}

void Tagging::name_link(std::optional<int> key, ObjectReference annotation)
{
    if (key)
        std::get<Link>(parents_[static_cast<std::size_t>(*key)]).annotation = annotation;
}

void Tagging::place_links(ObjectReference page)
{
    for (; placed_ < parents_.size(); ++placed_) {
        if (auto* const link = std::get_if<Link>(&parents_[placed_]))
            link->page = page;
    }
}

std::optional<ObjectReference> Tagging::write(ObjectStore& store, const std::string& language)
{
    if (structure_ == nullptr)
        return std::nullopt;
    return StructureWriting(*this, store).write(language);
}

} // namespace skrejlapa
