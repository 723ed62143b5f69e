/// Keys of tables in styles of elements that are none.
#pragma once

#include "load/toml_document.h"

#include "base/diagnostic.h"

namespace skrejlapa
{

/// LAYOUT-IDLE-KEY where a style of [styles] that an element has, and no other style extends, has keys of tables, cells
/// or rules that this element does not take. Classes may be given to anything; theirs are left alone.
void report_idle_style_keys(const TomlTable& styles, Diagnostics& found);

} // namespace skrejlapa
