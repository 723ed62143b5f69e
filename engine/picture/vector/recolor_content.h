/// The colour operators of a content stream, brought to inks.
#pragma once

#include "picture/vector/content_stream.h"
#include "picture/vector/source_space.h"

namespace skrejlapa
{

/// The colour spaces in force; null: gray, as a page starts.
struct CurrentSpaces {
    SourceSpacePtr fill;
    SourceSpacePtr stroke;
    auto operator<=>(const CurrentSpaces&) const = default;
};

struct RecoloredContent {
    Content content;
    std::map<std::string, CurrentSpaces> inherited; ///< of forms that count on their caller's spaces, by their names
};

/// The content with `k`, spot spaces or (for a mask) `g` in place of every other colour, without marked content, and
/// without what lies in hidden layers. `resources` is the source's dictionary; the colour spaces that the result names
/// are added to `made`.
RecoloredContent recolor_content(const Content& content, QPDFObjectHandle resources, PaintTarget target,
                                 Recoloring& work, Resources& made, const CurrentSpaces& start = {});

/// True for a layer, or a membership in layers, that is not shown.
bool is_hidden(QPDFObjectHandle layer, const Recoloring& work);

} // namespace skrejlapa
