#include "load/content_document.h"

#include "content_dump.h"
#include "findings.h"
#include "load/limits.h"
#include "memory_files.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Content : public testing::Test
{
protected:
    SourceMap sources;
    Diagnostics found;
    ContentDocument document;

    std::string read(std::string text)
    {
        found = {};
        const FileId file = sources.add("a.md", std::move(text));
        document = parse_content(sources, file, found);
        return dump(document);
    }
    /// Of a text below a heading of its own.
    std::string body(const std::string& text)
    {
        const std::string all = read("# T\n\n" + text);
        return all.substr(all.find('\n') + 1);
    }
    std::string at(Span span) const { return sources.text(span.file).substr(span.begin, span.end - span.begin); }
    std::vector<std::string> findings() const { return summarize(found, sources); }
};

struct Sample {
    const char* name;
    const char* text;
    const char* dumped;
};
std::string name_of(const testing::TestParamInfo<Sample>& sample) { return sample.param.name; }

class Reads : public Content, public testing::WithParamInterface<Sample>
{
};

TEST_P(Reads, AsWritten)
{
    EXPECT_EQ(body(GetParam().text), GetParam().dumped);
    EXPECT_THAT(findings(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    CommonMark, Reads,
    testing::Values(Sample{"Emphasis", "a *b **c*** d", "  p 'a 'em('b 'strong('c'))' d'\n"},
                    Sample{"SoftAndHardBreaks", "a\nb\\\nc  \nd", "  p 'a b'/'c'/'d'\n"},
                    Sample{"Entities", "&amp; &mdash; &#257; &#x101; &nosuch; &#0;",
                           "  p '& \xE2\x80\x94 \xC4\x81 \xC4\x81 &nosuch; \xEF\xBF\xBD'\n"},
                    Sample{"Escapes", "\\[a\\] \\{b} \\*c\\*", "  p '[a] {b} *c*'\n"},
                    Sample{"Code", "`a  *b*` c", "  p code'a  *b*'' c'\n"},
                    Sample{"Links", "[a *b*](http://x.lv/y_z \"t\")", "  p link<http://x.lv/y_z>('a 'em('b'))\n"},
                    Sample{"Autolinks", "<https://x.lv/a_b> <a@b.lv>",
                           "  p link<https://x.lv/a_b>('https://x.lv/a_b')' 'link<mailto:a@b.lv>('a@b.lv')\n"},
                    Sample{"NoPermissiveAutolinks", "https://x.lv www.x.lv", "  p 'https://x.lv www.x.lv'\n"},
                    Sample{"Images", "![a *b*](c.svg)", "  p image<c.svg>('a 'em('b'))\n"},
                    Sample{"References", "[a][r] [r]\n\n[r]: http://x.lv",
                           "  p link<http://x.lv>('a')' 'link<http://x.lv>('r')\n"},
                    Sample{"NestedLists", "- a\n  - b\n- c",
                           "  ul tight\n    li\n      p 'a'\n      ul tight\n        li\n"
                           "          p 'b'\n    li\n      p 'c'\n"},
                    Sample{"NumberedLists", "4. a\n\n5. b", "  ol from 4\n    li\n      p 'a'\n    li\n      p 'b'\n"},
                    Sample{"EmptyItems", "- \n- a", "  ul tight\n    li\n    li\n      p 'a'\n"},
                    Sample{"Quotes", "> a\n>\n> b", "  quote\n    p 'a'\n    p 'b'\n"},
                    Sample{"Headings", "## a\n\nb\n---", "  h2 'a'\n  h2 'b'\n"},
                    Sample{"RulesAndCode", "***\n\n    x\n    y", "  hr\n  code code'x\ny'\n"},
                    Sample{"Tables", "| a | b |\n|---|---|\n| *c* | |",
                           "  table\n    tr header\n      cell header 'a'\n      cell header 'b'\n    tr\n      cell "
                           "em('c')\n      cell\n"},
                    Sample{"SeveralBlanksAsOne", "a   b\t c", "  p 'a b c'\n"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Attributes, Reads,
    testing::Values(
        Sample{"AtTheEndOfAParagraph", "a b {#i .c lang=en}", "  p{ #i .c lang=en } 'a b'\n"},
        Sample{"AtTheEndOfSeveralLines", "a\nb {.c}\n\nd", "  p{ .c } 'a b'\n  p 'd'\n"},
        Sample{"OnALineOfTheirOwnBelow", "a\n{.c}\n\nb", "  p{ .c } 'a'\n  p 'b'\n"},
        Sample{"OnTheLineBeforeAParagraph", "{.c}\na", "  p{ .c } 'a'\n"},
        Sample{"WithAnEmptyLineBetween", "{.c}\n\na", "  p{ .c } 'a'\n"},
        Sample{"BetweenTwoParagraphs", "a\n{.c}\nb", "  p 'a'\n  p{ .c } 'b'\n"},
        Sample{"BeforeAList", "{.c}\n- a", "  ul tight{ .c }\n    li\n      p 'a'\n"},
        Sample{"BeforeANumberedListThatBeginsLater", "{.c}\n3. a", "  ol from 3 tight{ .c }\n    li\n      p 'a'\n"},
        Sample{"BetweenTwoLists", "- a\n\n{.c}\n- b",
               "  ul tight\n    li\n      p 'a'\n  ul tight{ .c }\n    li\n      p 'b'\n"},
        Sample{"BeforeANestedList", "- a\n  {.c}\n  - b",
               "  ul tight\n    li\n      p 'a'\n      ul tight{ .c }\n        li\n          p 'b'\n"},
        Sample{"OfAnItemsText", "- a {.c}\n- b", "  ul tight\n    li\n      p{ .c } 'a'\n    li\n      p 'b'\n"},
        Sample{"BelowAnItemsText", "- a\n  {.c}\n- b", "  ul tight\n    li\n      p{ .c } 'a'\n    li\n      p 'b'\n"},
        Sample{"AsAnItemsFirstLine", "- {.c}\n  a", "  ul tight\n    li\n      p{ .c } 'a'\n"},
        Sample{"BeforeAQuote", "{.c}\n> a", "  quote{ .c }\n    p 'a'\n"},
        Sample{"InAQuote", "> {.c}\n> a\n>\n> b {.d}", "  quote\n    p{ .c } 'a'\n    p{ .d } 'b'\n"},
        Sample{"BeforeATable", "{.c}\n| a |\n|---|", "  table{ .c }\n    tr header\n      cell header 'a'\n"},
        Sample{"BeforeAHeading", "{#i}\n## a {.c}", "  h2{ #i .c } 'a'\n"},
        Sample{"OfAHeadingWithClosingHashes", "## a ## {#i}\n\n## b {#j} ##", "  h2{ #i } 'a'\n  h2{ #j } 'b'\n"},
        Sample{"GluedToAHeading", "## a{#i}", "  h2{ #i } 'a'\n"},
        Sample{"OfASetextHeading", "a {#i}\n---", "  h2{ #i } 'a'\n"},
        Sample{"Quoted", "a {alt=\"b } c\" width='4 mm'}", "  p{ alt=b } c width=4 mm } 'a'\n"},
        Sample{"WithEscapedQuotes", "a {alt=\"b \\\"c\\\"\"}", "  p{ alt=b \"c\" } 'a'\n"},
        Sample{"AfterEmphasis", "**a** {.c}", "  p{ .c } strong('a')\n"},
        Sample{"OnTwoLines", "{#i}\n{.c}\na", "  p{ #i .c } 'a'\n"},
        Sample{"BeforeAComment", "a {.c} <!-- d -->", "  p{ .c } 'a'\n"},
        Sample{"OfLettersBeyondAscii", "a {#savienība .ž}", "  p{ #savienība .ž } 'a'\n"},
        Sample{"InTheMiddleAreText", "a {.c} b and {*d*} e", "  p 'a {.c} b and {'em('d')'} e'\n"},
        Sample{"BeforeEmphasisAreText", "a {.c} *b*", "  p 'a {.c} 'em('b')\n"},
        Sample{"GluedToAWordAreTextIfNone", "f{x}", "  p 'f{x}'\n"},
        Sample{"EscapedAreText", "a \\{.c}", "  p 'a {.c}'\n"},
        Sample{"InCodeAreText", "`[a]{.c}` and ``{#d}``", "  p code'[a]{.c}'' and 'code'{#d}'\n"},
        Sample{"InCodeBlocksAreText", "    {.c}\n    [a]{.d}", "  code code'{.c}\n[a]{.d}'\n"},
        Sample{"InFencesAreText", "```\n{.c}\n```", "  code code'{.c}'\n"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Runs, Reads,
    testing::Values(
        Sample{"WithAttributes", "a [b c]{lang=en} d", "  p 'a 'run('b c'){ lang=en }' d'\n"},
        Sample{"HoldingEmphasis", "[a *b* _c_]{.x}", "  p run('a 'em('b')' 'em('c')){ .x }\n"},
        Sample{"InsideEmphasis", "**[a]{.x}** _[b]{.y}_", "  p strong(run('a'){ .x })' 'em(run('b'){ .y })\n"},
        Sample{"Nested", "[a [b]{.x} c]{.y}", "  p run('a 'run('b'){ .x }' c'){ .y }\n"},
        Sample{"OverTwoLines", "[a\nb]{.x}", "  p run('a b'){ .x }\n"},
        Sample{"HoldingALink", "[a [b](http://x.lv)]{.x}", "  p run('a 'link<http://x.lv>('b')){ .x }\n"},
        Sample{"InsideALink", "[a [b]{.x}](http://x.lv)", "  p link<http://x.lv>('a 'run('b'){ .x })\n"},
        Sample{"WhereAReferenceHasTheirName", "[r]{.x}\n\n[r]: http://x.lv", "  p run('r'){ .x }\n"},
        Sample{"WithoutAttributes", "[a]{}", "  p run('a')\n"},
        Sample{"ThatEndAParagraphWithAttributes", "a [b]{.x} {.y}", "  p{ .y } 'a 'run('b'){ .x }\n"},
        Sample{"InHeadings", "## a [b]{.x}", "  h2 'a 'run('b'){ .x }\n"},
        Sample{"InTables", "| [a]{.x} |\n|---|", "  table\n    tr header\n      cell header run('a'){ .x }\n"},
        Sample{"OfPictures", "![a](b.svg){width=40mm} c", "  p image<b.svg>('a'){ width=40mm }' c'\n"},
        Sample{"OfAPictureAlone", "![](b.svg){width=40mm}", "  p image<b.svg>(){ width=40mm }\n"},
        Sample{"OfLinks", "[a](http://x.lv){.x}", "  p link<http://x.lv>('a'){ .x }\n"},
        Sample{"OfAutolinks", "<http://x.lv>{.x}", "  p link<http://x.lv>('http://x.lv'){ .x }\n"},
        Sample{"NotInAddresses", "[a](http://x.lv/[b]{c})", "  p link<http://x.lv/[b]{c}>('a')\n"},
        Sample{"NotBeforeFields", "[a]{{b}}", "  p '[a]{{b}}'\n"},
        Sample{"NotWithEscapedBrackets", "\\[a]{.x} b", "  p '[a]{.x} b'\n"},
        Sample{"HoldingEscapedBrackets", "[a \\] b]{.x}", "  p run('a ] b'){ .x }\n"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(Fields, Reads,
                         testing::Values(Sample{"StayAsTheyAre", "a {{b}} {{c.d?}}", "  p 'a {{b}} {{c.d?}}'\n"},
                                         Sample{"MayEndAParagraph", "a {{b}}", "  p 'a {{b}}'\n"},
                                         Sample{"MayStandAlone", "{{b}}", "  p '{{b}}'\n"},
                                         Sample{"MayStandInAddresses", "[a](http://x.lv/{{b}})",
                                                "  p link<http://x.lv/{{b}}>('a')\n"},
                                         Sample{"AreCutWhereEscaped", "a \\{{b}}", "  p 'a {''{b}}'\n"}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Comments, Reads,
    testing::Values(Sample{"AreDropped", "a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf", "  p 'a c'\n  p 'f'\n"},
                    Sample{"LeaveTheTextBehindThem", "<!-- a --> b **c**", "  p 'b 'strong('c')\n"},
                    Sample{"WithinALineMayGoOnToTheNext", "a<!-- b\nc -->d", "  p 'ad'\n"},
                    Sample{"OfSeveralLinesLeaveTheTextBehindThem", "<!-- a\nb\n--> c [d]{.x}",
                           "  p 'c 'run('d'){ .x }\n"},
                    Sample{"HideWhatIsNoAttribute", "a\n\n<!-- {.x} [b]{.y} -->", "  p 'a'\n"}),
    name_of);

TEST_F(Content, SplitsIntoSectionsByOrder)
{
    EXPECT_EQ(read("# A {#join}\n\na\n\n# B\n\n## C\n"), "h1{ #join } 'A'\n  p 'a'\nh1 'B'\n  h2 'C'\n");
    EXPECT_EQ(document.sections.at(0).number, 1);
    EXPECT_EQ(document.sections.at(0).heading.attributes.id, "join");
    EXPECT_EQ(document.sections.at(1).number, 2);
}

TEST_F(Content, ReadsTheFrontMatterWithItsPlaces)
{
    read("\xEF\xBB\xBF+++\r\ntitle = \"Ž\"\r\n[fields]\r\nphone = \"1\"\r\n+++\r\n# A\r\n\r\nb\r\nc\r\n");
    EXPECT_EQ(dump(document), "h1 'A'\n  p 'b c'\n");
    EXPECT_EQ(at(document.front_matter.find("title")->value.span), "\"Ž\"");
    EXPECT_EQ(sources.place(1, document.sections[0].heading.span.begin).line, 6);
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(Content, GivesEveryPartItsPlace)
{
    read("# Ā b {#i}\n\nc **d** [e]{.x} [f](http://x.lv) ![g](h.svg){alt=i}\n\n- j\n- k\n");
    const Section& section = document.sections.at(0);
    EXPECT_EQ(at(section.heading.span), "# Ā b {#i}");
    EXPECT_EQ(at(section.heading.attributes.id_span), "#i");
    const ContentBlock& paragraph = section.blocks.at(0);
    EXPECT_EQ(at(paragraph.span), "c **d** [e]{.x} [f](http://x.lv) ![g](h.svg){alt=i}");
    EXPECT_EQ(at(paragraph.inlines.at(1).span), "**d**");
    EXPECT_EQ(at(paragraph.inlines.at(3).span), "[e]{.x}");
    EXPECT_EQ(at(paragraph.inlines.at(5).span), "[f](http://x.lv)");
    EXPECT_EQ(at(paragraph.inlines.at(5).address_span), "http://x.lv");
    EXPECT_EQ(at(paragraph.inlines.at(7).address_span), "h.svg");
    EXPECT_EQ(at(paragraph.inlines.at(7).attributes.keys.at(0).value.span), "i");
    EXPECT_EQ(at(section.blocks.at(1).children.at(1).span), "k");
}

TEST_F(Content, GivesPicturesTheirAltText)
{
    read("# T\n\n![a *b*](c.svg)\n");
    EXPECT_EQ(document.sections.at(0).blocks.at(0).inlines.at(0).text, "a b");
}

TEST_F(Content, DropsControlCharactersWithAWarning)
{
    using namespace std::string_literals;
    EXPECT_EQ(body("a\0b \x02 c\x0B"
                   "d \xC2\x85"s),
              "  p 'ab cd'\n");
    EXPECT_THAT(findings(), ElementsAre("warning CONTENT-CONTROL-CHARACTER a.md:3:2"));
}

struct MistakeSample {
    const char* name;
    const char* text;
    std::vector<std::string> findings;
};

class Mistakes : public Content, public testing::WithParamInterface<MistakeSample>
{
};

TEST_P(Mistakes, AreFoundAtTheirPlaces)
{
    read(GetParam().text);
    EXPECT_EQ(findings(), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(
    Content, Mistakes,
    testing::Values(
        MistakeSample{"TextBeforeASection", "a\n\nb\n\n# C\n", {"error CONTENT-BEFORE-SECTION a.md:1:1"}},
        MistakeSample{"UnknownAttribute", "# T\n\na {widht=3mm}\n", {"error CONTENT-UNKNOWN-ATTRIBUTE a.md:3:4"}},
        MistakeSample{"BadAttribute", "# T\n\na {what}\n", {"error CONTENT-ATTRIBUTE-SYNTAX a.md:3:4"}},
        MistakeSample{"BadAttributeOfARun", "# T\n\n[a]{what} b\n", {"error CONTENT-ATTRIBUTE-SYNTAX a.md:3:5"}},
        MistakeSample{"UnclosedBraces",
                      "# T {#a\n\n[b]{lang=en c\n",
                      {"error CONTENT-ATTRIBUTE-SYNTAX a.md:1:5", "error CONTENT-ATTRIBUTE-SYNTAX a.md:3:4"}},
        MistakeSample{"TwoIds", "# T {#a #b}\n", {"error CONTENT-ATTRIBUTE-SYNTAX a.md:1:9"}},
        MistakeSample{"AKeyTwice", "# T {lang=en lang=lv}\n", {"error CONTENT-ATTRIBUTE-SYNTAX a.md:1:14"}},
        MistakeSample{"ANumberAsId", "# T {#2}\n", {"error CONTENT-ATTRIBUTE-VALUE a.md:1:6"}},
        MistakeSample{"ACountThatIsNone",
                      "# T\n\na {optional=yes}\n\nb {optional=0}\n",
                      {"error CONTENT-ATTRIBUTE-VALUE a.md:3:13", "error CONTENT-ATTRIBUTE-VALUE a.md:5:13"}},
        MistakeSample{"ALanguageThatIsNone",
                      "+++\nlang = \"english\"\n+++\n# T\n\n[a]{lang=en_GB}\n",
                      {"error CONTENT-FRONT-MATTER a.md:2:8", "error CONTENT-ATTRIBUTE-VALUE a.md:6:10"}},
        MistakeSample{"NoValue", "# T\n\na {width=}\n", {"error CONTENT-ATTRIBUTE-VALUE a.md:3:4"}},
        MistakeSample{"AttributesOfNothing", "# T\n\n{.x}\n", {"error CONTENT-ATTRIBUTE-STRAY a.md:3:1"}},
        MistakeSample{"DuplicateIds",
                      "# T {#a}\n\nb {#a}\n\n[c]{#a}\n",
                      {"error CONTENT-DUPLICATE-ID a.md:3:4", "error CONTENT-DUPLICATE-ID a.md:5:5"}},
        MistakeSample{"InlineHtml", "# T\n\na <b>c</b> <!-- d -->\n", {"error CONTENT-RAW-HTML a.md:3:3"}},
        MistakeSample{"HtmlOverTwoLines", "# T\n\na <b\nclass=\"x\">c</b>\n", {"error CONTENT-RAW-HTML a.md:3:3"}},
        MistakeSample{"HtmlBlock", "# T\n\n<div>\na\n</div>\n\nb\n", {"error CONTENT-RAW-HTML a.md:3:1"}},
        MistakeSample{"ACommentThatIsNotClosed", "# T\n\n<!-- a\n\nb\n", {"error CONTENT-RAW-HTML a.md:3:1"}},
        MistakeSample{"ARunAcrossEmphasis",
                      "# T\n\n*a [b* c]{.x}\n",
                      {"error CONTENT-RUN-CROSSES a.md:3:4", "error CONTENT-RUN-CROSSES a.md:3:9"}},
        MistakeSample{"AnOpenFrontMatter", "+++\ntitle = \"a\"\n\n# B\n", {"error CONTENT-FRONT-MATTER a.md:1:1"}},
        MistakeSample{"AYamlFrontMatter", "---\ntitle: a\n---\n\n# B\n", {"error CONTENT-FRONT-MATTER a.md:1:1"}},
        MistakeSample{"AMistakeInTheFrontMatter",
                      "+++\ntitle = a\n+++\n# B\n\n[c]{d}\n",
                      {"error TOML-SYNTAX a.md:2:9", "error CONTENT-ATTRIBUTE-SYNTAX a.md:6:5"}},
        MistakeSample{"AnUnknownSetting", "+++\ntitel = \"a\"\n+++\n# B\n", {"error TOML-UNKNOWN-KEY a.md:2:1"}},
        MistakeSample{"AnotherEncoding", "# T\n\nk\xE2\n", {"error FILE-ENCODING a.md:3:2"}},
        MistakeSample{"AllInOneRun",
                      "x\n\n# T {#a #b}\n\n<i>c</i> {zz=1}\n",
                      {"error CONTENT-ATTRIBUTE-SYNTAX a.md:3:9", "error CONTENT-RAW-HTML a.md:5:1",
                       "error CONTENT-UNKNOWN-ATTRIBUTE a.md:5:11", "error CONTENT-BEFORE-SECTION a.md:1:1"}}),
    [](const testing::TestParamInfo<MistakeSample>& sample) { return std::string(sample.param.name); });

TEST_F(Content, NamesTheNearestAttribute)
{
    read("# T\n\na {widht=3mm}\n");
    EXPECT_THAT(found.all().front().message, HasSubstr("did you mean \"width\"?"));
}

TEST_F(Content, NamesTheLineThatIsNestedTooDeep)
{
    read("# T\n\na\n\n>\n>\n" + std::string(70, '>') + " b\n");
    EXPECT_THAT(findings(), ElementsAre("error INPUT-TOO-LARGE a.md:7:1"));
}

TEST_F(Content, NamesTheFirstLineOfAParagraphThatIsTooLong)
{
    std::string text = "# T\n\na\n\n";
    while (text.size() < 300'000)
        text += "many words and more of them\n";
    read(text);
    EXPECT_THAT(findings(), ElementsAre("error INPUT-TOO-LARGE a.md:5:1"));
}

struct Endless {
    const char* name;
    std::string text;
};

class EndlessText : public Content, public testing::WithParamInterface<Endless>
{
};

std::string repeat(std::string_view unit, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += unit;
    return text;
}

TEST_P(EndlessText, IsRefusedOnce)
{
    read("# T\n\n" + GetParam().text);
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_EQ(found.all().front().code, "INPUT-TOO-LARGE");
}

INSTANTIATE_TEST_SUITE_P(
    Nasty, EndlessText,
    testing::Values(Endless{"Quotes", std::string(100000, '>') + "a"}, Endless{"Lists", repeat("- ", 1000) + "a"},
                    Endless{"Emphasis", repeat("*", 5000) + "a" + repeat("*", 5000)},
                    Endless{"Runs", repeat("[", 3000) + "a" + repeat("]{.x}", 3000)},
                    Endless{"Links", repeat("[a](b) ", 5000)},
                    Endless{"Paragraph", std::string(max_paragraph_bytes + 1, 'a')},
                    Endless{"Address", "[a](" + std::string(max_address_bytes + 1, 'b') + ")"},
                    Endless{"RepeatedAddresses",
                            "[r]: " + std::string(max_address_bytes - 1, 'b') + "\n\n" + repeat("[r] ", 2000)},
                    Endless{"Table", repeat("|a", 100) + "|\n" + repeat("|---", 100) + "|\n" + repeat("|a\n", 20000)}),
    [](const testing::TestParamInfo<Endless>& sample) { return std::string(sample.param.name); });

TEST_F(Content, EndsWhereBracketsNeverClose)
{
    EXPECT_THAT(body(repeat("[", 4000)), HasSubstr("[["));
    EXPECT_THAT(body(repeat("{", 4000)), HasSubstr("{{"));
    EXPECT_THAT(body(repeat("{.a=\"", 4000)), HasSubstr("{.a"));
}

TEST_F(Content, IsEmptyForAnEmptyFile)
{
    EXPECT_EQ(read(""), "");
    EXPECT_EQ(read("\n\n"), "");
    EXPECT_EQ(read("+++\n+++"), "");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST(LoadContent, SaysAtTheNameThatAFileIsMissing)
{
    SourceMap sources;
    Diagnostics found;
    const FileId namer = sources.add("p.toml", "content = \"c\"\n");
    load_content(MemoryFiles(), "/p/c/lv.md", {namer, 10, 13}, sources, found);
    EXPECT_THAT(summarize(found, sources), ElementsAre("error FILE-MISSING p.toml:1:11"));
}

} // namespace
} // namespace skrejlapa
