#include "layout/strip_rows.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

const Ink white{{0, 0, 0, 0}, {}, 1};

/// Free space before the first logo, and between neighbours.
struct Spread {
    double before = 0;
    double between = 0;
};

/// CSS's justify-content as parts of the free space (CSS Box Alignment 3, section 4); too little space is spread to
/// no one, so that the row begins at its start.
Spread spread(Alignment alignment, std::size_t count, bool is_rtl)
{
    const auto items = static_cast<double>(count);
    switch (alignment) {
    case Alignment::center:
        return {0.5, 0};
    case Alignment::end:
    case Alignment::flex_end:
    case Alignment::self_end:
        return {1, 0};
    case Alignment::left:
        return {is_rtl ? 1.0 : 0.0, 0};
    case Alignment::right:
        return {is_rtl ? 0.0 : 1.0, 0};
    case Alignment::space_around:
        return {0.5 / items, 1 / items};
    case Alignment::space_evenly:
        return {1 / (items + 1), 1 / (items + 1)};
    case Alignment::normal:
    case Alignment::stretch:
    case Alignment::space_between:
        return {0, count > 1 ? 1 / (items - 1) : 0};
    default:
        return {};
    }
}

/// The part of free height that stands above.
double part_above(Alignment alignment)
{
    switch (alignment) {
    case Alignment::start:
    case Alignment::flex_start:
    case Alignment::self_start:
        return 0;
    case Alignment::end:
    case Alignment::flex_end:
    case Alignment::self_end:
    case Alignment::baseline:
    case Alignment::last_baseline:
        return 1;
    default:
        return 0.5;
    }
}

class RowPlacing
{
public:
    RowPlacing(const Box& box, const SizedLogos& logos, const StripPlan& plan, const StripSearch& search,
               const Rect& content)
        : box_(box), logos_(logos), plan_(plan), search_(search), content_(content),
          is_rtl_(box.style.direction == Direction::rtl)
    {
    }

    PlacedStrip place(Ink line)
    {
        line_ = std::move(line);
        // One row is aligned in all of the height that there is.
        const bool is_alone = plan_.row_ends.size() == 1;
        const Length free = std::max(content_.size.height - plan_.height, Length{});
        Length top = content_.top() + (is_alone ? Length{} : free.scaled(align()));
        std::size_t begin = 0;
        for (std::size_t row = 0; row < plan_.row_ends.size(); ++row) {
            const std::size_t end = plan_.row_ends[row];
            const Length height = is_alone ? content_.size.height : row_height(begin, end);
            place_row(begin, end, {top, height});
            const std::size_t next_end = row + 1 < plan_.row_ends.size() ? plan_.row_ends[row + 1] : end;
            top += height + search_.distance_below(logos_, begin, end, next_end, plan_.scales);
            begin = end;
        }
        return std::move(placed_);
    }

private:
    struct Band {
        Length top;
        Length height;
    };
    const Box& box_;
    const SizedLogos& logos_;
    const StripPlan& plan_;
    const StripSearch& search_;
    const Rect& content_;
    bool is_rtl_;
    Ink line_;
    PlacedStrip placed_;

    [[nodiscard]] double align() const { return part_above(box_.style.align_items.alignment); }

    [[nodiscard]] Length row_height(std::size_t begin, std::size_t end) const
    {
        Length height;
        for (std::size_t logo = begin; logo < end; ++logo)
            height = std::max(height, logos_.height(logo, plan_.scales));
        return height;
    }

    [[nodiscard]] Length row_width(std::size_t begin, std::size_t end) const
    {
        Length width;
        for (std::size_t logo = begin; logo < end; ++logo)
            width += logos_.width(logo, plan_.scales) +
                     (logo + 1 < end ? search_.distance_after(logos_, logo, plan_.scales) : Length{});
        return width;
    }

    /// From the row's start to each logo, as justify-content spreads them.
    [[nodiscard]] std::vector<Length> starts(std::size_t begin, std::size_t end) const
    {
        const Length free = std::max(content_.size.width - row_width(begin, end), Length{});
        const Spread shares = spread(box_.style.justify_content.alignment, end - begin, is_rtl_);
        std::vector<Length> starts;
        Length used;
        for (std::size_t logo = begin; logo < end; ++logo) {
            const auto before = static_cast<double>(logo - begin);
            starts.push_back(used + free.scaled(shares.before + shares.between * before));
            used += logos_.width(logo, plan_.scales) +
                    (logo + 1 < end ? search_.distance_after(logos_, logo, plan_.scales) : Length{});
        }
        hold_sides(begin, end, free, starts);
        return starts;
    }

