#include "preflight/standard_rows.h"

#include <functional>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

std::string metadata(const std::string& trapped = "False", const std::string& created = "2026-03-01T00:00:00Z",
                     const std::string& title = "Leaflet")
{
    return fmt::format("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>{}</pdf:Trapped>"
                       "<xmp:CreateDate>{}</xmp:CreateDate><xmp:ModifyDate>2026-03-01T00:00:00Z</xmp:ModifyDate>"
                       "<xmp:MetadataDate>2026-03-01T00:00:00Z</xmp:MetadataDate>"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>"
                       "<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>"
                       "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
                       trapped, created, title);
}

PdfMark mark_in(const PdfColor& color)
{
    PdfMark mark;
    mark.color = color;
    return mark;
}

/// A file that keeps every row of PDF/X-4.
PdfFacts good_x4()
{
    PdfFacts facts;
    facts.version = "1.6";
    facts.has_binary_comment = true;
    facts.has_id = true;
    facts.intents = {{.kind = "GTS_PDFX",
                      .condition_id = "FOGRA39",
                      .registry = "http://www.color.org",
                      .info = "FOGRA39",
                      .profile = ProfileForm::stream,
                      .components = 4,
                      .profile_class = "prtr",
                      .profile_space = "CMYK"}};
    facts.metadata = metadata();
    facts.info = {{"Title", "Leaflet"},
                  {"CreationDate", "D:20260301000000Z"},
                  {"ModDate", "D:20260301000000Z"},
                  {"Trapped", "/False"}};
    PdfPageFact page;
    page.media = {0, 0, 340, 620};
    page.bleed = {20, 20, 320, 600};
    page.trim = {30, 30, 310, 590};
    page.marks = {mark_in({ColorKind::cmyk, ColorKind::cmyk, {}, {0, 0, 0, 1}})};
    facts.pages = {page};
    facts.fonts = {{"Noto Sans"}};
    facts.groups = {{ColorKind::cmyk, false}};
    return facts;
}

PdfFacts good_x1a()
{
    PdfFacts facts = good_x4();
    facts.version = "1.4";
    facts.metadata.reset();
    facts.groups.clear();
    facts.info["GTS_PDFXVersion"] = "PDF/X-1a:2003";
    return facts;
}

std::vector<std::string> broken_rows(PdfStandard standard, const PdfFacts& facts)
{
    std::vector<std::string> rows;
    for (const StandardFault& fault : faults_against(standard, facts))
        rows.push_back(fault.row);
    return rows;
}

/// What breaks one row and no other.
struct Breach {
    std::string row;
    std::function<void(PdfFacts&)> commit;
};

