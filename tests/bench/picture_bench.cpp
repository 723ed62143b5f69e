// Taking in the rural leaflet's drawings, without and with the measuring of their ink, and once more from what a run
// keeps.
#include "picture/picture.h"
#include "picture/picture_cache.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace skrejlapa;

std::vector<PictureSource> drawings()
{
    const DiskFiles files;
    std::vector<PictureSource> sources;
    for (const char* const folder : {"content/logos", "content/art"}) {
        for (const Path& file : files.files_below(Path(SKREJLAPA_SOURCE_DIR) / folder)) {
            if (file.extension() == ".svg")
                sources.push_back({.name = file.string(), .bytes = files.map(file).value()});
        }
    }
    return sources;
}

ColorTerms terms()
{
    return {.profile = DiskFiles().map(Path(SKREJLAPA_SOURCE_DIR) / "icc/FOGRA39L_coated.icc").value()};
}

Pictures import(const std::vector<PictureSource>& sources, const PictureCache& cache)
{
    Diagnostics found;
    return import_pictures(sources, terms(), found, PictureColors::inks, cache);
}

void drawings_imported(benchmark::State& state)
{
    const std::vector<PictureSource> sources = drawings();
    for (auto _ : state)
        benchmark::DoNotOptimize(import(sources, PictureCache()));
}
BENCHMARK(drawings_imported)->MeasureProcessCPUTime()->UseRealTime();

void drawings_imported_and_measured(benchmark::State& state)
{
    const std::vector<PictureSource> sources = drawings();
    for (auto _ : state) {
        for (const PicturePtr& picture : import(sources, PictureCache()))
            benchmark::DoNotOptimize(picture->ink->cover);
    }
}
BENCHMARK(drawings_imported_and_measured)->MeasureProcessCPUTime()->UseRealTime();

void drawings_shared(benchmark::State& state)
{
    const std::vector<PictureSource> sources = drawings();
    const PictureCache cache;
    for (auto _ : state) {
        for (const PicturePtr& picture : import(sources, cache))
            benchmark::DoNotOptimize(picture->ink->cover);
    }
}
BENCHMARK(drawings_shared)->MeasureProcessCPUTime()->UseRealTime();

} // namespace
