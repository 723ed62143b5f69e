#include "base/spread.h"
#include "picture/import_file.h"
#include "picture/picture_cache.h"
#include "picture/picture_findings.h"
#include "picture/picture_names.h"
#include "picture/qr_code.h"

#include <algorithm>
#include <new>

namespace skrejlapa
{

namespace
{

/// What a source became, and what was found about it.
struct Import {
    PicturePtr picture;
    Diagnostics found; ///< as of the source that it was made for
    AskedColors asked;
};
using ImportPtr = std::shared_ptr<const Import>;

std::size_t weight_of(const VectorPicture& picture)
{
    std::size_t bytes = 0;
    for (const PdfObject& object : picture.objects)
        bytes += object.stream.size();
    return bytes;
}

std::size_t weight_of(const RasterPicture& picture) { return picture.samples.size() + picture.alpha.size(); }

std::size_t weight_of(const Import& import)
{
    constexpr std::size_t of_what_is_small = 4096;
    return of_what_is_small +
           (import.picture == nullptr
                ? 0
                : std::visit([](const auto& content) { return weight_of(content); }, import.picture->content));
}

/// The sources that ask for one page of one file, or for one QR code.
struct Job {
    ContentHash content;
    std::vector<std::size_t> sources;
};

std::vector<Job> collect_jobs(const std::vector<PictureSource>& sources)
{
    std::vector<Job> jobs;
    for (std::size_t at = 0; at < sources.size(); ++at) {
        const ContentHash content = name_of_content(sources[at]);
        const auto job =
            std::find_if(jobs.begin(), jobs.end(), [&](const Job& known) { return known.content == content; });
        if (job != jobs.end())
            job->sources.push_back(at);
        else
            jobs.push_back({content, {at}});
    }
    return jobs;
}

/// What was found when the same picture was made for another source.
Diagnostics found_about(const PictureSource& source, const Diagnostics& found)
{
    Diagnostics here;
    for (Diagnostic finding : found.all()) {
        finding.span = source.span;
        here.add(std::move(finding));
    }
    return here;
}

class PictureImport
{
public:
    PictureImport(const std::vector<PictureSource>& sources, const ColorTerms& terms, PictureColors colors,
                  const PictureCache& cache)
        : sources_(sources), cache_(cache), conversion_(cache.conversions().to_inks(terms)),
          to_screen_(cache.conversions().to_screen(terms.profile)), colors_(colors),
          condition_(show_condition(terms, colors)), jobs_(collect_jobs(sources)), pictures_(sources.size()),
          found_(sources.size())
    {
    }

    Pictures run(Diagnostics& found)
    {
        spread(jobs_.size(), [this](std::size_t job) { run_job(jobs_[job]); });
        for (const Diagnostics& of_source : found_)
            found.append(of_source);
        return std::move(pictures_);
    }

private:
    /// A file is imported again only for a palette that would have answered it otherwise.
    void run_job(const Job& job)
    {
        std::vector<ImportPtr> imports;
        for (const std::size_t at : job.sources) {
            const PictureSource& source = sources_[at];
            const auto same = std::find_if(imports.begin(), imports.end(), [&](const ImportPtr& import) {
                return import->asked.agrees_with(source.palette);
            });
            if (same != imports.end()) {
                pictures_[at] = (*same)->picture;
            } else if (const ImportPtr import = find(source, job.content, found_[at])) {
                imports.push_back(import);
                pictures_[at] = import->picture;
            }
        }
    }

    /// The import that any edition has made of the same input. A file is named in what is found about it.
    ImportPtr find(const PictureSource& source, const ContentHash& content, Diagnostics& found) const
    try {
        const ContentHash made_of = name_of_input(source, content, condition_);
        ImportPtr import = cache_.find<Import>(PictureWork::import, made_of, [&] {
            Import made = make(source);
            const std::size_t weight = weight_of(made);
            return Weighed<Import>{std::move(made), weight};
        });
        found = found_about(source, import->found);
        return import;
    } catch (const std::bad_alloc&) {
        picture_error(source, "PICTURE-TOO-LARGE", "needs more memory than there is",
                      {"save it in the size it is printed in"}, found);
        return nullptr;
    }

    [[nodiscard]] PaletteBook book_of(const PictureSource& source) const
    {
        return colors_ == PictureColors::rgb ? PaletteBook(source.palette, *conversion_, *to_screen_)
                                             : PaletteBook(source.palette, *conversion_, source.rendering);
    }

    [[nodiscard]] Import make(const PictureSource& source) const
    {
        PaletteBook book = book_of(source);
        Import import;
        std::optional<Picture> picture;
        if (source.kind == PictureKind::qr)
            picture = make_qr_code(source, colors_, import.found);
        else if (source.bytes) // else its absence was reported where it was to be read
            picture = import_file(source, book, cache_, import.found);
        if (picture) {
            picture->id = name_by_content(*picture);
            import.picture = std::make_shared<const Picture>(*std::move(picture));
        }
        if (source.bytes)
            book.report(source, import.found);
        import.asked = book.asked();
        return import;
    }

    const std::vector<PictureSource>& sources_;
    const PictureCache& cache_;
    std::shared_ptr<const RgbToCmyk> conversion_;
    std::shared_ptr<const CmykToRgb> to_screen_;
    PictureColors colors_;
    std::string condition_; ///< all that is the same for the sources
    std::vector<Job> jobs_;
    Pictures pictures_;
    std::vector<Diagnostics> found_; ///< by source
};

} // namespace

Pictures import_pictures(const std::vector<PictureSource>& sources, const ColorTerms& terms, Diagnostics& found,
                         PictureColors colors, const PictureCache& cache)
{
    return PictureImport(sources, terms, colors, cache).run(found);
}

Pictures import_pictures(const std::vector<PictureSource>& sources, const ColorTerms& terms, Diagnostics& found,
                         PictureColors colors)
{
    return import_pictures(sources, terms, found, colors, PictureCache());
}

} // namespace skrejlapa
