#include "files/temporary_file.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace skrejlapa
{

namespace
{

TEST(TemporaryFile, HoldsItsBytesUntilItGoesOutOfScope)
{
    Path path;
    {
        const Result<TemporaryFile> file = TemporaryFile::holding("bytes");
        ASSERT_TRUE(file);
        path = file->path();
        EXPECT_EQ(DiskFiles().read(path), "bytes");
    }
    EXPECT_FALSE(DiskFiles().is_file(path));
}

TEST(TemporaryFile, GoesWithTheLastThatItWasMovedTo)
{
    Result<TemporaryFile> file = TemporaryFile::holding("bytes");
    ASSERT_TRUE(file);
    const Path path = file->path();
    {
        const TemporaryFile moved = *std::move(file);
        EXPECT_TRUE(DiskFiles().is_file(path));
    }
    EXPECT_FALSE(DiskFiles().is_file(path));
}

TEST(TemporaryFile, SaysWhereItCannotBeWritten)
{
    const char* const before = std::getenv("TMPDIR");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("TMPDIR", "/no/such/folder", 1);
    const Result<TemporaryFile> file = TemporaryFile::holding("bytes");
    before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept.c_str(), 1);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, "FILE-UNWRITABLE");
}

} // namespace

} // namespace skrejlapa
