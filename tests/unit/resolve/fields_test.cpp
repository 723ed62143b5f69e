#include "resolve/link_addresses.h"
#include "resolve_fixture.h"

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;

class FieldsInText : public ResolveTest
{
protected:
    std::vector<std::string> words(const std::string& text, const std::string& fields = {})
    {
        const Leaflet leaflet = resolve_layout(all_text_layout(), "+++\ntitle = \"The leaflet\"\n[fields]\n" + fields +
                                                                      "\n+++\n# T\n\n" + text);
        return texts(leaflet, leaflet.pages.front().root);
    }

    std::string address_of(const std::string& link)
    {
        const Leaflet leaflet = resolve_layout(all_text_layout(), "# T\n\n" + link + "\n");
        for (const TextRun& run : leaflet.paragraphs.back().runs) {
            if (!run.link.empty())
                return run.link;
        }
        return {};
    }
};

TEST_F(FieldsInText, TakeTheirValueFromTheFrontMatter)
{
    EXPECT_THAT(words("Call {{phone}} now.\n", "phone = \"67 123\""), ElementsAre("T", "Call 67 123 now."));
}

TEST_F(FieldsInText, TakeTheirValueFromTheProjectWhereTheTextHasNone)
{
    project.fields.entries.push_back({"phone", {}, {std::string("1"), {}}});
    project.fields.entries.push_back({"place", {}, {std::string("Rīga"), {}}});
    EXPECT_THAT(words("{{phone}} {{place}}\n", "phone = \"2\""), ElementsAre("T", "2 Rīga"));
}

TEST_F(FieldsInText, ArePutIntoTheAddressesOfLinks)
{
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# T\n\n[here](https://x.example/{{lang}})\n");
    EXPECT_EQ(leaflet.paragraphs.back().runs.front().link, "https://x.example/lv");
}

TEST_F(FieldsInText, EscapedBracesInAddressesAreLiteral)
{
    EXPECT_EQ(address_of(R"([a](https://x.lv/\{{lang}}))"), "https://x.lv/{{lang}}");
    EXPECT_EQ(address_of(R"([a](https://x.lv/{\{lang}}))"), "https://x.lv/{{lang}}");
    EXPECT_EQ(address_of(R"([a](https://x.lv/\{{lang}}/{{lang}}?b&amp;c "title"))"), "https://x.lv/{{lang}}/lv?b&c");
    EXPECT_EQ(address_of(R"([a \] b](<https://x.lv/\{{lang}}>))"), "https://x.lv/{{lang}}");
    EXPECT_EQ(address_of(R"([a](https://x.lv/\_{{lang}}))"), "https://x.lv/_lv");
}

TEST_F(FieldsInText, ArePutIntoTheTitle)
{
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# Call {{leaflet}}\n\n{{title}}\n");
    EXPECT_EQ(leaflet.title, "Call leaflet");
    EXPECT_THAT(texts(leaflet, leaflet.pages.front().root), ElementsAre("Call leaflet", "Call leaflet"));
}

TEST_F(FieldsInText, LeaveBracesAloneThatTheTitleEscapes)
{
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# Write \\{{name}} so\n\ntext\n");
    EXPECT_EQ(leaflet.title, "Write {{name}} so");
}

TEST_F(FieldsInText, TakeTheCommandLinesWordBeforeAnyOther)
{
    settings.push_back({"field.phone", "3"});
    EXPECT_THAT(words("{{phone}}\n", "phone = \"2\""), ElementsAre("T", "3"));
}

TEST_F(FieldsInText, KnowWhatIsBuiltIn)
{
    edition.entry.edit([&](LeafletEntry& entry) { entry.date = TomlDate{2026, 3, 1}; });
    EXPECT_THAT(words("{{lang}} {{leaflet}} {{date}} {{title}} {{page}}\n"),
                ElementsAre("T", "lv leaflet 2026-03-01 The leaflet 1"));
}

TEST_F(FieldsInText, WriteNumbersAndDaysPlainly)
{
    EXPECT_THAT(words("{{a}} {{b}}\n", "a = 12\nb = 2026-01-02"), ElementsAre("T", "12 2026-01-02"));
}

