#include "cli/card_list.h"

#include <set>

namespace skrejlapa
{

std::vector<std::string> list_cards(const Workplace& place)
{
    std::set<std::string> names;
    for (const Path& folder : {place.project.folder, place.data.path}) {
        const Path cards = folder / "layouts" / "printers";
        for (const Path& file : place.files.files_below(cards)) {
            if (file.parent_path() == cards && file.extension() == ".toml")
                names.insert(file.stem().string());
        }
    }
    return {names.begin(), names.end()};
}

} // namespace skrejlapa
