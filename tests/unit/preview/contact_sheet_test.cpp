#include "preview/contact_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::HasSubstr;
using testing::Not;

std::string sheet_of(const std::string& bytes)
{
    return contact_sheet("Title", {{"card", "lv", "print", {{"1", bytes}}}});
}

TEST(ContactSheet, HoldsThePicturesThemselves)
{
    EXPECT_THAT(sheet_of("foobar"), HasSubstr("<img alt=\"1\" src=\"data:image/png;base64,Zm9vYmFy\">"));
    EXPECT_THAT(sheet_of("fooba"), HasSubstr("base64,Zm9vYmE=\""));
    EXPECT_THAT(sheet_of("foob"), HasSubstr("base64,Zm9vYg==\""));
    EXPECT_THAT(sheet_of(std::string("\xFF\xFE\x00", 3)), HasSubstr("base64,//4A\""));
}

TEST(ContactSheet, GivesEachLeafletOneHeading)
{
    const std::string html =
        contact_sheet("Title", {{"a", "lv", "print", {}}, {"a", "en", "print", {}}, {"b", "lv", "web", {}}});
    EXPECT_EQ(html.find("<h2>a</h2>"), html.rfind("<h2>a</h2>"));
    EXPECT_THAT(html, HasSubstr("<h2>b</h2>\n<figure lang=\"lv\"><figcaption>lv · web</figcaption>"));
}

TEST(ContactSheet, TakesNamesAsText)
{
    const std::string html = contact_sheet("<b> & \"c\"", {});
    EXPECT_THAT(html, HasSubstr("<h1>&lt;b> &amp; &quot;c&quot;</h1>"));
    EXPECT_THAT(html, Not(HasSubstr("<b>")));
}

} // namespace

} // namespace skrejlapa
