#include "preflight/shared_rows.h"
#include "preflight/standard_tables.h"

namespace skrejlapa::rows
{

Fault x1a_claim(const PdfFacts& facts)
{
    return unless(info_value(facts, "GTS_PDFXVersion") == "PDF/X-1a:2003",
                  "Info does not say GTS_PDFXVersion PDF/X-1a:2003");
}

namespace
{

Fault profile_if_any(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || intent->profile == ProfileForm::none || has_press_profile(*intent),
                  "the output intent's profile is not of class prtr with four inks");
}

Fault inks_alone(const PdfFacts& facts)
{
    const auto is_ink = [](ColorKind kind) { return kind == ColorKind::gray || kind == ColorKind::cmyk; };
    return first_color_fault(
        facts,
        [&](const PdfColor& color) {
            return is_ink(color.kind) || color.kind == ColorKind::pattern ||
                   (color.kind == ColorKind::spots && is_ink(color.alternate));
        },
        "it paints in colours that are no inks");
}

Fault no_jbig2(const PdfFacts& facts) { return unless(!facts.uses_jbig2, "it holds pictures packed by JBIG2"); }

constexpr Row x1a_rows[] = {{"version", at_most_14},
                            {"header", header_first},
                            {"binary-comment", binary_comment},
                            {"id", identity},
                            {"encryption", encryption},
                            {"intent", one_intent},
                            {"intent-condition", intent_condition},
                            {"intent-info", intent_info},
                            {"intent-profile", profile_if_any},
                            {"claim", x1a_claim},
                            {"title", info_title},
                            {"dates", info_dates},
                            {"trapped", trapped},
                            {"trim-or-art", trim_or_art},
                            {"nested-boxes", nested_boxes},
                            {"annotations", annotations_outside},
                            {"actions", no_actions},
                            {"view-areas", view_areas},
                            {"inks-alone", inks_alone},
                            {"transparency", no_transparency},
                            {"groups", no_groups},
                            {"fonts", embedded_fonts},
                            {"glyph-maps", glyph_maps},
                            {"object-streams", object_streams},
                            {"later", later_things},
                            {"jbig2", no_jbig2},
                            {"forbidden", forbidden_things}};

} // namespace

std::span<const Row> pdf_x1a() { return x1a_rows; }

} // namespace skrejlapa::rows