TEST_F(FieldsInText, AreNeverMarkdown)
{
    EXPECT_THAT(words("{{a}}\n", "a = \"*x* {{b}}\""), ElementsAre("T", "*x* {{b}}"));
}

TEST_F(FieldsInText, ListTheKnownOnesWhereOneIsUnknown)
{
    words("Call {{phon}}.\n", "phone = \"1\"");
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_EQ(found.all().front().message, "there is no field \"phon\"; did you mean \"phone\"?");
    EXPECT_EQ(found.all().front().help.front(), "known here: page date lang leaflet phone row title");
    EXPECT_THAT(places(), ElementsAre("FIELD-UNKNOWN 8:6"));
}

TEST_F(FieldsInText, ArePrintedAsTheyStandWhereNobodyClosedThem)
{
    EXPECT_THAT(words("Call {{phone on\nMonday.\n"), ElementsAre("T", "Call {{phone on Monday."));
    EXPECT_THAT(places(), ElementsAre("FIELD-UNCLOSED 8:6"));
}

TEST_F(FieldsInText, LeaveOutALineWhoseOptionalFieldsAreEmpty)
{
    EXPECT_THAT(words("Name\\\nTel. {{phone?}}\\\nRīga\n", "phone = \"\""), ElementsAre("T", "Name\u2028Rīga"));
    EXPECT_THAT(words("Tel. {{phone?}}\\\nRīga\n", "phone = \"\""), ElementsAre("T", "Rīga"));
}

TEST_F(FieldsInText, LeaveOutABlockWhoseOptionalFieldsAreEmpty)
{
    EXPECT_THAT(words("Tel. {{phone?}}\n\n- {{phone?}}\n- b\n", "phone = \"\""), ElementsAre("T", "b"));
}

TEST_F(FieldsInText, KeepALineWithOneOptionalFieldFilled)
{
    EXPECT_THAT(words("{{a?}} {{b?}}\n", "a = \"\"\nb = \"x\""), ElementsAre("T", " x"));
}

TEST_F(FieldsInText, StayAsTheyAreWhereABraceIsEscaped)
{
    EXPECT_THAT(words("\\{{phone}}\n"), ElementsAre("T", "{{phone}}"));
}

TEST_F(FieldsInText, GiveTheLegalNamesOfFunders)
{
    Funder funder;
    funder.id = "km";
    funder.versions.push_back({});
    funder.versions.front().name = {{"lv", {"Kultūras ministrija", {}}}, {"en", {"Ministry of Culture", {}}}};
    project.funders.funders.push_back(funder);
    edition.language = "en";
    EXPECT_THAT(words("{{funder.km.name}}\n"), ElementsAre("T", "Ministry of Culture"));
}

TEST_F(FieldsInText, NumberThePageOfABox)
{
    const Leaflet leaflet =
        resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\n[boxes.a]\n"
                       "text = \"Page {{page}}\"\n[[pages]]\nroot = \"a\"\n[[pages]]\nroot = \"a\"\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a", 1)), ElementsAre("Page 2"));
}

TEST_F(FieldsInText, OfARowWinOverTheFrontMatterAndAreNeverMarkdown)
{
    const std::string text = "phone\n\"*1* [2](3) {{lang}} <b>\"\n";
    const FileId file = sources.add("rows.csv", text);
    DataTable table = parse_csv(sources, {file, 0, static_cast<std::uint32_t>(text.size())}, found);
    edition.row = DataRow(std::make_shared<const DataRows>(DataRows{"rows.csv", std::move(table), std::nullopt}), 0);
    EXPECT_THAT(words("Call {{phone}}\n", "phone = \"2\""), ElementsAre("T", "Call *1* [2](3) {{lang}} <b>"));
}

TEST(FieldsInAddresses, AreEncodedAsTheirPlaceAsksFor)
{
    EXPECT_EQ(encode_for_address("a b/ā?x", "https://example.org/"), "a%20b/%C4%81?x");
    EXPECT_EQ(encode_for_address("a&b=c#d", "https://example.org/?q="), "a%26b%3Dc%23d");
    EXPECT_EQ(encode_for_address("+371 67 00", "tel:"), "+3716700");
    EXPECT_EQ(encode_for_address("https://example.org/a%20b?c=d", ""), "https://example.org/a%20b?c=d");
}

} // namespace

} // namespace skrejlapa
