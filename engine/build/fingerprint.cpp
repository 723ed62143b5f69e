#include "build/fingerprint.h"

#include "build/edition_date.h"
#include "build/slug_line.h"

#include <algorithm>

namespace skrejlapa
{

void hash_value(Hasher& hasher, const BaselineGrid& grid)
{
    const auto& [start, step] = grid;
    hasher.add(start, step);
}

void hash_value(Hasher& hasher, const PageFormat& format)
{
    const auto& [trim, bleed, safe, margin, baseline_grid] = format;
    hasher.add(trim, bleed, safe, margin, baseline_grid);
}

void hash_value(Hasher& hasher, const FoldPanel& panel)
{
    const auto& [box, page, left, width] = panel;
    hasher.add(box, page, left, width);
}

void hash_value(Hasher& hasher, const Fold& fold)
{
    const auto& [kind, direction, panels] = fold;
    hasher.add(kind, direction, panels);
}

void hash_value(Hasher& hasher, const FitLever& lever)
{
    const auto& [kind, limit, span] = lever;
    hasher.add(kind, limit);
}

void hash_value(Hasher& hasher, const FitGroup& group)
{
    const auto& [name, levers, names_levers, font_size, line_height, span, script_line_height] = group;
    hasher.add(name, levers, names_levers, font_size, line_height, script_line_height);
}

void hash_value(Hasher& hasher, const StyleFit& fit)
{
    const auto& [group, min_font_size, is_sized_optically, min_line_height] = fit;
    hasher.add(group, min_font_size, is_sized_optically, min_line_height);
}

void hash_value(Hasher& hasher, const ParagraphFit& fit)
{
    const auto& [styles, is_led_by_factor] = fit;
    hasher.add(styles, is_led_by_factor);
}

void hash_value(Hasher& hasher, const OptionalBlock& block)
{
    const auto& [rank, content, span] = block;
    hasher.add(rank, content);
}

void hash_value(Hasher& hasher, const PaletteColor& color)
{
    const auto& [name, rgb, ink] = color;
    hasher.add(name, rgb, ink);
}

void hash_value(Hasher& hasher, const Rendering& rendering)
{
    const auto& [intent, black_point_compensation, neutrals] = rendering;
    hasher.add(intent, black_point_compensation, neutrals);
}

void hash_value(Hasher& hasher, const PictureSource& source)
{
    const auto& [kind, name, bytes, page, palette, rendering, span] = source;
    hasher.add(kind, name, bytes, page, palette, rendering);
}

namespace
{

template <class... T> FingerprintPart part(const ContentNames& names, std::string name, const T&... values)
{
    Hasher hasher(names);
    hasher.add(values...);
    return {std::move(name), hasher.result()};
}

/// What the file says of itself beside its pages.
FingerprintPart part_of_edition(const Workshop& workshop, const Edition& edition, const Leaflet& leaflet,
                                const ContentNames& names)
{
    const std::string title = leaflet.title.empty() ? edition.layout.stem().string() : leaflet.title;
    return part(names, "title and name", title, leaflet.language, edition.leaflet, edition.language, edition.profile,
                edition.output.filename().string(), workshop.quality);
}

FingerprintPart part_of_slug_line(const Workshop& workshop, const Leaflet& leaflet, const ContentNames& names)
{
    if (!leaflet.output.marks.slug_line)
        return part(names, "slug line");
    const FacePtr face = slug_face(workshop.fonts);
    return part(names, "slug line", face == nullptr ? ContentHash{} : names.name_of(*face));
}

} // namespace

std::vector<std::string> differing_parts(const Fingerprint& before, const Fingerprint& now)
{
    std::vector<std::string> names;
    for (const FingerprintPart& part : now) {
        if (std::find(before.begin(), before.end(), part) == before.end())
            names.push_back(part.name);
    }
    for (const FingerprintPart& part : before) {
        const bool is_gone =
            std::none_of(now.begin(), now.end(), [&](const FingerprintPart& other) { return other.name == part.name; });
        if (is_gone)
            names.push_back(part.name);
    }
    return names;
}

Fingerprint fingerprint_of(const Workshop& workshop, const Edition& edition, const Leaflet& leaflet,
                           const ContentNames& names)
{
    const auto& [title, language, date, format, output, palette, statement, pages, fold, paragraphs, paragraph_fits,
                 fit_groups, optional_blocks, stories, picture_sources, structure, row_fields] = leaflet;
    // The palette names colours in findings; those in use are with what they are used for. How often the statement is
    // wanted serves a finding too. What a row's fields say stands where it is printed.
    return {part_of_edition(workshop, edition, leaflet, names),
            part(names, "date", date, choose_date(workshop, edition)),
            part(names, "page format", format),
            part(names, "terms of the output", output),
            part_of_slug_line(workshop, leaflet, names),
            part(names, "boxes", pages),
            part(names, "fold", fold),
            part(names, "text", paragraphs),
            part(names, "flow of the text", stories),
            part(names, "fitting", paragraph_fits, fit_groups, optional_blocks),
            part(names, "pictures", picture_sources),
            part(names, "tags", structure)};
}

} // namespace skrejlapa
