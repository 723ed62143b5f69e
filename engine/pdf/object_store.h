/// libharu as what it is used for here: a store of numbered objects that writes the file's frame around them.
/// Objects are given as their own PDF text, because libharu's own writers lose names with spaces, decimals and more.
#pragma once

#include "base/hash.h"
#include "base/pdf_standard.h"
#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace skrejlapa
{

/// The number of an object in the file.
struct ObjectReference {
    std::uint32_t number = 0;
    [[nodiscard]] std::string text() const; ///< "12 0 R"
};

/// What the frame of a file says beside its objects; dictionaries are without their brackets.
struct DocumentFrame {
    PdfVersion version = PdfVersion::v1_6;
    std::string catalog; ///< beside /Type and /Pages
    std::string info;
    std::string pages; ///< /Kids and /Count of the page tree's root
};

class ObjectStore
{
public:
    /// `largest`: the file's size in bytes beyond which libharu's places of objects, counted in 31 bits, would be
    /// wrong.
    explicit ObjectStore(std::uint64_t largest = 0x7FF00000);
    ~ObjectStore();
    ObjectStore(const ObjectStore&) = delete;
    ObjectStore& operator=(const ObjectStore&) = delete;

    /// A dictionary, given without its brackets.
    ObjectReference add(std::string dictionary);
    /// The dictionary that stands in the file already with the same text, else a new one.
    ObjectReference add_once(std::string dictionary);
    /// A stream as it stands in the file: filters are applied and named in the dictionary; /Length is added.
    ObjectReference add_stream(std::string dictionary, std::string_view bytes);
    /// Numbers to refer to before there is something to fill them with.
    ObjectReference reserve();
    ObjectReference reserve_stream();
    void fill(ObjectReference object, std::string dictionary);
    void fill_stream(ObjectReference stream, std::string dictionary, std::string_view bytes);
    [[nodiscard]] ObjectReference page_tree() const;
    /// Of all objects so far.
    [[nodiscard]] ContentHash content() const { return hash_content(digest_); }
    /// The program that writes the file, as Info and XMP name it.
    static std::string producer();

    /// Nothing, or PDF-WRITE once libharu has failed, PDF-TOO-LARGE once the file would be too large: from then on it
    /// drops what it is given.
    [[nodiscard]] Result<std::monostate> status() const;
    /// The whole file, with an /ID made from its content. Fails as `status`. Requires: called once, last.
    Result<std::string> save(DocumentFrame frame);

private:
    struct Library;
    std::unique_ptr<Library> library_;
    std::string digest_;
    std::uint64_t size_ = 0;
    std::uint64_t largest_;

    bool takes(std::size_t bytes);
    std::map<std::string, ObjectReference> once_;
};

} // namespace skrejlapa
