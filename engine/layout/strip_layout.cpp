#include "layout/strip_layout.h"

#include "layout/strip_findings.h"
#include "layout/strip_rows.h"

namespace skrejlapa
{

StripLayout::StripLayout(const Box& box, const StripContent& content, const Pictures& pictures, StripSpaces spaces,
                         const std::optional<StripGround>& ground)
    : box_(box), spaces_(spaces), most_rows_(content.strip.most_rows), ground_(ground),
      logos_(measure_logos(content.strip, pictures, ground))
{
}

Length StripLayout::least_width() const { return logos_.empty() ? Length{} : search().least_width(); }

Length StripLayout::natural_width() const { return logos_.empty() ? Length{} : search().natural().width; }

Length StripLayout::natural_height(Length width) const
{
    if (logos_.empty())
        return {};
    const StripSearch searching = search();
    const StripRoom room{width, std::nullopt};
    const std::optional<StripPlan> best = searching.best(room);
    return best ? best->height : searching.nearest(room).height;
}

PlacedStrip StripLayout::place(const Rect& content, int page_number, Diagnostics& found) const
{
    if (logos_.empty())
        return {};
    const StripSearch searching = search();
    const StripRoom room{content.size.width, content.size.height};
    const StripReport report(box_, {.page = page_number, .box = box_.name, .area = content}, found);
    if (ground_)
        report.judge_ground(logos_, *ground_);
    std::optional<StripPlan> plan = searching.best(room);
    if (!plan) {
        plan = searching.nearest(room);
        report.judge_room(SizedLogos(logos_, plan->shapes), *plan, room, searching.relations_contradict());
    }
    return place_rows(box_, logos_, *plan, searching, content, ground_.value_or(StripGround{}));
}

} // namespace skrejlapa
