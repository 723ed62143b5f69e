#include "layout/strip_ground.h"

#include "leaflet_fixture.h"

namespace skrejlapa
{

namespace
{

class StripGroundTest : public LeafletTest
{
protected:
    static Box box(const std::string& name, std::optional<Cmyk> background = {})
    {
        Box made{.name = name};
        if (background)
            made.style.background = Ink{*background, {}, 1};
        return made;
    }

    static Fragment fragment(const Box& box, const Rect& area, std::vector<Fragment> children = {})
    {
        Fragment made{.box = &box, .area = area};
        made.children = std::move(children);
        return made;
    }

    /// A picture of two halves, left and right.
    PictureId halves(Cmyk left, Cmyk right)
    {
        const PictureId id = add_picture({pt(100), pt(100)});
        auto picture = std::make_shared<Picture>(*pictures_[id]);
        picture->ink = PictureInk{.area = {{}, picture->size}, .map = {2, 1, {{1, 1, left}, {1, 1, right}}}};
        pictures_[id] = picture;
        return id;
    }

    StripGround beneath(const Fragment& root) { return ground_beneath(root, root.children.back(), area_, pictures_); }

    Rect area_{{pt(20), pt(20)}, {pt(100), pt(20)}};
    Box page_ = box("page");
    Box strip_ = box("strip");
    Rect sheet_{{}, {pt(200), pt(300)}};
};

TEST_F(StripGroundTest, IsWhiteWhereNothingIsPainted)
{
    EXPECT_EQ(beneath(fragment(page_, sheet_, {fragment(strip_, area_)})).kind, Ground::white);
}

TEST_F(StripGroundTest, IsLightOrDarkByTheBackgroundsBeneath)
{
    page_ = box("page", Cmyk{0.1, 0, 0.2, 0});
    EXPECT_EQ(beneath(fragment(page_, sheet_, {fragment(strip_, area_)})).kind, Ground::light);
    page_ = box("page", Cmyk{1, 0.6, 0, 0.4});
    const StripGround dark = beneath(fragment(page_, sheet_, {fragment(strip_, area_)}));
    EXPECT_EQ(dark.kind, Ground::dark);
    EXPECT_FALSE(dark.is_light());
}

TEST_F(StripGroundTest, IsTheStripsOwnBackgroundWhereItHasOne)
{
    page_ = box("page", Cmyk{1, 0.6, 0, 0.4});
    strip_ = box("strip", Cmyk{});
    EXPECT_EQ(beneath(fragment(page_, sheet_, {fragment(strip_, area_)})).kind, Ground::white);
}

TEST_F(StripGroundTest, IsBusyWhereItChanges)
{
    const Box half = box("half", Cmyk{0, 0, 0, 1});
    const Rect left{{pt(20), pt(0)}, {pt(50), pt(100)}};
    const StripGround ground = beneath(fragment(page_, sheet_, {fragment(half, left), fragment(strip_, area_)}));
    EXPECT_EQ(ground.kind, Ground::busy);
    EXPECT_GT(ground.spread, 50);
}

TEST_F(StripGroundTest, IsBusyWhereItsColourChangesAtOneLightness)
{
    const Box half = box("half", Cmyk{0.55, 0, 0.9, 0});
    page_ = box("page", Cmyk{0.05, 0.5, 0.9, 0});
    const Rect left{{pt(20), pt(0)}, {pt(50), pt(100)}};
    EXPECT_EQ(beneath(fragment(page_, sheet_, {fragment(half, left), fragment(strip_, area_)})).kind, Ground::busy);
}

TEST_F(StripGroundTest, LooksIntoThePicturesBeneath)
{
    const Box photo = box("photo");
    Fragment shown = fragment(photo, sheet_);
    shown.pictures.push_back({.picture = halves({0, 0, 0, 0.8}, {}), .area = {{}, {pt(400), pt(300)}}});
    EXPECT_EQ(beneath(fragment(page_, sheet_, {shown, fragment(strip_, area_)})).kind, Ground::dark);
    shown.pictures[0].area = {{}, {pt(140), pt(300)}};
    EXPECT_EQ(beneath(fragment(page_, sheet_, {shown, fragment(strip_, area_)})).kind, Ground::busy);
}

TEST_F(StripGroundTest, CountsWhatIsPaintedBeforeTheStripAlone)
{
    const Box cover = box("cover", Cmyk{0, 0, 0, 1});
    const Fragment root = fragment(page_, sheet_, {fragment(strip_, area_), fragment(cover, sheet_)});
    EXPECT_EQ(ground_beneath(root, root.children.front(), area_, pictures_).kind, Ground::white);
}

TEST_F(StripGroundTest, OverlooksAThinEdge)
{
    const Box edge = box("edge", Cmyk{0, 0, 0, 1});
    const Rect thin{{pt(20), pt(0)}, {pt(0.5), pt(100)}};
    EXPECT_EQ(beneath(fragment(page_, sheet_, {fragment(edge, thin), fragment(strip_, area_)})).kind, Ground::white);
}

TEST_F(StripGroundTest, LetsOpacityThinABackground)
{
    Box veil = box("veil", Cmyk{0, 0, 0, 1});
    veil.style.opacity = 0.1;
    EXPECT_EQ(beneath(fragment(page_, sheet_, {fragment(veil, sheet_), fragment(strip_, area_)})).kind, Ground::light);
}

TEST(StripGroundSuits, ABusyGroundByItsToneWhereTheDrawingHasOne)
{
    const StripGround busy_dark{.kind = Ground::busy, .lightness = 20, .spread = 60};
    EXPECT_FALSE(suits({.grounds = {Ground::white, Ground::busy}}, busy_dark));
    EXPECT_TRUE(suits({.grounds = {Ground::dark, Ground::busy}}, busy_dark));
    EXPECT_TRUE(suits({.grounds = {Ground::busy}}, busy_dark));
    EXPECT_FALSE(suits({.grounds = {Ground::dark}}, busy_dark));
}

} // namespace

} // namespace skrejlapa
