/// Which keys of a box decide what it holds, and which count for one kind of content alone.
#pragma once

#include "load/toml_document.h"

namespace skrejlapa
{

enum class BoxKind { empty, container, text, story, image, qr, funders, statement, rule };

/// What the table's box holds, by its first key that says so. `statement = false`, `funders = false` and
/// `rule = false` say nothing.
BoxKind kind_of_box(const TomlTable& table);

/// `base` with the keys of `own` put over it. Where `own` says what the box holds, the base's word on that is dropped.
TomlTable merge_box_tables(const TomlTable& base, const TomlTable& own);

/// More than one kind of content is LAYOUT-CONTENT-KIND; a key that has no meaning for its kind is the warning
/// LAYOUT-IDLE-KEY.
void check_content_keys(const TomlTable& table, std::string_view name, Diagnostics& found);

} // namespace skrejlapa
