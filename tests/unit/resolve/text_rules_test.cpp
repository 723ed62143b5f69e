#include "resolve_fixture.h"

#include "resolve/text_rule_values.h"

namespace skrejlapa
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

class TextRuleChoice : public ResolveTest
{
protected:
    std::vector<CharacterStyle> styles(const std::string& body, const std::string& content)
    {
        const Leaflet leaflet = resolve_layout("[styles.body]\nfont-family = \"Skrejlapa Square\"\n" + body +
                                                   "\n[[pages]]\nroot = \"all\"\n[boxes.all]\ncontent = \"*\"\n",
                                               content);
        std::vector<CharacterStyle> all;
        for (const Paragraph& paragraph : leaflet.paragraphs)
            all.insert(all.end(), paragraph.styles.begin(), paragraph.styles.end());
        return all;
    }

    static TextRules only(std::initializer_list<TextRule> named)
    {
        TextRules rules;
        for (const TextRule rule : named)
            rules.add(rule);
        return rules;
    }

    /// The rules of the body's text.
    TextRules rules(const std::string& body) { return styles(body, "# T\n\ntext\n").back().rules; }

    void set_project(const std::string& language, const std::vector<std::string>& rules,
                     const std::vector<std::string>& quotes)
    {
        ProjectTextRules own{.language = {language, {}}};
        const auto located = [](const std::vector<std::string>& texts) {
            std::vector<Located> values;
            for (const std::string& text : texts)
                values.push_back({text, {}});
            return values;
        };
        if (!rules.empty())
            own.rules = located(rules);
        if (!quotes.empty())
            own.quotes = located(quotes);
        project.text_rules.push_back(std::move(own));
    }
};

TEST_F(TextRuleChoice, IsAllWhereNothingIsSaid) { EXPECT_EQ(rules(""), TextRules::all()); }

TEST_F(TextRuleChoice, IsTheStyles)
{
    TextRules without_dashes = TextRules::all();
    without_dashes.remove(TextRule::dashes);
    EXPECT_EQ(rules("text-rules = \"none\""), TextRules{});
    EXPECT_EQ(rules("text-rules = [\"quotes\", \"no-break\"]"), only({TextRule::quotes, TextRule::no_break}));
    EXPECT_EQ(rules("text-rules = \"-dashes\""), without_dashes);
    EXPECT_EQ(rules("text-rules = \"auto\""), TextRules::all());
}

TEST_F(TextRuleChoice, IsTheProjectsForTheLanguageWhereTheStyleSaysNothing)
{
    set_project("", {"quotes"}, {});
    set_project("de", {"none"}, {"»", "«"});
    const std::vector<CharacterStyle> both = styles("", "# T\n\none [zwei]{lang=de-AT}\n");
    EXPECT_EQ(both.at(1).rules, only({TextRule::quotes}));
    EXPECT_EQ(both.at(2).rules, TextRules{});
    EXPECT_EQ(both.at(2).quotes.value().outer, (QuotePair{U'»', U'«'}));
    EXPECT_EQ(both.at(1).quotes, std::nullopt);
    EXPECT_EQ(rules("text-rules = \"dashes\""), only({TextRule::dashes}));
}

TEST_F(TextRuleChoice, IsNoneForCode)
{
    const std::vector<CharacterStyle> both = styles("", "# T\n\none `\"two\"`\n");
    EXPECT_EQ(both.at(2).rules, TextRules{});
    EXPECT_EQ(both.at(2).hyphens, Hyphens::none);
}

TEST_F(TextRuleChoice, TakesQuotationMarksFromTheStyle)
{
    const auto quotes = [&](const std::string& value) {
        return styles("quotes = " + value, "# T\n\ntext\n").back().quotes;
    };
    EXPECT_EQ(quotes("\"auto\""), std::nullopt);
    EXPECT_EQ(quotes("[\"“\", \"”\"]").value().inner, (QuotePair{U'“', U'”'}));
    EXPECT_EQ(quotes("\"« » ‹ ›\"").value().inner, (QuotePair{U'‹', U'›'}));
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(TextRuleChoice, FindsWhatIsNoRuleAndNoMark)
{
    rules("text-rules = [\"qotes\"]\nquotes = [\"„\"]");
    EXPECT_THAT(codes(), ElementsAre("LAYOUT-VALUE", "LAYOUT-KEYWORD"));
}

TEST_F(TextRuleChoice, FindsWhatIsNoneInTheProject)
{
    set_project("", {"qotes"}, {});
    set_project("lv", {}, {"aa", "b"});
    rules("");
    EXPECT_THAT(codes(), ElementsAre("TOML-VALUE", "TOML-VALUE"));
}

} // namespace
} // namespace skrejlapa
