#include "build/edition_pipeline.h"

#include "base/spread.h"
#include "build/check_condition.h"
#include "build/edition_card.h"
#include "build/edition_date.h"
#include "build/fit_family.h"
#include "build/job_findings.h"
#include "build/page_keys.h"
#include "build/screen_colors.h"
#include "build/slug_line.h"
#include "build/snapshot_file.h"
#include "build/statement_findings.h"
#include "load/language_tag.h"
#include "load/pseudo_text.h"
#include "paint/picture_places.h"
#include "pdf/write_pdf.h"
#include "preflight/judge_pdf.h"
#include "preflight/preflight.h"
#include "resolve/unique_findings.h"

namespace skrejlapa
{

namespace
{

struct ShapedText {
    std::vector<ShapedParagraph> paragraphs;
    Diagnostics found;
};

ShapedText shape_all(const Leaflet& leaflet, const SharedParagraphs& known)
{
    ShapedText shaped;
    shaped.paragraphs.reserve(leaflet.paragraphs.size());
    for (const Paragraph& paragraph : leaflet.paragraphs)
        shaped.paragraphs.push_back(shape_once(paragraph, known, shaped.found));
    return shaped;
}

constexpr const char* creator = "skrejlapa " SKREJLAPA_VERSION;

std::string title_of(const Edition& edition, const Leaflet& leaflet)
{
    return leaflet.title.empty() ? edition.layout.stem().string() : leaflet.title;
}

std::string snapshot_of(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted,
                        std::string_view pdf)
{
    const PdfLabel label{.pdf = pdf,
                         .title = title_of(edition, painted.laid_out->leaflet),
                         .date_unix_s = choose_date(workshop, edition),
                         .producer = creator};
    return print_snapshot(take_snapshot(edition, painted, label), *painted.laid_out);
}

ColorTerms color_terms(const OutputTerms& output)
{
    return {.profile = output.condition.profile, .ink_limit = output.ink_limit};
}

PictureColors picture_colors(const OutputTerms& output)
{
    return output.color == OutputColor::rgb ? PictureColors::rgb : PictureColors::inks;
}

struct ImportedPictures {
    Pictures pictures;
    Diagnostics found;
};

ImportedPictures import_all(const Leaflet& leaflet, const PictureCache& cache)
{
    ImportedPictures imported;
    imported.pictures = import_pictures(leaflet.picture_sources, color_terms(leaflet.output), imported.found,
                                        picture_colors(leaflet.output), cache);
    return imported;
}

// Text and pictures know nothing of each other: they are made at the same time, and both say all they find.
void shape_and_import(PreparedEdition& made, const SharedWork& shared)
{
    ShapedText shaped;
    ImportedPictures imported;
    spread(made.leaflet.picture_sources.empty() ? 1 : 2, [&](std::size_t piece) {
        if (piece == 0)
            shaped = shape_all(made.leaflet, shared.paragraphs);
        else
            imported = import_all(made.leaflet, shared.pictures);
    });
    made.shaped = std::move(shaped.paragraphs);
    append_unique(shaped.found, made.found_later); // a style's mistake shows in each of its paragraphs
    made.pictures = std::move(imported.pictures);
    made.found_later.append(imported.found);
}

/// A pseudo-edition is in a variety of the language of its text: as the front matter has it, else the file's name.
Edition in_its_own_language(Edition edition, const ContentDocument* content, const Project& project)
{
    if (edition.language != pseudo_language)
        return edition;
    const TomlEntry* const written = content == nullptr ? nullptr : content->front_matter.find("lang");
    const std::string stem = edition.content.stem().string();
    const bool is_written = written != nullptr && written->value.string() != nullptr;
    edition.language = pseudo_variety_of(is_written              ? *written->value.string()
                                         : is_language_tag(stem) ? stem
                                                                 : project.source_language);
    return edition;
}

void redden(Fragment& fragment)
{
    for (Line& line : fragment.lines) {
        for (LineRun& run : line.runs)
            run.color = line.is_overset ? draft_red : run.color;
    }
    for (Fragment& child : fragment.children)
        redden(child);
}

Layout with_oversets_in_red(Layout layout)
{
    for (LaidOutPage& page : layout.pages)
        redden(page.root);
    return layout;
}

SlugLine slug_line_of(const Workshop& workshop, const Edition& edition, const Leaflet& leaflet)
{
    if (!leaflet.output.marks.slug_line)
        return {};
    return set_slug_line(edition, leaflet.date, workshop.fonts, leaflet.format.trim.width);
}

/// The PDF's bytes once they have been read back and keep what they promise.
std::optional<std::string> write_and_prove(const Workshop& workshop, const Edition& edition,
                                           const PaintedEdition& painted, Diagnostics& found)
{
    Result<std::string> pdf = write_edition(workshop, edition, painted);
    if (!pdf) {
        found.add(pdf.error());
        return std::nullopt;
    }
    if (found.has_errors()) // it will not be kept
        return std::move(*pdf);
    check_written_pdf(*pdf, terms_of(painted.laid_out->leaflet), workshop.shared->readings, found);
    return found.has_errors() ? std::nullopt : std::optional(std::move(*pdf));
}

std::unique_ptr<const LaidOutEdition> lay_out_alone(const Workshop& workshop, const Edition& edition,
                                                    SourceMap& sources, Diagnostics& found, AfterErrors after_errors)
{
    std::unique_ptr<PreparedEdition> prepared = prepare_edition(workshop, edition, sources, found, after_errors);
    if (!prepared)
        return nullptr;
    const FittedEdition fitted = fit_alone(edition, *prepared);
    return lay_out_prepared(std::move(prepared), fitted, found);
}

} // namespace

std::optional<Leaflet> resolve_edition(const Workshop& workshop, const Edition& named, SourceMap& sources,
                                       Diagnostics& found)
{
    const int errors_before = found.error_count();
    const std::shared_ptr<const TomlTable> layout = load_toml(
        workshop.files, named.layout.string(), named.entry->layout.span, workshop.shared->tomls, sources, found);
    std::optional<ContentDocument> content;
    if (!named.content.empty())
        content = load_content(workshop.files, named.content.string(), named.entry->content.span, sources, found);
    const Edition edition = in_its_own_language(named, content ? &*content : nullptr, workshop.project);
    if (content && named.language == pseudo_language)
        content = pseudo_text(*std::move(content));
    const PrinterCard card = choose_card(workshop, edition, sources, found);
    if (layout->entries.empty() && found.error_count() > errors_before)
        return std::nullopt;
    Leaflet leaflet = resolve({.project = workshop.project,
                               .edition = edition,
                               .data = workshop.data,
                               .layout = *layout,
                               .content = content ? &*content : nullptr,
                               .card = card,
                               .fonts = workshop.fonts,
                               .hyphenation = workshop.hyphenation,
                               .files = workshop.files,
                               .settings = workshop.settings,
                               .quality = workshop.quality},
                              sources, found);
    check_condition(leaflet.output, card, found);
    return leaflet;
}

std::unique_ptr<PreparedEdition> prepare_edition(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                                 Diagnostics& found, AfterErrors after_errors)
{
    const int errors_before = found.error_count();
    std::optional<Leaflet> leaflet = resolve_edition(workshop, edition, sources, found);
    if (!leaflet)
        return nullptr;
    auto prepared = std::make_unique<PreparedEdition>();
    prepared->leaflet = *std::move(leaflet);
    prepared->has_mistakes = found.error_count() > errors_before;
    if (prepared->has_mistakes && after_errors == AfterErrors::stop)
        return nullptr;
    shape_and_import(*prepared, *workshop.shared);
    return prepared;
}

bool can_be_fitted(const PreparedEdition& prepared)
{
    return !prepared.leaflet.fit_groups.empty() || !prepared.leaflet.optional_blocks.empty();
}

FittedEdition fit_alone(const Edition& edition, const PreparedEdition& prepared)
{
    if (!can_be_fitted(prepared))
        return {};
    const FamilyMember member{&edition, &prepared};
    return fit_family({&member, 1}, {.lock = {}, .record = {}, .made = {}}).editions.front();
}

std::unique_ptr<const LaidOutEdition> lay_out_prepared(std::unique_ptr<PreparedEdition> prepared,
                                                       const FittedEdition& fitted, Diagnostics& found)
{
    auto made = std::make_unique<LaidOutEdition>();
    if (can_be_fitted(*prepared))
        made->leaflet = FittedLeaflet(std::move(prepared->leaflet)).at(fitted.fit);
    else
        made->leaflet = std::move(prepared->leaflet);
    made->shaped = shape_as_fitted(made->leaflet, std::move(prepared->shaped));
    made->pictures = std::move(prepared->pictures);
    Diagnostics found_later = std::move(prepared->found_later);
    found_later.append(fitted.found);
    made->layout = lay_out(made->leaflet, made->shaped, made->pictures, found_later, fitted.shortfalls);
    judge_job(made->leaflet, made->layout, found_later);
    judge_statement(made->leaflet, made->layout, found_later);
    if (!prepared->has_mistakes)
        found.append(found_later);
    return made;
}

std::optional<PrintedEdition> print_edition(const Workshop& workshop, const Edition& edition,
                                            std::unique_ptr<const LaidOutEdition> laid_out, Diagnostics& found)
{
    const std::optional<PaintedEdition> painted = paint_laid_out(workshop, edition, std::move(laid_out), found);
    if (!painted)
        return std::nullopt;
    std::optional<std::string> pdf = write_and_prove(workshop, edition, *painted, found);
    if (!pdf)
        return std::nullopt;
    std::string snapshot = workshop.quality == Quality::draft ? "" : snapshot_of(workshop, edition, *painted, *pdf);
    return PrintedEdition{*std::move(pdf), std::move(snapshot)};
}

std::unique_ptr<const LaidOutEdition> lay_out_edition(const Workshop& workshop, const Edition& edition,
                                                      SourceMap& sources, Diagnostics& found)
{
    return lay_out_alone(workshop, edition, sources, found, AfterErrors::go_on);
}

std::optional<PaintedEdition> paint_laid_out(const Workshop& workshop, const Edition& edition,
                                             std::unique_ptr<const LaidOutEdition> laid_out, Diagnostics& found)
{
    const int errors_before = found.error_count();
    const SlugLine slug_line = slug_line_of(workshop, edition, laid_out->leaflet);
    PaintList list =
        workshop.quality == Quality::draft
            ? paint(laid_out->leaflet, with_oversets_in_red(laid_out->layout), laid_out->pictures, found, slug_line)
            : paint(laid_out->leaflet, laid_out->layout, laid_out->pictures, found, slug_line);
    const OutputTerms& output = laid_out->leaflet.output;
    const PictureCache& cache = workshop.shared->pictures;
    PlacedPictures placed = place_rasters(laid_out->pictures, picture_uses(list),
                                          {.colors = color_terms(output),
                                           .target_ppi = output.resolution.target_ppi,
                                           .bitmap_ppi = output.resolution.bitmap_target_ppi,
                                           .become = picture_colors(output)},
                                          cache, found);
    list = with_parts_drawn(std::move(list), placed.shown);
    const CardTerms terms = terms_of(laid_out->leaflet);
    preflight({laid_out->leaflet, list, placed.pictures}, terms,
              {workshop.shared->clean_pages, keys_of_pages(list, placed.pictures, terms)}, found);
    if (found.error_count() > errors_before)
        return std::nullopt;
    if (output.color == OutputColor::rgb)
        put_screen_colors(list, *cache.conversions().to_screen(output.condition.profile));
    return PaintedEdition{std::move(laid_out), std::move(list), std::move(placed.pictures)};
}

Result<std::string> write_edition(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted)
{
    const Leaflet& leaflet = painted.laid_out->leaflet;
    return write_pdf(painted.list, painted.pictures,
                     {.title = title_of(edition, leaflet),
                      .language = leaflet.language,
                      .date_unix_s = choose_date(workshop, edition),
                      .creator = creator},
                     leaflet.output,
                     {.profiles = workshop.shared->profiles,
                      .pictures = workshop.shared->pictures,
                      .fonts = workshop.shared->fonts,
                      .streams = workshop.shared->streams,
                      .packing = workshop.packing});
}

std::optional<std::string> make_pdf(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                    Diagnostics& found)
{
    const int errors_before = found.error_count();
    std::unique_ptr<const LaidOutEdition> made = lay_out_alone(workshop, edition, sources, found, AfterErrors::stop);
    if (!made)
        return std::nullopt;
    std::optional<PrintedEdition> printed = print_edition(workshop, edition, std::move(made), found);
    if (!printed || found.error_count() > errors_before)
        return std::nullopt;
    return std::move(printed->pdf);
}

} // namespace skrejlapa
