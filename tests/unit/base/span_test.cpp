#include "base/span.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

class SourceMapOfTwoLines : public testing::Test
{
protected:
    SourceMap sources;
    FileId file = sources.add("a.md", "āb\r\ncd");
};

TEST_F(SourceMapOfTwoLines, CountsColumnsInCodePoints)
{
    const LineColumn place = sources.place(file, 2);
    EXPECT_EQ(place.line, 1);
    EXPECT_EQ(place.column, 2);
}

TEST_F(SourceMapOfTwoLines, PlacesTheSecondLine)
{
    const LineColumn place = sources.place(file, 6);
    EXPECT_EQ(place.line, 2);
    EXPECT_EQ(place.column, 2);
}

TEST_F(SourceMapOfTwoLines, GivesLinesWithoutTheirBreak) { EXPECT_EQ(sources.line(file, 1), "āb"); }

TEST_F(SourceMapOfTwoLines, AnOffsetBehindTheEndIsTheEnd) { EXPECT_EQ(sources.place(file, 99).column, 3); }

TEST_F(SourceMapOfTwoLines, OffsetsComeBackFromPlaces)
{
    EXPECT_EQ(sources.offset(file, {1, 2}), 2U);
    EXPECT_EQ(sources.offset(file, {2, 1}), 5U);
    EXPECT_EQ(sources.offset(file, {9, 9}), 7U);
}

TEST_F(SourceMapOfTwoLines, ALineThatIsNotThereIsEmpty) { EXPECT_EQ(sources.line(file, 3), ""); }

TEST(SourceMap, KeepsTextsWhereTheyAreWhileMoreAreAdded)
{
    SourceMap sources;
    const FileId first = sources.add("a", "text");
    const char* const before = sources.text(first).data();
    for (int i = 0; i < 100; ++i)
        sources.add("b", "more");
    EXPECT_EQ(sources.text(first).data(), before);
}

TEST(Span, WithoutAFileItIsNone) { EXPECT_FALSE(Span{}); }

} // namespace
} // namespace skrejlapa
