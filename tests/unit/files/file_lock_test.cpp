#include "files/file_lock.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

class FileLocks : public testing::Test
{
protected:
    Path file = Path(testing::TempDir()) / "skrejlapa-locks" / "a.lock";
    ~FileLocks() override { std::filesystem::remove_all(file.parent_path()); }
};

TEST_F(FileLocks, AreHeldByOneAtATime)
{
    {
        const auto first = FileLock::try_take(file);
        ASSERT_TRUE(first && *first);
        const auto second = FileLock::try_take(file);
        ASSERT_TRUE(second);
        EXPECT_FALSE(*second);
        EXPECT_NE(holder_of_lock(file).find("process "), std::string::npos);
    }
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_TRUE(*FileLock::try_take(file));
}

TEST_F(FileLocks, ThatAKilledProcessLeftAreTaken)
{
    ASSERT_TRUE(write_atomically(file, "process 1 on nowhere\n"));
    EXPECT_TRUE(*FileLock::try_take(file));
}

TEST_F(FileLocks, CannotBeMadeWhereThereIsNoRoomForThem)
{
    ASSERT_TRUE(write_atomically(file.parent_path() / "file", ""));
    const auto lock = FileLock::try_take(file.parent_path() / "file" / "a.lock");
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().code, "FILE-UNWRITABLE");
    EXPECT_EQ(lock.error().message, (file.parent_path() / "file").string() + " is a file, not a folder to write into");
}

} // namespace
} // namespace skrejlapa
