#include "cli/font_folders.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string environment(const char* variable)
{
    const char* const value = std::getenv(variable);
    return value == nullptr ? std::string() : std::string(value);
}

void add_named_by_flags(const Options& options, const Files& files, std::vector<Path>& folders, Diagnostics& found)
{
    for (const std::string& folder : options.font_folders) {
        if (files.is_folder(folder))
            folders.emplace_back(folder);
        else
            found.error("USAGE", {}, fmt::format("--font-dir names \"{}\", which is no folder", folder));
    }
}

void add_of_project(const Files& files, const Project& project, std::vector<Path>& folders, Diagnostics& found)
{
    for (const Located& named : project.fonts) {
        const std::optional<Path> folder = path_in_project(project, named, found);
        if (folder && files.is_folder(*folder))
            folders.push_back(*folder);
        else if (folder)
            found.error("FILE-MISSING", named.span, fmt::format("there is no folder \"{}\" for fonts", named.text));
    }
}

/// A list with colons between the folders; those that are not there are passed over, as in PATH.
void add_of_environment(const Files& files, std::vector<Path>& folders)
{
    const std::string list = environment("SKREJLAPA_FONT_PATH");
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t colon = std::min(list.find(':', at), list.size());
        const std::string folder = list.substr(at, colon - at);
        if (!folder.empty() && files.is_folder(folder))
            folders.emplace_back(folder);
        at = colon + 1;
    }
}

/// The folders of fontconfig's default configuration.
void add_of_system(const Files& files, std::vector<Path>& folders)
{
    std::vector<Path> candidates;
    if (const std::string home = environment("HOME"); !home.empty()) {
        candidates.push_back(Path(home) / ".local/share/fonts");
        candidates.push_back(Path(home) / ".fonts");
    }
    candidates.insert(candidates.end(), {"/usr/local/share/fonts", "/usr/share/fonts"});
    for (const Path& folder : candidates) {
        if (files.is_folder(folder))
            folders.push_back(folder);
    }
}

void drop_repeats(std::vector<Path>& folders)
{
    std::vector<Path> kept;
    std::vector<Path> seen;
    for (Path& folder : folders) {
        std::error_code error;
        const Path canonical = std::filesystem::weakly_canonical(folder, error);
        if (std::find(seen.begin(), seen.end(), canonical) != seen.end())
            continue;
        seen.push_back(canonical);
        kept.push_back(std::move(folder));
    }
    folders = std::move(kept);
}

} // namespace

std::vector<Path> list_font_folders(const Options& options, const Files& files, const Project& project,
                                    const DataFolder& data, Diagnostics& found)
{
    std::vector<Path> folders;
    add_named_by_flags(options, files, folders, found);
    add_of_project(files, project, folders, found);
    add_of_environment(files, folders);
    folders.push_back(data.path / "fonts");
    if (options.system_fonts == SystemFonts::yes)
        add_of_system(files, folders);
    drop_repeats(folders);
    return folders;
}

} // namespace skrejlapa
