#include "build/layout_snapshot.h"

#include "build/snapshot_file.h"
#include "written_project.h"

#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::Not;

constexpr const char* square = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
<rect width="40" height="20" fill="#8c1d2f"/></svg>)";

class TakenSnapshot : public WrittenProject
{
protected:
    struct Taken {
        LayoutSnapshot snapshot;
        std::string json;
    };

    Taken taken()
    {
        return with_workshop([&](const Workshop& workshop) {
            const std::optional<PaintedEdition> painted =
                paint_laid_out(workshop, edition, lay_out_edition(workshop, edition, sources, found), found);
            const LayoutSnapshot snapshot =
                take_snapshot(edition, painted.value(),
                              {.pdf = "%PDF", .title = "Lauki", .date_unix_s = 86400, .producer = "skrejlapa"});
            return Taken{snapshot, print_snapshot(snapshot, *painted->laid_out)};
        });
    }
    SnapshotPage page() { return taken().snapshot.pages.at(0); }
    SnapshotBox box(const std::string& name)
    {
        for (const SnapshotBox& each : page().boxes) {
            if (each.name == name)
                return each;
        }
        throw std::invalid_argument(name);
    }
};

TEST_F(TakenSnapshot, SaysWhatEachBoxShows)
{
    files.written.add("/project/photo.svg", square);
    write_layout("[boxes.sheet]\nchildren = [\"title\", \"body\", \"photo\", \"line\"]\n"
                 "[boxes.title]\ncontent = \"title\"\n[boxes.body]\ncontent = \"body\"\n"
                 "[boxes.photo]\nimage = \"photo.svg\"\nalt = \"A field\"\n[boxes.line]\nrule = \"1pt\"\n");
    std::vector<ShownKind> kinds;
    for (const SnapshotBox& each : page().boxes)
        kinds.push_back(each.kind);
    EXPECT_THAT(kinds, ElementsAre(ShownKind::container, ShownKind::text, ShownKind::text, ShownKind::picture,
                                   ShownKind::rule));
    EXPECT_EQ(box("photo").pictures.at(0).alt, "A field");
    EXPECT_EQ(box("sheet").painted, std::nullopt);
}

TEST_F(TakenSnapshot, ReadsLinesWithoutTheHyphensOfTheirBreaks)
{
    write_content("# Lauki\n\n" +
                  std::string("Neaizmirstamākie\u00adpiedzīvojumi un atklājumi tek uz jūru.\n\nBeigas.\n"));
    write_layout("[boxes.sheet]\nchildren = [\"title\", \"body\"]\n[boxes.title]\ncontent = \"title\"\n"
                 "[boxes.body]\ncontent = \"body\"\nwidth = \"40mm\"\n");
    std::string reads;
    for (const SnapshotLine& line : page().lines)
        reads += line.reads;
    EXPECT_THAT(reads, testing::StartsWith("Lauki\n"));
    EXPECT_THAT(reads, testing::HasSubstr("piedzīvojumi un atklājumi tek uz jūru.\nBeigas.\n"));
    EXPECT_THAT(reads, Not(testing::HasSubstr("-")));
}

TEST_F(TakenSnapshot, HashesPaintWhereverItStands)
{
    const SnapshotBox body = box("body");
    write_layout("[boxes.sheet]\nchildren = [\"title\", \"body\"]\n[boxes.title]\ncontent = \"title\"\n"
                 "margin-bottom = \"5mm\"\n[boxes.body]\ncontent = \"body\"\n");
    const SnapshotBox moved = box("body");
    EXPECT_EQ(moved.paint, body.paint);
    EXPECT_NE(moved.painted, body.painted);
    write_content("# Lauki\n\nMeži un ezeri.\n");
    EXPECT_NE(box("body").paint, body.paint);
    EXPECT_EQ(box("body").look, body.look);
}

TEST_F(TakenSnapshot, TellsAnotherLookFromAnotherShape)
{
    const std::string boxes = "[boxes.sheet]\nchildren = [\"title\", \"body\"]\nbackground = \"tone\"\n"
                              "[boxes.title]\ncontent = \"title\"\n[boxes.body]\ncontent = \"body\"\n";
    write_layout(boxes + "[colors]\ntone = { cmyk = [10, 0, 0, 0] }\n");
    const SnapshotBox light = box("sheet");
    write_layout(boxes + "[colors]\ntone = { cmyk = [20, 0, 0, 0] }\n");
    EXPECT_NE(box("sheet").look, light.look);
    write_layout(boxes + "[colors]\ntone = { cmyk = [10, 0, 0, 0] }\n", "size = \"A5\"\n");
    EXPECT_EQ(box("sheet").look, light.look);
    EXPECT_NE(box("sheet").paint, light.paint);
}

TEST_F(TakenSnapshot, IsReadAsItWasPrinted)
{
    const Taken made = taken();
    const std::optional<LayoutSnapshot> read = read_snapshot(made.json);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pdf, hash_content("%PDF").hex());
    EXPECT_EQ(read->date, "1970-01-02T00:00:00Z");
    ASSERT_EQ(read->pages.size(), made.snapshot.pages.size());
    const SnapshotPage& page = read->pages.at(0);
    const SnapshotPage& taken_page = made.snapshot.pages.at(0);
    EXPECT_EQ(page.trim, taken_page.trim);
    EXPECT_EQ(page.marks, taken_page.marks);
    ASSERT_EQ(page.boxes.size(), taken_page.boxes.size());
    for (std::size_t at = 0; at < page.boxes.size(); ++at) {
        EXPECT_EQ(page.boxes[at].painted, taken_page.boxes[at].painted);
        EXPECT_EQ(page.boxes[at].paint, taken_page.boxes[at].paint);
        EXPECT_EQ(page.boxes[at].kind, taken_page.boxes[at].kind);
    }
    EXPECT_EQ(page.lines.at(0).reads, "Lauki\n");
    EXPECT_EQ(page.lines.at(0).baseline, taken_page.lines.at(0).baseline);
}

TEST_F(TakenSnapshot, KeepsTheFormOfInspect)
{
    const nlohmann::json page = nlohmann::json::parse(taken().json)["pages"][0];
    EXPECT_EQ(page["name"], "1");
    EXPECT_EQ(page["boxes"][0]["name"], "sheet");
    EXPECT_TRUE(page["boxes"][0].contains("height"));
    EXPECT_EQ(page["lines"][0]["content"], "1/title");
    EXPECT_TRUE(page["lines"][0].contains("ratio"));
}

TEST(SnapshotFile, IsPassedOverWhereItIsNone)
{
    for (const char* const text : {"", "{", "[]", "{\"schema\":2}", "{\"schema\":1,\"pdf\":\"1\",\"pages\":[{}]}"})
        EXPECT_FALSE(read_snapshot(text)) << text;
}

TEST(SnapshotFile, StandsBesideTheRecords)
{
    EXPECT_EQ(snapshot_file("out", "rural/rural-lv-print"), Path("out/.skrejlapa/rural/rural-lv-print.layout.json"));
}

} // namespace

} // namespace skrejlapa
