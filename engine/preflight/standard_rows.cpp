#include "preflight/standard_rows.h"

#include "preflight/xmp.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Nothing where the file keeps a row, else why it does not.
using Fault = std::optional<std::string>;

struct Row {
    const char* name;
    Fault (*fault)(const PdfFacts&);
};

Fault unless(bool is_kept, const char* reason) { return is_kept ? Fault{} : Fault{reason}; }

std::string info_value(const PdfFacts& facts, const std::string& key)
{
    const auto entry = facts.info.find(key);
    return entry == facts.info.end() ? std::string() : entry->second;
}

std::string metadata_value(const PdfFacts& facts, std::string_view property)
{
    return xmp_value(facts.metadata.value_or(""), property).value_or("");
}

// The file as such.

Fault version_above(const PdfFacts& facts, std::string_view most)
{
    return facts.version.empty() || facts.version > most
               ? Fault{fmt::format("the header says PDF {}, more than {}", facts.version, most)}
               : Fault{};
}

Fault binary_comment(const PdfFacts& facts)
{
    return unless(facts.has_binary_comment, "the second line has no four bytes above 127");
}

Fault identity(const PdfFacts& facts) { return unless(facts.has_id, "the trailer has no /ID of two strings"); }

Fault encryption(const PdfFacts& facts) { return unless(!facts.is_encrypted, "the file is encrypted"); }

Fault forbidden_things(const PdfFacts& facts)
{
    return facts.forbidden.empty() ? Fault{} : Fault{fmt::format("it holds {}", fmt::join(facts.forbidden, ", "))};
}

Fault later_things(const PdfFacts& facts)
{
    return facts.later.empty()
               ? Fault{}
               : Fault{fmt::format("it holds {}, which come with later PDF", fmt::join(facts.later, ", "))};
}

Fault object_streams(const PdfFacts& facts)
{
    return unless(!facts.has_object_streams, "it keeps objects in streams, which come with PDF 1.5");
}

// The output intent.

const PdfIntentFact* press_intent(const PdfFacts& facts)
{
    const auto intent = std::find_if(facts.intents.begin(), facts.intents.end(),
                                     [](const PdfIntentFact& each) { return each.kind == "GTS_PDFX"; });
    return intent == facts.intents.end() ? nullptr : &*intent;
}

Fault one_intent(const PdfFacts& facts)
{
    const auto count = std::count_if(facts.intents.begin(), facts.intents.end(),
                                     [](const PdfIntentFact& each) { return each.kind == "GTS_PDFX"; });
    return count == 1 ? Fault{} : Fault{fmt::format("there are {} output intents of GTS_PDFX, not one", count)};
}

Fault intent_condition(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || !intent->condition_id.empty(), "the output intent names no printing condition");
}

Fault intent_info(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || !intent->registry.empty() || !intent->info.empty(),
                  "the output intent has neither RegistryName nor Info");
}

bool has_press_profile(const PdfIntentFact& intent)
{
    return intent.profile == ProfileForm::stream && intent.components == 4 && intent.profile_class == "prtr" &&
           intent.profile_space == "CMYK";
}

Fault embedded_profile(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || has_press_profile(*intent),
                  "the output intent holds no ICC profile of class prtr with four inks, as a stream");
}

Fault profile_if_any(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || intent->profile == ProfileForm::none || has_press_profile(*intent),
                  "the output intent's profile is not of class prtr with four inks");
}

Fault profile_reference(const PdfFacts& facts)
{
    const PdfIntentFact* const intent = press_intent(facts);
    return unless(intent == nullptr || !intent->has_reference, "the profile lies outside the file, as in PDF/X-4p");
}

// Metadata and Info.

Fault metadata_stream(const PdfFacts& facts)
{
    if (!facts.metadata)
        return "there is no metadata";
    return unless(!facts.metadata_is_filtered, "the metadata are compressed");
}

