/// A leaflet with the solved values of its fit groups in force: a try changes numbers, and nothing is shaped again.
#pragma once

#include "layout/fit_values.h"

namespace skrejlapa
{

/// Whether a style's least font size counts; beyond it is only looked what would fit.
enum class FloorRule { kept, ignored };

class FittedLeaflet
{
public:
    explicit FittedLeaflet(Leaflet written) : written_(std::move(written)), fitted_(written_) {}

    [[nodiscard]] const Leaflet& written() const { return written_; }
    /// Always the same object, in the state last asked for. Font sizes, letter- and word-spacing, the width of glyphs,
    /// line heights and the spaces between blocks change; indents and markers' columns stay. Optional blocks that are
    /// dropped are gone from their stories.
    const Leaflet& at(const EditionFit& fit, FloorRule floor = FloorRule::kept);

private:
    void fit_paragraph(ParagraphId id, const std::vector<LeverValues>& values, FloorRule floor);
    void fit_story(StoryId id, const std::vector<LeverValues>& values, const std::vector<OptionalId>& dropped);

    Leaflet written_;
    Leaflet fitted_;
};

/// The groups whose text a story holds, each once.
std::vector<FitGroupId> groups_of_story(const Leaflet& leaflet, const Story& story);

} // namespace skrejlapa
