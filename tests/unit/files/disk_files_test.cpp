#include "files/file_date.h"
#include "files/leftovers.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace skrejlapa
{
namespace
{

class Disk : public testing::Test
{
protected:
    void SetUp() override
    {
        std::string pattern = testing::TempDir() + "/skrejlapa-XXXXXX";
        folder = ::mkdtemp(pattern.data());
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    Path put(const std::string& name, std::string_view text)
    {
        std::ofstream(folder / name) << text;
        return folder / name;
    }

    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const Path& file : files.files_below(folder))
            names.push_back(file.filename().string());
        return names;
    }

    static std::string code_of(const Result<std::string>& result) { return result ? "" : result.error().code; }

    Path folder;
    DiskFiles files;
};

TEST_F(Disk, ReadsAWholeFile) { EXPECT_EQ(*files.read(put("a", "text")), "text"); }

TEST_F(Disk, MapsAnEmptyFile) { EXPECT_EQ((*files.map(put("a", "")))->bytes(), ""); }

TEST_F(Disk, AFileThatIsNotThereIsMissing) { EXPECT_EQ(code_of(files.read(folder / "none")), "FILE-MISSING"); }

TEST_F(Disk, AFolderIsNoFile) { EXPECT_EQ(code_of(files.read(folder)), "FILE-MISSING"); }

TEST_F(Disk, WhatCannotBeToldToBeAFileIsSaidToBeUnreadable)
{
    std::filesystem::create_symlink("loop", folder / "loop");
    EXPECT_TRUE(files.is_file(folder / "loop"));
    EXPECT_EQ(code_of(files.read(folder / "loop")), "FILE-UNREADABLE");
    EXPECT_FALSE(files.is_file(folder / "none"));
}

TEST_F(Disk, DoesNotWaitForAPipe)
{
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(code_of(files.read(folder / "pipe")), "FILE-UNREADABLE");
}

TEST_F(Disk, ListsFilesOfAllDepthsSorted)
{
    std::filesystem::create_directories(folder / "b");
    put("b/1", "");
    put("a", "");
    EXPECT_EQ(files.files_below(folder), (std::vector<Path>{folder / "a", folder / "b" / "1"}));
}

TEST_F(Disk, WritesIntoFoldersThatAreNotThereYet)
{
    ASSERT_TRUE(write_atomically(folder / "x" / "y" / "a", "text"));
    EXPECT_EQ(*files.read(folder / "x" / "y" / "a"), "text");
}

TEST_F(Disk, LeavesNothingBesideTheFile)
{
    ASSERT_TRUE(write_atomically(folder / "a", "text"));
    EXPECT_EQ(files.files_below(folder).size(), 1U);
}

TEST_F(Disk, RemovesWhatKilledWritersLeft)
{
    put(".a.pdf.Xy12zA", "half");
    put(".b.pdf.Xy12zA", "of another file");
    put(".a.pdf.longer-than-that", "");
    put("a.pdf", "whole");
    remove_leftovers({folder / "a.pdf", folder / "none" / "a.pdf"});
    EXPECT_THAT(names(), testing::ElementsAre(".a.pdf.longer-than-that", ".b.pdf.Xy12zA", "a.pdf"));
}

TEST_F(Disk, LeavesWhatAnotherWriterIsWriting)
{
    const Path file = put(".a.pdf.Xy12zA", "half");
    const int writer = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_EQ(::flock(writer, LOCK_EX), 0);
    remove_leftovers({folder / "a.pdf"});
    EXPECT_THAT(names(), testing::ElementsAre(".a.pdf.Xy12zA"));
    ::close(writer);
    remove_leftovers({folder / "a.pdf"});
    EXPECT_THAT(names(), testing::ElementsAre());
}

TEST_F(Disk, ClearingUpDisturbsNoWriter)
{
    const Path file = folder / "a.pdf";
    std::jthread clearing([&](const std::stop_token& stop) {
        while (!stop.stop_requested())
            remove_leftovers({file});
    });
    for (int i = 0; i < 500; ++i)
        ASSERT_TRUE(write_atomically(file, "text"));
}

TEST_F(Disk, KnowsWhenAFileWasWritten)
{
    EXPECT_TRUE(written_at(put("a", "")));
    EXPECT_FALSE(written_at(folder));
    EXPECT_FALSE(written_at(folder / "none"));
}

TEST_F(Disk, KeepsALinkAndWritesBehindIt)
{
    put("target", "old");
    std::filesystem::create_symlink(folder / "target", folder / "link");
    ASSERT_TRUE(write_atomically(folder / "link", "new"));
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "link"));
    EXPECT_EQ(*files.read(folder / "target"), "new");
}

TEST_F(Disk, DoesNotReplaceADevice)
{
    ASSERT_TRUE(write_atomically("/dev/null", "text"));
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST_F(Disk, AFullDeviceIsAFailure)
{
    const auto written = write_atomically("/dev/full", "text");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, "FILE-UNWRITABLE");
}

TEST_F(Disk, AFolderCannotBeWrittenOver)
{
    std::filesystem::create_directories(folder / "b");
    EXPECT_FALSE(write_atomically(folder / "b", "text"));
}

TEST_F(Disk, WrittenFilesKeepToTheUmask)
{
    ASSERT_TRUE(write_atomically(folder / "a", "text"));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    struct stat status = {};
    ASSERT_EQ(::stat((folder / "a").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0666U & ~mask);
}

} // namespace
} // namespace skrejlapa
