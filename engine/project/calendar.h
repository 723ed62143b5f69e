/// Days before and after a date.
#pragma once

#include "load/toml_document.h"

namespace skrejlapa
{

TomlDate day_before(const TomlDate& date);
TomlDate day_after(const TomlDate& date);

} // namespace skrejlapa
