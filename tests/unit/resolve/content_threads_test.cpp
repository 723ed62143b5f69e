#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

using Threads = ResolveTest;

constexpr const char* two_sections = "# One\n\nFirst.\n\n# Two {#join}\n\nSecond.\n\nThird. {#last}\n";
constexpr const char* font = "[styles.body]\nfont-family = \"Skrejlapa Square\"\n";
constexpr const char* sheet = "[boxes.sheet]\nchildren = [\"title\", \"body\"]\n[boxes.title]\ncontent = "
                              "\"title\"\n[boxes.body]\ncontent = \"body\"\n";

const TextContent& text_in(const Box& box) { return std::get<TextContent>(box.content); }

TEST_F(Threads, MakeAPageForEachSection)
{
    const Leaflet leaflet = resolve_layout(
        std::string(font) + sheet + "[[pages]]\nfor-each = \"section\"\nroot = \"sheet\"\n", two_sections);
    ASSERT_EQ(leaflet.pages.size(), 2U);
    EXPECT_EQ(leaflet.pages[1].name, "2");
    EXPECT_THAT(texts(leaflet, box(leaflet, "body", 1)), ElementsAre("Second.", "Third."));
    EXPECT_EQ(story(leaflet, box(leaflet, "body", 1)).content, "join/body");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Threads, BindPagesByNumberAndById)
{
    const Leaflet leaflet = resolve_layout(std::string(font) + sheet +
                                               "[[pages]]\nsection = \"1\"\nroot = \"sheet\"\n"
                                               "[[pages]]\nsection = \"join\"\nroot = \"sheet\"\n",
                                           two_sections);
    EXPECT_THAT(texts(leaflet, box(leaflet, "title", 1)), ElementsAre("Two"));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Threads, AnswerToASectionsNumberAlthoughItHasAnId)
{
    resolve_layout(std::string(font) + sheet +
                       "[[pages]]\nsection = \"1\"\nroot = \"sheet\"\n"
                       "[[pages]]\nsection = 2\nroot = \"sheet\"\n",
                   two_sections);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Threads, FindSectionsThatTheTextDoesNotHave)
{
    resolve_layout(std::string(font) + sheet + "[[pages]]\nsection = \"joi\"\nroot = \"sheet\"\n", two_sections);
    EXPECT_THAT(codes(), ElementsAre("CONTENT-UNKNOWN-SECTION", "CONTENT-UNPLACED", "CONTENT-UNPLACED",
                                     "CONTENT-UNPLACED", "CONTENT-UNPLACED"));
}

TEST_F(Threads, NameEachPartOfTheTextThatHasNoPlace)
{
    resolve_layout(std::string(font) + "[boxes.a]\ncontent = \"1/title\"\n[[pages]]\nroot = \"a\"\n", two_sections);
    EXPECT_THAT(places(), ElementsAre("CONTENT-UNPLACED 3:1", "CONTENT-UNPLACED 5:1", "CONTENT-UNPLACED 7:1"));
}

TEST_F(Threads, DoNotCountBoxesThatAreNotShown)
{
    resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\"]\ndisplay = \"none\"\n[boxes.b]\ncontent = \"*\"\n"
                                       "[[pages]]\nroot = \"a\"\n",
                   "# One\n\nFirst.\n");
    EXPECT_THAT(codes(), ElementsAre("CONTENT-UNPLACED", "CONTENT-UNPLACED"));
}

TEST_F(Threads, FindTextThatIsPlacedTwice)
{
    resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\", \"c\"]\n[boxes.b]\ncontent = \"*\"\n"
                                       "[boxes.c]\ncontent = \"1/body\"\n[[pages]]\nroot = \"a\"\n",
                   "# One\n\nFirst.\n");
    EXPECT_THAT(findings(), ElementsAre("CONTENT-TWICE: the body of section \"1\" stands in \"b\" and again in \"c\""));
}

TEST_F(Threads, TakeABlockOutOfTheBody)
{
    const Leaflet leaflet =
        resolve_layout(std::string(font) + sheet +
                           "[boxes.rest]\ncontent = \"#last\"\n[boxes.two]\n"
                           "children = [\"sheet\", \"rest\"]\n[[pages]]\nsection = \"2\"\nroot = \"two\"\n",
                       two_sections);
    EXPECT_THAT(texts(leaflet, box(leaflet, "body")), ElementsAre("Second."));
    EXPECT_THAT(texts(leaflet, box(leaflet, "rest")), ElementsAre("Third."));
}

