#include "resolve_fixture.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class Stories : public ResolveTest
{
protected:
    Leaflet resolve_text(const std::string& content, const std::string& styles = {})
    {
        return resolve_layout(all_text_layout() + styles, "# T\n\n" + content);
    }
    static std::vector<std::string> words(const Leaflet& leaflet) { return texts(leaflet, leaflet.pages.front().root); }
    static const Block& block(const Leaflet& leaflet, std::size_t at) { return leaflet.stories.front().blocks.at(at); }
    static std::string marker_of(const Leaflet& leaflet, const Block& block)
    {
        return block.marker ? text_of(leaflet.paragraphs[block.marker->paragraph]) : "";
    }
};

TEST_F(Stories, break_lines_where_the_text_does)
{
    const Leaflet leaflet = resolve_text("One\\\ntwo\n");
    EXPECT_THAT(words(leaflet), ElementsAre("T", "One\u2028two"));
}

TEST_F(Stories, point_at_the_text_in_the_file)
{
    const Leaflet leaflet = resolve_text("One *two*\n");
    const TextRun& run = leaflet.paragraphs[block(leaflet, 1).paragraph].runs[1];
    EXPECT_EQ(sources.text(run.source.file).substr(run.source.begin, run.source.end - run.source.begin), "two");
}

TEST_F(Stories, keep_addresses_of_links)
{
    const Leaflet leaflet = resolve_text("See <https://example.org/a>.\n");
    const TextRun& run = leaflet.paragraphs[block(leaflet, 1).paragraph].runs[1];
    EXPECT_EQ(run.link, "https://example.org/a");
    EXPECT_EQ(run.text, "https://example.org/a");
}

TEST_F(Stories, change_language_within_a_block_and_a_run)
{
    const Leaflet leaflet = resolve_text("Words [mots]{lang=fr} words\n\nمرحبا {lang=ar}\n");
    const Paragraph& mixed = leaflet.paragraphs[block(leaflet, 1).paragraph];
    EXPECT_EQ(mixed.styles[mixed.runs[1].style].language, "fr");
    EXPECT_EQ(mixed.styles[mixed.runs[2].style].language, "lv");
    const Paragraph& arabic = leaflet.paragraphs[block(leaflet, 2).paragraph];
    EXPECT_EQ(arabic.styles[0].language, "ar");
    EXPECT_EQ(arabic.style.direction, Direction::rtl);
}

TEST_F(Stories, say_where_each_paragraph_is_from)
{
    const Leaflet leaflet = resolve_text("One\n\n# Second {#join}\n\nTwo\n");
    EXPECT_EQ(leaflet.paragraphs[block(leaflet, 0).paragraph].content, "1/title");
    EXPECT_EQ(leaflet.paragraphs[block(leaflet, 3).paragraph].content, "join/body");
}

