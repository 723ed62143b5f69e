#include "checked_page.h"

namespace skrejlapa
{

namespace
{

using testing::Contains;
using testing::Not;

class QuotedSources : public CheckedPage
{
protected:
    QuotedSources() { fill(rect(20, 20, 40, 40), ink(100, 100, 100, 100)); }

    [[nodiscard]] std::vector<std::string> help() const { return findings("INK-LIMIT").at(0).help; }
};

TEST_F(QuotedSources, NameTheCardThatAsksAndWhereItHasThatFrom)
{
    terms.output.origins["ink-limit"] = {{}, Voice::printers_card, "the card \"jt\"", "jt.example, 2026"};
    EXPECT_THAT(help(), Contains("this is asked for by the card \"jt\": jt.example, 2026"));
}

TEST_F(QuotedSources, SayNothingOfWhatIsUsual)
{
    terms.output.origins["ink-limit"] = {{}, Voice::default_card, "the default card", "what is usual"};
    EXPECT_THAT(help(), Not(Contains(testing::HasSubstr("asked for by"))));
}

} // namespace

} // namespace skrejlapa
