// Shaping: from a paragraph's text to glyphs and break opportunities.
#include "bench_text.h"

#include <benchmark/benchmark.h>

namespace
{

void shape_one_paragraph(benchmark::State& state)
{
    const skrejlapa::Paragraph paragraph = skrejlapa::bench_paragraph();
    skrejlapa::Diagnostics found;
    for (auto _ : state)
        benchmark::DoNotOptimize(skrejlapa::shape_paragraph(paragraph, found));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(paragraph.runs[0].text.size()));
}
BENCHMARK(shape_one_paragraph);

void shape_with_styles_in_the_middle(benchmark::State& state)
{
    skrejlapa::Paragraph paragraph = skrejlapa::bench_paragraph();
    paragraph.styles.push_back(paragraph.styles[0]);
    const std::string text = paragraph.runs[0].text;
    paragraph.runs = {
        {.text = text.substr(0, 100)}, {.text = text.substr(100, 100), .style = 1}, {.text = text.substr(200)}};
    skrejlapa::Diagnostics found;
    for (auto _ : state)
        benchmark::DoNotOptimize(skrejlapa::shape_paragraph(paragraph, found));
}
BENCHMARK(shape_with_styles_in_the_middle);

void open_a_face(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(skrejlapa::bench_face());
}
BENCHMARK(open_a_face);

} // namespace
