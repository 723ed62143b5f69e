/// The tag tree in the file: elements, the stretches of content and the annotations that belong to them, and the way
/// back from those to their elements (ISO 32000-1, 14.7).
#pragma once

#include "pdf/content.h"
#include "pdf/object_store.h"

#include <variant>

namespace skrejlapa
{

/// Collects what the pages hold, then writes the tree. Elements that hold nothing are left out.
class Tagging
{
public:
    /// `structure` outlives it; null where nothing is tagged: then no stream or link has a key.
    explicit Tagging(const StructureTree* structure) : structure_(structure) {}

    /// The key by which the marks of a content stream find their elements (/StructParents); none without marks.
    std::optional<int> add_stream(const std::vector<ContentMark>& marks);
    /// `form`: the stream, where it is not the page's own.
    void place_stream(std::optional<int> key, ObjectReference page, std::optional<ObjectReference> form = {});

    /// The key of a link's annotation (/StructParent).
    std::optional<int> add_link(ElementId element);
    void name_link(std::optional<int> key, ObjectReference annotation);
    /// All links named since the last time stand on this page.
    void place_links(ObjectReference page);

    /// Writes everything; gives the tree's root, or nothing where nothing is tagged.
    std::optional<ObjectReference> write(ObjectStore& store, const std::string& language);
    /// Writes the bookmarks: headings as they nest. Nothing without headings. Requires: all is placed.
    std::optional<ObjectReference> write_outline(ObjectStore& store) const;

private:
    struct Stream {
        std::vector<ContentMark> marks;
        ObjectReference page;
        std::optional<ObjectReference> form;
    };
    struct Link {
        ElementId element = no_element;
        ObjectReference annotation;
        ObjectReference page;
    };
    const StructureTree* structure_;
    std::vector<std::variant<Stream, Link>> parents_; ///< by key
    std::size_t placed_ = 0;                          ///< keys whose links have their page

    friend class StructureWriting;
    friend class OutlineWriting;
};

} // namespace skrejlapa
