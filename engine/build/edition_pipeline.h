/// One edition through all stages: load, resolve, shape, lay out, paint, write.
#pragma once

#include "paint/paint_list.h"
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
};

/// The stages' products, kept together because each refers to the one before.
struct LaidOutEdition {
    Leaflet leaflet;
    std::vector<ShapedParagraph> shaped;
    Pictures pictures;
    Layout layout;
};

/// Runs the stages up to the layout, as far as the findings allow; null when there is nothing to lay out.
std::unique_ptr<const LaidOutEdition> lay_out_edition(const Workshop& workshop, const Edition& edition,
                                                      SourceMap& sources, Diagnostics& found);

/// An edition with nothing left but to write it.
struct PaintedEdition {
    std::unique_ptr<const LaidOutEdition> laid_out;
    PaintList list;
};

/// Runs the stages up to painting. Nothing when there were errors.
std::optional<PaintedEdition> paint_edition(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                            Diagnostics& found);

/// Writes a painted edition. Fails as `write_pdf`.
Result<std::string> write_edition(const Workshop& workshop, const Edition& edition, const PaintedEdition& painted);

/// The whole pipeline. Nothing when there were errors.
std::optional<std::string> make_pdf(const Workshop& workshop, const Edition& edition, SourceMap& sources,
                                    Diagnostics& found);

} // namespace skrejlapa
