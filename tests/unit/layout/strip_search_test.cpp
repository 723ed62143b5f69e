#include "layout/strip_search.h"

#include "leaflet_fixture.h"

#include <cmath>
#include <random>

namespace skrejlapa
{

namespace
{

/// The search against the plainest there is: every arrangement, every step of every logo's size, each rule asked anew.
class StripSearchTest : public LeafletTest
{
protected:
    static constexpr Length gap = pt(6);

    /// Logos of any proportions, some with a second shape, least sizes, clear space and relations.
    void make_logos(std::mt19937& any)
    {
        const auto number = [&](int least, int most) {
            return least + static_cast<int>(any() % static_cast<unsigned>(most - least + 1));
        };
        strip_ = {};
        const int count = number(2, 3);
        for (int logo = 0; logo < count; ++logo) {
            StripLogo made{.funder = fmt::format("f{}", logo)};
            made.drawings.push_back({.picture = add_picture({pt(number(40, 200)), pt(number(30, 80))})});
            if (number(0, 1) == 1)
                made.drawings.push_back(
                    {.picture = add_picture({pt(number(30, 60)), pt(number(40, 90))}), .shape = LogoShape::vertical});
            made.min_height.length = pt(number(8, 24));
            made.clear_space.fraction = number(0, 2) * 0.15;
            strip_.logos.push_back(made);
        }
        if (number(0, 1) == 1)
            strip_.logos[0].relations = {{.text = ">= largest"}};
        if (number(0, 3) == 0)
            strip_.logos[1].relations = {
                {.comparison = Comparison::at_most, .other = 0, .measure = Measure::height, .text = "<= f0 height"}};
    }

    struct Arrangement {
        std::vector<std::size_t> shapes;
        std::vector<std::size_t> row_ends;
        [[nodiscard]] std::size_t switched() const
        {
            return static_cast<std::size_t>(std::count(shapes.begin(), shapes.end(), 1U));
        }
    };

    /// All arrangements, by counting.
    [[nodiscard]] std::vector<Arrangement> arrangements(const std::vector<MeasuredLogo>& logos) const
    {
        std::vector<Arrangement> all;
        const std::size_t count = logos.size();
        for (std::size_t breaks = 0; breaks < (std::size_t{1} << (count - 1)); ++breaks) {
            for (std::size_t marks = 0; marks < (std::size_t{1} << count); ++marks) {
                Arrangement made;
                bool exists = true;
                for (std::size_t logo = 0; logo < count; ++logo) {
                    made.shapes.push_back(marks >> logo & 1);
                    exists = exists && made.shapes.back() < logos[logo].shapes.size();
                    if (logo + 1 == count || (breaks >> logo & 1) != 0)
                        made.row_ends.push_back(logo + 1);
                }
                if (exists)
                    all.push_back(made);
            }
        }
        return all;
    }

    /// Whether sizes keep every rule and the room, asked of the numbers themselves.
    [[nodiscard]] static bool keeps_all(const std::vector<MeasuredLogo>& logos, const Arrangement& arrangement,
                                        const std::vector<double>& scales, const StripRoom& room, Length tolerance = {})
    {
        std::vector<Size> sizes;
        for (std::size_t logo = 0; logo < logos.size(); ++logo) {
            const Size ink = logos[logo].shapes[arrangement.shapes[logo]].ink.size;
            sizes.push_back({ink.width.scaled(scales[logo]), ink.height.scaled(scales[logo])});
            if (sizes.back().height + tolerance < logos[logo].rules->min_height.length)
                return false;
        }
        return keeps_relations(logos, sizes, tolerance) && fits(logos, arrangement.row_ends, sizes, room);
    }

    [[nodiscard]] static bool keeps_relations(const std::vector<MeasuredLogo>& logos, const std::vector<Size>& sizes,
                                              Length tolerance)
    {
        for (std::size_t logo = 0; logo < logos.size(); ++logo) {
            for (const SizeRelation& relation : logos[logo].rules->relations) {
                if (relation.comparison == Comparison::at_most &&
                    sizes[logo].height > sizes[*relation.other].height + tolerance)
                    return false;
                Size largest;
                for (std::size_t other = 0; other < sizes.size(); ++other) {
                    if (other != logo)
                        largest = {std::max(largest.width, sizes[other].width),
                                   std::max(largest.height, sizes[other].height)};
                }
                if (relation.comparison == Comparison::at_least && sizes[logo].width + tolerance < largest.width &&
                    sizes[logo].height + tolerance < largest.height)
                    return false;
            }
        }
        return true;
    }

    [[nodiscard]] static bool fits(const std::vector<MeasuredLogo>& logos, const std::vector<std::size_t>& row_ends,
                                   const std::vector<Size>& sizes, const StripRoom& room)
    {
        const auto clear = [&](std::size_t logo) {
            return sizes[logo].height.scaled(logos[logo].rules->clear_space.fraction);
        };
        Length height;
        std::size_t begin = 0;
        Length clear_above;
        for (const std::size_t end : row_ends) {
            Length width;
            Length tallest;
            Length clear_here;
            for (std::size_t logo = begin; logo < end; ++logo) {
                width += sizes[logo].width;
                if (logo > begin)
                    width += std::max({gap, clear(logo - 1), clear(logo)});
                tallest = std::max(tallest, sizes[logo].height);
                clear_here = std::max(clear_here, clear(logo));
            }
            if (width > room.width)
                return false;
            height += tallest + (begin > 0 ? std::max({gap, clear_above, clear_here}) : Length{});
            clear_above = clear_here;
            begin = end;
        }
        return height <= *room.height;
    }

