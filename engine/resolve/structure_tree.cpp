#include "resolve/structure_tree.h"

#include <algorithm>

namespace skrejlapa
{

ElementId StructureTree::add_detached(StructureElement element)
{
    elements_.push_back(std::move(element));
    return static_cast<ElementId>(elements_.size() - 1);
}

ElementId StructureTree::add(ElementId parent, StructureElement element)
{
    element.parent = parent;
    const ElementId id = add_detached(std::move(element));
    elements_[parent].children.push_back(id);
    return id;
}

void StructureTree::move(ElementId element, ElementId parent, std::size_t index)
{
    std::erase(elements_[elements_[element].parent].children, element);
    elements_[element].parent = parent;
    std::vector<ElementId>& children = elements_[parent].children;
    children.insert(children.begin() + static_cast<std::ptrdiff_t>(std::min(index, children.size())), element);
}

void StructureTree::attach(ElementId element)
{
    elements_[element].parent = 0;
    elements_.front().children.push_back(element);
}

} // namespace skrejlapa