    /// Logos that belong to a side stand at its edge, whatever the others do: as with CSS's auto margins.
    void hold_sides(std::size_t begin, std::size_t end, Length free, std::vector<Length>& starts) const
    {
        Length at_start;
        for (std::size_t logo = begin; logo < end && logos_.rules(logo).side == StripSide::start; ++logo) {
            starts[logo - begin] = at_start;
            at_start += logos_.width(logo, plan_.scales) +
                        (logo + 1 < end ? search_.distance_after(logos_, logo, plan_.scales) : Length{});
        }
        Length at_end = row_width(begin, end) + free;
        for (std::size_t logo = end; logo > begin && logos_.rules(logo - 1).side == StripSide::end; --logo) {
            at_end = at_end - logos_.width(logo - 1, plan_.scales);
            starts[logo - 1 - begin] = at_end;
            if (logo - 1 > begin)
                at_end = at_end - search_.distance_after(logos_, logo - 2, plan_.scales);
        }
    }

    void place_row(std::size_t begin, std::size_t end, Band band)
    {
        const std::vector<Length> starts = this->starts(begin, end);
        for (std::size_t logo = begin; logo < end; ++logo) {
            place_logo(logo, starts[logo - begin], band);
            if (logo + 1 < end && has_separator(logos_.rules(logo), logos_.rules(logo + 1)))
                place_separator(logo, starts[logo - begin], starts[logo + 1 - begin], band);
        }
    }

    [[nodiscard]] Length left_of(Length start, Length width) const
    {
        return content_.left() + (is_rtl_ ? content_.size.width - start - width : start);
    }

    void place_logo(std::size_t logo, Length start, Band band)
    {
        const Picture& picture = *logos_.choice(logo).picture;
        const Rect& shown = logos_.choice(logo).ink;
        const double scale = plan_.scales[logo];
        const Size size{logos_.width(logo, plan_.scales), logos_.height(logo, plan_.scales)};
        const Point ink{left_of(start, size.width), band.top + (band.height - size.height).scaled(align())};
        const Point inset{shown.left().scaled(scale), shown.top().scaled(scale)};
        placed_.logos.push_back({.picture = logos_.choice(logo).drawing->picture,
                                 .area = {{ink.x - inset.x, ink.y - inset.y},
                                          {picture.size.width.scaled(scale), picture.size.height.scaled(scale)}},
                                 .alt = logos_.rules(logo).alt,
                                 .span = logos_.rules(logo).span,
                                 .ink = Rect{ink, size},
                                 .clear_space = logos_.clear_space(logo, plan_.scales),
                                 .element = logos_.rules(logo).element});
    }

    /// In the middle between two logos, as high as the row; in neither one's clear space.
    void place_separator(std::size_t logo, Length start, Length next_start, Band band)
    {
        const Length from = start + logos_.width(logo, plan_.scales);
        const Length middle = from + (next_start - from - separator_width).scaled(0.5);
        const Length first = from + logos_.clear_space(logo, plan_.scales);
        const Length last = next_start - logos_.clear_space(logo + 1, plan_.scales) - separator_width;
        const Length place = std::max(std::min(middle, last), first);
        const Length height = std::max(logos_.height(logo, plan_.scales), logos_.height(logo + 1, plan_.scales));
        placed_.separators.push_back(
            {.area = {{left_of(place, separator_width), band.top + (band.height - height).scaled(align())},
                      {separator_width, height}},
             .color = line_});
    }
};

} // namespace

PlacedStrip place_rows(const Box& box, const std::vector<MeasuredLogo>& logos, const StripPlan& plan,
                       const StripSearch& search, const Rect& content, const StripGround& ground)
{
    const SizedLogos sized(logos, plan.shapes);
    return RowPlacing(box, sized, plan, search, content).place(ground.is_light() ? black : white);
}

} // namespace skrejlapa
