/// What each box of a painted page puts on paper, told by hashes: equal hashes, equal looks.
#pragma once

#include "base/hash.h"
#include "paint/paint_list.h"

#include <map>
#include <optional>
#include <string>

namespace skrejlapa
{

/// Where readers meet a page: on screens its links are part of it.
enum class ReadOn { paper, screens };

struct BoxPaint {
    std::optional<Rect> area; ///< that its paint covers, before turns and clips; nothing where it paints nothing
    ContentHash paint;        ///< of all it paints, wherever on the page it stands
    ContentHash look;         ///< of its inks, faces and sizes of type alone: neither of places nor of shapes
};

/// By the boxes' names. `pictures` are those that the page is written with.
std::map<std::string, BoxPaint> hash_boxes(const PaintPage& page, const Pictures& pictures, ReadOn medium);

/// Of the printing house's marks and the room they stand in.
ContentHash hash_marks(const PaintPage& page);

} // namespace skrejlapa
