#include "proof/compare_contents.h"

#include "preview/rasterize.h"
#include "proof/changed_labels.h"
#include "proof/measure_pixels.h"
#include "proof/pixel_changes.h"
#include "proof/word_changes.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr double tolerance_pt = 0.1; ///< programs write sizes rounded
constexpr Length word_tolerance = pt(0.3);
constexpr Length apart = mm(4); ///< changes nearer to each other are one area

bool is_same(Length a, Length b) { return std::abs((a - b).to_pt()) < tolerance_pt; }

bool have_same_size(const Rect& a, const Rect& b)
{
    return is_same(a.size.width, b.size.width) && is_same(a.size.height, b.size.height);
}

bool stand_together(const PageWord& a, Point trim_a, const PageWord& b, Point trim_b)
{
    const Length across = (a.area.left() - trim_a.x) - (b.area.left() - trim_b.x);
    const Length down = (a.area.top() - trim_a.y) - (b.area.top() - trim_b.y);
    return std::max(std::abs(across.millipoints()), std::abs(down.millipoints())) <= word_tolerance.millipoints();
}

std::vector<std::string_view> texts_of(const std::vector<PageWord>& words)
{
    std::vector<std::string_view> texts;
    for (const PageWord& word : words)
        texts.push_back(word.text);
    return texts;
}

/// What the words of both pages have in common, in their order.
std::vector<const PageWord*> left_over(const std::vector<PageWord>& words, const std::vector<std::size_t>& changed)
{
    std::vector<const PageWord*> kept;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!std::binary_search(changed.begin(), changed.end(), at))
            kept.push_back(&words[at]);
    }
    return kept;
}

/// A page of both PDFs.
class PagePair
{
public:
    PagePair(const EditionViews& views, std::size_t number) : views_(views), number_(number) {}

    [[nodiscard]] Result<PageChange> compare() const
    {
        PageChange change{
            .number = number_ + 1, .name = fmt::format("{}", number_ + 1), .before = number_, .after = number_};
        if (views_.before.contents().pages[number_].content == views_.after.contents().pages[number_].content &&
            have_same_boxes())
            return change;
        const Result<std::monostate> drawn = draw(change);
        if (!drawn)
            return tl::unexpected<Diagnostic>(drawn.error());
        if (!have_same_size(views_.before.trim(number_), views_.after.trim(number_)))
            change.kind = ChangeKind::size_changed;
        return change;
    }

private:
    const EditionViews& views_;
    std::size_t number_;

    [[nodiscard]] bool have_same_boxes() const
    {
        return have_same_size(views_.before.trim(number_), views_.after.trim(number_)) &&
               have_same_size(views_.before.sheet(number_), views_.after.sheet(number_));
    }

    /// As far around the trim as either sheet reaches on all sides alike.
    [[nodiscard]] Length reach() const
    {
        Length reach = mm(100);
        for (const PdfViews* const pdf : {&views_.before, &views_.after}) {
            const Rect trim = pdf->trim(number_);
            const Rect sheet = pdf->sheet(number_);
            for (const Length side :
                 {trim.left(), trim.top(), sheet.right() - trim.right(), sheet.bottom() - trim.bottom()})
                reach = std::min(reach, std::max(side, Length{}));
        }
        return reach;
    }

    Result<std::monostate> draw(PageChange& change) const
    {
        const Length around = reach();
        const Result<Pixels> before =
            views_.before.draw(number_, views_.before.trim(number_).outset(around), measuring_ppi);
        if (!before)
            return tl::unexpected<Diagnostic>(before.error());
        const Result<Pixels> after =
            views_.after.draw(number_, views_.after.trim(number_).outset(around), measuring_ppi);
        if (!after)
            return tl::unexpected<Diagnostic>(after.error());
        const PixelChanges all(*before, *after);
        const PixelRect bleed = bleed_in_pixels(around);
        const PixelChanges within = all.only_within(bleed);
        if (within.any())
            return tell_inside(within, around, change);
        const bool sheets_differ = !have_same_size(views_.before.sheet(number_), views_.after.sheet(number_));
        change.kind = all.any() || sheets_differ ? ChangeKind::marks_only : ChangeKind::identical;
        return std::monostate{};
    }

