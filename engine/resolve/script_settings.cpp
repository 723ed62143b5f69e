#include "resolve/script_settings.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::uint32_t arabic = 0x41726162; // Arab

} // namespace

std::vector<ScriptSize> default_script_sizes() { return {{arabic, 1.18}}; }

std::vector<ScriptSize> default_script_line_heights() { return {{arabic, 1.5}}; }

const ScriptSize* find_script(const std::vector<ScriptSize>& sizes, std::uint32_t script)
{
    const auto size =
        std::find_if(sizes.begin(), sizes.end(), [script](const ScriptSize& each) { return each.script == script; });
    return size == sizes.end() ? nullptr : &*size;
}

} // namespace skrejlapa
