#include "proof/box_facts.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Patterns of fmt, where there is something to fill in.
struct FactWords {
    std::string_view fresh;
    std::string_view gone;
    std::string_view words;
    std::string_view lines;
    std::string_view lines_moved;
    std::string_view logo_new;
    std::string_view logo_gone;
    std::string_view logo_redrawn;
    std::string_view logo_placed;
    std::string_view moved;
    std::string_view left;
    std::string_view right;
    std::string_view up;
    std::string_view down;
    std::string_view wider;
    std::string_view narrower;
    std::string_view higher;
    std::string_view lower;
    std::string_view pixels;
};

constexpr FactWords english{.fresh = "new",
                            .gone = "gone",
                            .words = "words changed: {}",
                            .lines = "lines: {} → {}",
                            .lines_moved = "lines moved: {}",
                            .logo_new = "logo {}: new",
                            .logo_gone = "logo {}: gone",
                            .logo_redrawn = "logo {}: another drawing ({} → {})",
                            .logo_placed = "logo {}: another place or size",
                            .moved = "moved ",
                            .left = "{} mm to the left",
                            .right = "{} mm to the right",
                            .up = "{} mm up",
                            .down = "{} mm down",
                            .wider = "{} mm wider",
                            .narrower = "{} mm narrower",
                            .higher = "{} mm higher",
                            .lower = "{} mm lower",
                            .pixels = "pixels changed: {}"};

constexpr FactWords latvian{.fresh = "jauns",
                            .gone = "vairs nav",
                            .words = "mainīti vārdi: {}",
                            .lines = "rindas: {} → {}",
                            .lines_moved = "pārvietotas rindas: {}",
                            .logo_new = "logotips {}: jauns",
                            .logo_gone = "logotips {}: vairs nav",
                            .logo_redrawn = "logotips {}: cits zīmējums ({} → {})",
                            .logo_placed = "logotips {}: cita vieta vai lielums",
                            .moved = "pārvietots ",
                            .left = "{} mm pa kreisi",
                            .right = "{} mm pa labi",
                            .up = "{} mm uz augšu",
                            .down = "{} mm uz leju",
                            .wider = "par {} mm platāks",
                            .narrower = "par {} mm šaurāks",
                            .higher = "par {} mm augstāks",
                            .lower = "par {} mm zemāks",
                            .pixels = "mainīti pikseļi: {}"};

constexpr std::size_t hash_shown = 8;

const FactWords& words_of(ProofLanguage language) { return language == ProofLanguage::latvian ? latvian : english; }

std::string number(double value, int digits, ProofLanguage language)
{
    std::string text = fmt::format("{:.{}f}", value, digits);
    if (language == ProofLanguage::latvian)
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string mm_of(Length length, ProofLanguage language)
{
    const double hundredths = std::round(length.to_mm() * 100);
    return number(hundredths == 0 ? 0 : hundredths / 100, 2, language);
}

std::string mm_size(Length length, ProofLanguage language) { return mm_of(std::max(length, -length), language); }

template <class... Values> std::string fill(std::string_view pattern, const Values&... values)
{
    return fmt::format(fmt::runtime(pattern), values...);
}

/// Less than this is rounding.
constexpr Length least_told = mm(0.005);

bool is_told(Length length) { return std::max(length, -length) >= least_told; }

std::string describe_logo(const LogoChange& logo, const FactWords& words)
{
    if (logo.before.empty())
        return fill(words.logo_new, logo.funder);
    if (logo.after.empty())
        return fill(words.logo_gone, logo.funder);
    if (logo.before != logo.after)
        return fill(words.logo_redrawn, logo.funder, logo.before.substr(0, hash_shown),
                    logo.after.substr(0, hash_shown));
    return fill(words.logo_placed, logo.funder);
}

void add_move(Point moved, ProofLanguage language, std::vector<std::string>& facts)
{
    const FactWords& words = words_of(language);
    std::vector<std::string> ways;
    if (is_told(moved.x))
        ways.push_back(fill(moved.x < Length{} ? words.left : words.right, mm_size(moved.x, language)));
    if (is_told(moved.y))
        ways.push_back(fill(moved.y < Length{} ? words.up : words.down, mm_size(moved.y, language)));
    if (!ways.empty())
        facts.push_back(std::string(words.moved) + fmt::format("{}", fmt::join(ways, ", ")));
}

void add_growth(Size grew, ProofLanguage language, std::vector<std::string>& facts)
{
    const FactWords& words = words_of(language);
    if (is_told(grew.width))
        facts.push_back(fill(grew.width < Length{} ? words.narrower : words.wider, mm_size(grew.width, language)));
    if (is_told(grew.height))
        facts.push_back(fill(grew.height < Length{} ? words.lower : words.higher, mm_size(grew.height, language)));
}

void add_text(const BoxMeasure& measure, const FactWords& words, std::vector<std::string>& facts)
{
    if (measure.words_changed > 0)
        facts.push_back(fill(words.words, measure.words_changed));
    if (measure.lines_before != measure.lines_after)
        facts.push_back(fill(words.lines, measure.lines_before, measure.lines_after));
    if (measure.lines_moved > 0)
        facts.push_back(fill(words.lines_moved, measure.lines_moved));
}

} // namespace

std::vector<std::string> box_facts(const BoxChange& box, ProofLanguage language)
{
    const FactWords& words = words_of(language);
    const BoxMeasure& measure = box.measure;
    std::vector<std::string> facts;
    if (!box.before && box.after)
        facts.emplace_back(words.fresh);
    if (box.before && !box.after)
        facts.emplace_back(words.gone);
    add_text(measure, words, facts);
    for (const LogoChange& logo : measure.logos)
        facts.push_back(describe_logo(logo, words));
    add_move(measure.moved, language, facts);
    add_growth(measure.grew, language, facts);
    if (measure.pixels)
        facts.push_back(fill(words.pixels, per_cent(*measure.pixels, language)));
    return facts;
}

std::string place_in_mm(const Rect& area, ProofLanguage language)
{
    return fmt::format("{}{} {}: {} × {}", mm_of(area.left(), language), language == ProofLanguage::latvian ? ";" : ",",
                       mm_of(area.top(), language), mm_of(area.size.width, language),
                       mm_of(area.size.height, language));
}

std::string per_cent(double share, ProofLanguage language) { return number(share * 100, 1, language) + " %"; }

} // namespace skrejlapa
