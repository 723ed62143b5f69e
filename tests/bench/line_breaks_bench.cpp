// The breaker with hyphenation: where words may be divided, the sums of the breaks, the breaks with the least demerits.
// Shaping is measured by itself. Bytes a second should not fall as one paragraph grows.
#include "bench_text.h"
#include "layout/line_breaks.h"
#include "text/automatic_hyphens.h"
#include "text/hyphenation_catalog.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace skrejlapa;

Paragraph hyphenated_paragraph(int repeats)
{
    static const DiskFiles files;
    const HyphenationCatalog catalog(files, {Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"});
    const Result<LanguagePatterns> patterns = catalog.find("lv");
    Paragraph paragraph = bench_paragraph();
    CharacterStyle& style = paragraph.styles[0];
    style.hyphens = Hyphens::automatic;
    style.hyphenator = std::make_shared<Hyphenator>(patterns->patterns, WordExceptions{}, patterns->limits);
    style.hyphenation_limits = patterns->limits;
    const std::string once = paragraph.runs[0].text;
    for (int repeat = 1; repeat < repeats; ++repeat)
        paragraph.runs[0].text += " " + once;
    return paragraph;
}

void hyphenate_and_break(benchmark::State& state)
{
    const Paragraph paragraph = hyphenated_paragraph(static_cast<int>(state.range(0)));
    Diagnostics found;
    const PreparedText prepared = prepare_text(paragraph, found);
    const ShapedParagraph shaped = shape_paragraph(paragraph, found);
    for (auto _ : state) {
        benchmark::DoNotOptimize(find_automatic_hyphens(paragraph, prepared, {}));
        const Items items = collect_items(shaped, paragraph);
        benchmark::DoNotOptimize(choose_breaks(items, paragraph, 0, {.line = mm(124), .first_indent = {}}));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(paragraph.runs[0].text.size()));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(hyphenate_and_break)->RangeMultiplier(10)->Range(1, 1000)->Complexity(benchmark::oN);

} // namespace
