#include "project_fixture.h"

namespace skrejlapa
{
namespace
{

std::string dump(const TomlTable& table);

std::string dump(const TomlValue& value)
{
    if (const std::string* text = value.string())
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&value.value))
        return std::to_string(*number);
    if (const TomlTable* table = value.table())
        return dump(*table);
    std::string all = "[";
    for (const TomlValue& element : *value.array())
        all += dump(element) + " ";
    return all + "]";
}

std::string dump(const TomlTable& table)
{
    std::string all = "{";
    for (const TomlEntry& entry : table.entries)
        all += entry.key + "=" + dump(entry.value) + " ";
    return all + "}";
}

class Overrides : public ProjectFixture
{
protected:
    std::string apply(std::string text, std::string_view language = "lv", std::string_view profile = "print")
    {
        return dump(apply_overrides(parse(std::move(text)), language, profile));
    }
};

TEST_F(Overrides, ReplaceKeysForALanguage)
{
    EXPECT_EQ(apply("a = 1\nb = 2\n[lang.lv]\nb = 3\n[lang.de]\nb = 4\n"), "{a=1 b=3 }");
}

TEST_F(Overrides, AddKeys) { EXPECT_EQ(apply("a = 1\n[profile.print]\nb = 3\n"), "{a=1 b=3 }"); }

TEST_F(Overrides, LeaveNothingOfOtherVariants)
{
    EXPECT_EQ(apply("a = 1\n[lang.de]\na = 4\n[profile.web]\na = 5\n"), "{a=1 }");
}

TEST_F(Overrides, PutTheGeneralTagFirstWhateverTheirOrder)
{
    EXPECT_EQ(apply("a = 1\n[lang.lv-x-easy]\na = 3\n[lang.lv]\na = 2\nb = 2\n", "lv-x-easy"), "{a=3 b=2 }");
    EXPECT_EQ(apply("a = 1\n[lang.lv-x-easy]\na = 3\n[lang.lv]\na = 2\n", "lv"), "{a=2 }");
}

TEST_F(Overrides, TakeNoTagForTheBeginningOfALongerWord)
{
    EXPECT_EQ(apply("a = 1\n[lang.lt]\na = 2\n", "ltg"), "{a=1 }");
}

TEST_F(Overrides, CompareTagsInAnyCase) { EXPECT_EQ(apply("[lang.de-AT]\na = 2\n", "de-at"), "{a=2 }"); }

TEST_F(Overrides, PutTheProfileOverTheLanguage)
{
    EXPECT_EQ(apply("[profile.print]\na = 3\n[lang.lv]\na = 2\n"), "{a=3 }");
}

TEST_F(Overrides, ApplyAtAnyDepth)
{
    EXPECT_EQ(apply("[boxes.x]\nw = 1\n[boxes.x.lang.lv]\nw = 2\n[[pages]]\nn = 1\n[pages.lang.lv]\nn = 2\n"
                    "[[pages]]\nn = 3\n[[pages]]\ni = { a = 1, lang = { lv = { a = 2 } } }\n"),
              "{boxes={x={w=2 } } pages=[{n=2 } {n=3 } {i={a=2 } } ] }");
}

TEST_F(Overrides, MergeTablesInDepth)
{
    EXPECT_EQ(apply("[boxes.x]\nw = 1\nh = 1\n[boxes.lang.lv.x]\nw = 2\n[boxes.lang.lv.y]\nw = 3\n"),
              "{boxes={x={w=2 h=1 } y={w=3 } } }");
}

TEST_F(Overrides, LetTheInnerWin)
{
    EXPECT_EQ(apply("[boxes.x]\nw = 1\n[boxes.x.lang.lv]\nw = 2\n[boxes.lang.lv.x]\nw = 3\n"), "{boxes={x={w=2 } } }");
}

TEST_F(Overrides, ReplaceArraysAndOtherTypesWhole)
{
    EXPECT_EQ(apply("a = [1, 2]\nb = { c = 1 }\n[lang.lv]\na = [3]\nb = \"x\"\n"), "{a=[3 ] b=x }");
}

TEST_F(Overrides, MayBeOfALanguageForAProfile)
{
    const std::string text = "a = 1\n[lang.lv]\na = 2\n[lang.lv.profile.web]\na = 3\n";
    EXPECT_EQ(apply(text, "lv", "web"), "{a=3 }");
    EXPECT_EQ(apply(text, "lv", "print"), "{a=2 }");
    EXPECT_EQ(apply(text, "en", "web"), "{a=1 }");
}

TEST_F(Overrides, LeaveKeysOfTheirNameThatAreNoVariants)
{
    EXPECT_EQ(apply("lang = \"en\"\n[boxes.profile]\nw = 1\n"), "{lang=en boxes={profile={w=1 } } }");
}

TEST_F(Overrides, KeepThePlacesOfWhatIsPutOver)
{
    const TomlTable table = apply_overrides(parse("a = 1\n[lang.lv]\na = 2\n"), "lv", "print");
    EXPECT_EQ(sources.place(table.find("a")->value.span.file, table.find("a")->value.span.begin).line, 3);
}

TEST_F(Overrides, TakeThePseudoEditionForAVarietyOfItsSource)
{
    const std::string text = "a = 1\n[lang.lv]\na = 2\nb = 2\n[lang.x-pseudo]\nb = 3\n";
    EXPECT_EQ(apply(text, "lv-x-pseudo"), "{a=2 b=3 }");
    EXPECT_EQ(apply(text, "lv"), "{a=2 b=2 }");
}

} // namespace
} // namespace skrejlapa
