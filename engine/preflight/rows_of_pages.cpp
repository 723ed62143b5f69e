#include "preflight/shared_rows.h"

#include <fmt/ranges.h>

namespace skrejlapa::rows
{

namespace
{

bool contains(const PdfBox& outer, const PdfBox& inner)
{
    return outer.left <= inner.left && outer.bottom <= inner.bottom && outer.right >= inner.right &&
           outer.top >= inner.top;
}

bool lies_outside(const PdfBox& area, const PdfBox& box)
{
    return area.right <= box.left || area.left >= box.right || area.top <= box.bottom || area.bottom >= box.top;
}

} // namespace

Fault trim_or_art(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) {
        return unless(page.trim.has_value() != page.art.has_value(), "it needs a TrimBox or an ArtBox, and not both");
    });
}

Fault nested_boxes(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) -> Fault {
        if (!page.media)
            return "it has no MediaBox";
        const std::optional<PdfBox> boxes[] = {page.trim ? page.trim : page.art, page.bleed, page.crop, page.media};
        const PdfBox* inner = nullptr;
        for (const std::optional<PdfBox>& box : boxes) {
            if (!box)
                continue;
            if (inner != nullptr && !contains(*box, *inner))
                return "its boxes do not lie one within the other";
            inner = &*box;
        }
        return {};
    });
}

// ISO 15930-7: a printer's mark may lie in the bleed, everything else must lie beyond it; touching is outside.
Fault annotations_outside(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) -> Fault {
        const PdfBox trim = page.trim ? *page.trim : page.art ? *page.art : page.media.value_or(PdfBox{});
        const PdfBox printed = page.bleed.value_or(trim);
        for (const PdfAnnotationFact& annotation : page.annotations) {
            const bool is_mark = annotation.kind == "PrinterMark";
            if (annotation.kind != "TrapNet" && !lies_outside(annotation.area, is_mark ? trim : printed))
                return fmt::format("an annotation ({}) lies over what is {}", annotation.kind,
                                   is_mark ? "kept of the page" : "printed");
        }
        return {};
    });
}

Fault no_actions(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) {
        return unless(std::none_of(page.annotations.begin(), page.annotations.end(),
                                   [](const PdfAnnotationFact& annotation) { return annotation.has_action; }),
                      "an annotation does something when it is clicked");
    });
}

// What viewers are asked to show or print: the whole sheet, or up to the bleed.
Fault view_areas(const PdfFacts& facts)
{
    const bool have_bleed = std::all_of(facts.pages.begin(), facts.pages.end(),
                                        [](const PdfPageFact& page) { return page.bleed.has_value(); });
    for (const std::string& box : facts.view_boxes) {
        if (box != "MediaBox" && !(box == "BleedBox" && have_bleed))
            return fmt::format("viewers are asked to show its {}", box);
    }
    return {};
}

Fault no_transparency(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) {
        return unless(!page.uses_transparency && !page.has_group, "it uses transparency");
    });
}

Fault no_groups(const PdfFacts& facts) { return unless(facts.groups.empty(), "a drawing is a transparency group"); }

Fault blend_modes(const PdfFacts& facts)
{
    return facts.own_blend_modes.empty()
               ? Fault{}
               : Fault{fmt::format("it blends by {}, which PDF does not know", fmt::join(facts.own_blend_modes, ", "))};
}

Fault group_spaces(const PdfFacts& facts)
{
    const bool are_inks = std::all_of(facts.groups.begin(), facts.groups.end(), [](const PdfGroupFact& group) {
        return !group.space || *group.space == ColorKind::cmyk ||
               (group.is_luminosity_mask && *group.space == ColorKind::gray);
    });
    return unless(are_inks, "a transparency group mixes in another space than DeviceCMYK");
}

} // namespace skrejlapa::rows
