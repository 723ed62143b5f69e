/// Opens the engine's own modules: code with foreign libraries that most runs do not need.
#pragma once

#include "base/result.h"

namespace skrejlapa
{

/// The entry of that name in a module, by the program's run path, else from the `lib` beside the program's `bin`. The
/// module is never unloaded. Fails with the reason, under no code.
Result<void*> load_module_entry(const std::string& module_file, const char* entry_name);

} // namespace skrejlapa
