#include "proof/compare_layouts.h"
#include "snapshots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class ComparedLayouts : public testing::Test
{
protected:
    LayoutSnapshot before = snapshot_of_a_page();
    LayoutSnapshot after = snapshot_of_a_page();

    SnapshotBox& box(const std::string& name)
    {
        for (SnapshotBox& each : after.pages.front().boxes) {
            if (each.name == name)
                return each;
        }
        throw std::invalid_argument(name);
    }
    SnapshotLine& line(std::size_t number) { return after.pages.front().lines[number]; }
    /// Grows upwards.
    void grow(const std::string& name, Length by)
    {
        SnapshotBox& grown = box(name);
        grown.painted->origin.y -= by;
        grown.painted->size.height += by;
        grown.paint += " grown";
    }
    void move_up(const std::string& name, Length by) { box(name).painted->origin.y -= by; }

    [[nodiscard]] EditionChange change() const { return compare_layouts(before, after); }
    [[nodiscard]] ChangeKind kind() const { return change().kind; }
    [[nodiscard]] std::vector<std::string> changed_boxes() const
    {
        std::vector<std::string> names;
        const EditionChange changed = change();
        for (const BoxChange& each : changed.pages.front().boxes)
            names.push_back(each.box);
        return names;
    }
};

TEST_F(ComparedLayouts, AreIdenticalWhereNothingChanged)
{
    EXPECT_EQ(kind(), ChangeKind::identical);
    EXPECT_THAT(change().pages, IsEmpty());
}

TEST_F(ComparedLayouts, NameTheMetadataThatChanged)
{
    after.title = "Note";
    after.date = "2026-01-01T00:00:00Z";
    EXPECT_EQ(kind(), ChangeKind::identical);
    EXPECT_THAT(change().metadata, ElementsAre("title", "date"));
}

TEST_F(ComparedLayouts, TellMarksFromWhatIsWithinTheTrim)
{
    after.pages.front().marks = "others";
    EXPECT_EQ(kind(), ChangeKind::marks_only);
}

TEST_F(ComparedLayouts, TellALogoDrawnAnewByItsFunder)
{
    box("strip").paint = "other";
    box("strip").pictures[1].hash = "sif-2";
    EXPECT_EQ(kind(), ChangeKind::logo_only);
    const std::vector<LogoChange> logos = change().pages.front().boxes.front().measure.logos;
    ASSERT_EQ(logos.size(), 1U);
    EXPECT_EQ(logos.front().funder, "sif");
    EXPECT_EQ(logos.front().before, "sif-1");
    EXPECT_EQ(logos.front().after, "sif-2");
}

TEST_F(ComparedLayouts, KeepAStripThatGrowsALogoAsLongAsNoLineOfTextMoves)
{
    grow("strip", mm(3));
    move_up("photo", mm(3));
    EXPECT_EQ(kind(), ChangeKind::logo_only);
    EXPECT_THAT(changed_boxes(), ElementsAre("photo", "strip"));
    line(1).baseline -= mm(3);
    box("body").paint = "moved";
    EXPECT_EQ(kind(), ChangeKind::reflowed);
}

TEST_F(ComparedLayouts, CallAPictureThatMovesByItselfReflowed)
{
    move_up("photo", mm(3));
    EXPECT_EQ(kind(), ChangeKind::reflowed);
}

TEST_F(ComparedLayouts, CallAStripThatPushesTheStatementAMatterOfTheFunders)
{
    grow("strip", mm(3));
    move_up("statement", mm(3));
    EXPECT_EQ(kind(), ChangeKind::funder_only);
}

TEST_F(ComparedLayouts, TellAStatementByItsWords)
{
    line(2).text = line(2).reads = "Atbalsta Fonds.";
    box("statement").paint = "other";
    EXPECT_EQ(kind(), ChangeKind::statement_only);
    EXPECT_EQ(change().pages.front().boxes.front().measure.words_changed, 1);
}

TEST_F(ComparedLayouts, CallWordsThatChangeInTheirLinesText)
{
    line(1).text = line(1).reads = "jūru strauji.";
    box("body").paint = "other";
    EXPECT_EQ(kind(), ChangeKind::text_changed);
    EXPECT_EQ(change().pages.front().boxes.front().measure.words_changed, 1);
}

TEST_F(ComparedLayouts, CallWordsThatOnlyFlowToAnotherLineReflowed)
{
    line(0).text = "Upes tek";
    line(0).reads = "Upes tek ";
    line(1).text = "uz jūru lēni.";
    line(1).reads = "uz jūru lēni.";
    box("body").paint = "other";
    EXPECT_EQ(kind(), ChangeKind::reflowed);
    EXPECT_EQ(change().pages.front().boxes.front().measure.words_changed, 0);
}

TEST_F(ComparedLayouts, CountLinesThatMovedWithTheirWords)
{
    after.pages.front().lines.insert(after.pages.front().lines.begin(), line_of("body", "Vispirms.", mm(18)));
    line(1).baseline += mm(6);
    line(2).baseline += mm(6);
    box("body").paint = "other";
    const BoxMeasure measure = change().pages.front().boxes.front().measure;
    EXPECT_EQ(kind(), ChangeKind::reflowed);
    EXPECT_EQ(measure.lines_before, 2);
    EXPECT_EQ(measure.lines_after, 3);
    EXPECT_EQ(measure.lines_moved, 2);
    EXPECT_EQ(measure.words_changed, 1);
}

TEST_F(ComparedLayouts, CallAnotherColourOfTheSameLinesText)
{
    box("body").paint = box("body").look = "green";
    EXPECT_EQ(kind(), ChangeKind::text_changed);
}

TEST_F(ComparedLayouts, CallAnotherPictureInTheSamePlaceText)
{
    box("photo").pictures[0].hash = "photo-2";
    box("photo").paint = "other";
    EXPECT_EQ(kind(), ChangeKind::text_changed);
}

TEST_F(ComparedLayouts, PassOverBoxesThatPaintNothing)
{
    box("sheet").area.size.height += mm(10);
    after.pages.front().boxes.push_back({.name = "spacer"});
    EXPECT_EQ(kind(), ChangeKind::identical);
}

TEST_F(ComparedLayouts, TellBoxesThatCameOrWent)
{
    std::erase_if(after.pages.front().boxes, [](const SnapshotBox& each) { return each.name == "photo"; });
    EXPECT_EQ(kind(), ChangeKind::text_changed);
    EXPECT_EQ(change().pages.front().boxes.front().after, std::nullopt);
    std::swap(before, after);
    EXPECT_EQ(change().pages.front().boxes.front().before, std::nullopt);
}

TEST_F(ComparedLayouts, PutSizeAndNumberOfPagesAboveAll)
{
    after.pages.push_back(after.pages.front());
    after.pages.back().name = "2";
    EXPECT_EQ(kind(), ChangeKind::size_changed);
    EXPECT_EQ(change().pages.back().before, std::nullopt);
    after.pages.pop_back();
    after.pages.front().trim.height += mm(1);
    EXPECT_EQ(kind(), ChangeKind::size_changed);
}

TEST_F(ComparedLayouts, KnowWhoseLogosThePagesShow)
{
    box("strip").paint = "other";
    EXPECT_THAT(change().pages.front().funders, ElementsAre("Ministry", "Fund"));
}

} // namespace

} // namespace skrejlapa