    /// Whether any sizes keep all rules though every logo has at least `weight`: each size in seven steps.
    [[nodiscard]] static bool can_hold(const std::vector<MeasuredLogo>& logos, const Arrangement& arrangement,
                                       double weight, const StripRoom& room)
    {
        constexpr double steps[] = {1, 1.08, 1.2, 1.4, 1.7, 2.1, 3};
        std::size_t combinations = 1;
        for (std::size_t logo = 0; logo < logos.size(); ++logo)
            combinations *= std::size(steps);
        for (std::size_t combination = 0; combination < combinations; ++combination) {
            std::vector<double> scales;
            std::size_t rest = combination;
            for (std::size_t logo = 0; logo < logos.size(); ++logo, rest /= std::size(steps)) {
                const LogoChoice& choice = logos[logo].shapes[arrangement.shapes[logo]];
                scales.push_back(std::max(weight * choice.share, choice.least) * steps[rest % std::size(steps)]);
            }
            if (keeps_all(logos, arrangement, scales, room))
                return true;
        }
        return false;
    }

    Strip strip_;
};

TEST_F(StripSearchTest, FindsNothingThatPlainTryingWouldFindBetter)
{
    std::mt19937 any(20261127);
    int solved = 0;
    int in_rows = 0;
    for (int trial = 0; trial < 240; ++trial) {
        make_logos(any);
        const std::vector<MeasuredLogo> logos = measure_logos(strip_, pictures_, std::nullopt);
        const StripRoom room{pt(50 + static_cast<double>(any() % 150)), pt(20 + static_cast<double>(any() % 100))};
        const std::optional<StripPlan> best = StripSearch(logos, {gap, gap}, 3).best(room);
        solved += best ? 1 : 0;
        in_rows += best && best->row_ends.size() > 1 ? 1 : 0;
        const std::size_t switched = best ? Arrangement{best->shapes, {}}.switched() : 0;
        for (const Arrangement& other : arrangements(logos)) {
            const bool is_plainer = !best || std::pair(other.row_ends.size(), other.switched()) <
                                                 std::pair(best->row_ends.size(), switched);
            const bool is_alike =
                best && other.row_ends.size() == best->row_ends.size() && other.switched() == switched;
            if (is_plainer || is_alike) {
                const double heavier = is_plainer ? 0.01 : best->weight * 1.002 + 1e-6;
                EXPECT_FALSE(can_hold(logos, other, heavier, room)) << "trial " << trial;
            }
        }
    }
    EXPECT_GT(solved, 60);
    EXPECT_GT(in_rows, 15);
}

TEST_F(StripSearchTest, KeepsEveryRuleInWhatItFinds)
{
    std::mt19937 any(4);
    for (int trial = 0; trial < 200; ++trial) {
        make_logos(any);
        const std::vector<MeasuredLogo> logos = measure_logos(strip_, pictures_, std::nullopt);
        const StripRoom room{pt(50 + static_cast<double>(any() % 150)), pt(20 + static_cast<double>(any() % 100))};
        const std::optional<StripPlan> best = StripSearch(logos, {gap, gap}, 3).best(room);
        if (!best)
            continue;
        constexpr Length rounding = pt(0.05);
        EXPECT_TRUE(keeps_all(logos, {best->shapes, best->row_ends}, best->scales,
                              {room.width + rounding, *room.height + rounding}, rounding))
            << "trial " << trial;
        const std::optional<Scales> again = SizedLogos(logos, best->shapes).at(best->weight);
        ASSERT_TRUE(again.has_value());
        EXPECT_EQ(*again, best->scales);
    }
}

TEST_F(StripSearchTest, MakesOfRowsTheMostEven)
{
    for (int logo = 0; logo < 4; ++logo)
        strip_.logos.push_back(
            {.funder = "f", .drawings = {{.picture = add_picture({pt(100), pt(50)})}}, .min_height = {pt(20)}});
    const std::vector<MeasuredLogo> logos = measure_logos(strip_, pictures_, std::nullopt);
    const std::optional<StripPlan> best = StripSearch(logos, {gap, gap}, 3).best({pt(150), std::nullopt});
    ASSERT_TRUE(best.has_value());
    EXPECT_THAT(best->row_ends, testing::ElementsAre(2, 4));
}

TEST_F(StripSearchTest, NamesTheArrangementThatMissesTheRoomByLeast)
{
    for (int logo = 0; logo < 2; ++logo)
        strip_.logos.push_back(
            {.funder = "f", .drawings = {{.picture = add_picture({pt(100), pt(50)})}}, .min_height = {pt(20)}});
    const std::vector<MeasuredLogo> logos = measure_logos(strip_, pictures_, std::nullopt);
    const StripPlan nearest = StripSearch(logos, {gap, gap}, 3).nearest({pt(80), pt(20)});
    EXPECT_EQ(nearest.width, pt(86));
    EXPECT_EQ(nearest.height, pt(20));
}

} // namespace

} // namespace skrejlapa
