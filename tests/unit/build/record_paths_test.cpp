#include "build/record_paths.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(PathsInRecords, CountFromTheProject)
{
    const RecordPaths paths("/forum/project", "/usr/share/skrejlapa", "/forum/project/out");
    EXPECT_EQ(paths.text_of("/forum/project/layouts/../card.toml"), "card.toml");
    EXPECT_EQ(paths.path_of("card.toml"), "/forum/project/card.toml");
}

TEST(PathsInRecords, NameTheEnginesDataAndAnotherFolderForPdfs)
{
    const RecordPaths paths("/forum/project", "/usr/share/skrejlapa", "/pdfs");
    EXPECT_EQ(paths.text_of("/usr/share/skrejlapa/icc/sRGB.icc"), "@data/icc/sRGB.icc");
    EXPECT_EQ(paths.path_of("@data/icc/sRGB.icc"), "/usr/share/skrejlapa/icc/sRGB.icc");
    EXPECT_EQ(paths.text_of("/pdfs/a.pdf"), "@out/a.pdf");
}

TEST(PathsInRecords, AreAbsoluteElsewhere)
{
    const RecordPaths paths("/forum/project", "/usr/share/skrejlapa", "/forum/project/out");
    EXPECT_EQ(paths.text_of("/forum/projects/b.svg"), "/forum/projects/b.svg");
    EXPECT_EQ(paths.path_of("/forum/projects/b.svg"), "/forum/projects/b.svg");
}

} // namespace
} // namespace skrejlapa
