/// One edition through all stages: load, resolve, shape, fit, lay out, paint, write.
#pragma once

#include "build/shared_work.h"
#include "layout/copyfit.h"
#include "paint/paint_list.h"
#include "pdf/write_pdf.h"
#include "project/project.h"
#include "resolve/resolve.h"

namespace skrejlapa
{

/// What editions of one run share. All of it is immutable or safe from several threads.
struct Workshop {
    const Files& files;
    const Project& project;
    const FontCatalog& fonts;
    const HyphenationCatalog& hyphenation;
    DataFolder data;
    std::vector<Setting> settings;
    std::optional<std::string> printer;      ///< --printer
    std::optional<std::int64_t> date_unix_s; ///< SOURCE_DATE_EPOCH
    Quality quality = Quality::final;
    std::shared_ptr<const SharedWork> shared = std::make_shared<const SharedWork>(); ///< never null
    Packing packing = Packing::small;
};

/// An edition as far as it is made without knowledge of others: resolved, its text shaped, its pictures taken in.
struct PreparedEdition {
    Leaflet leaflet; ///< as written: no lever of a fit group is pulled
    std::vector<ShapedParagraph> shaped;
    Pictures pictures;
    bool has_mistakes = false; ///< in its documents
    Diagnostics found_later;   ///< by shaping and taking in pictures
};

/// Whether later stages still run on what an earlier one found at fault.
enum class AfterErrors { stop, go_on };

/// What copyfitting decided for an edition.
struct FittedEdition {
    EditionFit fit;
    std::vector<FitShortfall> shortfalls;
    Diagnostics found;
};

/// The stages' products, kept together because each refers to the one before.
struct LaidOutEdition {
    Leaflet leaflet; ///< fitted
    std::vector<ShapedParagraph> shaped;
    Pictures pictures;
    Layout layout;
};

/// Documents to a Leaflet; nothing when they cannot be read.
std::optional<Leaflet> resolve_edition(const Workshop& workshop, const Edition& named, SourceMap& sources,
                                       Diagnostics& found);

/// The stages up to the shaped text. Null when there is nothing to lay out; after mistakes in the documents it goes on
/// only where that is asked for.
std::unique_ptr<PreparedEdition> prepare_edition(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                                 Diagnostics& found, AfterErrors after_errors);

/// Whether anything in the edition can be made to fit.
bool can_be_fitted(const PreparedEdition& prepared);

/// An edition by itself, without regard to others of its leaflet.
FittedEdition fit_alone(const Edition& edition, const PreparedEdition& prepared);

/// Lays out what was prepared. What it finds on top of a mistake in the documents is not said: it is mostly that
/// mistake once more.
std::unique_ptr<const LaidOutEdition> lay_out_prepared(std::unique_ptr<PreparedEdition> prepared,
                                                       const FittedEdition& fitted, Diagnostics& found);

/// An edition as it is written to the disk.
struct PrintedEdition {
    std::string pdf;
    std::string snapshot; ///< what its pages show, for comparisons (snapshot_file.h); empty of a draft
};

/// The PDF; of a draft with overset lines in red. Finds BLEED-NOT-FILLED and PDF-*.
std::optional<PrintedEdition> print_edition(const Workshop& workshop, const Edition& edition,
                                            std::unique_ptr<const LaidOutEdition> laid_out, Diagnostics& found);

/// Runs the stages up to the layout, as far as the findings allow; null when there is nothing to lay out.
std::unique_ptr<const LaidOutEdition> lay_out_edition(const Workshop& workshop, const Edition& edition,
                                                      SourceMap& sources, Diagnostics& found);

/// An edition with nothing left but to write it.
struct PaintedEdition {
    std::unique_ptr<const LaidOutEdition> laid_out;
    PaintList list;
    Pictures pictures; ///< as they go into the file: rasters cut, scaled and in inks for the places in `list`
};

/// Paints what is laid out; of a draft with overset lines in red. Nothing when that, or preflight, finds errors.
std::optional<PaintedEdition> paint_laid_out(const Workshop& workshop, const Edition& edition,
                                             std::unique_ptr<const LaidOutEdition> laid_out, Diagnostics& found);

/// Writes a painted edition. Fails as `write_pdf`.
Result<std::string> write_edition(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted);

/// The whole pipeline. Nothing when there were errors.
std::optional<std::string> make_pdf(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                    Diagnostics& found);

} // namespace skrejlapa
