#include "build/record_paths.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

TEST(PathsInRecords, CountFromTheProject)
{
    const RecordPaths paths("/home/a/project", "/usr/share/skrejlapa", "/home/a/project/out");
    EXPECT_EQ(paths.text_of("/home/a/project/layouts/../card.toml"), "card.toml");
    EXPECT_EQ(paths.path_of("card.toml"), "/home/a/project/card.toml");
}

TEST(PathsInRecords, NameTheEnginesDataAndAnotherFolderForPdfs)
{
    const RecordPaths paths("/home/a/project", "/usr/share/skrejlapa", "/tmp/out");
    EXPECT_EQ(paths.text_of("/usr/share/skrejlapa/icc/sRGB.icc"), "@data/icc/sRGB.icc");
    EXPECT_EQ(paths.path_of("@data/icc/sRGB.icc"), "/usr/share/skrejlapa/icc/sRGB.icc");
    EXPECT_EQ(paths.text_of("/tmp/out/a.pdf"), "@out/a.pdf");
}

TEST(PathsInRecords, AreAbsoluteElsewhere)
{
    const RecordPaths paths("/home/a/project", "/usr/share/skrejlapa", "/home/a/project/out");
    EXPECT_EQ(paths.text_of("/home/a/projects/b.svg"), "/home/a/projects/b.svg");
    EXPECT_EQ(paths.path_of("/home/a/projects/b.svg"), "/home/a/projects/b.svg");
}

} // namespace
} // namespace skrejlapa
