#include "preflight/reader/page_contents.h"

#include "preflight/reader/document_facts.h"
#include "preflight/reader/object_facts.h"

#include <algorithm>
#include <array>
#include <map>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace skrejlapa
{

namespace
{

/// Entries that lead elsewhere, or say how a stream is packed, or when it was written.
constexpr std::array<std::string_view, 11> passed_over{
    "/Parent", "/StructParent", "/StructParents", "/Metadata",    "/PieceInfo", "/LastModified",
    "/P",      "/Length",       "/Filter",        "/DecodeParms", "/Name"};

// Files may say anything: beyond these they are not looked at, and what is left out is seen by its pixels.
constexpr std::size_t longest_stream = std::size_t{64} << 20;
constexpr int deepest = 100;

bool is_passed_over(std::string_view key)
{
    return std::find(passed_over.begin(), passed_over.end(), key) != passed_over.end();
}

/// Writes objects down so that equal ones come out equal, whatever their numbers are.
class ObjectWriter
{
public:
    std::string write(QPDFObjectHandle object)
    {
        if (depth_ >= deepest)
            return "(deeper)";
        ++depth_;
        std::string text = object.isIndirect() ? write_indirect(object) : write_direct(object);
        --depth_;
        return text;
    }

private:
    std::map<QPDFObjGen, std::string> written_;
    int depth_ = 0;

    std::string write_indirect(QPDFObjectHandle object)
    {
        const QPDFObjGen number = object.getObjGen();
        const auto known = written_.find(number);
        if (known != written_.end())
            return known->second;
        written_[number] = "(within itself)";
        return written_[number] = hash_content(write_direct(object)).hex();
    }

    std::string write_direct(QPDFObjectHandle object)
    {
        if (object.isStream())
            return write_dictionary(object.getDict()) + hash_content(unpack(object, longest_stream).bytes).hex();
        if (object.isDictionary())
            return write_dictionary(object);
        if (!object.isArray())
            return object.unparseResolved();
        std::string text = "[";
        for (const QPDFObjectHandle& each : object.aitems())
            text += write(each) + ' ';
        return text + ']';
    }

    std::string write_dictionary(QPDFObjectHandle dictionary)
    {
        std::string text = "<<";
        for (const std::string& key : dictionary.getKeys()) {
            if (!is_passed_over(key))
                text += key + ' ' + write(dictionary.getKey(key)) + ' ';
        }
        return text + ">>";
    }
};

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0' || c == '\f'; }

/// The content with its words one space apart; strings stay as they are.
std::string plain_operators(std::string_view content)
{
    std::string text;
    int depth = 0; // of brackets around a string
    for (std::size_t at = 0; at < content.size(); ++at) {
        const char c = content[at];
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (depth > 0 && c == '\\' && at + 1 < content.size())
            text.append(content.substr(at++, 2));
        else if (depth > 0 || !is_space(c))
            text += c;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    return text;
}

PdfPageContents page_contents(QPDFPageObjectHelper page, ObjectWriter& writer)
{
    DocumentReading reading;
    const PdfPageFact frame = read_page_frame(reading, page);
    PdfPageContents contents;
    contents.media = frame.media.value_or(PdfBox{});
    const PdfBox shown = frame.crop.value_or(contents.media);
    contents.trim = frame.trim ? *frame.trim : frame.art.value_or(shown);
    contents.bleed = frame.bleed.value_or(frame.trim ? *frame.trim : shown);
    contents.content =
        hash_content(plain_operators(page_content(reading, page)) +
                     writer.write(page.getAttribute("/Resources", false)) + std::to_string(frame.rotate_deg));
    return contents;
}

std::string profile_of(QPDF& pdf)
{
    QPDFObjectHandle intents = entry_of(pdf.getRoot(), "/OutputIntents");
    if (!intents.isArray() || intents.getArrayNItems() == 0)
        return {};
    QPDFObjectHandle profile = entry_of(intents.getArrayItem(0), "/DestOutputProfile");
    std::string bytes = profile.isStream() ? unpack(profile, longest_stream).bytes : std::string();
    constexpr std::size_t space_at = 16; // ICC.1:2010, 7.2.6
    const bool is_of_inks = bytes.size() > space_at && bytes.compare(space_at, 4, "CMYK") == 0;
    return is_of_inks ? bytes : std::string();
}

} // namespace

PdfContents contents_of(QPDF& pdf)
{
    PdfContents contents;
    ObjectWriter writer;
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
        contents.pages.push_back(page_contents(page, writer));
    contents.condition_profile = profile_of(pdf);
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    contents.title = text_of(entry_of(info, "/Title"));
    contents.date = text_of(entry_of(info, "/ModDate"));
    contents.producer = text_of(entry_of(info, "/Producer"));
    return contents;
}

} // namespace skrejlapa
