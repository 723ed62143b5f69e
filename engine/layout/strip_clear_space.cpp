#include "layout/strip_clear_space.h"

#include "layout/finding_values.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Something that shows, in a box.
struct Neighbour {
    const Fragment* fragment = nullptr;
    Rect area;
};

/// From the height of its capitals to its baseline: what of a line is near enough to count. Both are about the same
/// part of the type size in all faces.
Rect letters_of(const Line& line)
{
    constexpr double cap_height = 0.72;
    const Length height = line.font_size.scaled(cap_height);
    return {{line.baseline.x, line.baseline.y - height}, {line.width, height}};
}

void collect(const Fragment& fragment, std::vector<Neighbour>& neighbours)
{
    for (const Line& line : fragment.lines)
        neighbours.push_back({&fragment, letters_of(line)});
    for (const PlacedPicture& picture : fragment.pictures)
        neighbours.push_back({&fragment, picture.ink.value_or(picture.clip.value_or(picture.area))});
    if (std::holds_alternative<RuleContent>(fragment.box->content))
        neighbours.push_back({&fragment, fragment.area});
    for (const Fragment& child : fragment.children)
        collect(child, neighbours);
}

/// Of the space between two rectangles along an axis; negative where they overlap.
Length gap(Length begin, Length end, Length other_begin, Length other_end)
{
    return std::max(other_begin - end, begin - other_end);
}

Length distance(const Rect& a, const Rect& b)
{
    const Length across = gap(a.left(), a.right(), b.left(), b.right());
    const Length down = gap(a.top(), a.bottom(), b.top(), b.bottom());
    return std::max({across, down, Length{}});
}

class ClearSpaceCheck
{
public:
    ClearSpaceCheck(const Fragment& root, int page_number, Diagnostics& found)
        : page_number_(page_number), found_(found)
    {
        collect(root, neighbours_);
    }

    void check(const Fragment& fragment)
    {
        if (const auto* const strip = std::get_if<StripContent>(&fragment.box->content)) {
            for (const PlacedPicture& logo : fragment.pictures)
                check_logo(fragment, *strip, logo);
        }
        for (const Fragment& child : fragment.children)
            check(child);
    }

private:
    int page_number_;
    Diagnostics& found_;
    std::vector<Neighbour> neighbours_;

    void check_logo(const Fragment& strip, const StripContent& content, const PlacedPicture& logo)
    {
        const Rect ink = logo.ink.value_or(logo.area);
        const Neighbour* nearest = nullptr;
        for (const Neighbour& each : neighbours_) {
            // A picture that holds all of the logo is what it stands on.
            if (each.fragment == &strip || each.area.contains(ink))
                continue;
            if (nearest == nullptr || distance(ink, each.area) < distance(ink, nearest->area))
                nearest = &each;
        }
        if (nearest == nullptr || distance(ink, nearest->area) + layout_rounding >= logo.clear_space)
            return;
        const auto rules = std::find_if(content.strip.logos.begin(), content.strip.logos.end(),
                                        [&](const StripLogo& each) { return each.element == logo.element; });
        report(strip, *rules, logo, *nearest);
    }

    void report(const Fragment& strip, const StripLogo& rules, const PlacedPicture& logo, const Neighbour& nearest)
    {
        const Rect ink = logo.ink.value_or(logo.area);
        const Length there = distance(ink, nearest.area);
        const std::string& source = rules.clear_space.source;
        Diagnostic& finding = found_.error(
            "STRIP-CLEAR-SPACE", strip.box->span,
            fmt::format("\"{}\" in \"{}\" wants {:.1f} mm clear around it{}, but \"{}\" comes within {:.1f} mm: "
                        "{:.1f} mm are missing",
                        rules.funder, strip.box->name, logo.clear_space.to_mm(),
                        source.empty() ? std::string() : fmt::format(" ({})", source), nearest.fragment->box->name,
                        there.to_mm(), (logo.clear_space - there).to_mm()),
            {fmt::format("give \"{}\" a larger margin", strip.box->name)});
        finding.place = {.page = page_number_, .box = strip.box->name, .area = ink};
        finding.values = {{"funder", rules.funder},
                          {"rule", std::string("clear-space")},
                          {"source", source},
                          {"needed_mm", mm_for_scripts(logo.clear_space)},
                          {"available_mm", mm_for_scripts(there)},
                          {"shortage_mm", mm_for_scripts(logo.clear_space - there)}};
    }
};

} // namespace

void check_clear_space(const Fragment& root, int page_number, Diagnostics& found)
{
    ClearSpaceCheck(root, page_number, found).check(root);
}

} // namespace skrejlapa