TEST_F(Threads, FindBlocksThatTheTextDoesNotHave)
{
    resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\", \"c\"]\n[boxes.b]\ncontent = \"*\"\n"
                                       "[boxes.c]\ncontent = \"#lst\"\n[[pages]]\nroot = \"a\"\n",
                   two_sections);
    EXPECT_THAT(
        findings(),
        ElementsAre("CONTENT-UNKNOWN-BLOCK: the text has no block with the id \"lst\"; did you mean \"last\"?"));
}

TEST_F(Threads, FlowThroughBoxesInTheOrderOfTheTree)
{
    const Leaflet leaflet = resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\", \"c\"]\n[boxes.b]\n"
                                                               "content = \"*\"\n[boxes.c]\ncontent = \"*\"\n"
                                                               "[[pages]]\nroot = \"a\"\n",
                                           two_sections);
    EXPECT_EQ(text_in(box(leaflet, "b")).thread_position, 0);
    EXPECT_FALSE(text_in(box(leaflet, "b")).ends_thread);
    EXPECT_EQ(text_in(box(leaflet, "c")).thread_position, 1);
    EXPECT_TRUE(text_in(box(leaflet, "c")).ends_thread);
    EXPECT_EQ(text_in(box(leaflet, "b")).story, text_in(box(leaflet, "c")).story);
}

TEST_F(Threads, FlowByTheirNumberWhereBoxesHaveOne)
{
    const Leaflet leaflet =
        resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\", \"c\"]\n[boxes.b]\n"
                                           "content = \"*\"\nthread = 2\n[boxes.c]\ncontent = \"*\"\n"
                                           "thread = 1\n[[pages]]\nroot = \"a\"\n",
                       two_sections);
    EXPECT_EQ(text_in(box(leaflet, "c")).thread_position, 0);
}

TEST_F(Threads, FindANumberGivenTwice)
{
    resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\", \"c\"]\n[boxes.b]\ncontent = \"*\"\nthread = 1\n"
                                       "[boxes.c]\ncontent = \"*\"\nthread = 1\n[[pages]]\nroot = \"a\"\n",
                   two_sections);
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-THREAD"));
}

TEST_F(Threads, GoOnOverOverflowPagesOfTheirOwnSection)
{
    const Leaflet leaflet = resolve_layout(std::string(font) + sheet +
                                               "[boxes.more]\ncontent = \"body\"\n"
                                               "[[pages]]\nfor-each = \"section\"\nroot = \"sheet\"\n"
                                               "[[pages]]\nfor-each = \"overflow\"\nroot = \"more\"\n",
                                           two_sections);
    ASSERT_EQ(leaflet.pages.size(), 4U);
    EXPECT_TRUE(leaflet.pages[1].repeats);
    EXPECT_EQ(story(leaflet, box(leaflet, "more", 3)).content, "join/body");
    EXPECT_FALSE(text_in(box(leaflet, "body", 2)).ends_thread);
    EXPECT_TRUE(text_in(box(leaflet, "more", 3)).ends_thread);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Threads, NeedASectionWhereABoxAsksForThePagesOwn)
{
    resolve_layout(std::string(font) + sheet + "[[pages]]\nroot = \"sheet\"\n", "# One\n");
    EXPECT_THAT(codes(), ElementsAre("CONTENT-SELECTOR", "CONTENT-SELECTOR", "CONTENT-UNPLACED"));
}

TEST_F(Threads, FindSelectorsThatAreNone)
{
    resolve_layout(std::string(font) + "[boxes.a]\nchildren = [\"b\", \"c\"]\n[boxes.b]\ncontent = \"*\"\n"
                                       "[boxes.c]\ncontent = \"titel\"\n[[pages]]\nroot = \"a\"\n",
                   two_sections);
    EXPECT_THAT(findings(), ElementsAre("CONTENT-SELECTOR: content cannot be \"titel\"; did you mean \"title\"?"));
}

TEST_F(Threads, PlaceAWholeSectionByItsId)
{
    const Leaflet leaflet = resolve_layout(
        std::string(font) + "[boxes.a]\ncontent = \"#join\"\n[[pages]]\nroot = \"a\"\n", "# Two {#join}\n\nSecond.\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a")), ElementsAre("Two", "Second."));
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Threads, AreEmptyWhereThereIsNoText)
{
    const Leaflet leaflet =
        resolve_layout(std::string(font) + sheet + "[[pages]]\nfor-each = \"section\"\nroot = \"sheet\"\n");
    EXPECT_EQ(leaflet.pages.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<ContainerContent>(box(leaflet, "body").content));
    EXPECT_THAT(findings(), IsEmpty());
}

} // namespace

} // namespace skrejlapa
