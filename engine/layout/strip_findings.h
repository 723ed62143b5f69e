/// What a strip cannot keep: which rule of which logo, where it is from, and how much is missing.
#pragma once

#include "layout/strip_search.h"

namespace skrejlapa
{

class StripReport
{
public:
    /// References must outlive the report.
    StripReport(const Box& box, PagePlace place, Diagnostics& found)
        : box_(box), place_(std::move(place)), found_(found)
    {
    }

    /// Finds STRIP-GROUND (a logo may not stand on it) and STRIP-NO-DRAWING (none of its files is for it).
    void judge_ground(const std::vector<MeasuredLogo>& logos, const StripGround& ground) const;

    /// Of a plan at least sizes. Finds STRIP-TOO-NARROW, STRIP-TOO-LOW and STRIP-RELATIONS.
    void judge_room(const SizedLogos& logos, const StripPlan& plan, const StripRoom& room,
                    bool relations_contradict) const;

private:
    const Box& box_;
    PagePlace place_;
    Diagnostics& found_;

    void report_ground(const StripLogo& logo, const StripGround& ground) const;
    void report_drawing(const MeasuredLogo& logo, const StripGround& ground) const;
    void report_relations(const SizedLogos& logos) const;
    void report_width(const SizedLogos& logos, const StripPlan& plan, const StripRoom& room) const;
    void report_height(const SizedLogos& logos, const StripPlan& plan, const StripRoom& room) const;
};

} // namespace skrejlapa
