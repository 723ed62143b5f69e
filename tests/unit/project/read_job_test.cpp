#include "project/read_job.h"

#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class Job : public ProjectFixture
{
protected:
    JobTerms read(std::string text)
    {
        const TomlTable table = parse("[job]\n" + std::move(text));
        return read_job(table.find("job")->value.table(), found);
    }
};

TEST_F(Job, SaysPaperGrammageSidesAndCopies)
{
    const JobTerms job = read("paper = \"uncoated\"\ngrammage = 170\nsides = 2\ncopies = 500\n");
    EXPECT_EQ(job.paper->value, Paper::uncoated);
    EXPECT_EQ(job.grammage_gsm->value, 170);
    EXPECT_EQ(job.sides->value, 2);
    EXPECT_EQ(job.copies->value, 500);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Job, MayLeaveAllOpen)
{
    EXPECT_FALSE(read("").paper.has_value());
    EXPECT_FALSE(read_job(nullptr, found).sides.has_value());
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Job, IsCheckedWhole)
{
    read("paper = \"glossy\"\ngrammage = 5\nsides = 3\ncopies = 0\nweight = 1\n");
    EXPECT_THAT(findings(), ElementsAre("error TOML-VALUE t.toml:2:9", "error TOML-VALUE t.toml:3:12",
                                        "error TOML-VALUE t.toml:4:9", "error TOML-VALUE t.toml:5:10",
                                        "error TOML-UNKNOWN-KEY t.toml:6:1"));
}

} // namespace
} // namespace skrejlapa
