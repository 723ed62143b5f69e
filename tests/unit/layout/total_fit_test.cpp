#include "layout/line_breaks.h"

#include "leaflet_fixture.h"

#include <ctime>
#include <limits>
#include <random>

namespace skrejlapa
{

namespace
{

/// Tries every way to break a paragraph, without any of the breaker's short cuts.
class EveryWay
{
public:
    EveryWay(const Items& items, const Paragraph& paragraph, const LineWidths& widths)
        : items_(items), paragraph_(paragraph), widths_(widths)
    {
    }

    double least_demerits()
    {
        lines_.clear();
        least_ = std::numeric_limits<double>::infinity();
        extend(0);
        return least_;
    }

private:
    void extend(std::uint32_t begin)
    {
        if (begin + 1 == items_.breakpoints.size()) {
            least_ = std::min(least_, total_demerits(items_, paragraph_, lines_, widths_));
            return;
        }
        for (std::uint32_t end = begin + 1; end < items_.breakpoints.size(); ++end) {
            lines_.push_back({begin, end, items_.breakpoints[end].ending});
            extend(end);
            lines_.pop_back();
        }
    }

    const Items& items_;
    const Paragraph& paragraph_;
    LineWidths widths_;
    Breaks lines_;
    double least_ = 0;
};

struct Setting {
    std::string name;
    void (*apply)(Paragraph&) = nullptr;
};

class TotalFit : public LeafletTest, public testing::WithParamInterface<Setting>
{
protected:
    Paragraph real_paragraph(const std::string& text)
    {
        Paragraph made = paragraph(text);
        made.styles[0].fonts = {face("Noto Sans")};
        made.style.hanging = HangingPunctuation::optical;
        GetParam().apply(made);
        return made;
    }

    /// Short words with soft hyphens, stops and hyphens of their own.
    static std::string random_text(std::mt19937& random)
    {
        static const char* const words[] = {"un",
                                            "lau\u00ADku",
                                            "at\u00ADtīs\u00ADtī\u00ADba,",
                                            "māja.",
                                            "ār-pus",
                                            "ir",
                                            "ko\u00ADpie\u00ADna",
                                            "3",
                                            "of\u00ADfi\u00ADce",
                                            "\"jā\""};
        std::string text;
        for (unsigned count = 4 + random() % 4; count > 0; --count)
            text += std::string(text.empty() ? "" : " ") + words[random() % std::size(words)];
        return text;
    }
};

TEST_P(TotalFit, HasTheLeastDemeritsOfAllWays)
{
    std::mt19937 random(20261127);
    int compared = 0;
    for (int round = 0; round < 300; ++round) {
        const Paragraph made = real_paragraph(random_text(random));
        const ShapedParagraph shaped = shape_paragraph(made, found_);
        const Items items = collect_items(shaped, made);
        if (items.breakpoints.size() > 16)
            continue;
        const LineWidths widths{.line = pt(50 + static_cast<double>(random() % 600) / 10),
                                .first_indent = made.style.indent};
        const double least = EveryWay(items, made, widths).least_demerits();
        if (least == std::numeric_limits<double>::infinity())
            continue; // nothing keeps to the tolerance
        const Breaks chosen = choose_breaks(items, made, 0, widths);
        ASSERT_DOUBLE_EQ(total_demerits(items, made, chosen, widths), least)
            << made.runs[0].text << " at " << widths.line.to_pt();
        ++compared;
    }
    EXPECT_GT(compared, 60);
}

constexpr auto as_it_is = [](Paragraph&) {};
constexpr auto justified = [](Paragraph& made) { made.style.align = TextAlign::justify; };
constexpr auto tolerant = [](Paragraph& made) {
    made.style.align = TextAlign::justify;
    made.style.breaking.tolerance = 5000;
    made.style.breaking.most_hyphens_in_a_row = 1;
    made.style.indent = pt(8);
};
constexpr auto filled_to_the_end = [](Paragraph& made) {
    made.style.align = TextAlign::justify;
    made.style.align_last = TextAlign::justify;
    made.style.breaking.tolerance = 3000;
    made.style.justification.letter_space = {-0.01, 0, 0.03};
};
constexpr auto balanced = [](Paragraph& made) { made.style.breaking.wrap = TextWrap::balance; };

INSTANTIATE_TEST_SUITE_P(Every, TotalFit,
                         testing::Values(Setting{"Ragged", as_it_is}, Setting{"Justified", justified},
                                         Setting{"Tolerant", tolerant}, Setting{"FilledToTheEnd", filled_to_the_end},
                                         Setting{"Balanced", balanced}),
                         [](const auto& setting) { return setting.param.name; });

class LongPassage : public LeafletTest
{
};

/// 200 kB without a space, which may be broken everywhere: time that grows with its length alone.
TEST_F(LongPassage, BreaksOneEndlessHyphenatedWordInTimeForItsLength)
{
    std::string word;
    while (word.size() < 200'000)
        word += "ab\u00AD";
    Paragraph made = paragraph(word);
    made.style.align = TextAlign::justify;
    const ShapedParagraph shaped = shape_paragraph(made, found_);
    const Items items = collect_items(shaped, made);
    const std::clock_t begin = std::clock();
    EXPECT_GT(choose_breaks(items, made, 0, {.line = pt(300)}).size(), 3'000U);
    EXPECT_LT(std::clock() - begin, 5 * CLOCKS_PER_SEC);
}

} // namespace

} // namespace skrejlapa
