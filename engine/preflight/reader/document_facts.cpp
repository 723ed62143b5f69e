#include "preflight/reader/document_facts.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace skrejlapa
{

namespace
{

/// Collects each thing once.
class Things
{
public:
    explicit Things(std::vector<std::string>& all) : all_(all) {}
    void add_if(bool is_there, const char* name)
    {
        if (is_there && std::count(all_.begin(), all_.end(), name) == 0)
            all_.emplace_back(name);
    }

private:
    std::vector<std::string>& all_;
};

/// "%PDF-1.6", then a line of a comment with at least four bytes above 127. Readers take a header that stands behind
/// other bytes; standards do not.
void read_header(PdfFacts& facts, std::string_view bytes)
{
    constexpr std::string_view start = "%PDF-";
    const std::size_t at = bytes.find(start);
    if (at == std::string_view::npos)
        return;
    facts.has_header_first = at == 0;
    facts.version = bytes.substr(at + start.size(), 3);
    const std::size_t line = bytes.find_first_of("\r\n", at);
    if (line == std::string_view::npos)
        return;
    const std::size_t comment = bytes.find_first_not_of("\r\n", line);
    if (comment == std::string_view::npos || bytes[comment] != '%')
        return;
    const std::string_view text = bytes.substr(comment + 1, 4);
    facts.has_binary_comment =
        text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

bool has_identity(QPDFObjectHandle trailer)
{
    QPDFObjectHandle id = trailer.getKey("/ID");
    const auto is_filled = [&](int index) {
        QPDFObjectHandle part = id.getArrayItem(index);
        return part.isString() && !part.getStringValue().empty();
    };
    return id.isArray() && id.getArrayNItems() == 2 && is_filled(0) && is_filled(1);
}

void read_profile(PdfIntentFact& intent, QPDFObjectHandle profile)
{
    if (profile.isNull())
        return;
    intent.profile = profile.isStream() ? ProfileForm::stream : ProfileForm::other;
    if (!profile.isStream())
        return;
    intent.components = whole_of(number_of(entry_of(profile, "/N")));
    constexpr std::size_t header_size = 128; // ICC.1:2010, 7.2
    const std::string header = unpack(profile, header_size).bytes;
    if (header.size() == header_size) {
        intent.profile_class = header.substr(12, 4);
        intent.profile_space = header.substr(16, 4);
    }
}

/// An action with those that follow it; only going somewhere is harmless.
void vet_action(PdfFacts& facts, QPDFObjectHandle action)
{
    Things forbidden(facts.forbidden);
    constexpr int longest = 100;
    for (int at = 0; at < longest && action.isDictionary(); ++at) {
        const std::string kind = name_of(entry_of(action, "/S"));
        const bool is_going = kind == "GoTo" || kind == "GoToR" || kind == "URI" || kind == "Named";
        forbidden.add_if(kind == "JavaScript", "JavaScript");
        forbidden.add_if(!is_going && kind != "JavaScript", "actions");
        action = entry_of(action, "/Next");
    }
}

void read_intents(PdfFacts& facts, QPDFObjectHandle catalog)
{
    QPDFObjectHandle intents = entry_of(catalog, "/OutputIntents");
    for (int i = 0; intents.isArray() && i < intents.getArrayNItems(); ++i) {
        QPDFObjectHandle intent = intents.getArrayItem(i);
        PdfIntentFact fact{.kind = name_of(entry_of(intent, "/S")),
                           .condition_id = text_of(entry_of(intent, "/OutputConditionIdentifier")),
                           .registry = text_of(entry_of(intent, "/RegistryName")),
                           .condition = text_of(entry_of(intent, "/OutputCondition")),
                           .info = text_of(entry_of(intent, "/Info"))};
        read_profile(fact, entry_of(intent, "/DestOutputProfile"));
        fact.has_reference = !entry_of(intent, "/DestOutputProfileRef").isNull();
        facts.intents.push_back(std::move(fact));
    }
}

void read_catalog(PdfFacts& facts, QPDFObjectHandle catalog)
{
    QPDFObjectHandle metadata = entry_of(catalog, "/Metadata");
    if (metadata.isStream()) {
        constexpr std::size_t longest = std::size_t{16} << 20; // no packet comes near
        facts.metadata = unpack(metadata, longest).bytes;
        facts.metadata_is_filtered = !entry_of(metadata, "/Filter").isNull();
    }
    const std::string version = name_of(entry_of(catalog, "/Version"));
    facts.version = std::max(facts.version, version);
    facts.language = text_of(entry_of(catalog, "/Lang"));
    QPDFObjectHandle marked = entry_of(entry_of(catalog, "/MarkInfo"), "/Marked");
    facts.is_marked = marked.isBool() && marked.getBoolValue();
    facts.has_structure = entry_of(catalog, "/StructTreeRoot").isDictionary();
    QPDFObjectHandle preferences = entry_of(catalog, "/ViewerPreferences");
    QPDFObjectHandle title = entry_of(preferences, "/DisplayDocTitle");
    facts.shows_title = title.isBool() && title.getBoolValue();
    for (const char* key : {"/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"}) {
        if (QPDFObjectHandle box = entry_of(preferences, key); box.isName())
            facts.view_boxes.push_back(name_of(box));
    }
    QPDFObjectHandle layers = entry_of(catalog, "/OCProperties");
    if (!layers.isNull())
        facts.later.emplace_back("layers");
    facts.has_changing_layers = !entry_of(entry_of(layers, "/D"), "/AS").isNull();
    if (!entry_of(entry_of(catalog, "/Names"), "/EmbeddedFiles").isNull())
        facts.later.emplace_back("embedded files");
    if (!entry_of(entry_of(catalog, "/Names"), "/JavaScript").isNull())
        facts.forbidden.emplace_back("JavaScript");
    QPDFObjectHandle opening = entry_of(catalog, "/OpenAction");
    vet_action(facts, opening);
    if (opening.isDictionary() || !entry_of(catalog, "/AA").isNull())
        Things(facts.forbidden).add_if(true, "actions");
    if (!entry_of(entry_of(catalog, "/AcroForm"), "/XFA").isNull())
        facts.forbidden.emplace_back("an XFA form");
}

bool has_filter(QPDFObjectHandle stream, const std::string& name)
{
    QPDFObjectHandle filter = entry_of(stream, "/Filter");
    if (name_of(filter) == name)
        return true;
    for (int i = 0; filter.isArray() && i < filter.getArrayNItems(); ++i) {
        if (name_of(filter.getArrayItem(i)) == name)
            return true;
    }
    return false;
}

bool has_alternate_for_print(QPDFObjectHandle image)
{
    QPDFObjectHandle alternates = entry_of(image, "/Alternates");
    for (int i = 0; alternates.isArray() && i < alternates.getArrayNItems(); ++i) {
        QPDFObjectHandle is_for_print = entry_of(alternates.getArrayItem(i), "/DefaultForPrinting");
        if (is_for_print.isBool() && is_for_print.getBoolValue())
            return true;
    }
    return false;
}

void vet_stream(PdfFacts& facts, QPDFObjectHandle stream)
{
    Things forbidden(facts.forbidden);
    Things later(facts.later);
    forbidden.add_if(has_filter(stream, "LZWDecode"), "LZW");
    forbidden.add_if(!entry_of(stream, "/F").isNull(), "data outside the file");
    forbidden.add_if(!entry_of(stream, "/OPI").isNull(), "OPI");
    forbidden.add_if(!entry_of(stream, "/Ref").isNull(), "reference XObjects");
    const std::string kind = name_of(entry_of(stream, "/Subtype"));
    forbidden.add_if(kind == "PS" || name_of(entry_of(stream, "/Subtype2")) == "PS", "PostScript XObjects");
    later.add_if(has_filter(stream, "JPXDecode"), "JPEG 2000");
    later.add_if(name_of(entry_of(stream, "/Subtype")) == "OpenType", "OpenType fonts");
    forbidden.add_if(has_alternate_for_print(stream), "other pictures for print (Alternates)");
    facts.uses_jbig2 = facts.uses_jbig2 || has_filter(stream, "JBIG2Decode");
    later.add_if(kind == "Image" && number_of(entry_of(stream, "/BitsPerComponent")) == 16, "16-bit pictures");
    facts.has_object_streams = facts.has_object_streams || name_of(entry_of(stream, "/Type")) == "ObjStm" ||
                               name_of(entry_of(stream, "/Type")) == "XRef";
}

void vet_dictionary(PdfFacts& facts, QPDFObjectHandle dictionary)
{
    Things forbidden(facts.forbidden);
    const std::string action = name_of(entry_of(dictionary, "/S"));
    forbidden.add_if(action == "JavaScript" && !entry_of(dictionary, "/JS").isNull(), "JavaScript");
    if (name_of(entry_of(dictionary, "/Type")) == "ExtGState")
        vet_graphics_state(facts, dictionary);
}

void vet_objects(PdfFacts& facts, QPDF& pdf)
{
    for (const auto& [name, place] : pdf.getXRefTable()) {
        QPDFObjectHandle object = pdf.getObject(name);
        if (object.isStream())
            vet_stream(facts, object);
        else if (object.isDictionary())
            vet_dictionary(facts, object);
    }
    facts.has_object_streams = facts.has_object_streams || name_of(entry_of(pdf.getTrailer(), "/Type")) == "XRef";
}

ColorKind space_of_group(QPDFObjectHandle group)
{
    return tell_space(entry_of(group, "/CS"), QPDFObjectHandle::newNull()).first.kind;
}

/// Clockwise, from 0 up to a full turn.
int turn_of(double degrees)
{
    constexpr double full = 360;
    return whole_of(std::fmod(std::fmod(degrees, full) + full, full));
}

PdfAnnotationFact annotation_fact(PdfFacts& facts, QPDFObjectHandle annotation)
{
    QPDFObjectHandle action = entry_of(annotation, "/A");
    vet_action(facts, action);
    return {name_of(entry_of(annotation, "/Subtype")), box_of(entry_of(annotation, "/Rect")).value_or(PdfBox{}),
            !action.isNull() || !entry_of(annotation, "/AA").isNull()};
}

} // namespace

void vet_graphics_state(PdfFacts& facts, QPDFObjectHandle dictionary)
{
    Things forbidden(facts.forbidden);
    QPDFObjectHandle transfer = entry_of(dictionary, "/TR2");
    const bool changes_transfer = !transfer.isNull() && name_of(transfer) != "Default";
    forbidden.add_if(!entry_of(dictionary, "/TR").isNull() || changes_transfer, "transfer functions");
    forbidden.add_if(!entry_of(dictionary, "/HTP").isNull(), "halftone phases");
    QPDFObjectHandle halftone = entry_of(dictionary, "/HT");
    const double kind = number_of(entry_of(halftone, "/HalftoneType"), 1);
    const bool is_usual = (kind == 1 || kind == 5) && entry_of(halftone, "/HalftoneName").isNull();
    forbidden.add_if(!is_usual, "halftones of its own");
}

void read_document(DocumentReading& document, QPDF& pdf, std::string_view bytes)
{
    PdfFacts& facts = document.facts;
    read_header(facts, bytes);
    facts.is_encrypted = pdf.isEncrypted();
    QPDFObjectHandle trailer = pdf.getTrailer();
    facts.has_id = has_identity(trailer);
    QPDFObjectHandle info = trailer.getKey("/Info");
    if (info.isDictionary()) {
        for (const std::string& key : info.getKeys())
            facts.info[key.substr(1)] = text_of(info.getKey(key));
    }
    read_intents(facts, pdf.getRoot());
    read_catalog(facts, pdf.getRoot());
    vet_objects(facts, pdf);
}

PdfPageFact read_page_frame(DocumentReading& document, QPDFPageObjectHelper page)
{
    QPDFObjectHandle object = page.getObjectHandle();
    PdfPageFact fact;
    fact.media = box_of(page.getAttribute("/MediaBox", false));
    fact.crop = box_of(page.getAttribute("/CropBox", false));
    fact.bleed = box_of(object.getKey("/BleedBox"));
    fact.trim = box_of(object.getKey("/TrimBox"));
    fact.art = box_of(object.getKey("/ArtBox"));
    fact.rotate_deg = turn_of(number_of(page.getAttribute("/Rotate", false)));
    fact.has_user_unit = number_of(object.getKey("/UserUnit"), 1) != 1;
    fact.has_group = note_group(document, object, false);
    if (fact.has_group && !entry_of(object.getKey("/Group"), "/CS").isNull())
        fact.group_space = space_of_group(object.getKey("/Group"));
    QPDFObjectHandle annotations = object.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
        fact.annotations.push_back(annotation_fact(document.facts, annotations.getArrayItem(i)));
    if (!object.getKey("/AA").isNull())
        Things(document.facts.forbidden).add_if(true, "actions");
    return fact;
}

std::string page_content(DocumentReading& document, QPDFPageObjectHelper page)
{
    std::string content;
    for (const QPDFObjectHandle& stream : page.getPageContents()) {
        content += unpack_content(document, stream);
        content += '\n';
    }
    return content;
}

bool note_group(DocumentReading& document, QPDFObjectHandle owner, bool is_luminosity_mask)
{
    QPDFObjectHandle group = entry_of(owner, "/Group");
    if (!group.isDictionary() || name_of(entry_of(group, "/S")) != "Transparency")
        return false;
    if (owner.isIndirect() && !document.groups.insert(owner.getObjGen()).second)
        return true;
    PdfGroupFact fact{.space = {}, .is_luminosity_mask = is_luminosity_mask};
    if (!entry_of(group, "/CS").isNull())
        fact.space = space_of_group(group);
    document.facts.groups.push_back(fact);
    return true;
}

} // namespace skrejlapa
