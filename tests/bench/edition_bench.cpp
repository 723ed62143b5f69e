// A warm edition with all that makes sure of it - the embedded profile, preflight, the file read back - beside the same
// edition without: at most 1.5 times as long. The rural leaflet's colours all have exact entries. No two editions are
// alike: a line of each page's text is its own, so that nothing of a page is known from the one before.
#include "build/edition_pipeline.h"
#include "load/toml_document.h"
#include "pdf/write_pdf.h"
#include "resolve/resolve.h"

#include <benchmark/benchmark.h>

namespace
{

using namespace skrejlapa;

/// The disk with each text numbered anew whenever it is read.
class NumberedTexts final : public Files
{
public:
    [[nodiscard]] Result<std::string> read(const Path& path) const override { return disk_.read(path); }
    [[nodiscard]] Result<BlobPtr> map(const Path& path) const override
    {
        Result<BlobPtr> file = disk_.map(path);
        if (!file || path.extension() != ".md")
            return file;
        std::string text((*file)->bytes());
        const std::string numbered = "# " + std::to_string(++count_) + " ";
        for (std::size_t at = text.find("\n# "); at != std::string::npos; at = text.find("\n# ", at + 1))
            text.replace(at + 1, 2, numbered);
        return make_blob(std::move(text));
    }
    [[nodiscard]] bool is_file(const Path& path) const override { return disk_.is_file(path); }
    [[nodiscard]] bool is_folder(const Path& path) const override { return disk_.is_folder(path); }
    [[nodiscard]] std::vector<Path> files_below(const Path& folder) const override { return disk_.files_below(folder); }

private:
    DiskFiles disk_;
    mutable int count_ = 0;
};

/// The repository's own project, opened once.
struct Shop {
    NumberedTexts files;
    SourceMap sources;
    Diagnostics found;
    Path folder = SKREJLAPA_SOURCE_DIR;
    Project project = load_project(files, folder, {folder}, sources, found);
    FontCatalog fonts = FontCatalog::scan(files, {folder / "fonts"}, found);
    HyphenationCatalog hyphenation{files, {folder / "hyphenation"}};
    Workshop workshop{.files = files,
                      .project = project,
                      .fonts = fonts,
                      .hyphenation = hyphenation,
                      .data = {folder},
                      .settings = {},
                      .printer = {},
                      .date_unix_s = {}};
    Edition edition =
        plan_editions(project, files,
                      {.leaflets = {}, .languages = {{"lv", {}}}, .profiles = {{"print", {}}}, .date = {}}, found)
            .front();
};

Shop& shop()
{
    static Shop opened;
    return opened;
}

void edition_that_is_proved(benchmark::State& state)
{
    for (auto _ : state) {
        Diagnostics found;
        SourceMap sources;
        benchmark::DoNotOptimize(make_pdf(shop().workshop, shop().edition, sources, found).value());
    }
}
BENCHMARK(edition_that_is_proved)->MeasureProcessCPUTime()->UseRealTime();

void edition_that_is_believed(benchmark::State& state)
{
    for (auto _ : state) {
        Diagnostics found;
        SourceMap sources;
        const auto made = lay_out_edition(shop().workshop, shop().edition, sources, found);
        const SharedWork& shared = *shop().workshop.shared;
        const PaintList list = paint(made->leaflet, made->layout, made->pictures, found);
        OutputTerms terms = made->leaflet.output;
        terms.standards = {PdfStandard::pdf_16};
        terms.condition.profile_is_embedded = false;
        benchmark::DoNotOptimize(write_pdf(list, made->pictures,
                                           {.title = made->leaflet.title, .language = made->leaflet.language}, terms,
                                           {.profiles = shared.profiles,
                                            .pictures = shared.pictures,
                                            .fonts = shared.fonts,
                                            .streams = shared.streams})
                                     .value());
    }
}
BENCHMARK(edition_that_is_believed)->MeasureProcessCPUTime()->UseRealTime();

} // namespace
