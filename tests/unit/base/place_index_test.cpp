#include "base/place_index.h"

#include <ctime>
#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(PlaceIndex, CountsAsTheSourceMapDoes)
{
    std::string text = "first\r\n";
    for (int i = 0; i < 900; ++i)
        text += i % 100 == 7 ? "ā\n€𝄞" : "āb";
    SourceMap sources;
    const FileId file = sources.add("a", text);
    PlaceIndex index(sources);
    for (std::uint32_t at = 0; at <= text.size() + 2; ++at) {
        EXPECT_EQ(index.place(file, at).line, sources.place(file, at).line) << at;
        EXPECT_EQ(index.place(file, at).column, sources.place(file, at).column) << at;
    }
}

TEST(PlaceIndex, FindsPlacesOnALongLineWithoutCountingAllOfItEachTime)
{
    SourceMap sources;
    const FileId file = sources.add("a", std::string(8'000'000, 'x'));
    PlaceIndex index(sources);
    const std::clock_t begin = std::clock();
    for (std::uint32_t i = 0; i < 50'000; ++i)
        EXPECT_EQ(index.place(file, 7'900'000 + i).column, static_cast<int>(7'900'001 + i));
    EXPECT_LT(std::clock() - begin, 5 * CLOCKS_PER_SEC);
}

} // namespace
} // namespace skrejlapa