Fault x4_claim(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "pdfxid:GTS_PDFXVersion") == "PDF/X-4",
                  "the metadata do not say pdfxid:GTS_PDFXVersion PDF/X-4");
}

Fault x1a_claim(const PdfFacts& facts)
{
    return unless(info_value(facts, "GTS_PDFXVersion") == "PDF/X-1a:2003",
                  "Info does not say GTS_PDFXVersion PDF/X-1a:2003");
}

Fault metadata_dates(const PdfFacts& facts)
{
    for (const char* property : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"}) {
        if (metadata_value(facts, property).empty())
            return fmt::format("the metadata have no {}", property);
    }
    return {};
}

Fault metadata_title(const PdfFacts& facts)
{
    return unless(!metadata_value(facts, "dc:title").empty(), "the metadata have no dc:title");
}

Fault metadata_versions(const PdfFacts& facts)
{
    for (const char* property : {"xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"}) {
        if (metadata_value(facts, property).empty())
            return fmt::format("the metadata have no {}", property);
    }
    return {};
}

Fault info_title(const PdfFacts& facts) { return unless(!info_value(facts, "Title").empty(), "Info has no Title"); }

Fault info_dates(const PdfFacts& facts)
{
    return unless(!info_value(facts, "CreationDate").empty() && !info_value(facts, "ModDate").empty(),
                  "Info lacks CreationDate or ModDate");
}

Fault trapped(const PdfFacts& facts)
{
    const std::string value = info_value(facts, "Trapped");
    return unless(value == "/True" || value == "/False", "Trapped in Info is neither /True nor /False");
}

Fault trapped_alike(const PdfFacts& facts)
{
    return unless("/" + metadata_value(facts, "pdf:Trapped") == info_value(facts, "Trapped"),
                  "Trapped differs between Info and the metadata");
}

Fault title_alike(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "dc:title") == info_value(facts, "Title"),
                  "the title differs between Info and the metadata");
}

Fault dates_alike(const PdfFacts& facts)
{
    const bool are_alike = is_same_moment(info_value(facts, "CreationDate"), metadata_value(facts, "xmp:CreateDate")) &&
                           is_same_moment(info_value(facts, "ModDate"), metadata_value(facts, "xmp:ModifyDate"));
    return unless(are_alike, "the dates differ between Info and the metadata");
}

// Pages.

/// The first fault of any page, with the page's number.
template <class Judge> Fault first_fault(const PdfFacts& facts, Judge judge)
{
    for (std::size_t i = 0; i < facts.pages.size(); ++i) {
        if (const Fault fault = judge(facts.pages[i]))
            return fmt::format("page {}: {}", i + 1, *fault);
    }
    return {};
}

bool contains(const PdfBox& outer, const PdfBox& inner)
{
    return outer.left <= inner.left && outer.bottom <= inner.bottom && outer.right >= inner.right &&
           outer.top >= inner.top;
}

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

Fault annotations_outside(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) -> Fault {
        const PdfBox printed = page.bleed ? *page.bleed : page.trim.value_or(page.media.value_or(PdfBox{}));
        for (const PdfAnnotationFact& annotation : page.annotations) {
            const PdfBox& area = annotation.area;
            const bool is_outside = area.right <= printed.left || area.left >= printed.right ||
                                    area.top <= printed.bottom || area.bottom >= printed.top;
            if (!is_outside && annotation.kind != "TrapNet")
                return fmt::format("an annotation ({}) lies over what is printed", annotation.kind);
        }
        return {};
    });
}

template <class Judge> Fault first_color_fault(const PdfFacts& facts, Judge is_allowed, const char* reason)
{
    return first_fault(facts, [&](const PdfPageFact& page) {
        return unless(std::all_of(page.marks.begin(), page.marks.end(),
                                  [&](const PdfMark& mark) { return is_allowed(mark.color); }),
                      reason);
    });
}

