// What each standard asks of a file, read from the bytes. PDF/X-4 (ISO 15930-7) first.
#include "pdf/shipped_profiles.h"
#include "pdf_objects.h"
#include "print_terms.h"
#include "set_text.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace skrejlapa
{

namespace
{

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using Json = nlohmann::json;

/// Text of both kinds of outlines, areas in process and spot inks, opacity of one mark and of several, on two pages.
PaintList everything()
{
    const Path2D square{MoveTo{{mm(5), mm(5)}}, LineTo{{mm(40), mm(5)}}, LineTo{{mm(40), mm(40)}}, ClosePath{}};
    const Ink spot{{1, 0.75, 0, 0.02}, "PANTONE 286 C", 0.4};
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text("Lauki un meži", find_face("Noto Sans")));
    add_text(page, {mm(10), mm(30)}, set_text("abc", find_face("Skrejlapa Square CFF")));
    const std::vector<PaintItem> items{{FillPath{square, spot}, "box", {}},
                                       {PushOpacity{0.5}, "box", {}},
                                       {FillPath{square, black}, "box", {}},
                                       {Pop{}, "box", {}},
                                       {PushOpacity{0.25}, "box", {}},
                                       {FillPath{square, spot}, "box", {}},
                                       {StrokePath{square, black, pt(1)}, "box", {}},
                                       {Pop{}, "box", {}}};
    page.items.insert(page.items.end(), items.begin(), items.end());
    return {{page, page}};
}

class PdfX4 : public testing::Test
{
protected:
    const std::string bytes = PdfFile::written(everything(), {}, print_terms());
    const PdfFile file{bytes};
    const PdfObjects objects{file};
    const std::string xmp = objects.data(objects.catalog().at("/Metadata"));

    [[nodiscard]] const Json& intent() const { return objects.at(objects.catalog().at("/OutputIntents").at(0)); }
    static std::vector<double> box(const Json& page, const char* name) { return page.at(name); }
};

TEST_F(PdfX4, BeginsWithItsVersionAndABinaryComment)
{
    EXPECT_EQ(bytes.substr(0, 9), "%PDF-1.6\n");
    ASSERT_EQ(bytes[9], '%');
    for (std::size_t i = 10; i < 14; ++i)
        EXPECT_GT(static_cast<unsigned char>(bytes[i]), 127);
}

TEST_F(PdfX4, HasAnIdentifierAndNoEncryption)
{
    EXPECT_THAT(objects.trailer().at("/ID"), SizeIs(2));
    EXPECT_THAT(objects.trailer().at("/ID").at(0).get<std::string>(), SizeIs(2 + 32)) << "b: and sixteen bytes";
    EXPECT_FALSE(objects.trailer().contains("/Encrypt"));
}

TEST_F(PdfX4, HasOneOutputIntentThatIsComplete)
{
    EXPECT_THAT(objects.catalog().at("/OutputIntents"), SizeIs(1));
    EXPECT_EQ(intent().at("/S"), "/GTS_PDFX");
    EXPECT_EQ(intent().at("/OutputConditionIdentifier"), "u:FOGRA39");
    EXPECT_EQ(intent().at("/RegistryName"), "u:http://www.color.org");
    EXPECT_EQ(intent().at("/OutputCondition"), "u:FOGRA39L Coated");
    EXPECT_EQ(intent().at("/Info"), "u:FOGRA39L Coated");
}

TEST_F(PdfX4, EmbedsTheProfileAsAStream)
{
    const Json& profile = intent().at("/DestOutputProfile");
    ASSERT_TRUE(objects.is_stream(profile));
    EXPECT_EQ(objects.at(profile).at("/N"), 4);
    EXPECT_EQ(objects.data(profile), print_terms().condition.profile->bytes());
}

TEST(ShippedProfile, IsDeflatedBeforehand)
{
    EXPECT_FALSE(shipped_profile_deflated(hash_content(print_terms().condition.profile->bytes())).empty());
    EXPECT_TRUE(shipped_profile_deflated(hash_content("another")).empty());
}

TEST_F(PdfX4, LeavesItsMetadataUncompressed)
{
    const Json& metadata = objects.at(objects.catalog().at("/Metadata"));
    EXPECT_EQ(metadata.at("/Type"), "/Metadata");
    EXPECT_EQ(metadata.at("/Subtype"), "/XML");
    EXPECT_FALSE(metadata.contains("/Filter"));
    EXPECT_THAT(bytes, AllOf(HasSubstr("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"),
                             HasSubstr("<?xpacket end=\"w\"?>")));
}

TEST_F(PdfX4, NamesItselfInTheNamespaceOfItsOwn)
{
    EXPECT_THAT(xmp, AllOf(HasSubstr("xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""),
                           HasSubstr("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"),
                           Not(HasSubstr("http://ns.adobe.com/pdfx/1.3/"))));
}

TEST_F(PdfX4, SaysInItsMetadataWhatAPrintingHouseLooksFor)
{
    EXPECT_THAT(xmp,
                AllOf(HasSubstr("<rdf:li xml:lang=\"x-default\">Pārbaude</rdf:li>"),
                      HasSubstr("<pdf:Trapped>False</pdf:Trapped>"), HasSubstr("<xmpMM:VersionID>1</xmpMM:VersionID>"),
                      HasSubstr("<xmpMM:RenditionClass>default</xmpMM:RenditionClass>"),
                      ContainsRegex("<xmpMM:DocumentID>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<")));
}

TEST_F(PdfX4, SaysTheSameInInfoAndMetadata)
{
    EXPECT_EQ(objects.info().at("/Title"), "u:Pārbaude");
    EXPECT_EQ(objects.info().at("/Trapped"), "/False");
    EXPECT_EQ(objects.info().at("/CreationDate"), "u:D:20000229010405Z");
    EXPECT_EQ(objects.info().at("/ModDate"), "u:D:20000229010405Z");
    for (const char* date : {"CreateDate", "ModifyDate", "MetadataDate"})
        EXPECT_THAT(xmp, HasSubstr(fmt::format("<xmp:{0}>2000-02-29T01:04:05Z</xmp:{0}>", date)));
    const auto info = [&](const char* key) { return objects.info().at(key).get<std::string>().substr(2); };
    EXPECT_THAT(xmp, HasSubstr("<pdf:Producer>" + info("/Producer") + "</pdf:Producer>"));
    EXPECT_THAT(xmp, HasSubstr("<xmp:CreatorTool>" + info("/Creator") + "</xmp:CreatorTool>"));
}

TEST_F(PdfX4, IsToldByReadersThatLookInInfo)
{
    EXPECT_THAT(file.output_of("pdfinfo {}"), HasSubstr("PDF subtype:    PDF/X-4"));
}

TEST_F(PdfX4, NestsTheBoxesOfEveryPage)
{
    for (const Json& page : objects.pages()) {
        const std::vector<double> media = box(page, "/MediaBox");
        const std::vector<double> bleed = box(page, "/BleedBox");
        const std::vector<double> trim = box(page, "/TrimBox");
        for (const std::size_t lower : {0U, 1U}) {
            EXPECT_LE(media[lower], bleed[lower]);
            EXPECT_LE(bleed[lower], trim[lower]);
            EXPECT_LE(trim[lower + 2], bleed[lower + 2]);
            EXPECT_LE(bleed[lower + 2], media[lower + 2]);
        }
    }
}

TEST_F(PdfX4, HasNoKeyThatItMustNotHave)
{
    for (const char* key : {"/ArtBox",
                            "/CropBox",
                            "/Rotate",
                            "/UserUnit",
                            "/Annots",
                            "/AA",
                            "/OpenAction",
                            "/JS",
                            "/AcroForm",
                            "/TR",
                            "/TR2",
                            "/HTP",
                            "/HT",
                            "/OPI",
                            "/Ref",
                            "/PS",
                            "/F",
                            "/FFilter",
                            "/Alternates",
                            "/EmbeddedFiles",
                            "/OCProperties",
                            "/DestOutputProfileRef"})
        EXPECT_THAT(objects.with(key), IsEmpty()) << key;
}

TEST_F(PdfX4, FlatesItsStreamsOrLeavesThemAsTheyAre)
{
    for (const Json& stream : objects.with("/Filter"))
        EXPECT_EQ(stream.at("/Filter"), "/FlateDecode");
}

TEST_F(PdfX4, MakesEveryGroupOneOfProcessInks)
{
    EXPECT_THAT(objects.with("/S", "/Transparency"), SizeIs(4)) << "a page and a group on each of two pages";
    for (const Json& group : objects.with("/S", "/Transparency"))
        EXPECT_EQ(group.at("/CS"), "/DeviceCMYK");
    for (const Json& page : objects.pages())
        EXPECT_TRUE(page.contains("/Group"));
}

TEST_F(PdfX4, UsesNoColorButInks)
{
    const std::string unpacked = file.unpacked();
    for (const char* color : {"DeviceRGB", "CalRGB", "CalGray", "ICCBased", "/Lab", " rg\n", " RG\n", " g\n", " G\n"})
        EXPECT_THAT(unpacked, Not(HasSubstr(color)));
}

TEST_F(PdfX4, EmbedsEveryFontAsASubset)
{
    EXPECT_THAT(objects.with("/Type", "/FontDescriptor"), SizeIs(2));
    for (const Json& font : objects.with("/Type", "/FontDescriptor")) {
        EXPECT_TRUE(font.contains("/FontFile2") || font.contains("/FontFile3"));
        EXPECT_THAT(font.at("/FontName").get<std::string>(), ContainsRegex("^/[A-Z]{6}\\+"));
    }
    for (const Json& font : objects.with("/Subtype", "/CIDFontType2"))
        EXPECT_EQ(font.at("/CIDToGIDMap"), "/Identity");
}

TEST_F(PdfX4, EndsAfterOneCrossReferenceTable)
{
    EXPECT_EQ(bytes.find("%%EOF"), bytes.rfind("%%EOF"));
    EXPECT_EQ(bytes.find("startxref"), bytes.rfind("startxref"));
}

TEST(PdfX4Intent, IsFromNoRegistryWhereTheConditionIsNot)
{
    OutputTerms terms = print_terms();
    terms.condition.name = "House paper 3";
    const PdfFile file(everything(), {}, terms);
    const PdfObjects objects(file);
    const Json& intent = objects.at(objects.catalog().at("/OutputIntents").at(0));
    EXPECT_EQ(intent.at("/OutputConditionIdentifier"), "u:House paper 3");
    EXPECT_FALSE(intent.contains("/RegistryName"));
    EXPECT_TRUE(intent.contains("/Info"));
}

TEST(PdfX4Metadata, EscapesWhatXmlDoesNotTakeAsItIs)
{
    const std::string bytes =
        write_pdf(everything(), {}, {.title = "Meži & <lauki>\x02", .date_unix_s = 0, .creator = "test"}, print_terms())
            .value();
    EXPECT_THAT(bytes, HasSubstr(">Meži &amp; &lt;lauki&gt;\uFFFD</rdf:li>"));
}

TEST(PdfX4Metadata, IdentifiesOtherContentOtherwise)
{
    const auto identifier = [](const PaintList& list) {
        const std::string bytes = PdfFile::written(list, {}, print_terms());
        return bytes.substr(bytes.find("<xmpMM:DocumentID>"), 60);
    };
    EXPECT_EQ(identifier(everything()), identifier(everything()));
    EXPECT_NE(identifier(everything()), identifier({{empty_page()}}));
}

/// Text and areas, nothing transparent.
PaintList nothing_transparent()
{
    PaintPage page = empty_page();
    add_text(page, {mm(10), mm(20)}, set_text("Lauki un meži", find_face("Noto Sans")));
    return {{page}};
}

class PdfX1a : public testing::Test
{
protected:
    OutputTerms terms = print_terms({PdfStandard::pdf_x1a_2003});
};

TEST_F(PdfX1a, NamesItselfInInfoAndNotInMetadata)
{
    const PdfFile file(nothing_transparent(), {}, terms);
    const PdfObjects objects(file);
    EXPECT_EQ(objects.info().at("/GTS_PDFXVersion"), "u:PDF/X-1a:2003");
    EXPECT_EQ(objects.info().at("/Trapped"), "/False");
    EXPECT_THAT(objects.data(objects.catalog().at("/Metadata")), Not(HasSubstr("pdfx")));
}

TEST_F(PdfX1a, IsOfVersion14WithoutTransparency)
{
    const PdfFile file(nothing_transparent(), {}, terms);
    EXPECT_THAT(file.output_of("pdfinfo {}"), HasSubstr("PDF version:     1.4"));
    const PdfObjects objects(file);
    for (const char* key : {"/Group", "/SMask", "/ca", "/CA", "/BM"})
        EXPECT_THAT(objects.with(key), IsEmpty()) << key;
}

TEST_F(PdfX1a, MayNameItsConditionInPlaceOfAProfile)
{
    terms.condition.profile_is_embedded = false;
    const PdfFile file(nothing_transparent(), {}, terms);
    const PdfObjects objects(file);
    const Json& intent = objects.at(objects.catalog().at("/OutputIntents").at(0));
    EXPECT_FALSE(intent.contains("/DestOutputProfile"));
    EXPECT_EQ(intent.at("/OutputConditionIdentifier"), "u:FOGRA39");
    EXPECT_TRUE(intent.contains("/RegistryName"));
}

struct VersionCase {
    std::vector<PdfStandard> standards;
    std::string version;
};

class PdfVersions : public testing::TestWithParam<VersionCase>
{
};

TEST_P(PdfVersions, AreTheNewestThatAllStandardsAllow)
{
    const std::string bytes = PdfFile::written(nothing_transparent(), {}, print_terms(GetParam().standards));
    EXPECT_EQ(bytes.substr(0, 8), "%PDF-" + GetParam().version);
}

INSTANTIATE_TEST_SUITE_P(WritePdf, PdfVersions,
                         testing::Values(VersionCase{{PdfStandard::pdf_14}, "1.4"},
                                         VersionCase{{PdfStandard::pdf_16}, "1.6"},
                                         VersionCase{{PdfStandard::pdf_17}, "1.7"},
                                         VersionCase{{PdfStandard::pdf_ua1}, "1.7"},
                                         VersionCase{{PdfStandard::pdf_x4, PdfStandard::pdf_a2a}, "1.6"},
                                         VersionCase{{PdfStandard::pdf_x4, PdfStandard::pdf_17}, "1.6"}));

TEST(PlainPdf, NeedsNoProfileAndClaimsNothing)
{
    OutputTerms terms = print_terms({PdfStandard::pdf_14});
    terms.condition.profile_is_embedded = false;
    const PdfFile file(nothing_transparent(), {}, terms);
    const PdfObjects objects(file);
    EXPECT_FALSE(objects.catalog().contains("/OutputIntents"));
    EXPECT_FALSE(objects.info().contains("/GTS_PDFXVersion"));
    EXPECT_THAT(objects.data(objects.catalog().at("/Metadata")), Not(HasSubstr("pdfx")));
}

} // namespace

} // namespace skrejlapa
