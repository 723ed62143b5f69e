#include "pdf/object_store.h"

#include <deque>
#include <limits>

#include <fmt/format.h>

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

namespace skrejlapa
{

namespace
{

// libharu calls write_fn just before it closes a dictionary: there the object's own text goes in.
HPDF_STATUS write_text(HPDF_Dict object, HPDF_Stream stream)
{
    const auto& text = *static_cast<const std::string*>(object->attr);
    return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                             static_cast<HPDF_UINT>(text.size()));
}

void free_text(HPDF_Dict object)
{
    delete static_cast<std::string*>(object->attr);
    object->attr = nullptr;
}

// Requires: libharu keeps nothing of its own in the dictionary's attr (true of catalog, info, trailer and page tree).
void inject(HPDF_Dict object, std::string text)
{
    if (object == nullptr)
        return;
    free_text(object);
    text += '\n';
    object->attr = new std::string(std::move(text));
    object->write_fn = write_text;
    object->free_fn = free_text;
}

/// A stream's bytes where libharu reads them: its own streams copy byte by byte, in and out.
struct StreamBytes {
    std::string bytes;
    std::size_t at = 0;
};

StreamBytes& bytes_of(HPDF_Stream stream) { return *static_cast<StreamBytes*>(stream->attr); }

HPDF_STATUS read_bytes(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size)
{
    StreamBytes& from = bytes_of(stream);
    const HPDF_UINT wanted = *size;
    *size = static_cast<HPDF_UINT>(from.bytes.copy(reinterpret_cast<char*>(to), wanted, from.at));
    from.at += *size;
    return *size < wanted ? HPDF_STREAM_EOF : HPDF_OK;
}

// libharu only ever goes back to the start.
HPDF_STATUS seek_byte(HPDF_Stream stream, HPDF_INT place, HPDF_WhenceMode /*whence*/)
{
    bytes_of(stream).at = static_cast<std::size_t>(place);
    return HPDF_OK;
}

HPDF_INT32 tell_byte(HPDF_Stream stream) { return static_cast<HPDF_INT32>(bytes_of(stream).at); }

HPDF_UINT32 count_bytes(HPDF_Stream stream) { return static_cast<HPDF_UINT32>(bytes_of(stream).bytes.size()); }

HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size)
{
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
}

constexpr HPDF_UINT32 object_number_mask = 0x00FFFFFF;

ObjectReference reference_to(HPDF_Dict object)
{
    return {object == nullptr ? 0 : object->header.obj_id & object_number_mask};
}

HPDF_PDFVer to_library(PdfVersion version)
{
    switch (version) {
    case PdfVersion::v1_4:
        return HPDF_VER_14;
    case PdfVersion::v1_6:
        return HPDF_VER_16;
    case PdfVersion::v1_7:
        break;
    }
    return HPDF_VER_17;
}

} // namespace

std::string ObjectReference::text() const { return fmt::format("{} 0 R", number); }

struct ObjectStore::Library {
    HPDF_Doc document = HPDF_New(nullptr, nullptr);
    std::deque<StreamBytes> contents; ///< which libharu refers to

