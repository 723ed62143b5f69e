#include "preflight/contrast_rules.h"

#include "base/luminance.h"
#include "base/utf8.h"
#include "paint/item_area.h"
#include "preflight/item_inks.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// WCAG 2.2, "large scale": 18 pt, or 14 pt in bold.
bool is_large(const LineRun& run)
{
    constexpr int bold = 700;
    const bool is_bold = run.face && run.face->description().weight >= bold;
    return run.size >= (is_bold ? pt(14) : pt(18));
}

bool is_letter(char32_t code_point)
{
    if (code_point < 0x80)
        return (code_point >= '0' && code_point <= '9') || (code_point >= 'A' && code_point <= 'Z') ||
               (code_point >= 'a' && code_point <= 'z');
    const bool is_symbol = code_point >= 0x2000 && code_point <= 0x2BFF; // punctuation, arrows, dingbats
    return code_point >= 0xA1 && !is_symbol;
}

/// Marks such as a list's tick are no text to be read (WCAG 2.2, 1.4.3: "pure decoration").
bool is_read(const LineRun& run)
{
    for (const PlacedCluster& cluster : run.clusters) {
        for (std::size_t at = 0; at < cluster.text.size(); at += code_point_length(cluster.text, at)) {
            if (is_letter(decode_code_point(cluster.text, at)))
                return true;
        }
    }
    return run.clusters.empty();
}

bool is_text(const PlacedItem& item) { return std::holds_alternative<DrawGlyphs>(item.item->operation); }

/// A plain ground that hides all that is below it.
bool hides_all(const PlacedItem& item, const Rect& area)
{
    const auto* const fill = std::get_if<FillPath>(&item.item->operation);
    return fill != nullptr && item.opacity >= 1 && item.placement.keeps_upright() && is_upright_rectangle(fill->path) &&
           item.area.contains(area);
}

/// A picture whose colours are not known leaves the ground unknown.
bool has_known_colors(const PageCheck& check, const PlacedItem& item)
{
    const auto* const drawing = std::get_if<DrawPicture>(&item.item->operation);
    if (drawing == nullptr)
        return true;
    const std::vector<InkCell>& cells = check.job.pictures[drawing->picture]->ink->map.cells;
    return std::all_of(cells.begin(), cells.end(), [](const InkCell& each) {
        return each.total_ink <= 0 || each.look.c + each.look.m + each.look.y + each.look.k > 0;
    });
}

Cmyk look_of(const Ink& ink)
{
    return ink.spot.empty() ? ink.process : Ink{ink.process, {}, 1}.tinted(ink.spot_tint).process;
}

/// The colour below a text, painted by the first `count` items.
class Ground
{
public:
    Ground(const PageCheck& check, std::size_t count, const Rect& area) : check_(check), count_(count), area_(area) {}

    [[nodiscard]] std::optional<Cmyk> look() const
    {
        std::size_t first = count_;
        while (first > 0 && !hides_all(check_.items[first - 1], area_))
            --first;
        const Cmyk base = first == 0 ? Cmyk{} : look_of(*ink_of(*check_.items[first - 1].item));
        std::vector<const PlacedItem*> above;
        for (std::size_t i = first; i < count_; ++i) {
            if (!is_text(check_.items[i]) && check_.items[i].area.intersects(area_))
                above.push_back(&check_.items[i]);
        }
        return above.empty() ? std::optional(base) : mixed(base, above);
    }

private:
    const PageCheck& check_;
    std::size_t count_;
    Rect area_;

    [[nodiscard]] std::optional<Cmyk> mixed(const Cmyk& base, const std::vector<const PlacedItem*>& above) const
    {
        constexpr Length finest = mm(0.25);
        Plates plates(area_, std::max(finest, area_.size.height.scaled(0.25)));
        plates.lay(rectangle_coverage(plates.grid(), area_), {base, {}, 1}, 1, Overprint::knock_out);
        for (const PlacedItem* item : above) {
            if (!has_known_colors(check_, *item))
                return std::nullopt;
            lay_item(check_, *item, plates);
        }
        return plates.mean_look(area_);
    }
};

Cmyk seen_through(const Cmyk& text, const Cmyk& ground, double opacity)
{
    const auto mix = [&](double a, double b) { return a * opacity + b * (1 - opacity); };
    return {mix(text.c, ground.c), mix(text.m, ground.m), mix(text.y, ground.y), mix(text.k, ground.k)};
}

struct WeakText {
    const PlacedItem* item = nullptr;
    double ratio = 0;
    double least = 0; ///< that is asked for
};

std::optional<WeakText> weak_text(const PageCheck& check, std::size_t index)
{
    const PlacedItem& item = check.items[index];
    const LineRun& run = std::get<DrawGlyphs>(item.item->operation).run;
    const std::optional<Cmyk> ground = Ground(check, index, item.area).look();
    if (!ground)
        return std::nullopt;
    const Cmyk text = seen_through(look_of(run.color), *ground, item.opacity);
    const double ratio = contrast_ratio(relative_luminance(text), relative_luminance(*ground));
    const double least = is_large(run) ? 3 : 4.5;
    return ratio < least ? std::optional(WeakText{&item, ratio, least}) : std::nullopt;
}

void report(const PageCheck& check, const WeakText& text, const Rect& area, Diagnostics& found)
{
    const std::string& box = text.item->item->box;
    // Rounded down: 4.48 is not said to be the 4.5 that it lacks.
    const double shown = std::floor(text.ratio * 10) / 10;
    found.add(
        {.code = "TEXT-CONTRAST",
         .level = Level::warning,
         .span = text.item->item->span,
         .message = fmt::format("text in \"{}\" has a contrast of {:.1f} to 1 with its ground; {:g} to 1 is asked "
                                "for at its size",
                                box, shown, text.least),
         .help = {"make the text darker or its ground lighter (or the other way round), or the text larger"},
         .place = {.page = check.page_number, .box = box, .area = area},
         .values = {{"contrast", shown}, {"limit", text.least}}});
}

} // namespace

void check_contrast(const PageCheck& check, Diagnostics& found)
{
    struct BoxOfText {
        WeakText weakest;
        Rect area;
    };
    std::vector<BoxOfText> boxes;
    for (std::size_t i = 0; i < check.items.size(); ++i) {
        const std::optional<WeakText> weak =
            is_text(check.items[i]) && is_read(std::get<DrawGlyphs>(check.items[i].item->operation).run)
                ? weak_text(check, i)
                : std::nullopt;
        if (!weak)
            continue;
        const auto known = std::find_if(boxes.begin(), boxes.end(), [&](const BoxOfText& each) {
            return each.weakest.item->item->box == weak->item->item->box;
        });
        if (known == boxes.end()) {
            boxes.push_back({*weak, weak->item->area});
            continue;
        }
        known->area = around(known->area, weak->item->area);
        if (weak->ratio < known->weakest.ratio)
            known->weakest = *weak;
    }
    for (const BoxOfText& box : boxes)
        report(check, box.weakest, box.area, found);
}

} // namespace skrejlapa
