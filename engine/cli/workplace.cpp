#include "cli/workplace.h"

#include "cli/data_folder.h"
#include "cli/font_folders.h"
#include "cli/level_rules.h"

#include <charconv>
#include <cstdlib>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// SOURCE_DATE_EPOCH: https://reproducible-builds.org/specs/source-date-epoch/
std::optional<std::int64_t> read_source_date(Diagnostics& found)
{
    const char* const variable = std::getenv("SOURCE_DATE_EPOCH");
    if (variable == nullptr || *variable == '\0')
        return std::nullopt;
    const std::string_view text = variable;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t last_second_of_9999 = 253402300799;
    if (error == std::errc{} && end == text.data() + text.size() && seconds >= 0 && seconds <= last_second_of_9999)
        return seconds;
    found.error("USAGE", {}, fmt::format("SOURCE_DATE_EPOCH is seconds since 1970, not \"{}\"", text));
    return std::nullopt;
}

/// A card on the command line: a path from the current folder, or what a project may name.
std::optional<std::string> find_printer(const Options& options, const Workplace& place, Diagnostics& found)
{
    if (!options.printer)
        return std::nullopt;
    const std::string& card = *options.printer;
    std::error_code error;
    if (place.files.is_file(card))
        return std::filesystem::absolute(card, error).string();
    const Path named = Path("layouts/printers") / (card + ".toml");
    for (const Path& folder : {place.project.folder, place.data.path}) {
        if (place.files.is_file(folder / card) || place.files.is_file(folder / named))
            return card;
    }
    found.error("USAGE", {}, fmt::format("--printer names \"{}\", but there is no such card", card),
                {"a card is named by its path, or by its name alone when it lies in layouts/printers"});
    return std::nullopt;
}

Diagnostics judged(const Diagnostics& found, const Options& options, const Workplace& place)
{
    Diagnostics judged(make_level_judge({options, place.project, place.sources, nullptr}));
    judged.append(found);
    return judged;
}

void read_project(Workplace& place, const Path& folder, Diagnostics& found)
{
    const RecordingFiles files(place.files, *place.states);
    place.project = load_project(files, folder, place.data, place.sources, found);
    // Not among the project's files: an edition depends on fields of its own row alone.
    load_data_rows(place.files, place.project, place.sources, found);
    place.project_files = files.read_files();
    place.project_questions = files.questions();
}

std::unique_ptr<Workplace> make_workplace(Report& report)
{
    auto place = std::make_unique<Workplace>();
    Result<DataFolder> data = find_data_folder(place->files);
    if (!data) {
        report.add(data.error());
        return nullptr;
    }
    place->data = *std::move(data);
    return place;
}

/// Reads all but the project itself. Null when the command line is at fault.
std::unique_ptr<Workplace> furnish(std::unique_ptr<Workplace> place, const Options& options, Diagnostics found,
                                   Report& report)
{
    place->date_unix_s = read_source_date(found);
    place->printer = find_printer(options, *place, found);
    const std::vector<Path> folders = list_font_folders(options, place->files, place->project, place->data, found);
    place->fonts = FontCatalog::scan(place->files, folders, found);
    place->hyphenation =
        HyphenationCatalog(place->files, {place->project.folder / "hyphenation", place->data.path / "hyphenation"});
    const Diagnostics final_found = judged(found, options, *place);
    place->project_errors = final_found.error_count();
    report.add(final_found, place->sources);
    return report.exit_code() == ExitCode::usage ? nullptr : std::move(place);
}

} // namespace

std::unique_ptr<Workplace> open_workplace(const Options& options, const Path& start, Report& report)
{
    std::unique_ptr<Workplace> place = make_workplace(report);
    if (!place)
        return nullptr;
    const std::optional<Path> folder = find_project(place->files, start);
    if (!folder) {
        report.add(failure("PROJECT-MISSING", {},
                           fmt::format("there is no skrejlapa.toml in \"{}\" or above it", start.string()),
                           {"start a project with `skrejlapa init`"})
                       .value());
        return nullptr;
    }
    Diagnostics found;
    read_project(*place, *folder, found);
    return furnish(std::move(place), options, std::move(found), report);
}

std::unique_ptr<Workplace> open_workplace_or_bare(const Options& options, const Path& start, Report& report)
{
    std::unique_ptr<Workplace> place = make_workplace(report);
    if (!place)
        return nullptr;
    Diagnostics found;
    if (const std::optional<Path> folder = find_project(place->files, start))
        read_project(*place, *folder, found);
    else
        place->project = make_bare_project(place->files.is_folder(start) ? start : start.parent_path());
    return furnish(std::move(place), options, std::move(found), report);
}

Workshop make_workshop(const Workplace& place, const Options& options)
{
    return make_workshop(place, options, place.files);
}

Workshop make_workshop(const Workplace& place, const Options& options, const Files& files)
{
    return {.files = files,
            .project = place.project,
            .fonts = place.fonts,
            .hyphenation = place.hyphenation,
            .data = place.data,
            .settings = options.settings,
            .printer = place.printer,
            .date_unix_s = place.date_unix_s,
            .quality = options.quality,
            .shared = place.shared};
}

Workshop make_workshop(const Workplace& place, const Options& options, const std::optional<std::string>& card)
{
    Workshop workshop = make_workshop(place, options);
    if (card)
        workshop.printer = card;
    return workshop;
}

PreparationNotes preparation_notes(const Workplace& place)
{
    return {.faces = place.faces,
            .states = *place.states,
            .project_files = place.project_files,
            .project_questions = place.project_questions};
}

} // namespace skrejlapa
