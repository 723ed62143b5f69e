// PDF: a painted text to the bytes of a file, subsetting and compression included.
#include "bench_text.h"
#include "paint/paint_list.h"
#include "pdf/write_pdf.h"

#include <benchmark/benchmark.h>

namespace
{

skrejlapa::OutputTerms plain_terms()
{
    skrejlapa::OutputTerms terms;
    terms.standards = {skrejlapa::PdfStandard::pdf_16};
    return terms;
}

skrejlapa::OutputTerms pdf_x4_terms()
{
    skrejlapa::OutputTerms terms;
    const skrejlapa::Path profile = skrejlapa::Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc";
    terms.condition = {.name = "FOGRA39", .profile = skrejlapa::DiskFiles().map(profile).value()};
    return terms;
}

void write_flowing_paragraphs(benchmark::State& state, const skrejlapa::OutputTerms& terms)
{
    const skrejlapa::Leaflet leaflet = skrejlapa::flowing_leaflet(static_cast<int>(state.range(0)));
    const std::vector<skrejlapa::ShapedParagraph> shaped = skrejlapa::shape_all(leaflet);
    skrejlapa::Diagnostics found;
    const skrejlapa::Layout layout = skrejlapa::lay_out(leaflet, shaped, {}, found);
    const skrejlapa::PaintList list = skrejlapa::paint(leaflet, layout, {}, found);
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = skrejlapa::write_pdf(list, {}, {.title = "Bench", .language = "lv"}, terms).value_or("").size();
    state.counters["bytes"] = static_cast<double>(bytes);
    state.SetComplexityN(state.range(0));
}
BENCHMARK_CAPTURE(write_flowing_paragraphs, without_profile, plain_terms())
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->Complexity(benchmark::oN);
BENCHMARK_CAPTURE(write_flowing_paragraphs, pdf_x4, pdf_x4_terms())->RangeMultiplier(10)->Range(1, 100);

} // namespace
