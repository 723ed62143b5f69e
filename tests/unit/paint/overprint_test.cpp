#include "paint/overprint.h"
#include "paint/shapes.h"
#include "painted_page.h"

namespace skrejlapa
{

namespace
{

using testing::Each;

constexpr Rect area{{mm(10), mm(10)}, {mm(50), mm(30)}};
constexpr Rect thin_area{{mm(10), mm(10)}, {mm(50), pt(1.9)}};
const Ink white{{0, 0, 0, 0}, {}, 1};
const Ink rich_black{{0.4, 0.3, 0.3, 1}, {}, 1};
const Ink spot_black{{0, 0, 0, 1}, "HKS 88", 1};

PaintOperation text(const Ink& ink)
{
    DrawGlyphs glyphs;
    glyphs.run.color = ink;
    return glyphs;
}

PaintOperation fill(const Rect& of, const Ink& ink) { return FillPath{rectangle(of), ink}; }

PaintOperation line(Length width, const Ink& ink) { return StrokePath{rectangle(area), ink, width}; }

PaintOperation ring(Length width, const Ink& ink)
{
    return FillPath{ring_path({area, {}, {}}, {area.outset(-width), {}, {}}), ink};
}

bool overprints(const PaintOperation& operation)
{
    std::vector<PaintItem> items{{operation, "box", {}}};
    let_black_overprint(items);
    return std::visit(
        [](const auto& painted) {
            if constexpr (requires { painted.overprint; })
                return painted.overprint == Overprint::overprint;
            else
                return false;
        },
        items.front().operation);
}

TEST(Overprint, IsForTextInFullBlack) { EXPECT_TRUE(overprints(text(black))); }

TEST(Overprint, IsForLinesBelowTwoPointsInFullBlack)
{
    EXPECT_TRUE(overprints(line(pt(1.9), black)));
    EXPECT_TRUE(overprints(fill(thin_area, black)));
    EXPECT_TRUE(overprints(ring(pt(1.9), black)));
}

TEST(Overprint, IsNotForAreasAndBroadLines)
{
    EXPECT_FALSE(overprints(fill(area, black)));
    EXPECT_FALSE(overprints(line(pt(2), black)));
    EXPECT_FALSE(overprints(ring(pt(2), black)));
}

class OtherInks : public testing::TestWithParam<Ink>
{
};

TEST_P(OtherInks, KnockOut)
{
    EXPECT_FALSE(overprints(text(GetParam())));
    EXPECT_FALSE(overprints(line(pt(0.5), GetParam())));
    EXPECT_FALSE(overprints(fill(thin_area, GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Overprint, OtherInks, testing::Values(white, rich_black, spot_black, black.tinted(0.9)));

class OverprintOnPage : public PaintedPage
{
protected:
    std::vector<std::string> painted_rule()
    {
        Box& rule = new_box("rule");
        rule.content = RuleContent{pt(1), black};
        return painted(root_of({place(rule, rect(10, 10, 50, 1))}));
    }
};

TEST_F(OverprintOnPage, IsDecidedWhereThePrinterWantsIt)
{
    EXPECT_THAT(painted_rule(), Each(testing::StartsWith("fill 0/0/0/100 over")));
}

TEST_F(OverprintOnPage, IsLeftOutWhereThePrinterDoesNot)
{
    output.black_overprints = false;
    EXPECT_THAT(painted_rule(), Each(testing::Not(testing::HasSubstr("over"))));
}

TEST_F(OverprintOnPage, IsNothingToAScreen)
{
    output.medium = Medium::screen;
    EXPECT_THAT(painted_rule(), Each(testing::Not(testing::HasSubstr("over"))));
}

} // namespace

} // namespace skrejlapa
