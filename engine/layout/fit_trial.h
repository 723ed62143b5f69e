/// Laying an edition out to see what does not fit, again and again under other values.
#pragma once

#include "layout/fitted_leaflet.h"
#include "picture/picture.h"
#include "text/shaped_paragraph.h"

#include <set>

namespace skrejlapa
{

/// Text that does not fit, with the text around it.
struct TrialOverset {
    enum class Cause {
        too_much,
        too_wide ///< what cannot be broken is wider than its column
    };
    Cause cause = Cause::too_much;
    StoryId story = 0;
    std::vector<StoryId> within; ///< all stories in the box that it is too large for; its own among them
    Length by;                   ///< of text that is too much
    double room = 1;             ///< about what part of the area it takes there is
};

/// All text of an edition that does not fit: too much for its boxes, or too wide for its columns.
std::vector<TrialOverset> find_trial_oversets(const Leaflet& leaflet, const std::vector<ShapedParagraph>& shaped,
                                              const Pictures& pictures);

/// The leaflet with those pages alone that hold the stories, or are bound to them by threads.
Leaflet with_pages_of(std::set<StoryId> stories, Leaflet leaflet);

class FitTrial
{
public:
    /// Requires: `shaped` and `pictures` by the ids of `written`; all outlive the trial.
    FitTrial(const Leaflet& written, const std::vector<ShapedParagraph>& shaped, const Pictures& pictures);

    [[nodiscard]] const Leaflet& written() const { return fitted_.written(); }
    /// What does not fit; the last answer is remembered. Pages that fit with what is asked for first are taken to fit
    /// on and not laid out again. Requires: the first values are those of the largest text, as written or as locked;
    /// all that can be done from there makes it smaller.
    const std::vector<TrialOverset>& oversets(const EditionFit& fit, FloorRule floor = FloorRule::kept);
    /// How often pages were laid out.
    [[nodiscard]] int layout_count() const { return layout_count_; }

private:
    std::vector<TrialOverset> lay_out(const EditionFit& fit, FloorRule floor);

    FittedLeaflet fitted_;
    const std::vector<ShapedParagraph>& shaped_;
    const Pictures& pictures_;
    std::optional<EditionFit> last_fit_;
    FloorRule last_floor_ = FloorRule::kept;
    std::vector<TrialOverset> last_;
    int layout_count_ = 0;
};

} // namespace skrejlapa
