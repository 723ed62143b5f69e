#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using TypeRules = CheckedPage;

TEST_F(TypeRules, WarnOfTypeSmallerThanTheCardAllows)
{
    text({mm(10), mm(10)}, pt(4.9));
    EXPECT_THAT(findings(), ElementsAre("warning TYPE-TOO-SMALL"));
}

TEST_F(TypeRules, TakeTypeAtTheLimit)
{
    text({mm(10), mm(10)}, pt(5));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TypeRules, SayOneThingOfABoxWithManyRuns)
{
    for (int i = 0; i < 5; ++i)
        text({mm(10), mm(10 + i * 5)}, pt(4.5 - i * 0.5));
    const std::vector<Diagnostic> found = findings("TYPE-TOO-SMALL");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(std::get<double>(found[0].values[0].second), 2.5);
}

} // namespace

} // namespace skrejlapa
