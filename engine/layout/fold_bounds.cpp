#include "layout/fold_bounds.h"

#include "layout/essentials.h"
#include "layout/finding_values.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// From the nearer side edge of `bounds` to the fold; below zero, how far both lie beyond it.
Length distance_to_fold(const Rect& bounds, Length fold)
{
    return std::max(bounds.left() - fold, fold - bounds.right());
}

class FoldChecker
{
public:
    FoldChecker(const FoldedSide& side, Diagnostics& found) : side_(side), found_(found) {}

    void check(const Fragment& fragment, const Turns& turns)
    {
        Essential worst;
        Length least = side_.safe;
        for (const Essential& essential : essentials_of(fragment, turns)) {
            for (const Length fold : side_.folds) {
                const Length distance = distance_to_fold(essential.bounds, fold);
                if (distance + layout_rounding < least) {
                    least = distance;
                    worst = essential;
                }
            }
        }
        if (!worst.name.empty())
            report(fragment.box->name, worst, least);
    }

private:
    const FoldedSide& side_;
    Diagnostics& found_;

    void report(const std::string& box, const Essential& essential, Length distance)
    {
        const bool crosses = distance < Length{};
        Diagnostic finding{
            .code = crosses ? "FOLD-CROSSED" : "FOLD-UNSAFE",
            .level = crosses ? Level::error : Level::warning,
            .span = essential.span,
            .message = crosses ? fmt::format("a fold runs through the {} in \"{}\", {:.1f} mm from its nearer edge",
                                             essential.name, box, -distance.to_mm())
                               : fmt::format("the {} in \"{}\" is {:.1f} mm from a fold; {:.1f} mm are safe",
                                             essential.name, box, distance.to_mm(), side_.safe.to_mm()),
            .help = {fmt::format("move it {:.1f} mm away from the fold, or make it narrower",
                                 (side_.safe - distance).to_mm())},
            .place = {.page = side_.page_number, .box = box, .area = essential.bounds},
            .values = {{"distance_mm", mm_for_scripts(distance)}}};
        found_.add(std::move(finding));
    }
};

} // namespace

void check_fold_bounds(const Fragment& root, const FoldedSide& side, const std::vector<const Fragment*>& displaced,
                       Diagnostics& found)
{
    if (side.folds.empty())
        return;
    FoldChecker checker(side, found);
    visit_boxes(root, displaced, [&](const Fragment& fragment, const Turns& turns) {
        checker.check(fragment, turns);
        return Descent::into_children;
    });
}

} // namespace skrejlapa
