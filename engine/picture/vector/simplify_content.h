/// Takes out of a content stream what changes nothing: states set again to what they are, matrices that do not move,
/// saved states that nothing in them alters.
#pragma once

#include "picture/vector/content_stream.h"

#include <map>
#include <optional>
#include <set>

namespace skrejlapa
{

/// What a `gs` operator sets.
struct GraphicsStateChange {
    std::optional<double> fill_alpha;
    std::optional<double> stroke_alpha;
    std::optional<std::string> blend_mode;
    std::optional<bool> has_soft_mask;
    bool sets_more = false; ///< something else, so that it must stay

    /// True when it lets through what lies below.
    [[nodiscard]] bool is_transparent() const;
};

/// Whether the graphics state at a stream's start is known to be opaque: of a group, a pattern or a page it is.
enum class InitialState { opaque, unknown };

struct SimplifiedContent {
    Content content;
    std::set<std::string> painted_through; ///< names of XObjects painted where the state is or may be transparent
};

/// `changes` are the graphics states that `gs` may name.
SimplifiedContent simplify_content(Content content, const std::map<std::string, GraphicsStateChange>& changes,
                                   InitialState initial);

} // namespace skrejlapa
