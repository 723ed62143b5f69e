#include "project/funder_presets.h"

#include "project/funder_rules.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const Path presets_folder = "layouts/funders";

} // namespace

FunderRules FunderPresets::load(const Located& name, Diagnostics& found) const
{
    const Path file = presets_folder / (name.text + ".toml");
    const Path own = project_folder_ / file;
    const Path path = files_.is_file(own) ? own : data_.path / file;
    const bool is_name = name.text.find('/') == std::string::npos && !name.text.empty();
    if (!is_name || !files_.is_file(path)) {
        found.error("FUNDER-PRESET", name.span, fmt::format("there is no preset \"{}\" of a funder's rules", name.text),
                    {"a preset is the name of a file in layouts/funders without its .toml: eu, lv-ministry"});
        return {};
    }
    const int errors = found.error_count();
    const TomlTable table = load_toml(files_, path.string(), name.span, sources_, found);
    if (table.entries.empty() && found.error_count() > errors)
        return {};
    TableReader reader(table, "the preset", found);
    reader.know({"name"});
    FunderRules rules = read_funder_rules(reader, found);
    reader.finish();
    return rules;
}

} // namespace skrejlapa
