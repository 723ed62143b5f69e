#include "picture/vector/collect_objects.h"

#include "picture/deflate_stream.h"
#include "picture/vector/content_stream.h"
#include "picture/vector/image_filters.h"

#include <deque>
#include <map>
#include <qpdf/Pl_Discard.hh>
#include <stdexcept>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr std::size_t most_objects = 100'000;
constexpr int deepest_value = 100;

class ObjectCollection
{
public:
    std::optional<VectorPicture> run(QPDFObjectHandle form)
    {
        index_of(form);
        while (!waiting_.empty() && !failed_) {
            QPDFObjectHandle object = waiting_.front();
            waiting_.pop_front();
            picture_.objects.push_back(describe(object));
        }
        return failed_ ? std::nullopt : std::optional(std::move(picture_));
    }

private:
    /// Objects are numbered in the order met, and described in that order.
    std::size_t index_of(QPDFObjectHandle object)
    {
        const auto [known, is_new] = indices_.try_emplace(object.getObjGen(), indices_.size());
        if (is_new)
            waiting_.push_back(object);
        failed_ = failed_ || indices_.size() > most_objects;
        return known->second;
    }

    PdfObject describe(QPDFObjectHandle object)
    {
        PdfObject result;
        text_.clear();
        pieces_.clear();
        write_entries(object.isStream() ? object.getDict() : object, object.isStream(), 0);
        if (object.isStream()) {
            result.is_stream = true;
            result.stream = stream_bytes(object);
        }
        if (!text_.empty())
            pieces_.push_back({std::move(text_), std::nullopt});
        result.dictionary = std::move(pieces_);
        return result;
    }

    std::string stream_bytes(QPDFObjectHandle stream)
    {
        const auto buffer = stream.getRawStreamData();
        const auto* const start = reinterpret_cast<const char*>(buffer->getBuffer());
        std::string bytes = start == nullptr ? std::string{} : std::string(start, buffer->getSize());
        failed_ = failed_ || !stream.getDict().getKey("/F").isNull(); // data in another file
        if (!stream.getDict().getKey("/Filter").isNull() && !is_repacked(stream)) {
            expect_sound(stream);
            return bytes;
        }
        if (is_repacked(stream))
            bytes = decode_stream(stream).value_or("");
        text_ += "/Filter /FlateDecode ";
        return deflate_stream(bytes);
    }

    /// What is copied packed must unpack. Images were looked at where they were brought to inks.
    static void expect_sound(QPDFObjectHandle stream)
    {
        Pl_Discard nowhere;
        bool is_tried = false;
        if (!stream.pipeStreamData(&nowhere, &is_tried, 0, qpdf_dl_generalized, true) && is_tried)
            throw std::runtime_error("a font or table in it is damaged");
    }

    /// LZW is not allowed in print (PDF/X, PDF/A).
    static bool is_repacked(QPDFObjectHandle stream) { return has_filter(stream.getDict(), "/LZWDecode"); }

    void write_entries(QPDFObjectHandle dictionary, bool is_stream, int depth)
    {
        const bool is_repacked = is_stream && has_filter(dictionary, "/LZWDecode");
        for (const std::string& key : dictionary.getKeys()) {
            if (is_stream && (key == "/Length" || key == "/F"))
                continue;
            if (is_repacked && (key == "/Filter" || key == "/DecodeParms"))
                continue;
            text_ += QPDFObjectHandle::newName(key).unparse() + " ";
            write_value(dictionary.getKey(key), depth + 1);
            text_ += ' ';
        }
    }

    /// Arrays are written out wherever they are named, so a few that name each other may grow without end.
    [[nodiscard]] bool has_room()
    {
        constexpr std::size_t most_text = std::size_t{64} << 20;
        constexpr std::size_t room_of_a_value = 16; // beside its text
        written_ += room_of_a_value;
        return written_ <= most_text;
    }

    void write_value(QPDFObjectHandle value, int depth)
    {
        if (failed_ || depth > deepest_value || !has_room()) {
            failed_ = true;
        } else if (value.isStream() || (value.isIndirect() && value.isDictionary())) {
            pieces_.push_back({std::exchange(text_, {}), index_of(value)});
        } else if (value.isArray()) {
            text_ += "[";
            for (QPDFObjectHandle& item : value.getArrayAsVector()) {
                write_value(item, depth + 1);
                text_ += ' ';
            }
            text_ += "]";
        } else if (value.isDictionary()) {
            text_ += "<< ";
            write_entries(value, false, depth);
            text_ += ">>";
        } else {
            const std::string text = value.unparseResolved();
            written_ += text.size();
            text_ += text;
        }
    }

    VectorPicture picture_;
    std::map<QPDFObjGen, std::size_t> indices_;
    std::deque<QPDFObjectHandle> waiting_;
    std::vector<PdfPiece> pieces_;
    std::string text_;
    std::size_t written_ = 0; ///< of all objects
    bool failed_ = false;
};

} // namespace

std::optional<VectorPicture> collect_objects(QPDFObjectHandle form) { return ObjectCollection().run(form); }

} // namespace skrejlapa
