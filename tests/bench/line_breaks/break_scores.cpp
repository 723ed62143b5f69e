// Where the engine breaks paragraphs, and what breaks chosen elsewhere cost by the same judgement.
//
//   break_scores points < REQUEST     the texts with U+00AD at each hyphenation point and U+2063 at every other break
//                                     that is no space: what another program has to be told to have the same choice
//   break_scores score < REQUEST      demerits of the engine's breaks and of those in the request
//
// REQUEST is JSON: {"paragraphs": [{"lang": "lv", "text": "…"}], "widths_pt": [200, …],
// "ends": [[[chars, …], …], …]}. `ends`, for `score`: by paragraph and width, how many characters that are no spaces
// stand before each line's end.
#include "bench_text.h"
#include "layout/line_breaks.h"
#include "text/hyphenation_catalog.h"

#include "base/utf8.h"

#include <cmath>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using nlohmann::json;

/// TeX's defaults, and nothing that TeX has not.
ParagraphStyle plain_tex_style()
{
    ParagraphStyle style{.name = "body", .align = TextAlign::justify, .line_height = pt(14)};
    style.breaking.last_line_demerits = 0;
    style.breaking.ladder_demerits = 0;
    style.justification = {.word_space = {2.0 / 3, 1, 1.5}, .letter_space = {0, 0, 0}, .glyph_width = {1, 1, 1}};
    return style;
}

HyphenatorPtr hyphenator_of(const HyphenationCatalog& catalog, const std::string& language)
{
    const Result<LanguagePatterns> found = catalog.find(language);
    if (!found || !found->patterns) {
        std::cerr << "no hyphenation patterns for " << language << "\n";
        std::exit(1);
    }
    return std::make_shared<const Hyphenator>(found->patterns, WordExceptions{}, found->limits);
}

Paragraph to_paragraph(const json& request, const HyphenationCatalog& catalog)
{
    const std::string language = request.at("lang");
    Paragraph paragraph;
    const HyphenatorPtr hyphenator = hyphenator_of(catalog, language);
    paragraph.styles.push_back({.name = "body",
                                .fonts = {bench_face()},
                                .size = pt(10),
                                .features = {{"liga", 0}},
                                .language = language,
                                .hyphens = Hyphens::automatic,
                                .hyphenator = hyphenator,
                                .hyphenation_limits = hyphenator->limits(),
                                .color = black});
    paragraph.runs.push_back({.text = request.at("text")});
    paragraph.style = plain_tex_style();
    return paragraph;
}

struct SetParagraph {
    Paragraph paragraph;
    ShapedParagraph shaped;
    Items items;
};

std::vector<SetParagraph> set_all(const json& request)
{
    const DiskFiles files;
    const HyphenationCatalog catalog(files, {Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"});
    std::vector<SetParagraph> all;
    for (const json& each : request.at("paragraphs")) {
        SetParagraph set{.paragraph = to_paragraph(each, catalog), .shaped = {}, .items = {}};
        Diagnostics found;
        set.shaped = shape_paragraph(set.paragraph, found);
        set.items = collect_items(set.shaped, set.paragraph);
        all.push_back(std::move(set));
    }
    return all;
}

std::string marked_text(const ShapedParagraph& shaped)
{
    std::string marked;
    std::uint32_t from = 0;
    for (const BreakOpportunity& opportunity : shaped.breaks) {
        marked += shaped.text.substr(from, opportunity.offset - from);
        from = opportunity.offset;
        if (opportunity.kind == BreakKind::hyphen)
            marked += "\u00AD";
        else if (!marked.ends_with(' '))
            marked += "\u2063";
    }
    return marked + shaped.text.substr(from);
}

/// For each breakpoint, how many characters that are no spaces stand before it.
std::vector<std::size_t> characters_before(const SetParagraph& set)
{
    std::vector<std::size_t> counts;
    for (const Breakpoint& point : set.items.breakpoints) {
        std::size_t count = 0;
        std::uint32_t end = static_cast<std::uint32_t>(set.shaped.text.size());
        if (point.after != no_edge)
            end = set.shaped.edges[point.after].begin;
        else if (point.line_begin < set.items.clusters.size())
            end = set.items.clusters[point.line_begin].begin;
        const std::string before = set.shaped.text.substr(0, end);
        for (std::size_t at = 0; at < before.size(); at += code_point_length(before, at))
            count += before[at] != ' ' && decode_code_point(before, at) != 0x00A0 ? 1 : 0;
        counts.push_back(count);
    }
    return counts;
}

Breaks breaks_at(const SetParagraph& set, const std::vector<std::size_t>& ends)
{
    const std::vector<std::size_t> counts = characters_before(set);
    Breaks breaks;
    std::uint32_t begin = 0;
    for (const std::size_t end : ends) {
        const auto point = std::find(counts.begin() + begin + 1, counts.end(), end);
        if (point == counts.end()) {
            std::cerr << "there is no break after " << end << " characters of: " << set.shaped.text << "\n";
            std::exit(1);
        }
        const auto index = static_cast<std::uint32_t>(point - counts.begin());
        breaks.push_back({begin, index, set.items.breakpoints[index].ending});
        begin = index;
    }
    return breaks;
}

json score(const json& request)
{
    json scores = json::array();
    const std::vector<SetParagraph> all = set_all(request);
    const auto finite = [](double demerits) { return std::isfinite(demerits) ? json(demerits) : json(nullptr); };
    for (std::size_t index = 0; index < all.size(); ++index) {
        const SetParagraph& set = all[index];
        json by_width = json::array();
        for (std::size_t at = 0; at < request.at("widths_pt").size(); ++at) {
            const LineWidths widths{.line = pt(request.at("widths_pt")[at]), .first_indent = {}};
            const Breaks own = choose_breaks(set.items, set.paragraph, 0, widths);
            const Breaks other = breaks_at(set, request.at("ends")[index][at]);
            by_width.push_back({{"own", finite(total_demerits(set.items, set.paragraph, own, widths))},
                                {"other", finite(total_demerits(set.items, set.paragraph, other, widths))}});
        }
        scores.push_back(by_width);
    }
    return scores;
}

json points(const json& request)
{
    json texts = json::array();
    for (const SetParagraph& set : set_all(request))
        texts.push_back(marked_text(set.shaped));
    return texts;
}

} // namespace

} // namespace skrejlapa

int main(int count, char** arguments)
{
    const std::string job = count == 2 ? arguments[1] : "";
    if (job != "points" && job != "score") {
        std::cerr << "usage: break_scores points|score < REQUEST\n";
        return 2;
    }
    const nlohmann::json request = nlohmann::json::parse(std::cin);
    std::cout << (job == "points" ? skrejlapa::points(request) : skrejlapa::score(request)).dump() << "\n";
}
