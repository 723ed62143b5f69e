#include "build/edition_pipeline.h"

#include "build/edition_card.h"
#include "build/edition_date.h"
#include "pdf/write_pdf.h"
#include "resolve/unique_findings.h"

#include <future>

namespace skrejlapa
{

namespace
{

/// Whether later stages still run on what an earlier one found at fault.
enum class AfterErrors { stop, go_on };

// Where no thread is to be had the work is done when its result is asked for.
constexpr auto with_thread_if_any = std::launch::async | std::launch::deferred;

struct ShapedText {
    std::vector<ShapedParagraph> paragraphs;
    Diagnostics found;
};

ShapedText shape_all(const Leaflet& leaflet)
{
    ShapedText shaped;
    shaped.paragraphs.reserve(leaflet.paragraphs.size());
    for (const Paragraph& paragraph : leaflet.paragraphs)
        shaped.paragraphs.push_back(shape_paragraph(paragraph, shaped.found));
    return shaped;
}

struct ImportedPictures {
    Pictures pictures;
    Diagnostics found;
};

ImportedPictures import_all(const Leaflet& leaflet)
{
    ImportedPictures imported;
    imported.pictures = import_pictures(leaflet.picture_sources, leaflet.output_profile, imported.found);
    return imported;
}

// Text and pictures know nothing of each other: they are made at the same time, and both say all they find.
void shape_and_import(LaidOutEdition& made, Diagnostics& found)
{
    std::future<ImportedPictures> importing;
    if (!made.leaflet.picture_sources.empty())
        importing = std::async(with_thread_if_any, import_all, std::cref(made.leaflet));
    ShapedText shaped = shape_all(made.leaflet);
    made.shaped = std::move(shaped.paragraphs);
    append_unique(shaped.found, found); // a style's mistake shows in each of its paragraphs
    if (!importing.valid())
        return;
    ImportedPictures imported = importing.get();
    made.pictures = std::move(imported.pictures);
    found.append(imported.found);
}

/// Nothing when the documents cannot be read.
std::optional<Leaflet> resolve_edition(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                       Diagnostics& found)
{
    const int errors_before = found.error_count();
    const TomlTable layout =
        load_toml(workshop.files, edition.layout.string(), edition.entry.layout.span, sources, found);
    std::optional<ContentDocument> content;
    if (!edition.content.empty())
        content = load_content(workshop.files, edition.content.string(), edition.entry.content.span, sources, found);
    const PrinterCard card = choose_card(workshop, edition, layout, sources, found);
    if (layout.entries.empty() && found.error_count() > errors_before)
        return std::nullopt;
    return resolve({.project = workshop.project,
                    .edition = edition,
                    .data = workshop.data,
                    .layout = layout,
                    .content = content ? &*content : nullptr,
                    .card = card,
                    .fonts = workshop.fonts,
                    .hyphenation = workshop.hyphenation,
                    .files = workshop.files,
                    .settings = workshop.settings},
                   sources, found);
}

std::unique_ptr<const LaidOutEdition> run_to_layout(const Workshop& workshop, const Edition& edition,
                                                    SourceMap& sources, Diagnostics& found, AfterErrors after_errors)
{
    const int errors_before = found.error_count();
    std::optional<Leaflet> leaflet = resolve_edition(workshop, edition, sources, found);
    if (!leaflet)
        return nullptr;
    // What later stages would find on top of a mistake in the documents is mostly that mistake once more.
    const bool has_mistakes = found.error_count() > errors_before;
    if (has_mistakes && after_errors == AfterErrors::stop)
        return nullptr;
    Diagnostics found_later;
    auto made = std::make_unique<LaidOutEdition>();
    made->leaflet = *std::move(leaflet);
    shape_and_import(*made, found_later);
    made->layout = lay_out(made->leaflet, made->shaped, made->pictures, found_later);
    if (!has_mistakes)
        found.append(found_later);
    return made;
}

} // namespace

std::unique_ptr<const LaidOutEdition> lay_out_edition(const Workshop& workshop, const Edition& edition,
                                                      SourceMap& sources, Diagnostics& found)
{
    return run_to_layout(workshop, edition, sources, found, AfterErrors::go_on);
}

std::optional<PaintedEdition> paint_edition(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                            Diagnostics& found)
{
    const int errors_before = found.error_count();
    std::unique_ptr<const LaidOutEdition> made = run_to_layout(workshop, edition, sources, found, AfterErrors::stop);
    if (!made)
        return std::nullopt;
    PaintList list = paint(made->leaflet, made->layout, made->pictures, found);
    if (found.error_count() > errors_before)
        return std::nullopt;
    return PaintedEdition{std::move(made), std::move(list)};
}

Result<std::string> write_edition(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted)
{
    const Leaflet& leaflet = painted.laid_out->leaflet;
    return write_pdf(painted.list, painted.laid_out->pictures,
                     {.title = leaflet.title,
                      .language = leaflet.language,
                      .date_unix_s = choose_date(workshop, edition),
                      .creator = "skrejlapa " SKREJLAPA_VERSION});
}

std::optional<std::string> make_pdf(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                    Diagnostics& found)
{
    const std::optional<PaintedEdition> painted = paint_edition(workshop, edition, sources, found);
    if (!painted)
        return std::nullopt;
    Result<std::string> pdf = write_edition(workshop, edition, *painted);
    if (pdf)
        return std::move(*pdf);
    found.add(pdf.error());
    return std::nullopt;
}

} // namespace skrejlapa
