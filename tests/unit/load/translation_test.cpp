#include "load/translation.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class Translations : public testing::Test
{
protected:
    SourceMap sources;

    ContentDocument text(const std::string& markdown)
    {
        Diagnostics found;
        ContentDocument document = parse_content(sources, sources.add("text.md", markdown), found);
        EXPECT_THAT(found.all(), IsEmpty());
        return document;
    }
    TranslationState compare(const std::string& latvian, const std::string& german)
    {
        return compare_translation(text(latvian), "lv", text(german), "de");
    }
    /// "source|translation" for each.
    std::vector<std::string> disagreements(const std::string& latvian, const std::string& german)
    {
        std::vector<std::string> all;
        for (const Disagreement& each : compare("# A\n\n" + latvian + "\n", "# B\n\n" + german + "\n").disagreements)
            all.push_back(each.in_source + "|" + each.in_translation);
        return all;
    }
};

TEST_F(Translations, LackTheSectionsThatOnlyTheSourceHas)
{
    const TranslationState state = compare("# A {#a}\n\n# B {#b}\n\n# C\n", "# B {#b}\n\n# X {#x}\n\n# C\n");
    EXPECT_THAT(state.missing, ElementsAre("a"));
    EXPECT_THAT(state.unknown, ElementsAre("x"));
}

TEST_F(Translations, AreMatchedByNumberWhereOneLacksTheId)
{
    const TranslationState state = compare("# A {#a}\n\n# B\n", "# A\n\n# B\n");
    EXPECT_THAT(state.missing, IsEmpty());
    EXPECT_THAT(state.unknown, IsEmpty());
}

TEST_F(Translations, AreStaleOnceTheSourceSaysSomethingElse)
{
    const std::string source = "# Upes {#rivers}\n\nTeksts.\n\n# Meži\n\nVēl.\n";
    const std::string german = "# Flüsse {#rivers}\n\nText.\n\n# Wälder\n\nMehr.\n";
    const std::string marked = with_source_marks(german, text(german), text(source));
    EXPECT_THAT(compare(source, german).unmarked, ElementsAre("rivers", "2"));
    EXPECT_THAT(compare(source, marked).unmarked, IsEmpty());
    EXPECT_THAT(compare(source, marked).stale, IsEmpty());
    EXPECT_THAT(compare("# Upes {#rivers}\n\nCits  teksts.\n\n# Meži\n\nVēl.\n", marked).stale, ElementsAre("rivers"));
    EXPECT_THAT(compare("<!-- a note -->\n# Upes {#rivers}\n\nTeksts.\n\n# Meži\n\nVēl.\n", marked).stale, IsEmpty());
}

TEST_F(Translations, KeepEveryOtherByteWhenTheyAreMarked)
{
    const ContentDocument source = text("# A\n\nB.\n");
    const std::string mark = "[source-sections]\n\"1\" = \"" + mark_of_section(source.sections[0]) + "\"\n";
    const std::string body = "# C\n\nD.   \n";
    EXPECT_EQ(with_source_marks(body, text(body), source), "+++\n" + mark + "+++\n\n" + body);
    const std::string with_title = "+++\ntitle = \"C\" # said so\n+++\n" + body;
    const std::string marked = "+++\ntitle = \"C\" # said so\n" + mark + "+++\n" + body;
    EXPECT_EQ(with_source_marks(with_title, text(with_title), source), marked);
    EXPECT_EQ(with_source_marks(marked, text(marked), source), marked);
    const std::string before_fields = "+++\n[source-sections]\n\"1\" = \"old\"\n[fields]\nx = \"1\"\n+++\n" + body;
    EXPECT_EQ(with_source_marks(before_fields, text(before_fields), source),
              "+++\n" + mark + "[fields]\nx = \"1\"\n+++\n" + body);
}

TEST_F(Translations, KeepWhatElseStandsAmongTheirMarks)
{
    const ContentDocument source = text("# A {#a}\n\n# B\n\n# C\n");
    const std::string hash = mark_of_section(source.sections[0]);
    const std::string body = "# C {#a}\n\n# D\n";
    const std::string before = "+++\n[source-sections]\n# seen in May\na = 'old'  # by Anna\ngone = \"1\"\n\n"
                               "# of the text\n[fields]\nx = \"1\"\n+++\n" +
                               body;
    EXPECT_EQ(with_source_marks(before, text(before), source),
              "+++\n[source-sections]\n# seen in May\na = \"" + hash + "\"  # by Anna\n\"2\" = \"" +
                  mark_of_section(source.sections[1]) + "\"\n\n# of the text\n[fields]\nx = \"1\"\n+++\n" + body);
}