TEST_F(Stories, mark_the_items_of_lists)
{
    const Leaflet leaflet = resolve_text("- a\n- b\n  - c\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "•");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 3)), "–");
}

TEST_F(Stories, mark_items_with_the_styles_marker_in_its_colour)
{
    const Leaflet leaflet =
        resolve_text("- a\n", "[styles.ul]\nmarker = \"✓\"\nmarker-color = \"white\"\nmarker-hang = true\n");
    const Block& item = block(leaflet, 1);
    EXPECT_EQ(marker_of(leaflet, item), "✓");
    EXPECT_TRUE(item.marker->hangs);
    EXPECT_EQ(item.indent_start, Length{});
    EXPECT_EQ(leaflet.paragraphs[item.marker->paragraph].styles[0].color, Ink{});
}

TEST_F(Stories, number_items_from_the_lists_first)
{
    const Leaflet leaflet = resolve_text("9. a\n10. b\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "9.");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "10.");
}

TEST_F(Stories, make_room_for_the_widest_marker)
{
    const Leaflet leaflet = resolve_text("9. a\n10. b\n");
    EXPECT_EQ(block(leaflet, 1).marker->column, pt(30)) << "three squares of 10 pt";
}

TEST_F(Stories, number_items_as_the_style_writes_it)
{
    const Leaflet leaflet = resolve_text("1. a\n2. b\n", "[styles.ol]\nmarker = \"(a)\"\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "(b)");
}

TEST_F(Stories, indent_what_follows_in_an_item_behind_its_marker)
{
    const Leaflet leaflet = resolve_text("- a\n\n  more\n", "[styles.ul]\nmarker-gap = \"4pt\"\n");
    EXPECT_EQ(block(leaflet, 1).indent_start, Length{});
    EXPECT_EQ(block(leaflet, 2).indent_start, pt(14));
    EXPECT_FALSE(block(leaflet, 2).marker.has_value());
}

TEST_F(Stories, indent_inner_lists_behind_the_outer_marker)
{
    const Leaflet leaflet = resolve_text("- a\n  - b\n", "[styles.ul]\nmarker-gap = \"4pt\"\n");
    EXPECT_EQ(block(leaflet, 2).indent_start, pt(14));
}

TEST_F(Stories, hang_inner_markers_behind_the_outer_text)
{
    const Leaflet leaflet = resolve_text("- a\n  - b\n", "[styles.ul]\nmarker-gap = \"4pt\"\nmarker-hang = true\n");
    EXPECT_EQ(block(leaflet, 2).indent_start, pt(14));
}

TEST_F(Stories, give_an_item_that_begins_with_a_list_a_line_of_its_own)
{
    const Leaflet leaflet = resolve_text("- - a\n");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 1)), "•");
    EXPECT_EQ(marker_of(leaflet, block(leaflet, 2)), "–");
}

TEST_F(Stories, collapse_the_spaces_of_lists_and_items)
{
    const Leaflet leaflet = resolve_text("- a\n- b\n", "[styles.ul]\nmargin-top = \"9pt\"\nmargin-bottom = \"8pt\"\n"
                                                       "[styles.li]\nmargin-bottom = \"3pt\"\n");
    EXPECT_EQ(block(leaflet, 1).space_before, pt(9));
    EXPECT_EQ(block(leaflet, 1).space_after, pt(3));
    EXPECT_EQ(block(leaflet, 2).space_after, pt(8));
}

TEST_F(Stories, indent_quotations)
{
    const Leaflet leaflet = resolve_text("> words\n");
    EXPECT_EQ(block(leaflet, 1).indent_start, pt(15));
}

TEST_F(Stories, keep_the_lines_of_code)
{
    const Leaflet leaflet = resolve_text("```\na\n\nb {{x}}\n```\n");
    EXPECT_THAT(words(leaflet), ElementsAre("T", "a\u2028\u2028b {{x}}"));
}

TEST_F(Stories, hold_pictures_as_blocks)
{
    files.add("/project/a.svg", "<svg/>");
    const Leaflet leaflet = resolve_text("![A map](a.svg){width=50%}\n");
    ASSERT_TRUE(block(leaflet, 1).picture.has_value());
    EXPECT_EQ(block(leaflet, 1).picture->image.alt, "A map");
    EXPECT_EQ(block(leaflet, 1).picture->width->fraction, 0.5);
}

TEST_F(Stories, report_pictures_that_are_not_there)
{
    resolve_text("![A map](b.svg)\n");
    EXPECT_THAT(codes(), ElementsAre("FILE-MISSING"));
}

TEST_F(Stories, say_what_comes_later)
{
    resolve_text("Words ![A](a.svg) words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n");
    EXPECT_THAT(places(), ElementsAre("LATER-RELEASE 3:7", "LATER-RELEASE 5:3", "LATER-RELEASE 9:1"));
}

TEST_F(Stories, follow_lists_twenty_deep)
{
    std::string deep;
    for (int at = 0; at < 20; ++at)
        deep += std::string(static_cast<std::size_t>(at) * 2, ' ') + "- a\n";
    EXPECT_EQ(resolve_text(deep).stories.front().blocks.size(), 21U);
}

} // namespace

} // namespace skrejlapa