std::vector<Breach> x4_breaches()
{
    return {
        {"version", [](PdfFacts& facts) { facts.version = "1.7"; }},
        {"header", [](PdfFacts& facts) { facts.has_header_first = false; }},
        {"binary-comment", [](PdfFacts& facts) { facts.has_binary_comment = false; }},
        {"id", [](PdfFacts& facts) { facts.has_id = false; }},
        {"encryption", [](PdfFacts& facts) { facts.is_encrypted = true; }},
        {"intent", [](PdfFacts& facts) { facts.intents.push_back(facts.intents[0]); }},
        {"intent-condition", [](PdfFacts& facts) { facts.intents[0].condition_id.clear(); }},
        {"intent-info",
         [](PdfFacts& facts) {
             facts.intents[0].registry.clear();
             facts.intents[0].info.clear();
         }},
        {"intent-profile", [](PdfFacts& facts) { facts.intents[0].profile = ProfileForm::other; }},
        {"intent-profile", [](PdfFacts& facts) { facts.intents[0].profile_class = "mntr"; }},
        {"intent-profile", [](PdfFacts& facts) { facts.intents[0].profile_space = "RGB "; }},
        {"intent-reference", [](PdfFacts& facts) { facts.intents[0].has_reference = true; }},
        {"metadata", [](PdfFacts& facts) { facts.metadata_is_filtered = true; }},
        {"claim", [](PdfFacts& facts) { facts.metadata->replace(facts.metadata->find("PDF/X-4"), 7, "PDF/X-3"); }},
        {"metadata-dates",
         [](PdfFacts& facts) {
             facts.metadata->replace(facts.metadata->find("xmp:MetadataDate"), 16, "xmp:metadataDate");
         }},
        {"metadata-versions",
         [](PdfFacts& facts) {
             facts.metadata->replace(facts.metadata->find("xmpMM:VersionID"), 15, "xmpMM:versionID");
         }},
        {"trapped-alike", [](PdfFacts& facts) { facts.metadata = metadata("True"); }},
        {"title-alike", [](PdfFacts& facts) { facts.metadata = metadata("False", "2026-03-01T00:00:00Z", "Other"); }},
        {"dates-alike", [](PdfFacts& facts) { facts.metadata = metadata("False", "2026-03-01T00:00:00+02:00"); }},
        {"trim-or-art", [](PdfFacts& facts) { facts.pages[0].art = facts.pages[0].trim; }},
        {"nested-boxes", [](PdfFacts& facts) { facts.pages[0].bleed->right = 309.9999; }},
        {"annotations",
         [](PdfFacts& facts) {
             facts.pages[0].annotations = {{"Link", {300, 300, 330, 310}}};
         }},
        {"actions",
         [](PdfFacts& facts) {
             facts.pages[0].annotations = {{"Link", {325, 300, 330, 310}, true}};
         }},
        {"view-areas", [](PdfFacts& facts) { facts.view_boxes = {"TrimBox"}; }},
        {"layers", [](PdfFacts& facts) { facts.has_changing_layers = true; }},
        {"device-rgb", [](PdfFacts& facts) { facts.pages[0].marks[0].color.kind = ColorKind::rgb; }},
        {"device-rgb",
         [](PdfFacts& facts) {
             facts.pages[0].marks[0].color = {ColorKind::spots, ColorKind::rgb, {"Gold"}, {1}};
         }},
        {"group-space", [](PdfFacts& facts) { facts.groups[0].space = ColorKind::rgb; }},
        {"blend-modes", [](PdfFacts& facts) { facts.own_blend_modes = {"FooMode"}; }},
        {"fonts", [](PdfFacts& facts) { facts.fonts[0].is_embedded = false; }},
        {"glyph-maps", [](PdfFacts& facts) { facts.fonts[0].has_glyph_map = false; }},
        {"forbidden", [](PdfFacts& facts) { facts.forbidden = {"JavaScript"}; }},
    };
}

TEST(StandardRows, TakeAGoodPdfX4) { EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, good_x4()), IsEmpty()); }

TEST(StandardRows, FindEachBreachOfPdfX4)
{
    for (const Breach& breach : x4_breaches()) {
        PdfFacts facts = good_x4();
        breach.commit(facts);
        EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts), ElementsAre(breach.row)) << breach.row;
    }
}

TEST(StandardRows, FindTitlesAndDatesAndTrappingThatAreMissing)
{
    PdfFacts facts = good_x4();
    facts.info.clear();
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts),
                ElementsAre("title", "dates", "trapped", "trapped-alike", "title-alike", "dates-alike"));
}

TEST(StandardRows, TakeAnAnnotationThatTouchesTheBleed)
{
    PdfFacts facts = good_x4();
    facts.pages[0].annotations = {{"PrinterMark", {320, 300, 330, 310}}};
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts), IsEmpty());
}

TEST(StandardRows, TakeAPrintersMarkInTheBleedButNotWithinTheTrim)
{
    PdfFacts facts = good_x4();
    facts.pages[0].annotations = {{"PrinterMark", {310, 300, 330, 310}}};
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts), IsEmpty());
    facts.pages[0].annotations = {{"PrinterMark", {309, 300, 330, 310}}};
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts), ElementsAre("annotations"));
}

