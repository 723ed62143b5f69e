#include "build/statement_findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class StatementFindings : public testing::Test
{
protected:
    StatementFindings()
    {
        leaflet_.stories.resize(2);
        leaflet_.stories[0].is_statement = true;
        statement_.content = TextContent{.story = 0};
        text_.content = TextContent{.story = 1};
    }

    /// Pages with so many statements each.
    std::vector<std::string> found(StatementTerms::Scope scope, const std::vector<int>& statements)
    {
        leaflet_.statement = StatementTerms{scope, "g", {}};
        Layout layout;
        for (const int count : statements) {
            layout.pages.emplace_back();
            Fragment& root = layout.pages.back().root;
            root.box = &text_;
            for (int each = 0; each < count; ++each) {
                Fragment shown{.box = &statement_};
                shown.lines.resize(1);
                root.children.push_back(shown);
            }
        }
        Diagnostics found;
        judge_statement(leaflet_, layout, found);
        std::vector<std::string> messages;
        for (const Diagnostic& finding : found.all())
            messages.push_back(finding.message);
        return messages;
    }

    Leaflet leaflet_;
    Box statement_{.name = "statement"};
    Box text_{.name = "text"};
    static constexpr auto once = StatementTerms::Scope::once;
    static constexpr auto each_page = StatementTerms::Scope::each_page;
};

TEST_F(StatementFindings, AreNoneWhereTheGrantsScopeIsKept)
{
    EXPECT_THAT(found(once, {0, 1, 0}), IsEmpty());
    EXPECT_THAT(found(each_page, {1, 1}), IsEmpty());
}

TEST_F(StatementFindings, AreNoneWithoutAGrant)
{
    found(once, {0});
    leaflet_.statement.reset();
    Layout layout;
    Diagnostics found;
    judge_statement(leaflet_, layout, found);
    EXPECT_TRUE(found.all().empty());
}

TEST_F(StatementFindings, NameAStatementThatStandsNowhere)
{
    EXPECT_THAT(found(once, {0, 0}), ElementsAre("the grant \"g\" wants its statement once, and it is on no page"));
}

TEST_F(StatementFindings, NameAStatementThatStandsAgain)
{
    EXPECT_THAT(found(once, {1, 0, 1, 1}),
                ElementsAre("the grant \"g\" wants its statement once, and here it stands again"));
}

TEST_F(StatementFindings, NameThePagesThatAStatementIsNotOn)
{
    EXPECT_THAT(found(each_page, {0, 1, 0}),
                ElementsAre("the grant \"g\" wants its statement on each page, and it is not on pages 1, 3"));
}

TEST_F(StatementFindings, NameAPageWithTwo)
{
    EXPECT_THAT(found(each_page, {1, 2}), ElementsAre("the statement of the grant \"g\" stands twice on page 2"));
}

} // namespace

} // namespace skrejlapa
