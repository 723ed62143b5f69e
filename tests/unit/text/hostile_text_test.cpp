#include "paragraph_fixture.h"

#include <ctime>
#include <limits>
#include <random>

namespace skrejlapa
{
namespace
{

class HostileText : public ParagraphTest
{
protected:
    /// Characters that make shaping, directions, scripts and breaks work hardest.
    std::string any_text(std::mt19937& random)
    {
        static const std::vector<std::string> pieces = {
            "a",      "Ā",      "fi",     " ",        "\t",     "\n",     "\u2028", "\u2029", "\u00AD",    "\u200B",
            "\u200D", "\u0326", "k",      "\u0301",   "א",      "ع",      "я",      "(",      ")",         "[",
            "]",      "\u2067", "\u2069", "\u202E",   "\uFEFF", "\u2011", "\uFFFD", "\uE000", "☎",         "👩",
            "\uFE0F", "🇱",      "🇻",      "https://", "/",      ".",      "-",      "_",      "@",         "ß",
            "İ",      "1",      "\x01",   "\xC3",     "\xFF",   "한",     "क",      "्",       "\U000E0001"};
        std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
        std::string text;
        for (int count = static_cast<int>(random() % 24); count > 0; --count)
            text += pieces[piece(random)];
        return text;
    }

    Paragraph any_paragraph(std::mt19937& random)
    {
        static const std::vector<std::string> languages = {"lv", "liv", "tr",         "el",       "he",
                                                           "ja", "",    "x-nonsense", "lv-x-easy"};
        Paragraph paragraph = empty_paragraph(languages[random() % languages.size()]);
        paragraph.styles[0].fonts = {noto_};
        paragraph.style.direction = random() % 2 == 0 ? Direction::ltr : Direction::rtl;
        for (int style = 0; style < 3; ++style) {
            paragraph.styles.push_back(paragraph.styles[0]);
            paragraph.styles.back().transform = static_cast<TextTransform>(random() % 4);
            paragraph.styles.back().language = languages[random() % languages.size()];
            paragraph.styles.back().letter_spacing = pt(static_cast<double>(random() % 2));
        }
        for (int count = static_cast<int>(random() % 5); count > 0; --count)
            add_run(paragraph, any_text(random), random() % paragraph.styles.size());
        return paragraph;
    }

    FacePtr noto_ = face("Noto Sans");
};

void expect_sound(const Paragraph& paragraph, const ShapedParagraph& shaped)
{
    std::uint32_t end = 0;
    for (const GlyphRun& run : shaped.runs) {
        ASSERT_GE(run.begin, end);
        ASSERT_GT(run.end, run.begin);
        end = run.end;
        std::uint32_t cluster = run.begin;
        for (const Glyph& glyph : run.glyphs) {
            ASSERT_GE(glyph.cluster, cluster);
            ASSERT_LT(glyph.cluster, run.end);
            cluster = glyph.cluster;
        }
    }
    ASSERT_LE(end, shaped.text.size());
    std::uint32_t last = 0;
    for (const BreakOpportunity& place : shaped.breaks) {
        ASSERT_GT(place.offset, last);
        ASSERT_LT(place.offset, shaped.text.size());
        last = place.offset;
    }
    for (std::uint32_t at = 0; at < shaped.text.size(); ++at) {
        const Span source = source_of(paragraph, shaped, at);
        ASSERT_LE(source.begin, source.end);
    }
}

TEST_F(HostileText, IsShapedSoundlyWhateverItIs)
{
    for (unsigned seed = 0; seed < 500; ++seed) {
        std::mt19937 random(seed);
        const Paragraph paragraph = any_paragraph(random);
        SCOPED_TRACE(seed);
        expect_sound(paragraph, shape(paragraph));
        if (HasFatalFailure())
            return;
    }
}

TEST_F(HostileText, NeedsTimeInProportionToItsLength)
{
    // The processor's time, and the least of several runs: what else the machine does must not count.
    const auto least_time = [this](int words) {
        std::string text;
        for (int word = 0; word < words; ++word)
            text += "k\u0326ā\u00ADda (https://viss.gov.lv/a) ✓ אב\u2028";
        const Paragraph long_paragraph = paragraph(text);
        std::clock_t least = std::numeric_limits<std::clock_t>::max();
        for (int run = 0; run < 4; ++run) {
            const std::clock_t begin = std::clock();
            shape(long_paragraph);
            least = std::min(least, std::clock() - begin);
        }
        return least;
    };
    EXPECT_LT(least_time(4000), 60 * least_time(200));
}

} // namespace
} // namespace skrejlapa
