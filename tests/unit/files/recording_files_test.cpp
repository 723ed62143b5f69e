#include "files/recording_files.h"
#include "memory_files.h"

#include <gtest/gtest.h>

namespace skrejlapa
{
namespace
{

class FilesThatAreRecorded : public testing::Test
{
protected:
    MemoryFiles memory;
    FileStates states;
    RecordingFiles files{memory, states};
};

TEST_F(FilesThatAreRecorded, AreKnownByTheirContent)
{
    memory.add("/a.toml", "a = 1");
    EXPECT_EQ(files.read("/a.toml"), "a = 1");
    EXPECT_EQ(files.read_files().at("/a.toml"), hash_content("a = 1"));
}

TEST_F(FilesThatAreRecorded, AreKnownToBeMissing)
{
    EXPECT_FALSE(files.map("/a.toml"));
    EXPECT_EQ(files.read_files().at("/a.toml"), std::nullopt);
}

TEST_F(FilesThatAreRecorded, KeepQuestionsWithTheirAnswers)
{
    memory.add("/fonts/a.ttf", "");
    EXPECT_FALSE(files.is_file("/b"));
    EXPECT_TRUE(files.is_folder("/fonts"));
    EXPECT_EQ(files.files_below("/fonts").size(), 1);
    const auto questions = files.questions();
    ASSERT_EQ(questions.size(), 3);
    for (const auto& [asked, answer] : questions)
        EXPECT_EQ(answer_of(memory, asked), answer);
    memory.add("/b", "");
    memory.add("/fonts/b.ttf", "");
    EXPECT_NE(answer_of(memory, {FileQuestion::is_file, "/b"}), questions.at({FileQuestion::is_file, "/b"}));
    EXPECT_NE(answer_of(memory, {FileQuestion::files_below, "/fonts"}),
              questions.at({FileQuestion::files_below, "/fonts"}));
}

TEST_F(FilesThatAreRecorded, KnowTheHashesOfTheirBytes)
{
    memory.add("/a.svg", "<svg/>");
    const Result<BlobPtr> blob = files.map("/a.svg");
    ASSERT_TRUE(blob);
    EXPECT_EQ(files.hash_of(*blob), hash_content("<svg/>"));
    EXPECT_EQ(files.hash_of(make_blob("other")), hash_content("other"));
}

} // namespace
} // namespace skrejlapa
