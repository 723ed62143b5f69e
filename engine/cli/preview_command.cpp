#include "cli/commands.h"
#include "cli/edition_batch.h"
#include "cli/level_rules.h"
#include "preview/contact_sheet.h"

#include <exception>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What came of one edition.
struct Previewed {
    SourceMap sources;
    Diagnostics found;
    std::vector<PreviewPicture> pictures;
    std::vector<Path> files; ///< written, in order
};

Path pictures_folder(const Workplace& place, const Options& options)
{
    return options.out ? std::filesystem::absolute(*options.out)
                       : Path(place.project.folder) / place.project.out / "preview";
}

/// The edition's place below out/, now below the pictures' folder.
Path pictures_stem(const Workplace& place, const Options& options, const Edition& edition)
{
    return pictures_folder(place, options) /
           edition.output.lexically_relative(Path(place.project.folder) / place.project.out);
}

/// A leaflet without a fold is shown page by page.
bool shows_panels(const Options& options, const Leaflet& leaflet, Diagnostics& found)
{
    if (options.preview_form != PreviewForm::folded || leaflet.fold)
        return options.preview_form == PreviewForm::folded;
    found.note("FOLD-NONE", {}, "--folded shows panels, but this leaflet is not folded; its pages are shown");
    return false;
}

Result<std::vector<PreviewPicture>> make_pictures(const Workplace& place, const Options& options,
                                                  const Edition& edition, Previewed& previewed)
{
    const Workshop workshop = make_workshop(place, options);
    const std::optional<PaintedEdition> painted = paint_edition(workshop, edition, previewed.sources, previewed.found);
    if (!painted || previewed.found.has_errors() || place.project_errors > 0)
        return std::vector<PreviewPicture>{};
    const Result<std::string> pdf = write_edition(workshop, edition, *painted);
    if (!pdf)
        return tl::unexpected<Diagnostic>(pdf.error());
    const Leaflet& leaflet = painted->laid_out->leaflet;
    const PreviewSource source{.pdf = *pdf,
                               .list = painted->list,
                               .profile = leaflet.output.condition.profile,
                               .resolution_ppi = static_cast<double>(options.resolution_ppi)};
    if (options.picture_format == PictureFormat::svg)
        return preview_pages_as_svg(source);
    return shows_panels(options, leaflet, previewed.found) ? preview_panels(source, *leaflet.fold)
                                                           : preview_pages(source);
}

void write_pictures(const Path& stem, PictureFormat format, Previewed& previewed)
{
    const std::string_view extension = format == PictureFormat::svg ? "svg" : "png";
    for (const PreviewPicture& picture : previewed.pictures) {
        Path file = stem;
        file += fmt::format("-{}.{}", picture.name, extension);
        const Result<std::monostate> written = write_atomically(file, picture.bytes);
        if (written)
            previewed.files.push_back(std::move(file));
        else
            previewed.found.add(written.error());
    }
}

/// Lets no exception out.
void preview_edition(const Workplace& place, const Options& options, const Edition& edition, Previewed& previewed)
{
    previewed.sources = place.sources;
    previewed.found = Diagnostics(make_level_judge({options, place.project, previewed.sources, &edition}));
    try {
        Result<std::vector<PreviewPicture>> pictures = make_pictures(place, options, edition, previewed);
        if (!pictures) {
            previewed.found.add(pictures.error());
            return;
        }
        previewed.pictures = *std::move(pictures);
        if (options.preview_output == PreviewOutput::pictures)
            write_pictures(pictures_stem(place, options, edition), options.picture_format, previewed);
    } catch (const std::exception& failure) {
        previewed.found.error("INTERNAL", {}, fmt::format("the engine failed: {}", failure.what()));
    }
}

/// The sheet's own line of the result.
CommandResult write_sheet(const Workplace& place, const Options& options, const std::vector<Edition>& editions,
                          std::vector<Previewed>& previewed, Report& report)
{
    std::vector<SheetEdition> shown;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const Edition& edition = editions[i];
        if (!previewed[i].pictures.empty())
            shown.push_back({edition.leaflet, edition.language, edition.profile, std::move(previewed[i].pictures)});
    }
    if (shown.empty())
        return {};
    const Path file = pictures_folder(place, options) / "sheet.html";
    const Result<std::monostate> written = write_atomically(file, contact_sheet(place.project.name, shown));
    if (written)
        return shown_path(file) + "\n";
    report.add(written.error());
    return {};
}

CommandResult conclude(const Workplace& place, const Options& options, const std::vector<Edition>& editions,
                       const std::vector<Previewed>& previewed, Report& report)
{
    CommandResult lines;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const Previewed& one = previewed[i];
        report.add(one.found, one.sources, &editions[i]);
        const int errors = place.project_errors + one.found.error_count();
        ++(errors > 0 ? report.run.failed : report.run.built);
        for (const Path& file : one.files)
            lines += shown_path(file) + "\n";
        if (errors > 0)
            lines += fmt::format("NOT SHOWN: {} ({} error{})\n", shown_path(pictures_stem(place, options, editions[i])),
                                 errors, errors == 1 ? "" : "s");
    }
    return lines;
}

} // namespace

CommandResult preview(const Options& options, Report& report)
{
    const Path start = options.operands.empty() ? Path(".") : Path(options.operands.front());
    const std::unique_ptr<Workplace> place = open_workplace(options, start, report);
    if (!place)
        return {};
    const std::vector<Edition> editions = plan_wanted_editions(*place, options, report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    std::vector<Previewed> previewed(editions.size());
    run_batch({.count = editions.size(),
               .make = [&](std::size_t i) { preview_edition(*place, options, editions[i], previewed[i]); },
               .name = [&](std::size_t i) { return shown_path(pictures_stem(*place, options, editions[i])); }},
              options);
    CommandResult lines = conclude(*place, options, editions, previewed, report);
    if (options.preview_output == PreviewOutput::sheet)
        lines += write_sheet(*place, options, editions, previewed, report);
    return lines;
}

} // namespace skrejlapa