// With a CMYK intent; no reader here tells whether a DefaultRGB stands in.
Fault no_device_rgb(const PdfFacts& facts)
{
    return first_color_fault(
        facts,
        [](const PdfColor& color) {
            return color.kind != ColorKind::rgb &&
                   (color.kind != ColorKind::spots || color.alternate != ColorKind::rgb);
        },
        "it paints in DeviceRGB");
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

Fault no_transparency(const PdfFacts& facts)
{
    return first_fault(facts, [](const PdfPageFact& page) {
        return unless(!page.uses_transparency && !page.has_group, "it uses transparency");
    });
}

Fault no_groups(const PdfFacts& facts) { return unless(facts.groups.empty(), "a drawing is a transparency group"); }

Fault group_spaces(const PdfFacts& facts)
{
    const bool are_inks = std::all_of(facts.groups.begin(), facts.groups.end(), [](const PdfGroupFact& group) {
        return !group.space || *group.space == ColorKind::cmyk ||
               (group.is_luminosity_mask && *group.space == ColorKind::gray);
    });
    return unless(are_inks, "a transparency group mixes in another space than DeviceCMYK");
}

Fault embedded_fonts(const PdfFacts& facts)
{
    for (const PdfFontFact& font : facts.fonts) {
        if (!font.is_embedded)
            return fmt::format("the font {} is not in the file", font.name);
    }
    return {};
}

Fault glyph_maps(const PdfFacts& facts)
{
    return unless(
        std::all_of(facts.fonts.begin(), facts.fonts.end(), [](const PdfFontFact& font) { return font.has_glyph_map; }),
        "a font has no CIDToGIDMap");
}

// For readers with assistive technology.

Fault language(const PdfFacts& facts) { return unless(!facts.language.empty(), "the catalogue names no language"); }
Fault tags(const PdfFacts& facts) { return unless(facts.is_marked && facts.has_structure, "it is not tagged"); }
Fault shown_title(const PdfFacts& facts)
{
    return unless(facts.shows_title, "readers are not asked to show the title");
}
Fault ua_claim(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "pdfuaid:part") == "1", "the metadata do not say pdfuaid:part 1");
}
Fault a2_claim(const PdfFacts& facts)
{
    return unless(metadata_value(facts, "pdfaid:part") == "2" && metadata_value(facts, "pdfaid:conformance") == "A",
                  "the metadata do not say pdfaid:part 2, conformance A");
}
Fault unicode(const PdfFacts& facts)
{
    return unless(
        std::all_of(facts.fonts.begin(), facts.fonts.end(), [](const PdfFontFact& font) { return font.has_unicode; }),
        "a font has no ToUnicode");
}

Fault at_most_14(const PdfFacts& facts) { return version_above(facts, "1.4"); }
Fault at_most_16(const PdfFacts& facts) { return version_above(facts, "1.6"); }
Fault at_most_17(const PdfFacts& facts) { return version_above(facts, "1.7"); }

constexpr Row x4_rows[] = {{"version", at_most_16},
                           {"binary-comment", binary_comment},
                           {"id", identity},
                           {"encryption", encryption},
                           {"intent", one_intent},
                           {"intent-condition", intent_condition},
                           {"intent-info", intent_info},
                           {"intent-profile", embedded_profile},
                           {"intent-reference", profile_reference},
                           {"metadata", metadata_stream},
                           {"claim", x4_claim},
                           {"metadata-dates", metadata_dates},
                           {"metadata-title", metadata_title},
                           {"metadata-versions", metadata_versions},
                           {"title", info_title},
                           {"dates", info_dates},
                           {"trapped", trapped},
                           {"trapped-alike", trapped_alike},
                           {"title-alike", title_alike},
                           {"dates-alike", dates_alike},
                           {"trim-or-art", trim_or_art},
                           {"nested-boxes", nested_boxes},
                           {"annotations", annotations_outside},
                           {"device-rgb", no_device_rgb},
                           {"group-space", group_spaces},
                           {"fonts", embedded_fonts},
                           {"glyph-maps", glyph_maps},
                           {"forbidden", forbidden_things}};

