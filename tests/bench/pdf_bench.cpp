// PDF: a painted text to the bytes of a file, subsetting and compression included.
#include "bench_text.h"
#include "paint/paint_list.h"
#include "pdf/write_pdf.h"

#include <benchmark/benchmark.h>

namespace
{

void write_flowing_paragraphs(benchmark::State& state)
{
    const skrejlapa::Leaflet leaflet = skrejlapa::flowing_leaflet(static_cast<int>(state.range(0)));
    const std::vector<skrejlapa::ShapedParagraph> shaped = skrejlapa::shape_all(leaflet);
    skrejlapa::Diagnostics found;
    const skrejlapa::Layout layout = skrejlapa::lay_out(leaflet, shaped, {}, found);
    const skrejlapa::PaintList list = skrejlapa::paint(leaflet, layout, {}, found);
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = skrejlapa::write_pdf(list, {}, {.title = "Bench", .language = "lv"}, {}).value_or("").size();
    state.counters["bytes"] = static_cast<double>(bytes);
    state.SetComplexityN(state.range(0));
}
BENCHMARK(write_flowing_paragraphs)->RangeMultiplier(10)->Range(1, 1000)->Complexity(benchmark::oN);

} // namespace
