#include "proof/edition_views.h"

#include "preflight/pdf_reader.h"

namespace skrejlapa
{

namespace
{

/// A box of a page as a rectangle from its sheet's top left.
Rect from_top_left(const PdfBox& box, const PdfBox& media)
{
    return {{pt(box.left - media.left), pt(media.top - box.top)}, {pt(box.right - box.left), pt(box.top - box.bottom)}};
}

Result<std::optional<TemporaryFile>> put_aside(const std::string& profile)
{
    if (profile.empty())
        return std::optional<TemporaryFile>();
    return TemporaryFile::holding(profile).map([](TemporaryFile&& file) { return std::optional(std::move(file)); });
}

} // namespace

Result<PdfViews> PdfViews::open(const Path& pdf)
{
    const Result<BlobPtr> bytes = DiskFiles().map(pdf);
    if (!bytes)
        return tl::unexpected<Diagnostic>(bytes.error());
    const Result<const PdfReader*> reader = pdf_reader();
    if (!reader)
        return tl::unexpected<Diagnostic>(reader.error());
    Result<PdfContents> contents = (*reader)->read_contents((*bytes)->bytes());
    if (!contents) {
        Diagnostic finding = contents.error();
        finding.file = pdf.string();
        return tl::unexpected<Diagnostic>(std::move(finding));
    }
    Result<std::optional<TemporaryFile>> profile = put_aside(contents->condition_profile);
    if (!profile)
        return tl::unexpected<Diagnostic>(profile.error());
    return PdfViews(pdf, *std::move(contents), *std::move(profile));
}

Rect PdfViews::trim(std::size_t page) const
{
    return from_top_left(contents_.pages[page].trim, contents_.pages[page].media);
}

Rect PdfViews::bleed(std::size_t page) const
{
    return from_top_left(contents_.pages[page].bleed, contents_.pages[page].media);
}

Rect PdfViews::sheet(std::size_t page) const
{
    return from_top_left(contents_.pages[page].media, contents_.pages[page].media);
}

Result<Pixels> PdfViews::draw(std::size_t page, const Rect& part, double resolution_ppi) const
{
    return draw_window({.pdf = pdf_, .profile = profile_ ? profile_->path() : Path(), .resolution_ppi = resolution_ppi},
                       {page, part});
}

Result<EditionViews> EditionViews::open(const Path& before, const Path& after)
{
    Result<PdfViews> old_views = PdfViews::open(before);
    if (!old_views)
        return tl::unexpected<Diagnostic>(old_views.error());
    Result<PdfViews> new_views = PdfViews::open(after);
    if (!new_views)
        return tl::unexpected<Diagnostic>(new_views.error());
    return EditionViews{*std::move(old_views), *std::move(new_views)};
}

} // namespace skrejlapa
