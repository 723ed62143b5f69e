#include "build/ink_separation.h"
#include "cli/commands.h"
#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"
#include "preview/contact_sheet.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What came of one edition, beside its findings.
struct Previewed {
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

/// Of light there are no plates.
bool shows_inks(const Options& options, const Leaflet& leaflet, Diagnostics& found)
{
    if (options.preview_form != PreviewForm::inks || leaflet.output.color == OutputColor::inks)
        return options.preview_form == PreviewForm::inks;
    found.note("INKS-NONE", {},
               "--inks shows plates, but this edition is made in RGB, for screens; its pages are shown");
    return false;
}

Result<std::vector<PreviewPicture>> make_plates(const Workshop& workshop, const Options& options,
                                                const Edition& edition, const PaintedEdition& painted)
{
    const Result<InkSeparation> inks = separate_inks(workshop, edition, painted);
    if (!inks)
        return tl::unexpected<Diagnostic>(inks.error());
    std::vector<SpotPreview> spots;
    for (const SpotSeparation& spot : inks->spots)
        spots.push_back({spot.spot, spot.pdf});
    // No profile: the amounts of ink are wanted, not their look.
    return preview_inks({.pdf = inks->without_spots,
                         .list = painted.list,
                         .profile = nullptr,
                         .resolution_ppi = static_cast<double>(options.resolution_ppi)},
                        spots);
}

Result<std::vector<PreviewPicture>> make_pictures(const EditionRun& run, std::unique_ptr<const LaidOutEdition> laid_out,
                                                  Diagnostics& found)
{
    const Options& options = run.options;
    const Workshop workshop = make_workshop(run.place, options);
    const std::optional<PaintedEdition> painted = paint_laid_out(workshop, run.edition, std::move(laid_out), found);
    if (!painted || found.has_errors())
        return std::vector<PreviewPicture>{};
    if (shows_inks(options, painted->laid_out->leaflet, found))
        return make_plates(workshop, options, run.edition, *painted);
    const Result<std::string> pdf = write_edition(workshop, run.edition, *painted);
    if (!pdf)
        return tl::unexpected<Diagnostic>(pdf.error());
    const Leaflet& leaflet = painted->laid_out->leaflet;
    const PreviewSource source{.pdf = *pdf,
                               .list = painted->list,
                               .profile = leaflet.output.condition.profile,
                               .resolution_ppi = static_cast<double>(options.resolution_ppi)};
    if (options.picture_format == PictureFormat::svg)
        return preview_pages_as_svg(source);
    return shows_panels(options, leaflet, found) ? preview_panels(source, *leaflet.fold) : preview_pages(source);
}

void write_pictures(const Path& stem, PictureFormat format, Previewed& previewed, Diagnostics& found)
{
    const std::string_view extension = format == PictureFormat::svg ? "svg" : "png";
    for (const PreviewPicture& picture : previewed.pictures) {
        Path file = stem;
        file += fmt::format("-{}.{}", picture.name, extension);
        const Result<std::monostate> written = write_atomically(file, picture.bytes);
        if (written)
            previewed.files.push_back(std::move(file));
        else
            found.add(written.error());
    }
}

/// Lets no exception out.
void preview_edition(FittedRun fitted, Previewed& previewed)
{
    const EditionRun& run = fitted.run;
    Diagnostics& found = fitted.outcome.found;
    guarded(fitted.outcome, [&] {
        std::unique_ptr<const LaidOutEdition> laid_out =
            lay_out_prepared(std::move(fitted.prepared), fitted.fitted, found);
        if (run.writing == Writing::no)
            return;
        Result<std::vector<PreviewPicture>> pictures = make_pictures(run, std::move(laid_out), found);
        if (!pictures) {
            found.add(pictures.error());
            return;
        }
        previewed.pictures = *std::move(pictures);
        if (run.options.preview_output == PreviewOutput::pictures)
            write_pictures(pictures_stem(run.place, run.options, run.edition), run.options.picture_format, previewed,
                           found);
    });
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
                       const std::vector<EditionOutcome>& outcomes, const std::vector<Previewed>& previewed,
                       Report& report)
{
    CommandResult lines;
    for (std::size_t i = 0; i < editions.size(); ++i) {
        const EditionOutcome& outcome = outcomes[i];
        report.add(outcome.found, outcome.sources, &editions[i]);
        const int errors = place.project_errors + outcome.found.error_count();
        ++(errors > 0 ? report.run.failed : report.run.built);
        for (const Path& file : previewed[i].files)
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
    const std::optional<PlannedProject> planned = plan_project(options, report);
    if (!planned)
        return {};
    const std::vector<Edition>& editions = planned->editions;
    Workplace& place = *planned->place;
    const FitLock lock = read_lock(place, options, report);
    const std::vector<Edition> known = options.languages.empty() ? editions : plan_all_languages(place, options);
    std::vector<Previewed> previewed(editions.size());
    const FamiliesPlan plan{.wanted = editions,
                            .known = known,
                            .lock = lock,
                            .writing = place.project_errors > 0 ? Writing::no : Writing::yes,
                            .finish = [&](FittedRun fitted) {
                                Previewed& one = previewed[fitted.at];
                                preview_edition(std::move(fitted), one);
                            }};
    const auto name = [&](const Edition& edition) { return shown_path(pictures_stem(place, options, edition)); };
    const FamiliesOutcome made = run_families(place, options, plan, progress_of(options, editions.size(), name));
    end_progress(options);
    CommandResult lines = conclude(place, options, editions, made.editions, previewed, report);
    if (options.preview_output == PreviewOutput::sheet)
        lines += write_sheet(place, options, editions, previewed, report);
    return lines;
}

} // namespace skrejlapa
