#include "cli/forms.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(MarkedLine, MarksTheWordWhereItStands)
{
    const MarkedLine marked = mark_line("key = 5", 7, 1);
    EXPECT_EQ(marked.text, "key = 5");
    EXPECT_EQ(marked.start, 6);
    EXPECT_EQ(marked.width, 1);
}

TEST(MarkedLine, TabsTakeFourColumns)
{
    const MarkedLine marked = mark_line("\tx", 2, 1);
    EXPECT_EQ(marked.text, "    x");
    EXPECT_EQ(marked.start, 4);
}

TEST(MarkedLine, CombiningMarksTakeNone) { EXPECT_EQ(mark_line("a\u0304b", 3, 1).start, 1); }

TEST(MarkedLine, WideCharactersTakeTwo)
{
    const MarkedLine marked = mark_line("漢字x", 1, 2);
    EXPECT_EQ(marked.width, 4);
    EXPECT_EQ(mark_line("漢字x", 3, 1).start, 4);
}

TEST(MarkedLine, ControlCharactersDoNotReachTheTerminal)
{
    EXPECT_EQ(mark_line("\x1b[31mred", 1, 1).text.find('\x1b'), std::string::npos);
}

TEST(MarkedLine, BytesThatAreNoTextAreReplaced) { EXPECT_EQ(mark_line("a\xFFz", 1, 1).text, "a\uFFFDz"); }

TEST(MarkedLine, ALongLineIsCutAroundTheMark)
{
    const std::string line = std::string(500, 'a') + "X" + std::string(500, 'b');
    const MarkedLine marked = mark_line(line, 501, 1);
    EXPECT_LT(marked.text.size(), 200U);
    EXPECT_NE(marked.text.find('X'), std::string::npos);
    // "…" takes three bytes and one column.
    EXPECT_EQ(marked.text[static_cast<std::size_t>(marked.start) + 2], 'X');
}

TEST(MarkedLine, AMarkBehindTheLineStandsAtItsEnd)
{
    const MarkedLine marked = mark_line("ab", 9, 3);
    EXPECT_EQ(marked.start, 2);
    EXPECT_EQ(marked.width, 1);
}

} // namespace
} // namespace skrejlapa
