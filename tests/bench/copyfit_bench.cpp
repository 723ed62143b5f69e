// Copyfitting a page beside setting it once: at most 4 times as long.
#include "bench_text.h"
#include "layout/copyfit.h"
#include "layout/fragment.h"

#include <benchmark/benchmark.h>

namespace
{

using skrejlapa::LeverKind;
using skrejlapa::pt;

/// One page of paragraphs, all of a group with every lever; the box is so low that the last lever must be pulled.
skrejlapa::Leaflet fitted_page(int paragraphs, skrejlapa::Length height)
{
    skrejlapa::Leaflet leaflet = skrejlapa::flowing_leaflet(paragraphs);
    leaflet.fit_groups = {{.name = "body",
                           .levers = {{LeverKind::letter_spacing, -0.01, {}},
                                      {LeverKind::glyph_width, 0.98, {}},
                                      {LeverKind::block_space, 0.6, {}},
                                      {LeverKind::line_height, 1.3, {}},
                                      {LeverKind::font_size, 8, {}}},
                           .font_size = pt(10),
                           .line_height = 1.4}};
    leaflet.paragraph_fits.assign(
        leaflet.paragraphs.size(),
        {.styles = {{.group = 0, .min_font_size = pt(8), .min_line_height = 1.3}}, .is_led_by_factor = true});
    leaflet.pages.front().repeats = false;
    leaflet.pages.resize(1);
    std::get<skrejlapa::TextContent>(leaflet.pages.front().root.children.front().content).ends_thread = true;
    skrejlapa::Box& body = leaflet.pages.front().root.children.front();
    body.style.height = {skrejlapa::SizeKind::definite, {height, {}}};
    return leaflet;
}

constexpr int paragraphs = 9;
constexpr skrejlapa::Length low = pt(460);

void set_a_page_once(benchmark::State& state)
{
    const skrejlapa::Leaflet leaflet = fitted_page(paragraphs, low);
    for (auto _ : state) {
        const std::vector<skrejlapa::ShapedParagraph> shaped = skrejlapa::shape_all(leaflet);
        skrejlapa::Diagnostics found;
        benchmark::DoNotOptimize(skrejlapa::lay_out(leaflet, shaped, {}, found));
    }
}
BENCHMARK(set_a_page_once);

void copyfit_a_page(benchmark::State& state)
{
    const skrejlapa::Leaflet leaflet = fitted_page(paragraphs, low);
    int layouts = 0;
    double size = 0;
    for (auto _ : state) {
        const std::vector<skrejlapa::ShapedParagraph> shaped = skrejlapa::shape_all(leaflet);
        const skrejlapa::Pictures pictures;
        skrejlapa::FitTrial trial(leaflet, shaped, pictures);
        const skrejlapa::FitMember member{"lv", &trial};
        const skrejlapa::FitSolution solution = skrejlapa::solve_fit({&member, 1}, {});
        skrejlapa::FittedLeaflet fitted(leaflet);
        skrejlapa::Diagnostics found;
        benchmark::DoNotOptimize(skrejlapa::lay_out(fitted.at(solution.editions.front()), shaped, {}, found));
        layouts = trial.layout_count();
        size = solution.groups.front().values.font_size * 10;
    }
    state.counters["layouts"] = layouts;
    state.counters["font_size_pt"] = size;
}
BENCHMARK(copyfit_a_page);

} // namespace
