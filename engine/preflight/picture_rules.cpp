#include "preflight/picture_rules.h"

#include "preflight/picture_facts_of.h"
#include "preflight/resolution_limits.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

struct Resolution {
    int ppi = 0;
    bool is_bilevel = false;
};

/// Nothing for a picture that is not judged by it.
std::optional<int> effective_ppi(int width_px, int height_px, Size placed)
{
    constexpr double pt_per_inch = 72;
    if (!is_judged_by_ppi(width_px, height_px) || placed.width <= Length{} || placed.height <= Length{})
        return std::nullopt;
    const double across = width_px / placed.width.to_pt() * pt_per_inch;
    const double down = height_px / placed.height.to_pt() * pt_per_inch;
    return static_cast<int>(std::lround(std::min(across, down))); // rounded last of all
}

std::vector<Resolution> resolutions(const PageCheck& check, const PlacedItem& item)
{
    std::vector<Resolution> all;
    const auto add = [&](std::optional<int> ppi, bool is_bilevel) {
        if (ppi)
            all.push_back({*ppi, is_bilevel});
    };
    if (const RasterPicture* const raster = raster_of(check, item))
        add(effective_ppi(raster->width, raster->height, std::get<DrawPicture>(item.item->operation).area.size),
            raster->bits == 1);
    if (const std::optional<PlacedVector> vector = placed_vector(check, item)) {
        for (const ImageInside& image : vector->facts.images)
            add(effective_ppi(image.width_px, image.height_px,
                              {image.size.width.scaled(vector->scale), image.size.height.scaled(vector->scale)}),
                image.is_bilevel);
    }
    return all;
}

PpiLimits limits_for(const PageCheck& check, const Resolution& resolution)
{
    return ppi_limits(check.terms.output.resolution, resolution.is_bilevel ? PixelKind::bilevel : PixelKind::tonal);
}

/// The one that falls furthest short of what it needs.
std::optional<Resolution> worst_of(const PageCheck& check, const PlacedItem& item)
{
    const auto shortfall = [&](const Resolution& each) {
        return static_cast<double>(each.ppi) / limits_for(check, each).warning;
    };
    const std::vector<Resolution> all = resolutions(check, item);
    const auto worst = std::min_element(
        all.begin(), all.end(), [&](const Resolution& a, const Resolution& b) { return shortfall(a) < shortfall(b); });
    return worst == all.end() ? std::nullopt : std::optional(*worst);
}

} // namespace

void check_resolution(const PageCheck& check, Diagnostics& found)
{
    for (const PlacedItem& item : check.items) {
        const std::optional<Resolution> worst = worst_of(check, item);
        if (!worst || worst->ppi >= limits_for(check, *worst).warning)
            continue;
        const PpiLimits limits = limits_for(check, *worst);
        const Level level = worst->ppi < limits.error ? Level::error : Level::warning;
        const int limit = level == Level::error ? limits.error : limits.warning;
        found.add({.code = "PICTURE-LOW-RESOLUTION",
                   .level = level,
                   .span = item.item->span,
                   .message = fmt::format("the picture of \"{}\" {}has {} ppi at this size; below {} ppi it {}",
                                          item.item->box, worst->is_bilevel ? "holds black-and-white pixels and " : "",
                                          worst->ppi, limit, level == Level::error ? "looks wrong" : "looks soft"),
                   .help = {fmt::format("take a larger original, or show it at most {} % as large",
                                        worst->ppi * 100 / limits.warning)},
                   .place = place_of(check, item),
                   .values = {{"ppi", static_cast<std::int64_t>(worst->ppi)},
                              {"limit_ppi", static_cast<std::int64_t>(limit)}}});
    }
}

void check_fonts_inside(const PageCheck& check, Diagnostics& found)
{
    const OutputTerms& output = check.terms.output;
    if (!output.is_tagged())
        return;
    const bool is_promised = output.claims(PdfStandard::pdf_ua1) || output.claims(PdfStandard::pdf_a2a);
    for (const PlacedItem& item : check.items) {
        const std::optional<PlacedVector> vector = placed_vector(check, item);
        if (!vector)
            continue;
        for (const FontInside& font : vector->facts.fonts) {
            if (!font.tells_characters)
                found.add({.code = "PICTURE-FONT-NO-UNICODE",
                           .level = is_promised ? Level::error : Level::warning,
                           .span = item.item->span,
                           .message = fmt::format("the picture of \"{}\" has text in {}, which does not tell its "
                                                  "characters, as a tagged file has to",
                                                  item.item->box, font.name),
                           .help = {"make outlines of its text, or export it anew with ToUnicode tables"},
                           .place = place_of(check, item),
                           .values = {{"font", font.name}}});
        }
    }
}

void check_late_parts(const PageCheck& check, Diagnostics& found)
{
    const OutputTerms& output = check.terms.output;
    const bool is_x1a = output.claims(PdfStandard::pdf_x1a_2003);
    for (const PlacedItem& item : check.items) {
        const std::optional<PlacedVector> vector = placed_vector(check, item);
        const auto tell = [&](const char* part, PdfStandard standard, const char* help) {
            found.add({.code = "PICTURE-TOO-NEW",
                       .level = Level::error,
                       .span = item.item->span,
                       .message = fmt::format("the picture of \"{}\" holds {}, which {} does not know", item.item->box,
                                              part, name_of(standard)),
                       .help = {help},
                       .place = place_of(check, item),
                       .values = {{"standard", std::string(name_of(standard))}}});
        };
        if (vector && vector->facts.has_jbig2 && is_x1a)
            tell("images in JBIG2", PdfStandard::pdf_x1a_2003, "export it anew with its images as ZIP or CCITT");
        if (vector && vector->facts.has_opentype && (is_x1a || output.claims(PdfStandard::pdf_14)))
            tell("OpenType fonts", is_x1a ? PdfStandard::pdf_x1a_2003 : PdfStandard::pdf_14,
                 "export it anew as PDF 1.4, or make outlines of its text");
    }
}

} // namespace skrejlapa
