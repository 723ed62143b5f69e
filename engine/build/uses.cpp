#include "build/uses.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr auto kinds = std::to_array<std::pair<UseKind, std::string_view>>(
    {{UseKind::file, "file"}, {UseKind::funder, "funder"}, {UseKind::font, "font"}, {UseKind::color, "color"}});

/// From its left end to its right, as high as its type.
Rect area_of(const Line& line)
{
    return {{line.baseline.x, line.baseline.y - line.font_size}, {line.width, line.font_size.scaled(1.25)}};
}

Rect united(const Rect& a, const Rect& b)
{
    const Length left = std::min(a.left(), b.left());
    const Length top = std::min(a.top(), b.top());
    return {{left, top}, {std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top}};
}

class Collecting
{
public:
    explicit Collecting(const Leaflet& leaflet) : leaflet_(leaflet) {}

    void add_page(int number, const Fragment& root)
    {
        page_ = number;
        add_fragment(root);
    }

    std::vector<Use> uses()
    {
        std::vector<Use> all;
        for (auto& [subject, places] : places_)
            all.push_back({subject.first, subject.second, std::move(places)});
        return all;
    }

private:
    void add_fragment(const Fragment& fragment)
    {
        box_ = fragment.box->name;
        add_colors_of(fragment);
        for (const PlacedPicture& picture : fragment.pictures)
            add_picture(picture);
        add_funders(fragment);
        for (const Line& line : fragment.lines)
            add_line(line);
        for (const PlacedRule& rule : fragment.rules)
            add_color(rule.color, rule.area);
        for (const Fragment& child : fragment.children)
            add_fragment(child);
    }

    void add(UseKind kind, const std::string& name, const Rect& area)
    {
        if (!name.empty())
            places_[{kind, name}].push_back({page_, box_, area});
    }

    void add_picture(const PlacedPicture& placed)
    {
        const PictureSource& source = leaflet_.picture_sources[placed.picture];
        if (source.kind != PictureKind::file)
            return;
        add(UseKind::file, Path(source.name).lexically_normal().string(), placed.clip.value_or(placed.area));
        const std::string_view bytes = source.bytes == nullptr ? std::string_view() : source.bytes->bytes();
        for (const PaletteColor& color : source.palette) {
            if (bytes.find(fmt::format("var(--{}", color.name)) != std::string_view::npos)
                add(UseKind::color, color.name, placed.clip.value_or(placed.area));
        }
    }

    /// A strip's pictures stand in the order of its logos.
    void add_funders(const Fragment& fragment)
    {
        const auto* const strip = std::get_if<StripContent>(&fragment.box->content);
        for (std::size_t at = 0; strip != nullptr && at < fragment.pictures.size(); ++at) {
            const PlacedPicture& placed = fragment.pictures[at];
            for (const StripLogo& logo : strip->strip.logos) {
                if (shows(logo, placed.picture))
                    add(UseKind::funder, with_version(logo), placed.area);
            }
        }
    }

    static std::string with_version(const StripLogo& logo)
    {
        return logo.version.empty() ? logo.funder : fmt::format("{}@{}", logo.funder, logo.version);
    }

    /// Fonts and colours of a text are as good as everywhere in it: one area for each box.
    void add_line(const Line& line)
    {
        for (const LineRun& run : line.runs) {
            if (run.face != nullptr)
                widen(UseKind::font, run.face->description().family, area_of(line));
            for (const std::string& name : names_of(run.color))
                widen(UseKind::color, name, area_of(line));
        }
    }

    void widen(UseKind kind, const std::string& name, const Rect& area)
    {
        std::vector<UsePlace>& places = places_[{kind, name}];
        const bool is_known = !places.empty() && places.back().page == page_ && places.back().box == box_;
        if (is_known)
            places.back().area = united(places.back().area, area);
        else
            places.push_back({page_, box_, area});
    }

    void add_colors_of(const Fragment& fragment)
    {
        const BoxStyle& style = fragment.box->style;
        if (style.background)
            add_color(*style.background, fragment.area);
        const std::array<std::pair<Length, const Ink*>, 4> sides{
            {{style.border_width.top, &style.border_color.top},
             {style.border_width.right, &style.border_color.right},
             {style.border_width.bottom, &style.border_color.bottom},
             {style.border_width.left, &style.border_color.left}}};
        for (const auto& [width, color] : sides) {
            if (width > Length{})
                add_color(*color, fragment.area);
        }
        if (const auto* const rule = std::get_if<RuleContent>(&fragment.box->content))
            add_color(rule->color, fragment.area);
    }

    void add_color(const Ink& color, const Rect& area)
    {
        for (const std::string& name : names_of(color))
            widen(UseKind::color, name, area);
    }

    /// The palette's names for an ink or a tint of it.
    [[nodiscard]] std::vector<std::string> names_of(const Ink& ink) const
    {
        std::vector<std::string> names;
        for (const PaletteColor& color : leaflet_.palette) {
            if (is_tint_of(ink, color.ink))
                names.push_back(color.name);
        }
        return names;
    }

    static bool is_tint_of(const Ink& ink, const Ink& full)
    {
        constexpr double rounding = 1e-6;
        if (!full.spot.empty() || !ink.spot.empty())
            return ink.spot == full.spot;
        const std::array<std::pair<double, double>, 4> parts{{{ink.process.c, full.process.c},
                                                              {ink.process.m, full.process.m},
                                                              {ink.process.y, full.process.y},
                                                              {ink.process.k, full.process.k}}};
        const auto* const strongest = std::max_element(
            parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (strongest->second == 0) // white is a tint of all, and of none
            return ink == full;
        const double tint = strongest->first / strongest->second;
        return tint > 0 && tint <= 1 + rounding && std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
                   return std::abs(part.second * tint - part.first) < rounding;
               });
    }

    const Leaflet& leaflet_;
    int page_ = 1;
    std::string box_;
    std::map<std::pair<UseKind, std::string>, std::vector<UsePlace>> places_;
};

} // namespace

std::vector<Use> find_uses(const LaidOutEdition& laid_out)
{
    Collecting collecting(laid_out.leaflet);
    int number = 0;
    for (const LaidOutPage& page : laid_out.layout.pages)
        collecting.add_page(++number, page.root);
    return collecting.uses();
}

std::string_view name_of(UseKind kind)
{
    return std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == kind; })->second;
}

std::optional<UseKind> find_use_kind(std::string_view name)
{
    const auto* const found =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.second == name; });
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

} // namespace skrejlapa
