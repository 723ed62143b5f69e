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
};

TEST_F(FieldsInText, take_their_value_from_the_front_matter)
{
    EXPECT_THAT(words("Call {{phone}} now.\n", "phone = \"67 123\""), ElementsAre("T", "Call 67 123 now."));
}

TEST_F(FieldsInText, take_their_value_from_the_project_where_the_text_has_none)
{
    project.fields.entries.push_back({"phone", {}, {std::string("1"), {}}});
    project.fields.entries.push_back({"place", {}, {std::string("Rīga"), {}}});
    EXPECT_THAT(words("{{phone}} {{place}}\n", "phone = \"2\""), ElementsAre("T", "2 Rīga"));
}

TEST_F(FieldsInText, are_put_into_the_addresses_of_links)
{
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# T\n\n[here](https://x.example/{{lang}})\n");
    EXPECT_EQ(leaflet.paragraphs.back().runs.front().link, "https://x.example/lv");
}

TEST_F(FieldsInText, are_put_into_the_title)
{
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# Call {{leaflet}}\n\n{{title}}\n");
    EXPECT_EQ(leaflet.title, "Call leaflet");
    EXPECT_THAT(texts(leaflet, leaflet.pages.front().root), ElementsAre("Call leaflet", "Call leaflet"));
}

TEST_F(FieldsInText, take_the_command_lines_word_before_any_other)
{
    settings.push_back({"field.phone", "3"});
    EXPECT_THAT(words("{{phone}}\n", "phone = \"2\""), ElementsAre("T", "3"));
}

TEST_F(FieldsInText, know_what_is_built_in)
{
    edition.entry.date = TomlDate{2026, 3, 1};
    EXPECT_THAT(words("{{lang}} {{leaflet}} {{date}} {{title}} {{page}}\n"),
                ElementsAre("T", "lv leaflet 2026-03-01 The leaflet 1"));
}

TEST_F(FieldsInText, write_numbers_and_days_plainly)
{
    EXPECT_THAT(words("{{a}} {{b}}\n", "a = 12\nb = 2026-01-02"), ElementsAre("T", "12 2026-01-02"));
}

TEST_F(FieldsInText, are_never_markdown)
{
    EXPECT_THAT(words("{{a}}\n", "a = \"*x* {{b}}\""), ElementsAre("T", "*x* {{b}}"));
}

TEST_F(FieldsInText, list_the_known_ones_where_one_is_unknown)
{
    words("Call {{phon}}.\n", "phone = \"1\"");
    ASSERT_EQ(found.all().size(), 1U);
    EXPECT_EQ(found.all().front().message, "there is no field \"phon\"; did you mean \"phone\"?");
    EXPECT_EQ(found.all().front().help.front(), "known here: page date lang leaflet phone row title");
    EXPECT_THAT(places(), ElementsAre("FIELD-UNKNOWN 8:6"));
}

TEST_F(FieldsInText, leave_out_a_line_whose_optional_fields_are_empty)
{
    EXPECT_THAT(words("Name\\\nTel. {{phone?}}\\\nRīga\n", "phone = \"\""), ElementsAre("T", "Name\u2028Rīga"));
    EXPECT_THAT(words("Tel. {{phone?}}\\\nRīga\n", "phone = \"\""), ElementsAre("T", "Rīga"));
}

TEST_F(FieldsInText, leave_out_a_block_whose_optional_fields_are_empty)
{
    EXPECT_THAT(words("Tel. {{phone?}}\n\n- {{phone?}}\n- b\n", "phone = \"\""), ElementsAre("T", "b"));
}

TEST_F(FieldsInText, keep_a_line_with_one_optional_field_filled)
{
    EXPECT_THAT(words("{{a?}} {{b?}}\n", "a = \"\"\nb = \"x\""), ElementsAre("T", " x"));
}

TEST_F(FieldsInText, stay_as_they_are_where_a_brace_is_escaped)
{
    EXPECT_THAT(words("\\{{phone}}\n"), ElementsAre("T", "{{phone}}"));
}

TEST_F(FieldsInText, give_the_legal_names_of_funders)
{
    Funder funder;
    funder.id = "km";
    funder.versions.push_back({});
    funder.versions.front().name = {{"lv", {"Kultūras ministrija", {}}}, {"en", {"Ministry of Culture", {}}}};
    project.funders.funders.push_back(funder);
    edition.language = "en";
    EXPECT_THAT(words("{{funder.km.name}}\n"), ElementsAre("T", "Ministry of Culture"));
}

TEST_F(FieldsInText, number_the_page_of_a_box)
{
    const Leaflet leaflet =
        resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\n[boxes.a]\n"
                       "text = \"Page {{page}}\"\n[[pages]]\nroot = \"a\"\n[[pages]]\nroot = \"a\"\n");
    EXPECT_THAT(texts(leaflet, box(leaflet, "a", 1)), ElementsAre("Page 2"));
}

} // namespace

} // namespace skrejlapa