    [[nodiscard]] PixelRect bleed_in_pixels(Length around) const
    {
        const Rect trim = views_.after.trim(number_);
        const Rect bleed = views_.after.bleed(number_);
        const Length left = std::max(around - (trim.left() - bleed.left()), Length{});
        const Length top = std::max(around - (trim.top() - bleed.top()), Length{});
        return {pixel_at(left, measuring_ppi), pixel_at(top, measuring_ppi), pixel_at(bleed.size.width, measuring_ppi),
                pixel_at(bleed.size.height, measuring_ppi)};
    }

    Result<std::monostate> tell_inside(const PixelChanges& changes, Length around, PageChange& change) const
    {
        const Result<std::vector<PageWord>> before = read_page_words(views_.before.file(), number_);
        if (!before)
            return tl::unexpected<Diagnostic>(before.error());
        const Result<std::vector<PageWord>> after = read_page_words(views_.after.file(), number_);
        if (!after)
            return tl::unexpected<Diagnostic>(after.error());
        change.kind = kind_by_words(*before, *after);
        for (const PixelRect& region : changes.regions(pixel_at(apart, measuring_ppi)))
            change.boxes.push_back(area_of(region, around, change));
        return std::monostate{};
    }

    /// Words that both have and that stand elsewhere have flowed.
    [[nodiscard]] ChangeKind kind_by_words(const std::vector<PageWord>& before,
                                           const std::vector<PageWord>& after) const
    {
        const WordChanges changes = compare_words(texts_of(before), texts_of(after));
        const std::vector<const PageWord*> old_words = left_over(before, changes.removed);
        const std::vector<const PageWord*> new_words = left_over(after, changes.added);
        const Point old_trim = views_.before.trim(number_).origin;
        const Point new_trim = views_.after.trim(number_).origin;
        const bool all_stay = std::equal(
            old_words.begin(), old_words.end(), new_words.begin(), new_words.end(),
            [&](const PageWord* a, const PageWord* b) { return stand_together(*a, old_trim, *b, new_trim); });
        return all_stay ? ChangeKind::text_changed : ChangeKind::reflowed;
    }

    [[nodiscard]] static BoxChange area_of(const PixelRect& region, Length around, const PageChange& change)
    {
        const auto length = [](int pixels) { return pt(pixels * 72.0 / measuring_ppi); };
        const Rect area{{length(region.left) - around, length(region.top) - around},
                        {length(region.width), length(region.height)}};
        return {
            .box = fmt::format("area {}", change.boxes.size() + 1), .kind = change.kind, .before = area, .after = area};
    }
};

/// A page that only one of them has.
PageChange lone_page(std::size_t number, bool is_new)
{
    PageChange change{.number = number + 1, .name = fmt::format("{}", number + 1), .kind = ChangeKind::size_changed};
    (is_new ? change.after : change.before) = number;
    return change;
}

} // namespace

Result<EditionChange> compare_contents(const EditionViews& views)
{
    EditionChange edition{.by = ComparedBy::content,
                          .metadata = changed_labels(views.before.contents(), views.after.contents())};
    const std::size_t pages_before = views.before.contents().pages.size();
    const std::size_t pages_after = views.after.contents().pages.size();
    for (std::size_t number = 0; number < std::max(pages_before, pages_after); ++number) {
        const bool is_in_both = number < std::min(pages_before, pages_after);
        Result<PageChange> page =
            is_in_both ? PagePair(views, number).compare() : lone_page(number, number < pages_after);
        if (!page)
            return tl::unexpected<Diagnostic>(page.error());
        if (page->kind == ChangeKind::identical)
            continue;
        edition.kind = joined(edition.kind, page->kind);
        edition.pages.push_back(*std::move(page));
    }
    return edition;
}

} // namespace skrejlapa
