#include "load/toml_document.h"

#include "findings.h"
#include "load/limits.h"
#include "load/source_text.h"
#include "memory_files.h"

#include <gmock/gmock.h>

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class TomlDocument : public testing::Test
{
protected:
    SourceMap sources;
    Diagnostics found;
    FileId file = 0;

    TomlTable parse(std::string text)
    {
        file = sources.add("a.toml", std::move(text));
        return parse_toml(sources, whole_text(sources, file), found);
    }
    std::string at(Span span) const { return sources.text(span.file).substr(span.begin, span.end - span.begin); }
    std::vector<std::string> findings() const { return summarize(found, sources); }
};

std::vector<std::string> keys(const TomlTable& table)
{
    std::vector<std::string> names;
    for (const TomlEntry& entry : table.entries)
        names.push_back(entry.key);
    return names;
}

TEST_F(TomlDocument, KeepsTheOrderOfWriting)
{
    const TomlTable table = parse("z = 1\na = 2\n[m]\ny = 1\nb = 2\n[c]\n");
    EXPECT_THAT(keys(table), ElementsAre("z", "a", "m", "c"));
    EXPECT_THAT(keys(*table.find("m")->value.table()), ElementsAre("y", "b"));
}

TEST_F(TomlDocument, CoversEveryKeyAndValueExactly)
{
    const TomlTable table = parse("k = \"žē\" # c\nnumber=  -12.5\n[x.\"y z\"]\nlist = [ 1, \"b\" ]\n");
    EXPECT_EQ(at(table.find("number")->key_span), "number");
    EXPECT_EQ(at(table.find("number")->value.span), "-12.5");
    const TomlTable& inner = *table.find("x")->value.table()->find("y z")->value.table();
    const TomlValue& list = inner.find("list")->value;
    EXPECT_EQ(at(list.span), "[ 1, \"b\" ]");
    EXPECT_EQ(at(list.array()->at(1).span), "\"b\"");
    EXPECT_EQ(at(inner.span), "[x.\"y z\"]");
}

TEST_F(TomlDocument, CoversQuotedKeysBeyondAscii)
{
    const TomlTable table = parse("\"kā\" = \"žē\"   # c\n");
    EXPECT_EQ(at(table.find("kā")->key_span), "\"kā\"");
    EXPECT_EQ(at(table.find("kā")->value.span), "\"žē\"");
}

TEST_F(TomlDocument, CoversAValueThatEndsTheFile)
{
    const TomlTable table = parse("a = \"b\"");
    EXPECT_EQ(at(table.find("a")->value.span), "\"b\"");
}

TEST_F(TomlDocument, SkipsAByteOrderMark)
{
    const TomlTable table = parse("\xEF\xBB\xBFsize = \"A5\"\n");
    EXPECT_EQ(at(table.find("size")->key_span), "size");
}

TEST_F(TomlDocument, TakesCarriageReturnsForPartsOfLineEnds)
{
    const TomlTable table = parse("a = \"x\"\r\nb = \"\"\"1\r\n2\"\"\"\r\nc = 3\r\n");
    EXPECT_EQ(at(table.find("c")->value.span), "3");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TomlDocument, ReadsDates)
{
    const TomlTable table = parse("day = 2026-03-01\n");
    EXPECT_EQ(std::get<TomlDate>(table.find("day")->value.value).month, 3);
}

TEST_F(TomlDocument, RefusesTimesOfDay)
{
    parse("day = 10:30:00\n");
    EXPECT_THAT(findings(), ElementsAre("error TOML-TYPE a.toml:1:7"));
}

TEST_F(TomlDocument, RefusesNumbersThatAreNone)
{
    parse("a = nan\nb = [1.0, -inf]\n");
    EXPECT_THAT(findings(), ElementsAre("error TOML-TYPE a.toml:1:5", "error TOML-TYPE a.toml:2:11"));
}

struct SyntaxCase {
    const char* text;
    const char* place;
    const char* words;
};

class TomlSyntax : public TomlDocument, public testing::WithParamInterface<SyntaxCase>
{
};

TEST_P(TomlSyntax, IsSaidInPlainWordsAtItsPlace)
{
    EXPECT_THAT(keys(parse(GetParam().text)), IsEmpty());
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_EQ(findings().front(), std::string("error TOML-SYNTAX a.toml:") + GetParam().place);
    EXPECT_THAT(found.all().front().message, HasSubstr(GetParam().words));
}

