/// A leaflet with the solved values of its fit groups in force: a try changes numbers, and nothing is shaped again but
/// text in fonts that are cut for its size.
#pragma once

#include "layout/fit_values.h"
#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// Whether a style's least font size counts; beyond it is only looked what would fit.
enum class FloorRule { kept, ignored };

class FittedLeaflet
{
public:
    explicit FittedLeaflet(Leaflet written) : written_(std::move(written)), fitted_(written_) {}

    [[nodiscard]] const Leaflet& written() const { return written_; }
    /// Always the same object, in the state last asked for. Font sizes (and with them the
    /// cuts of fonts that have some), letter- and word-spacing, the width of glyphs,
    /// line heights, the spaces between blocks and paddings of cells in ems change; indents and markers' columns stay.
    /// Optional blocks that are dropped are gone from their stories.
    const Leaflet& at(const EditionFit& fit, FloorRule floor = FloorRule::kept);

private:
    void fit_paragraph(ParagraphId id, const std::vector<LeverValues>& values, FloorRule floor);
    void fit_paddings(Table& table) const;
    void fit_story(StoryId id, const std::vector<LeverValues>& values, const std::vector<OptionalId>& dropped);

    Leaflet written_;
    Leaflet fitted_;
};

/// The text of a fitted leaflet: as it was shaped before, but anew where its fonts are cut for its size.
std::vector<ShapedParagraph> shape_as_fitted(const Leaflet& fitted, std::vector<ShapedParagraph> shaped);

/// Whether that changes anything.
bool has_optical_sizes(const Leaflet& leaflet);

/// The groups whose text a story holds, each once.
std::vector<FitGroupId> groups_of_story(const Leaflet& leaflet, const Story& story);

} // namespace skrejlapa
