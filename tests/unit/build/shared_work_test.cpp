#include "written_project.h"

namespace skrejlapa
{

namespace
{

/// One leaflet of two pages for each of several places: what differs stands on the first page alone.
class PersonalisedEditions : public WrittenProject
{
protected:
    PersonalisedEditions()
    {
        write_layout(R"([boxes.sheet]
children = ["title", "body", "code"]
[boxes.title]
content = "title"
[boxes.body]
content = "body"
[boxes.code]
qr = "https://example.org/lauki"
alt = "Lauki"
width = "20mm"
height = "20mm"
)");
    }

    std::string made_for(const std::string& place)
    {
        write_content("# Lauki\n\n**" + place + "** un upes.\n\n# Meži\n\nVisiem viens teksts.\n");
        std::optional<std::string> made = pdf();
        EXPECT_TRUE(made);
        return made.value_or("");
    }

    static std::size_t made(MemoCount count) { return count.asked - count.known; }
};

TEST_F(PersonalisedEditions, AreEachWrittenAsByItself)
{
    std::vector<std::string> together;
    for (const char* place : {"Talsi", "Cēsis", "Rīga"})
        together.push_back(made_for(place));
    shared = std::make_shared<const SharedWork>();
    EXPECT_EQ(made_for("Rīga"), together[2]);
    EXPECT_EQ(codes(), std::vector<std::string>{});
}

TEST_F(PersonalisedEditions, ShareWhatIsAlike)
{
    made_for("Talsi");
    const std::size_t paragraphs = made(shared->paragraphs.count());
    made_for("Cēsis");
    EXPECT_EQ(made(shared->paragraphs.count()), paragraphs + 1) << "that with the place's name";
    EXPECT_EQ(made(shared->clean_pages.count()), 3) << "the first page of each and the second of both";
    EXPECT_EQ(made(shared->streams.count()), 3);
    EXPECT_EQ(made(shared->readings.count()), 4) << "these, and the code, which stands on each at the same place";
}

TEST_F(PersonalisedEditions, ShareAFontOfTheSameGlyphs)
{
    made_for("Talsi");
    const std::size_t fonts = made(shared->fonts.count());
    made_for("Tilsa");
    EXPECT_EQ(made(shared->fonts.count()), fonts);
}

TEST_F(PersonalisedEditions, AreJudgedAnewWhereThePageDiffers)
{
    made_for("Talsi");
    write_layout("[boxes.sheet]\ncontent = \"*\"\ncolor = \"pale\"\n"
                 "[colors]\npale = { cmyk = [0, 0, 5, 0] }\n");
    made_for("Talsi");
    EXPECT_THAT(codes(), testing::Contains("TEXT-CONTRAST"));
    found = {};
    made_for("Talsi");
    EXPECT_THAT(codes(), testing::Contains("TEXT-CONTRAST")) << "what was found once is found again";
}

} // namespace

} // namespace skrejlapa
