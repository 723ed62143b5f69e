#include "picture/import_file.h"
#include "picture/picture_findings.h"
#include "picture/qr_code.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <thread>

namespace skrejlapa
{

namespace
{

ContentHash hash_of(const PdfObject& object)
{
    std::string text = object.is_stream ? hash_content(object.stream).hex() : std::string{};
    for (const PdfPiece& piece : object.dictionary)
        text += piece.text + (piece.reference ? fmt::format("\1{}\1", *piece.reference) : "");
    return hash_content(text);
}

std::string hashes_of(const VectorPicture& picture)
{
    std::string text;
    for (const PdfObject& object : picture.objects)
        text += hash_of(object).hex();
    return text;
}

std::string show(const Rendering& rendering)
{
    return fmt::format("{} {} {} ", static_cast<int>(rendering.intent), rendering.black_point_compensation,
                       static_cast<int>(rendering.neutrals));
}

std::string hashes_of(const RasterPicture& picture)
{
    return fmt::format("{} {} {} {} {} {} ", picture.width, picture.height, static_cast<int>(picture.space),
                       static_cast<int>(picture.encoding), picture.bits, picture.inverted) +
           show(picture.rendering) + hash_content(picture.samples).hex() + hash_content(picture.alpha).hex() +
           hash_content(picture.profile).hex();
}

PicturePtr finish(std::optional<Picture> picture)
{
    if (!picture)
        return nullptr;
    picture->id = name_by_content(*picture);
    return std::make_shared<const Picture>(*std::move(picture));
}

/// What a source became, and what was found about it.
struct Import {
    PicturePtr picture;
    Diagnostics found;
};

/// The sources that ask for one page of one file, or for one QR code.
struct Job {
    ContentHash content;
    std::vector<std::size_t> sources;
};

ContentHash content_of(const PictureSource& source)
{
    if (source.kind == PictureKind::qr)
        return hash_content("qr " + source.name);
    const ContentHash bytes = source.bytes ? hash_content(source.bytes->bytes()) : ContentHash{};
    return hash_content(fmt::format("file {} {} {}", bytes.hex(), source.page, show(source.rendering)));
}

std::vector<Job> collect_jobs(const std::vector<PictureSource>& sources)
{
    std::vector<Job> jobs;
    for (std::size_t at = 0; at < sources.size(); ++at) {
        const ContentHash content = content_of(sources[at]);
        const auto job =
            std::find_if(jobs.begin(), jobs.end(), [&](const Job& known) { return known.content == content; });
        if (job != jobs.end())
            job->sources.push_back(at);
        else
            jobs.push_back({content, {at}});
    }
    return jobs;
}

class PictureImport
{
public:
    PictureImport(const std::vector<PictureSource>& sources, const ColorTerms& terms, PictureColors colors)
        : sources_(sources), conversion_(conversion_for(terms)), to_screen_(terms.profile), colors_(colors),
          imports_(sources.size()), jobs_(collect_jobs(sources))
    {
    }

    std::vector<Import> run()
    {
        const auto is_file = [&](const Job& job) { return sources_[job.sources.front()].kind == PictureKind::file; };
        const auto files = static_cast<std::size_t>(std::count_if(jobs_.begin(), jobs_.end(), is_file));
        const std::size_t hands = std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), files);
        std::vector<std::jthread> helpers; // beside the thread that asks
        while (helpers.size() + 1 < hands)
            helpers.emplace_back([this] { take_jobs(); });
        take_jobs();
        helpers.clear();
        return std::move(imports_);
    }

private:
    void take_jobs()
    {
        for (std::size_t next = next_job_++; next < jobs_.size(); next = next_job_++)
            run_job(jobs_[next]);
    }

    /// A file is imported again only for a palette that would have answered it otherwise.
    void run_job(const Job& job)
    {
        struct Product {
            PaletteBook book;
            PicturePtr picture;
        };
        std::vector<std::unique_ptr<Product>> products;
        for (const std::size_t at : job.sources) {
            const PictureSource& source = sources_[at];
            const auto same = std::find_if(products.begin(), products.end(), [&](const auto& product) {
                return product->book.agrees_with(source.palette);
            });
            if (same != products.end()) {
                imports_[at].picture = (*same)->picture;
                continue;
            }
            products.push_back(std::make_unique<Product>(Product{book_of(source), nullptr}));
            products.back()->picture = import(source, products.back()->book, imports_[at].found);
            imports_[at].picture = products.back()->picture;
        }
    }

    PaletteBook book_of(const PictureSource& source) const
    {
        return colors_ == PictureColors::rgb ? PaletteBook(source.palette, *conversion_, to_screen_)
                                             : PaletteBook(source.palette, *conversion_, source.rendering);
    }

    static PicturePtr import(const PictureSource& source, PaletteBook& book, Diagnostics& found)
    try {
        if (source.kind == PictureKind::qr)
            return finish(make_qr_code(source, book.colors(), found));
        if (!source.bytes) // its absence was reported where it was to be read
            return nullptr;
        PicturePtr picture = finish(import_file(source, book, found));
        book.report(source, found);
        return picture;
    } catch (const std::bad_alloc&) {
        picture_error(source, "PICTURE-TOO-LARGE", "needs more memory than there is",
                      {"save it in the size it is printed in"}, found);
        return nullptr;
    }

    const std::vector<PictureSource>& sources_;
    std::shared_ptr<const RgbToCmyk> conversion_;
    CmykToRgb to_screen_;
    PictureColors colors_;
    std::vector<Import> imports_;
    std::vector<Job> jobs_;
    std::atomic<std::size_t> next_job_ = 0;
};

} // namespace

ContentHash name_by_content(const Picture& picture)
{
    return hash_content(
        fmt::format("{} {} {}", picture.size.width.millipoints(), picture.size.height.millipoints(),
                    std::visit([](const auto& content) { return hashes_of(content); }, picture.content)));
}

Pictures import_pictures(const std::vector<PictureSource>& sources, const ColorTerms& terms, Diagnostics& found,
                         PictureColors colors)
{
    Pictures pictures;
    for (Import& import : PictureImport(sources, terms, colors).run()) {
        pictures.push_back(std::move(import.picture));
        found.append(import.found);
    }
    return pictures;
}

} // namespace skrejlapa
