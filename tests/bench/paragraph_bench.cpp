// Paragraphs: shaped text to lines on pages. Time should grow as the text does.
#include "bench_text.h"
#include "layout/fragment.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace skrejlapa;

void set(const Leaflet& leaflet, benchmark::State& state)
{
    const std::vector<ShapedParagraph> shaped = shape_all(leaflet);
    std::size_t pages = 0;
    for (auto _ : state) {
        Diagnostics found;
        pages = lay_out(leaflet, shaped, {}, found).pages.size();
    }
    state.counters["pages"] = static_cast<double>(pages);
    state.SetComplexityN(state.range(0));
}

void set_flowing_paragraphs(benchmark::State& state) { set(flowing_leaflet(static_cast<int>(state.range(0))), state); }
BENCHMARK(set_flowing_paragraphs)->RangeMultiplier(10)->Range(1, 1000)->Complexity(benchmark::oN);

void divide_into_columns(Box& box)
{
    box.style.column_count = 2;
    box.style.column_gap = {pt(12), {}};
    for (Box& child : box.children)
        divide_into_columns(child);
}

void set_columns_on_a_grid(benchmark::State& state)
{
    Leaflet leaflet = flowing_leaflet(static_cast<int>(state.range(0)));
    leaflet.format.baseline_grid = BaselineGrid{.start = pt(10), .step = pt(14)};
    for (Page& page : leaflet.pages)
        divide_into_columns(page.root);
    set(leaflet, state);
}
BENCHMARK(set_columns_on_a_grid)->RangeMultiplier(10)->Range(1, 1000)->Complexity(benchmark::oN);

/// All paragraphs in one box, in three columns of equal height.
void balance_columns(benchmark::State& state)
{
    Leaflet leaflet = flowing_leaflet(static_cast<int>(state.range(0)));
    leaflet.format.trim.height = mm(210) * static_cast<int>(state.range(0));
    leaflet.pages.resize(1);
    Box& box = leaflet.pages[0].root.children[0];
    std::get<TextContent>(box.content).ends_thread = true;
    box.style.flex_grow = 0;
    box.style.column_count = 3;
    for (Block& block : leaflet.stories[0].blocks)
        block.break_after = block.paragraph % 3 == 0 ? BreakRule::avoid : BreakRule::automatic;
    set(leaflet, state);
}
BENCHMARK(balance_columns)->RangeMultiplier(10)->Range(1, 1000)->Complexity(benchmark::oN);

} // namespace
