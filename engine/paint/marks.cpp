#include "paint/marks.h"

#include "paint/mark_band.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr Length least_offset = mm(3);
constexpr Length slug_line_room = mm(5);     // below the band, so that it crosses no mark
constexpr Length slug_line_baseline = mm(3); // below the band

MarkBand make_band(const MarkTerms& terms, Length bleed)
{
    const Length near = std::max(terms.offset.value_or(least_offset), bleed);
    return {near, near + mark_band_width};
}

bool wants_band(const MarkTerms& terms, const MarkSite& site)
{
    const bool has_folds = terms.fold && !site.folds.empty();
    return terms.crop || has_folds || terms.registration || terms.color_bar ||
           (terms.slug_line && !site.slug_line.empty());
}

void add_slug_line(const MarkSite& site, const MarkBand& band, MarkOperations& marks)
{
    const Point baseline{{}, site.trim.height + band.far + slug_line_baseline};
    for (LineRun run : site.slug_line) {
        run.color = registration;
        marks.emplace_back(DrawGlyphs{baseline, std::move(run)});
    }
}

} // namespace

Marks make_marks(const MarkTerms& terms, const MarkSite& site)
{
    if (!wants_band(terms, site))
        return {};
    const MarkBand band = make_band(terms, site.bleed);
    Marks marks{band.far - site.bleed, {}};
    if (terms.crop)
        add_crop_marks(site.trim, band, marks.operations);
    if (terms.fold)
        add_fold_marks(site, band, marks.operations);
    if (terms.registration)
        add_registration_targets(site, band, marks.operations);
    if (terms.color_bar)
        add_color_bar(site, band, marks.operations);
    if (terms.slug_line && !site.slug_line.empty()) {
        add_slug_line(site, band, marks.operations);
        marks.slug += slug_line_room;
    }
    return marks;
}

} // namespace skrejlapa
