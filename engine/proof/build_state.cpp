#include "proof/build_state.h"

#include "build/snapshot_file.h"
#include "project/project.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view records = ".skrejlapa";
constexpr std::string_view draft_ending = "-draft";
constexpr std::string_view release_manifest = "manifest.json";

bool is_below_records(const Path& file)
{
    return std::any_of(file.begin(), file.end(), [](const Path& part) { return part == records; });
}

bool is_edition(const Path& relative)
{
    return relative.extension() == ".pdf" && !is_below_records(relative) &&
           !relative.stem().string().ends_with(draft_ending);
}

/// The folder of PDFs that keeps records of the PDF, from the PDF's own upwards.
std::optional<Path> folder_with_record(const Files& files, const Path& pdf)
{
    const Path file = std::filesystem::absolute(pdf).lexically_normal();
    for (Path folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (files.is_folder(folder / records))
            return folder;
        if (folder == folder.root_path())
            break;
    }
    return std::nullopt;
}

Path without_extension(Path file) { return file.replace_extension(); }

BuildState single_pdf(const Files& files, const std::string& argument)
{
    BuiltEdition edition{.output = Path(argument).stem().string(), .pdf = argument, .snapshot = {}};
    if (const std::optional<Path> folder = folder_with_record(files, argument)) {
        const Path file = std::filesystem::absolute(argument).lexically_normal();
        edition.snapshot = snapshot_file(*folder, without_extension(file.lexically_relative(*folder)));
    }
    return {.name = argument, .is_file = true, .editions = {std::move(edition)}};
}

Path pdfs_of_folder(const Files& files, const Path& folder)
{
    if (files.is_file(folder / release_manifest) && files.is_folder(release_pdfs(folder)))
        return release_pdfs(folder);
    if (!files.is_file(folder / "skrejlapa.toml"))
        return folder;
    SourceMap sources;
    Diagnostics said_by_build;
    return folder / load_project(files, folder, {}, sources, said_by_build).out;
}

} // namespace

BuildState find_editions(const Files& files, const Path& folder)
{
    BuildState state{.name = folder.string()};
    for (const Path& file : files.files_below(folder)) {
        const Path relative = file.lexically_relative(folder);
        if (!is_edition(relative))
            continue;
        const Path output = without_extension(relative);
        state.editions.push_back(
            {.output = output.generic_string(), .pdf = file, .snapshot = snapshot_file(folder, output)});
    }
    std::sort(state.editions.begin(), state.editions.end(),
              [](const BuiltEdition& a, const BuiltEdition& b) { return a.output < b.output; });
    return state;
}

Result<BuildState> find_build(const Files& files, const std::string& argument, const std::optional<Path>& project)
{
    if (files.is_file(argument))
        return single_pdf(files, argument);
    std::optional<Path> folder;
    if (files.is_folder(argument))
        folder = pdfs_of_folder(files, argument);
    else if (project && files.is_folder(releases_folder(*project) / argument))
        folder = release_pdfs(releases_folder(*project) / argument);
    if (!folder)
        return failure("USAGE", {}, fmt::format("there is no PDF, folder or release \"{}\"", argument),
                       {"name a folder with PDFs, a project, a PDF, or the tag of a release of the project around the "
                        "current folder"});
    BuildState state = find_editions(files, *folder);
    if (state.editions.empty())
        return failure("USAGE", {}, fmt::format("there are no PDFs in \"{}\"", folder->string()));
    state.name = argument;
    return state;
}

Path releases_folder(const Path& project) { return project / "releases"; }

Path release_pdfs(const Path& release) { return release / "out"; }

} // namespace skrejlapa
