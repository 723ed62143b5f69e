// Paragraphs: shaped text to lines on pages. Time should grow as the text does.
#include "bench_text.h"
#include "layout/fragment.h"

#include <benchmark/benchmark.h>

namespace
{

void set_flowing_paragraphs(benchmark::State& state)
{
    const skrejlapa::Leaflet leaflet = skrejlapa::flowing_leaflet(static_cast<int>(state.range(0)));
    const std::vector<skrejlapa::ShapedParagraph> shaped = skrejlapa::shape_all(leaflet);
    std::size_t pages = 0;
    for (auto _ : state) {
        skrejlapa::Diagnostics found;
        pages = skrejlapa::lay_out(leaflet, shaped, {}, found).pages.size();
    }
    state.counters["pages"] = static_cast<double>(pages);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(set_flowing_paragraphs)->RangeMultiplier(10)->Range(1, 1000)->Complexity(benchmark::oN);

} // namespace