TEST_F(Translations, MayEndTheirLinesAsTheyLike)
{
    const ContentDocument source = text("# A\n");
    const std::string body = "+++\r\ntitle = \"C\"\r\n+++\r\n# C\r\n";
    const std::string marked = with_source_marks(body, text(body), source);
    EXPECT_EQ(std::count(marked.begin(), marked.end(), '\r'), std::count(marked.begin(), marked.end(), '\n'));
    EXPECT_THAT(compare("# A\n", marked).unmarked, IsEmpty());
}

TEST_F(Translations, WriteNumbersInTheirOwnWay)
{
    EXPECT_THAT(disagreements("2 000 eiro, 3,5 %, 12 500 un 7.", "2.000 Euro, 3.5 %, 12\u00A0500 und 7."), IsEmpty());
    EXPECT_THAT(disagreements("no 2026. līdz 2027. gadam", "von 2026 bis 2027"), IsEmpty());
    EXPECT_THAT(disagreements("2 000 eiro", "2.500 Euro"), ElementsAre("2 000|2.500"));
    EXPECT_THAT(disagreements("5 no 7", "5"), ElementsAre("7|"));
    EXPECT_THAT(disagreements("pieci", "5"), ElementsAre("|5"));
    EXPECT_THAT(disagreements("1,5 miljoni", "15 Millionen"), ElementsAre("1,5|15"));
    EXPECT_THAT(disagreements("+371 6700 0000", "+371 67 000 000"), IsEmpty());
    EXPECT_THAT(disagreements("plkst. 9.30", "um 9:30"), IsEmpty());
    EXPECT_THAT(disagreements("2 **000** eiro", "2.000 Euro"), IsEmpty());
}

TEST_F(Translations, AreNamedByThePlaceThatDiffers)
{
    const std::string latvian = "# A\n\nPieci.\n\nNo 7.\n";
    const std::string german = "# B\n\nFünf.\n\nVon 8.\n";
    const TranslationState state = compare(latvian, german);
    ASSERT_EQ(state.disagreements.size(), 1U);
    EXPECT_EQ(state.disagreements[0].span.begin, german.find("Von 8"));
    EXPECT_EQ(state.disagreements[0].source_span.begin, latvian.find("No 7"));
}

TEST_F(Translations, WriteDatesInTheirOwnWay)
{
    EXPECT_THAT(disagreements("līdz 01.05.2026.", "bis 1.5.2026"), IsEmpty());
    EXPECT_THAT(disagreements("līdz 01.05.2026.", "by 2026-05-01"), IsEmpty());
    EXPECT_THAT(disagreements("līdz 01.05.2026.", "bis 2.5.2026"), ElementsAre("01.05.2026|2.5.2026"));
    EXPECT_THAT(disagreements("līdz 2026. gada 27. novembrim", "bis 27. November 2026"), IsEmpty());
    EXPECT_THAT(disagreements("27.11.2026.", "am 27. November 2026"), IsEmpty());
    EXPECT_THAT(disagreements("līdz 2026. gada 27. novembrim", "am 27. Oktober 2026"),
                ElementsAre("2026. gada 27. novembrim|27. Oktober 2026"));
}

TEST_F(Translations, MayNameMonthsThatAreNotKnown)
{
    const auto state =
        compare_translation(text("# A\n\n27.11.2026. un 3\n"), "lv", text("# B\n\n٢٧ نوفمبر ٢٠٢٦ ٣\n"), "ar");
    EXPECT_THAT(state.disagreements, IsEmpty());
}

TEST_F(Translations, LinkToTheSamePageInTheirLanguage)
{
    EXPECT_THAT(disagreements("[šeit](https://example.org/lv/page)", "[hier](https://example.org/de/page)"), IsEmpty());
    EXPECT_THAT(disagreements("<https://example.org/p_en>", "<https://example.org/p_en>"), IsEmpty());
    EXPECT_THAT(disagreements("[šeit](https://example.org/a)", "[hier](https://example.org/b)"),
                ElementsAre("https://example.org/a|https://example.org/b"));
}

TEST_F(Translations, HaveTheSameFields)
{
    EXPECT_THAT(disagreements("Sveiki, {{name}}!", "Hallo, {{name}}!"), IsEmpty());
    EXPECT_THAT(disagreements("Sveiki, {{name}}!", "Hallo, {{nam}}!"), ElementsAre("{{name}}|{{nam}}"));
}

} // namespace

} // namespace skrejlapa