constexpr Row x1a_rows[] = {{"version", at_most_14},
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
                            {"inks-alone", inks_alone},
                            {"transparency", no_transparency},
                            {"groups", no_groups},
                            {"fonts", embedded_fonts},
                            {"glyph-maps", glyph_maps},
                            {"object-streams", object_streams},
                            {"later", later_things},
                            {"forbidden", forbidden_things}};

constexpr Row plain_14_rows[] = {
    {"version", at_most_14},   {"encryption", encryption},         {"transparency", no_transparency},
    {"groups", no_groups},     {"object-streams", object_streams}, {"later", later_things},
    {"fonts", embedded_fonts}, {"nested-boxes", nested_boxes},     {"glyph-maps", glyph_maps}};
constexpr Row plain_16_rows[] = {
    {"version", at_most_16}, {"encryption", encryption}, {"fonts", embedded_fonts}, {"nested-boxes", nested_boxes}};
constexpr Row plain_17_rows[] = {
    {"version", at_most_17}, {"encryption", encryption}, {"fonts", embedded_fonts}, {"nested-boxes", nested_boxes}};

constexpr Row ua_rows[] = {{"version", at_most_17},
                           {"metadata", metadata_stream},
                           {"claim", ua_claim},
                           {"language", language},
                           {"tags", tags},
                           {"shown-title", shown_title},
                           {"metadata-title", metadata_title},
                           {"fonts", embedded_fonts},
                           {"unicode", unicode},
                           {"glyph-maps", glyph_maps}};
constexpr Row a2_rows[] = {{"version", at_most_17},
                           {"binary-comment", binary_comment},
                           {"id", identity},
                           {"encryption", encryption},
                           {"metadata", metadata_stream},
                           {"claim", a2_claim},
                           {"tags", tags},
                           {"fonts", embedded_fonts},
                           {"unicode", unicode},
                           {"glyph-maps", glyph_maps},
                           {"forbidden", forbidden_things}};

std::span<const Row> table_of(PdfStandard standard)
{
    switch (standard) {
    case PdfStandard::pdf_x4:
        return x4_rows;
    case PdfStandard::pdf_x1a_2003:
        return x1a_rows;
    case PdfStandard::pdf_14:
        return plain_14_rows;
    case PdfStandard::pdf_16:
        return plain_16_rows;
    case PdfStandard::pdf_17:
        return plain_17_rows;
    case PdfStandard::pdf_ua1:
        return ua_rows;
    case PdfStandard::pdf_a2a:
        return a2_rows;
    }
    return {};
}

} // namespace

std::vector<StandardFault> faults_against(PdfStandard standard, const PdfFacts& facts)
{
    std::vector<StandardFault> faults;
    for (const Row& row : table_of(standard)) {
        if (Fault fault = row.fault(facts))
            faults.push_back({row.name, *std::move(fault)});
    }
    return faults;
}

std::vector<std::string> rows_of(PdfStandard standard)
{
    std::vector<std::string> names;
    for (const Row& row : table_of(standard))
        names.emplace_back(row.name);
    return names;
}

std::vector<PdfStandard> claimed_standards(const PdfFacts& facts)
{
    std::vector<PdfStandard> claimed;
    if (!x4_claim(facts) || info_value(facts, "GTS_PDFXVersion") == "PDF/X-4")
        claimed.push_back(PdfStandard::pdf_x4);
    if (!x1a_claim(facts))
        claimed.push_back(PdfStandard::pdf_x1a_2003);
    if (!ua_claim(facts))
        claimed.push_back(PdfStandard::pdf_ua1);
    if (!a2_claim(facts))
        claimed.push_back(PdfStandard::pdf_a2a);
    return claimed;
}

} // namespace skrejlapa
