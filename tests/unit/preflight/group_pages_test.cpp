#include "preflight/group_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

std::vector<std::string> grouped(const std::vector<std::pair<int, std::string>>& findings)
{
    Diagnostics found;
    for (const auto& [page, message] : findings)
        found.add({.code = "PDF-TRIM", .message = message, .place = {.page = page}});
    Diagnostics together;
    add_grouped_by_page(found, together);
    std::vector<std::string> messages;
    for (const Diagnostic& each : together.all())
        messages.push_back(each.message);
    return messages;
}

TEST(GroupedPages, TellOnceWhatIsFoundOnMany)
{
    EXPECT_THAT(grouped({{1, "page 1 has no TrimBox"},
                         {2, "page 2 has no TrimBox"},
                         {3, "page 3 has no TrimBox"},
                         {4, "page 4 has no TrimBox"},
                         {7, "page 7 has no TrimBox"}}),
                ElementsAre("page 1 has no TrimBox (and so on pages 2 to 4, 7)"));
}

TEST(GroupedPages, LeaveApartWhatDiffers)
{
    EXPECT_THAT(grouped({{1, "page 1 has 2 mm of bleed"}, {2, "page 2 has 1 mm of bleed"}}),
                ElementsAre("page 1 has 2 mm of bleed", "page 2 has 1 mm of bleed"));
}

TEST(GroupedPages, LeaveAloneWhatIsOfTheWholeFile)
{
    EXPECT_THAT(grouped({{0, "the file is encrypted"}, {0, "the file is encrypted"}}),
                ElementsAre("the file is encrypted", "the file is encrypted"));
}

} // namespace

} // namespace skrejlapa
