#include "pdf/xmp_packet.h"

#include <algorithm>
#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// The properties of one namespace, each an element of XML.
struct XmpSchema {
    std::string_view prefix;
    std::string_view address;
    std::vector<std::string> properties = {};

    void add(std::string_view name, std::string_view value)
    {
        properties.push_back(fmt::format("<{0}:{1}>{2}</{0}:{1}>", prefix, name, xml_escaped(value)));
    }
    void add_titles(std::string_view title)
    {
        properties.push_back(
            fmt::format("<{0}:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}:title>", prefix,
                        xml_escaped(title)));
    }
    void add_language(std::string_view language)
    {
        properties.push_back(fmt::format("<{0}:language><rdf:Bag><rdf:li>{1}</rdf:li></rdf:Bag></{0}:language>", prefix,
                                         xml_escaped(language)));
    }
};

XmpSchema dublin_core(const PdfMetadata& metadata)
{
    XmpSchema schema{"dc", "http://purl.org/dc/elements/1.1/"};
    schema.add("format", "application/pdf");
    if (!metadata.title.empty())
        schema.add_titles(metadata.title);
    if (!metadata.language.empty())
        schema.add_language(metadata.language);
    return schema;
}

XmpSchema dates_and_tool(const PdfMetadata& metadata)
{
    XmpSchema schema{"xmp", "http://ns.adobe.com/xap/1.0/"};
    schema.add("CreatorTool", metadata.creator);
    for (const std::string_view name : {"CreateDate", "ModifyDate", "MetadataDate"})
        schema.add(name, xmp_date(metadata.date_unix_s));
    return schema;
}

// A question of print; PDF/A takes it for a stranger (ISO 19005-2, 6.6.2.3.1) where nothing of print is claimed.
bool says_trapped(const std::vector<PdfStandard>& standards)
{
    const auto claims = [&](PdfStandard standard) {
        return std::find(standards.begin(), standards.end(), standard) != standards.end();
    };
    return claims(PdfStandard::pdf_x4) || claims(PdfStandard::pdf_x1a_2003) || !claims(PdfStandard::pdf_a2a);
}

XmpSchema producer_and_trapping(const XmpFacts& facts)
{
    XmpSchema schema{"pdf", "http://ns.adobe.com/pdf/1.3/"};
    schema.add("Producer", facts.producer);
    if (says_trapped(facts.standards))
        schema.add("Trapped", "False");
    return schema;
}

// A UUID of version 8, whose bits are the application's own (RFC 9562, 5.8).
std::string uuid(const ContentHash& content, std::string_view purpose)
{
    std::string hex = hash_content(content.hex() + std::string(purpose)).hex();
    hex[12] = '8';
    hex[16] = 'a';
    return fmt::format("uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4), hex.substr(16, 4),
                       hex.substr(20));
}

// PDF/X-4 wants the version and rendition as well, though there is but one of each.
XmpSchema identifiers(const ContentHash& content)
{
    XmpSchema schema{"xmpMM", "http://ns.adobe.com/xap/1.0/mm/"};
    schema.add("DocumentID", uuid(content, "document"));
    schema.add("InstanceID", uuid(content, "instance"));
    schema.add("VersionID", "1");
    schema.add("RenditionClass", "default");
    return schema;
}

// What a standard wants to be named by in XMP. PDF/X-1a has its name in Info alone.
std::vector<XmpSchema> claims(const std::vector<PdfStandard>& standards)
{
    std::vector<XmpSchema> schemas;
    for (const PdfStandard standard : standards) {
        if (standard == PdfStandard::pdf_x4) {
            schemas.push_back({"pdfxid", "http://www.npes.org/pdfx/ns/id/"});
            schemas.back().add("GTS_PDFXVersion", name_of(standard));
        } else if (standard == PdfStandard::pdf_ua1) {
            schemas.push_back({"pdfuaid", "http://www.aiim.org/pdfua/ns/id/"});
            schemas.back().add("part", "1");
        } else if (standard == PdfStandard::pdf_a2a) {
            schemas.push_back({"pdfaid", "http://www.aiim.org/pdfa/ns/id/"});
            schemas.back().add("part", "2");
            schemas.back().add("conformance", "A");
        }
    }
    return schemas;
}

// PDF/A knows the namespaces of its own part alone; of others the file says what they hold (ISO 19005-2, 6.6.2.3.3).
std::string extension(std::string_view prefix, std::string_view address, std::string_view property,
                      std::string_view type)
{
    return fmt::format(R"(<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>What the file keeps to</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{}</pdfaProperty:name>
<pdfaProperty:valueType>{}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>A word of the standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>
)",
                       address, prefix, property, type);
}

std::string extensions(const std::vector<PdfStandard>& standards)
{
    const auto claimed = [&](PdfStandard standard) {
        return std::find(standards.begin(), standards.end(), standard) != standards.end();
    };
    std::string schemas;
    if (claimed(PdfStandard::pdf_ua1))
        schemas += extension("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "part", "Integer");
    if (claimed(PdfStandard::pdf_x4))
        schemas += extension("pdfxid", "http://www.npes.org/pdfx/ns/id/", "GTS_PDFXVersion", "Text") +
                   extension("pdf", "http://ns.adobe.com/pdf/1.3/", "Trapped", "Text");
    if (!claimed(PdfStandard::pdf_a2a) || schemas.empty())
        return {};
    return fmt::format(R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
{}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)",
                       schemas);
}

std::string description(const XmpSchema& schema)
{
    return fmt::format("<rdf:Description rdf:about=\"\" xmlns:{}=\"{}\">\n{}\n</rdf:Description>\n", schema.prefix,
                       schema.address, fmt::join(schema.properties, "\n"));
}

bool is_writable_in_xml(unsigned char byte) { return byte >= 0x20 || byte == '\t' || byte == '\n' || byte == '\r'; }

} // namespace

std::string xml_escaped(std::string_view text)
{
    std::string escaped;
    for (const char character : text) {
        if (!is_writable_in_xml(static_cast<unsigned char>(character)))
            escaped += "\uFFFD";
        else if (character == '&')
            escaped += "&amp;";
        else if (character == '<')
            escaped += "&lt;";
        else if (character == '>')
            escaped += "&gt;";
        else if (character == '"')
            escaped += "&quot;";
        else
            escaped += character;
    }
    return escaped;
}

std::string xmp_date(std::int64_t unix_s)
{
    using namespace std::chrono;
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(sys_seconds{seconds(unix_s)}));
}

std::string make_xmp_packet(const XmpFacts& facts)
{
    std::vector<XmpSchema> schemas{dublin_core(facts.metadata), dates_and_tool(facts.metadata),
                                   producer_and_trapping(facts), identifiers(facts.content)};
    const std::vector<XmpSchema> claimed = claims(facts.standards);
    schemas.insert(schemas.end(), claimed.begin(), claimed.end());
    std::string packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
    for (const XmpSchema& schema : schemas)
        packet += description(schema);
    packet += extensions(facts.standards);
    return packet + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

} // namespace skrejlapa
