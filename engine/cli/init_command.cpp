#include "cli/commands.h"
#include "cli/data_folder.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The project that a new one starts from, below the data folder.
constexpr std::string_view first_project = "examples/first-leaflet";

/// A file of the first project and where it goes.
struct Copy {
    Path from;
    Path to;
};

std::vector<Copy> plan_copies(const Files& files, const Path& template_folder, const Path& target)
{
    std::vector<Copy> copies;
    for (const Path& file : files.files_below(template_folder))
        copies.push_back({file, target / file.lexically_relative(template_folder)});
    return copies;
}

bool would_overwrite(const std::vector<Copy>& copies, Report& report)
{
    bool any = false;
    for (const Copy& copy : copies) {
        std::error_code error;
        if (!std::filesystem::exists(std::filesystem::symlink_status(copy.to, error)))
            continue;
        report.add(failure("USAGE", {}, fmt::format("there is already a file {}", shown_path(copy.to)),
                           {"a new project is started in a folder of its own: `skrejlapa init DIR`"})
                       .value());
        any = true;
    }
    return any;
}

CommandResult copy_all(const Files& files, const std::vector<Copy>& copies, Report& report)
{
    CommandResult made;
    for (const Copy& copy : copies) {
        const Result<std::string> bytes = files.read(copy.from);
        const Result<std::monostate> written =
            bytes ? write_atomically(copy.to, *bytes) : tl::unexpected<Diagnostic>(bytes.error());
        if (!written) {
            report.add(written.error());
            return made;
        }
        made += shown_path(copy.to) + "\n";
    }
    return made;
}

} // namespace

CommandResult start_project(const Options& options, Report& report)
{
    const DiskFiles files;
    const Path target = options.operands.empty() ? Path(".") : Path(options.operands.front());
    if (files.is_file(target)) {
        report.add(failure("USAGE", {}, fmt::format("\"{}\" is a file, not a folder", target.string())).value());
        return {};
    }
    const Result<DataFolder> data = find_data_folder(files);
    if (!data) {
        report.add(data.error());
        return {};
    }
    const std::vector<Copy> copies = plan_copies(files, data->path / first_project, target);
    if (copies.empty())
        report.add(failure("INTERNAL", {}, fmt::format("the engine's data lack {}", first_project)).value());
    if (copies.empty() || would_overwrite(copies, report))
        return {};
    return copy_all(files, copies, report);
}

} // namespace skrejlapa
