#include "build/page_keys.h"

#include "build/fingerprint.h"

namespace skrejlapa
{

namespace
{

/// Faces by their places: they stay there as long as the catalogue of the run.
class RunNames final : public ContentNames
{
public:
    [[nodiscard]] ContentHash name_of(const BlobPtr& blob) const override { return hash_content(blob->bytes()); }
    [[nodiscard]] ContentHash name_of(const Face& face) const override { return name_by_place(&face); }
};

class PageWriter
{
public:
    PageWriter(const PaintPage& page, const Pictures& pictures, const ContentHash& terms)
        : pictures_(pictures), hasher_(names_)
    {
        const auto& [name, trim, bleed, slug, items, marks, links] = page;
        // Marks stand outside what is judged; links have rules that look at all pages.
        hasher_.add(terms, name, trim, bleed, slug, items.size());
        for (const PaintItem& item : items)
            write(item);
    }
    [[nodiscard]] ContentHash key() const { return hasher_.result(); }

private:
    const Pictures& pictures_;
    const RunNames names_;
    Hasher hasher_;

    void write(const PaintItem& item)
    {
        const auto& [operation, box, span, cell, element] = item;
        hasher_.add(box, operation.index());
        std::visit([this](const auto& each) { write(each); }, operation);
    }
    void write(const FillPath& fill)
    {
        const auto& [path, ink, overprint] = fill;
        write(path);
        hasher_.add(ink, overprint);
    }
    void write(const StrokePath& stroke)
    {
        const auto& [path, ink, width, overprint] = stroke;
        write(path);
        hasher_.add(ink, width, overprint);
    }
    void write(const DrawGlyphs& drawn)
    {
        const auto& [baseline, run, overprint] = drawn;
        hasher_.add(baseline, overprint);
        write(run);
    }
    void write(const LineRun& run)
    {
        const auto& [face, size, glyph_scale, color, language, link, direction, glyphs, clusters, script_size,
                     added_hyphen, span, element, position, ends_at_space] = run;
        hasher_.add(reinterpret_cast<std::uintptr_t>(face.get()), size, glyph_scale, color, language, link, direction,
                    script_size, added_hyphen, glyphs.size(), clusters.size());
        for (const auto& [id, x, y, advance] : glyphs)
            hasher_.add(id, x, y, advance);
        for (const auto& [first_glyph, glyph_count, text] : clusters)
            hasher_.add(first_glyph, glyph_count, text);
    }
    void write(const DrawPicture& drawn)
    {
        const auto& [picture, area, alt] = drawn;
        const PicturePtr shown = picture < pictures_.size() ? pictures_[picture] : nullptr;
        hasher_.add(area.origin, area.size, alt, shown ? shown->id : ContentHash{});
    }
    void write(const PushClip& clip) { write(clip.path); }
    void write(const PushRotation& rotation)
    {
        const auto& [center, angle_deg] = rotation;
        hasher_.add(center, angle_deg);
    }
    void write(const PushOpacity& push) { hasher_.add(push.opacity); }
    void write(const Pop& /*pop*/) {}
    void write(const Path2D& path)
    {
        hasher_.add(path.size());
        for (const auto& step : path) {
            hasher_.add(step.index());
            std::visit([this](const auto& each) { write_step(each); }, step);
        }
    }
    void write_step(const MoveTo& step) { hasher_.add(step.to); }
    void write_step(const LineTo& step) { hasher_.add(step.to); }
    void write_step(const CurveTo& step) { hasher_.add(step.control1, step.control2, step.to); }
    void write_step(const ClosePath& /*step*/) {}
};

ContentHash hash_of(const CardTerms& terms)
{
    const auto& [output, bleed, safe] = terms;
    const RunNames names;
    Hasher hasher(names);
    hasher.add(output, bleed, safe);
    return hasher.result();
}

} // namespace

std::vector<ContentHash> keys_of_pages(const PaintList& list, const Pictures& pictures, const CardTerms& terms)
{
    const ContentHash terms_hash = hash_of(terms);
    std::vector<ContentHash> keys;
    keys.reserve(list.pages.size());
    for (const PaintPage& page : list.pages)
        keys.push_back(PageWriter(page, pictures, terms_hash).key());
    return keys;
}

} // namespace skrejlapa