    Library() = default;
    ~Library() { HPDF_Free(document); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    [[nodiscard]] bool failed() const { return document == nullptr || document->error.error_no != HPDF_OK; }

    HPDF_Dict new_dictionary()
    {
        if (failed())
            return nullptr;
        HPDF_Dict object = HPDF_Dict_New(document->mmgr);
        if (object == nullptr || HPDF_Xref_Add(document->xref, object) != HPDF_OK)
            return nullptr; // Xref_Add has freed the object
        return object;
    }

    HPDF_Dict find(ObjectReference object)
    {
        HPDF_XrefEntry entry = failed() ? nullptr : HPDF_Xref_GetEntry(document->xref, object.number);
        return entry == nullptr ? nullptr : static_cast<HPDF_Dict>(entry->obj);
    }

    // libharu wants the length of a stream as an object of its own, and makes it.
    HPDF_Dict new_stream() { return failed() ? nullptr : HPDF_DictStream_New(document->mmgr, document->xref); }

    void fill(HPDF_Dict stream, std::string_view bytes)
    {
        if (stream == nullptr)
            return;
        contents.push_back({std::string(bytes)});
        HPDF_Stream reader =
            HPDF_CallbackReader_New(document->mmgr, read_bytes, seek_byte, tell_byte, count_bytes, &contents.back());
        if (reader == nullptr)
            return; // the document has noted why
        HPDF_Stream_Free(stream->stream);
        stream->stream = reader;
    }

    std::string save(std::uint64_t size)
    {
        std::string file;
        file.reserve(size);
        document->stream = HPDF_CallbackWriter_New(document->mmgr, append_bytes, &file);
        HPDF_SaveToStream(document);
        return file;
    }
};

ObjectStore::ObjectStore(std::uint64_t largest) : library_(std::make_unique<Library>()), largest_(largest) {}
ObjectStore::~ObjectStore() = default;

ObjectReference ObjectStore::reserve() { return reference_to(library_->new_dictionary()); }

ObjectReference ObjectStore::reserve_stream() { return reference_to(library_->new_stream()); }

bool ObjectStore::takes(std::size_t bytes)
{
    constexpr std::uint64_t frame_of_object = 64; // its number, brackets and place
    size_ += bytes + frame_of_object;
    return size_ <= largest_;
}

void ObjectStore::fill(ObjectReference object, std::string dictionary)
{
    if (!takes(dictionary.size()))
        return;
    digest_ += hash_content(dictionary).hex();
    inject(library_->find(object), std::move(dictionary));
}

void ObjectStore::fill_stream(ObjectReference stream, std::string dictionary, std::string_view bytes)
{
    if (!takes(bytes.size()))
        return;
    digest_ += hash_content(bytes).hex();
    fill(stream, std::move(dictionary));
    library_->fill(library_->find(stream), bytes);
}

ObjectReference ObjectStore::add(std::string dictionary)
{
    const ObjectReference object = reserve();
    fill(object, std::move(dictionary));
    return object;
}

ObjectReference ObjectStore::add_once(std::string dictionary)
{
    const auto [entry, is_new] = once_.try_emplace(dictionary);
    if (is_new)
        entry->second = add(std::move(dictionary));
    return entry->second;
}

ObjectReference ObjectStore::add_stream(std::string dictionary, std::string_view bytes)
{
    const ObjectReference object = reserve_stream();
    fill_stream(object, std::move(dictionary), bytes);
    return object;
}

ObjectReference ObjectStore::page_tree() const
{
    return library_->failed() ? ObjectReference{} : reference_to(library_->document->root_pages);
}

std::string ObjectStore::producer() { return fmt::format("libharu {}", HPDF_GetVersion()); }

Result<std::monostate> ObjectStore::status() const
{
    if (size_ > largest_)
        return failure(
            "PDF-TOO-LARGE", {},
            fmt::format("the PDF would be larger than {} bytes, more than its table of places can count", largest_),
            {"make its pictures smaller, or divide the leaflet"});
    if (!library_->failed())
        return std::monostate{};
    const unsigned long number = library_->document == nullptr ? 0 : library_->document->error.error_no;
    return failure("PDF-WRITE", {}, fmt::format("the PDF could not be put together (libharu error 0x{:04X})", number),
                   {"Most often the memory ran out: close other programs, or make the leaflet in parts."});
}

Result<std::string> ObjectStore::save(DocumentFrame frame)
{
    if (const auto failed = status(); !failed)
        return tl::unexpected(failed.error());
    HPDF_Doc document = library_->document;
    document->pdf_version = to_library(frame.version);
    const std::string id = hash_content(digest_ + frame.catalog + frame.info + frame.pages).hex();
    inject(document->trailer, fmt::format("/ID [<{0}> <{0}>]", id));
    inject(document->catalog, std::move(frame.catalog));
    HPDF_Dict_RemoveElement(document->info, "Producer"); // the frame says it
    inject(document->info, std::move(frame.info));
    HPDF_Dict root = document->root_pages;
    root->before_write_fn = nullptr; // it would count pages that libharu made itself
    HPDF_Dict_RemoveElement(root, "Kids");
    HPDF_Dict_RemoveElement(root, "Count");
    inject(root, std::move(frame.pages));
    std::string file = library_->save(size_);
    if (library_->failed())
        return tl::unexpected(status().error());
    return file;
}

} // namespace skrejlapa
