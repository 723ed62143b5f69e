#include "build/shared_shaping.h"

#include "build/fingerprint.h"

namespace skrejlapa
{

namespace
{

/// Names by places in memory: what is there stays there as long as the paragraph is kept.
class Places final : public ContentNames
{
public:
    [[nodiscard]] ContentHash name_of(const BlobPtr& blob) const override { return name_by_place(blob.get()); }
    [[nodiscard]] ContentHash name_of(const Face& face) const override { return name_by_place(&face); }
};

/// Of all that shaping may look at, places in files left out.
ContentHash key_of(const Paragraph& paragraph)
{
    const Places places;
    Hasher hasher(places);
    hasher.add(paragraph.style);
    for (const CharacterStyle& style : paragraph.styles)
        hasher.add(style, reinterpret_cast<std::uintptr_t>(style.hyphenator.get()),
                   reinterpret_cast<std::uintptr_t>(style.further_fonts));
    for (const TextRun& run : paragraph.runs)
        hasher.add(run.text, run.style, run.link, run.isolations);
    return hasher.result();
}

} // namespace

ShapedParagraph shape_once(const Paragraph& paragraph, const SharedParagraphs& known, Diagnostics& found)
{
    const ContentHash key = key_of(paragraph);
    if (const std::shared_ptr<const SharedParagraph> shared = known.find(key))
        return shared->shaped;
    Diagnostics found_here;
    ShapedParagraph shaped = shape_paragraph(paragraph, found_here);
    if (found_here.all().empty())
        known.keep(key, std::make_shared<const SharedParagraph>(SharedParagraph{shaped, paragraph.styles}));
    found.append(found_here);
    return shaped;
}

} // namespace skrejlapa
