#include "proof/proof.h"

#include "base/spread.h"
#include "build/around.h"
#include "picture/raster/encode_png.h"
#include "proof/edition_views.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::size_t most_pages = 60; ///< with pictures, so that mail still takes the file
constexpr double page_ppi = 120;
constexpr double strip_ppi = 240;
constexpr Length air = mm(2);
constexpr Length widest_piece = mm(180);

/// What lies within the trim, from its top left.
Rect cut_to(const Rect& area, const Size& trim)
{
    const Length left = std::clamp(area.left(), Length{}, trim.width);
    const Length top = std::clamp(area.top(), Length{}, trim.height);
    return {{left, top},
            {std::clamp(area.right(), left, trim.width) - left, std::clamp(area.bottom(), top, trim.height) - top}};
}

/// `area` from the trim's top left.
Result<Pixels> draw(const PdfViews& views, std::size_t page, const Rect& area, double resolution_ppi)
{
    return views.draw(page, area.moved(views.trim(page).origin), resolution_ppi);
}

Rect page_area(const PdfViews& views, std::size_t page) { return {{}, views.trim(page).size}; }

/// Requires: both are of one size.
Pixels blended(const Pixels& before, const Pixels& after)
{
    Pixels mixed = before;
    for (std::size_t at = 0; at < mixed.rgb.size(); ++at) {
        const int sum = static_cast<unsigned char>(before.rgb[at]) + static_cast<unsigned char>(after.rgb[at]);
        mixed.rgb[at] = static_cast<char>(sum / 2);
    }
    return mixed;
}

class EditionDrawing
{
public:
    EditionDrawing(const EditionViews& views, Diagnostics& found) : views_(views), found_(found) {}

    [[nodiscard]] ProofPage draw_page(const PageChange& change)
    {
        ProofPage page{.change = &change};
        const std::optional<Pixels> before = draw_whole(views_.before, change.before);
        const std::optional<Pixels> after = draw_whole(views_.after, change.after);
        if (before)
            page.before = picture(*before, page_area(views_.before, *change.before));
        if (after)
            page.after = picture(*after, page_area(views_.after, *change.after));
        if (before && after && before->rgb.size() == after->rgb.size())
            page.overlay = picture(blended(*before, *after), page_area(views_.after, *change.after));
        // Both show the same part of the page, so that one can be laid over the other.
        if (const std::optional<Rect> strip = strip_of(change)) {
            if (change.strip_before)
                page.strip_before = draw_pieces(views_.before, change.before, *strip);
            if (change.strip_after)
                page.strip_after = draw_pieces(views_.after, change.after, *strip);
        }
        return page;
    }

private:
    const EditionViews& views_;
    Diagnostics& found_;

    static std::optional<Rect> strip_of(const PageChange& change)
    {
        if (change.strip_before && change.strip_after)
            return around(*change.strip_before, *change.strip_after).outset(air);
        if (!change.strip_before && !change.strip_after)
            return std::nullopt;
        return (change.strip_before ? *change.strip_before : *change.strip_after).outset(air);
    }

    std::optional<Pixels> draw_whole(const PdfViews& views, std::optional<std::size_t> page)
    {
        if (!page || *page >= views.contents().pages.size())
            return std::nullopt;
        return kept(draw(views, *page, page_area(views, *page), page_ppi));
    }

    std::vector<ProofPicture> draw_pieces(const PdfViews& views, std::optional<std::size_t> page, const Rect& strip)
    {
        std::vector<ProofPicture> pieces;
        if (!page || *page >= views.contents().pages.size())
            return pieces;
        const Rect shown = cut_to(strip, views.trim(*page).size);
        for (Length left = shown.left(); left < shown.right(); left += widest_piece) {
            const Rect piece{{left, shown.top()}, {std::min(widest_piece, shown.right() - left), shown.size.height}};
            if (const std::optional<Pixels> pixels = kept(draw(views, *page, piece, strip_ppi)))
                pieces.push_back(picture(*pixels, piece));
        }
        return pieces;
    }

    ProofPicture picture(const Pixels& pixels, const Rect& area)
    {
        return {kept(encode_png(pixels.width, pixels.height, pixels.rgb)).value_or(""), area};
    }

    template <class T> std::optional<T> kept(Result<T> made)
    {
        if (made)
            return *std::move(made);
        found_.add(made.error());
        return std::nullopt;
    }
};

ProofEdition draw_edition(const EditionChange& change, Diagnostics& found)
{
    ProofEdition edition{.change = &change};
    const Result<EditionViews> views = EditionViews::open(change.before, change.after);
    if (!views) {
        found.add(views.error());
        return edition;
    }
    EditionDrawing drawing(*views, found);
    for (const PageChange& page : change.pages) {
        edition.pages.push_back(drawing.draw_page(page));
        for (const std::string& funder : page.funders) {
            if (std::find(edition.funders.begin(), edition.funders.end(), funder) == edition.funders.end())
                edition.funders.push_back(funder);
        }
    }
    return edition;
}

} // namespace

bool ProofPage::strip_changed() const
{
    return std::any_of(change->boxes.begin(), change->boxes.end(),
                       [](const BoxChange& box) { return box.shows == ShownKind::strip; });
}

Proof draw_proof(const ChangeReport& report, Diagnostics& found)
{
    Proof proof{.report = &report};
    std::vector<const EditionChange*> shown;
    std::size_t pages = 0;
    for (const EditionChange& edition : report.editions) {
        if (edition.pages.empty())
            continue;
        pages += edition.pages.size();
        if (pages <= most_pages || shown.empty())
            shown.push_back(&edition);
        else
            proof.left_out.push_back(edition.output);
    }
    std::vector<Diagnostics> finds(shown.size());
    proof.editions.resize(shown.size());
    spread(shown.size(), [&](std::size_t at) { proof.editions[at] = draw_edition(*shown[at], finds[at]); });
    for (const Diagnostics& each : finds)
        found.append(each);
    return proof;
}

} // namespace skrejlapa