INSTANTIATE_TEST_SUITE_P(Slips, TomlSyntax,
                         testing::Values(SyntaxCase{"a = 1\nsize = A5\n", "2:8", "no value"},
                                         SyntaxCase{"size = “A5”\n", "1:8", "those of printed text"},
                                         SyntaxCase{"size = [„5mm“]\n", "1:9", "those of printed text"},
                                         SyntaxCase{"width = 10mm\n", "1:11", "no number"},
                                         SyntaxCase{"a = \"x\nb = 1\n", "1:7", "not closed on this line"},
                                         SyntaxCase{"a = \n", "1:5", "value is missing"},
                                         SyntaxCase{"a 1\n", "1:3", "followed by ="},
                                         SyntaxCase{"a = 1\n  a = 2\n", "2:3", "given twice"},
                                         SyntaxCase{"[x]\n[x]\n", "2:1", "defined twice"},
                                         SyntaxCase{"[x\na = 1\n", "1:3", "not closed"},
                                         SyntaxCase{"a = [1, 2\n", "2:1", "array is not closed"},
                                         SyntaxCase{"a = \"\\q\"\n", "1:7", "means nothing"},
                                         SyntaxCase{"d = 2026-02-30\n", "1:15", "not in the calendar"},
                                         SyntaxCase{"a = 1 b = 2\n", "1:7", "follows on the line"}));

TEST_F(TomlDocument, NamesTheByteThatIsNoUtf8)
{
    parse("a = \"x\"\nb = \"k\xE2\"\n");
    EXPECT_THAT(findings(), ElementsAre("error FILE-ENCODING a.toml:2:7"));
    EXPECT_THAT(found.all().front().message, HasSubstr("windows-1257"));
}

TEST_F(TomlDocument, RecognisesUtf16WithoutAMark)
{
    parse(std::string("a\0 \0=\0 \0001\0\n\0", 12));
    EXPECT_THAT(found.all().front().message, HasSubstr("UTF-16"));
}

TEST_F(TomlDocument, RefusesDeepNestingBeforeItIsParsed)
{
    for (const std::string& deep :
         {"a = " + std::string(200000, '['), "a = " + std::string(200000, '{'), std::string(200000, '['), [] {
              std::string dotted = "a";
              for (int i = 0; i < 100000; ++i)
                  dotted += ".a";
              return dotted + " = 1";
          }()}) {
        found = {};
        EXPECT_THAT(keys(parse(deep)), IsEmpty());
        ASSERT_EQ(found.all().size(), 1U);
        EXPECT_EQ(found.all().front().code, "INPUT-TOO-LARGE");
    }
}

TEST_F(TomlDocument, RefusesDepthThatDottedKeysAddUp)
{
    std::string text = "[a";
    for (int i = 0; i < 40; ++i)
        text += ".a";
    text += "]\nb";
    for (int i = 0; i < 40; ++i)
        text += ".b";
    EXPECT_THAT(keys(parse(text + " = 1\n")), IsEmpty());
    EXPECT_EQ(found.all().front().code, "INPUT-TOO-LARGE");
}

TEST_F(TomlDocument, TakesNestingUpToTheLimit)
{
    parse("a = " + std::string(60, '[') + std::string(60, ']') + "\n");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TomlDocument, DoesNotCountBracketsInTextsAndComments)
{
    parse("# " + std::string(500, '[') + "\na = \"" + std::string(500, '[') + "\"\nb = '''" + std::string(500, '{') +
          "'''\n");
    EXPECT_THAT(findings(), IsEmpty());
}

TEST_F(TomlDocument, RefusesMoreTablesThanTheParserIsQuickWith)
{
    std::string text;
    for (int i = 0; i <= max_toml_tables; ++i)
        text += "[[a]]\n";
    parse(std::move(text));
    EXPECT_EQ(found.all().front().code, "INPUT-TOO-LARGE");
}

TEST_F(TomlDocument, ParsesAPartOfAFileWithItsPlacesInTheWhole)
{
    file = sources.add("a.md", "+++\ntitle = \"T\"\n+++\n");
    const TomlTable table = parse_toml(sources, {file, 4, 16}, found);
    EXPECT_EQ(at(table.find("title")->value.span), "\"T\"");
}

TEST(LoadToml, SaysAtTheNameThatAFileIsMissing)
{
    SourceMap sources;
    Diagnostics found;
    const FileId namer = sources.add("p.toml", "layout = \"no.toml\"\n");
    load_toml(MemoryFiles(), "/p/no.toml", {namer, 9, 18}, sources, found);
    EXPECT_THAT(summarize(found, sources), ElementsAre("error FILE-MISSING p.toml:1:10"));
}

TEST(LoadToml, RefusesAFileThatIsTooLarge)
{
    SourceMap sources;
    Diagnostics found;
    MemoryFiles files;
    files.add("/p/a.toml", std::string(max_source_bytes + 1, '\n'));
    load_toml(files, "/p/a.toml", {}, sources, found);
    EXPECT_THAT(summarize(found, sources), ElementsAre("error INPUT-TOO-LARGE"));
}

} // namespace
} // namespace skrejlapa