TEST(StandardRows, TakeAGrayGroupForALuminosityMask)
{
    PdfFacts facts = good_x4();
    facts.groups.push_back({ColorKind::gray, true});
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts), IsEmpty());
    facts.groups.push_back({ColorKind::gray, false});
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x4, facts), ElementsAre("group-space"));
}

TEST(StandardRows, TakeAGoodPdfX1a) { EXPECT_THAT(broken_rows(PdfStandard::pdf_x1a_2003, good_x1a()), IsEmpty()); }

TEST(StandardRows, TakePdfX1aWithoutAProfile)
{
    PdfFacts facts = good_x1a();
    facts.intents[0].profile = ProfileForm::none;
    EXPECT_THAT(broken_rows(PdfStandard::pdf_x1a_2003, facts), IsEmpty());
}

TEST(StandardRows, FindEachBreachOfPdfX1a)
{
    const std::vector<Breach> breaches{
        {"version", [](PdfFacts& facts) { facts.version = "1.6"; }},
        {"claim", [](PdfFacts& facts) { facts.info.erase("GTS_PDFXVersion"); }},
        {"inks-alone", [](PdfFacts& facts) { facts.pages[0].marks[0].color.kind = ColorKind::icc_cmyk; }},
        {"transparency", [](PdfFacts& facts) { facts.pages[0].uses_transparency = true; }},
        {"groups",
         [](PdfFacts& facts) {
             facts.groups = {{ColorKind::cmyk, false}};
         }},
        {"object-streams", [](PdfFacts& facts) { facts.has_object_streams = true; }},
        {"later", [](PdfFacts& facts) { facts.later = {"layers"}; }},
        {"jbig2", [](PdfFacts& facts) { facts.uses_jbig2 = true; }},
    };
    for (const Breach& breach : breaches) {
        PdfFacts facts = good_x1a();
        breach.commit(facts);
        EXPECT_THAT(broken_rows(PdfStandard::pdf_x1a_2003, facts), ElementsAre(breach.row)) << breach.row;
    }
}

TEST(StandardRows, RefuseTransparencyInPdf14)
{
    PdfFacts facts = good_x1a();
    EXPECT_THAT(broken_rows(PdfStandard::pdf_14, facts), IsEmpty());
    facts.pages[0].uses_transparency = true;
    EXPECT_THAT(broken_rows(PdfStandard::pdf_14, facts), ElementsAre("transparency"));
}

TEST(StandardRows, RefuseSmoothedImagesAndOwnBlendModesInArchives)
{
    PdfFacts facts = good_x4();
    const std::vector<std::string> before = broken_rows(PdfStandard::pdf_a2a, facts);
    facts.smooths_images = true;
    facts.own_blend_modes = {"FooMode"};
    std::vector<std::string> broken = broken_rows(PdfStandard::pdf_a2a, facts);
    std::erase_if(broken,
                  [&](const std::string& row) { return std::find(before.begin(), before.end(), row) != before.end(); });
    EXPECT_THAT(broken, ElementsAre("blend-modes", "smoothing"));
}

TEST(StandardRows, AskAnArchiveToSayWhatItsDeviceColorsMean)
{
    PdfFacts facts = good_x4();
    EXPECT_THAT(broken_rows(PdfStandard::pdf_a2a, facts), testing::Contains("device-colors"));
    facts.intents.push_back({.kind = "GTS_PDFA1", .profile_space = "CMYK"});
    EXPECT_THAT(broken_rows(PdfStandard::pdf_a2a, facts), testing::Not(testing::Contains("device-colors")));
}

TEST(StandardRows, KnowWhatAFileClaims)
{
    EXPECT_THAT(claimed_standards(good_x4()), ElementsAre(PdfStandard::pdf_x4));
    EXPECT_THAT(claimed_standards(good_x1a()), ElementsAre(PdfStandard::pdf_x1a_2003));
    EXPECT_THAT(claimed_standards(PdfFacts{}), IsEmpty());
}

} // namespace

} // namespace skrejlapa
