// Hyphenation: patterns as they are read, and the words of Latvian text divided by them.
#include "bench_text.h"
#include "text/automatic_hyphens.h"
#include "text/hyphenation_catalog.h"

#include <benchmark/benchmark.h>

namespace
{

skrejlapa::HyphenationCatalog shipped_patterns()
{
    static const skrejlapa::DiskFiles files;
    return {files, {skrejlapa::Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"}};
}

void read_the_patterns_of(benchmark::State& state, const char* language)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(shipped_patterns().find(language));
}
BENCHMARK_CAPTURE(read_the_patterns_of, latvian, "lv");
BENCHMARK_CAPTURE(read_the_patterns_of, german, "de");

void find_hyphens(benchmark::State& state)
{
    skrejlapa::Paragraph paragraph = skrejlapa::bench_paragraph();
    skrejlapa::CharacterStyle& style = paragraph.styles[0];
    const auto patterns = shipped_patterns().find("lv");
    style.language = "lv";
    style.hyphens = skrejlapa::Hyphens::automatic;
    style.hyphenator =
        std::make_shared<skrejlapa::Hyphenator>(patterns->patterns, skrejlapa::WordExceptions{}, patterns->limits);
    style.hyphenation_limits = patterns->limits;
    skrejlapa::Diagnostics found;
    const skrejlapa::PreparedText prepared = skrejlapa::prepare_text(paragraph, found);
    for (auto _ : state)
        benchmark::DoNotOptimize(skrejlapa::find_automatic_hyphens(paragraph, prepared, {}));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(prepared.text.text.size()));
}
BENCHMARK(find_hyphens);

} // namespace
