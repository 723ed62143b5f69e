#include "preflight/reader/object_facts.h"

#include <qpdf/Pipeline.hh>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace skrejlapa
{

namespace
{

/// Collects up to a limit, then stops whatever feeds it.
class LimitedCollector final : public Pipeline
{
public:
    explicit LimitedCollector(std::size_t most) : Pipeline("content", nullptr), most_(most) {}
    void write(const unsigned char* data, std::size_t count) override
    {
        const std::size_t room = most_ - bytes_.size();
        bytes_.append(reinterpret_cast<const char*>(data), std::min(room, count));
        if (count <= room)
            return;
        is_full_ = true;
        throw std::length_error("a stream unpacks to more than is looked at"); // libqpdf ends the stream by it
    }
    void finish() override {}
    [[nodiscard]] bool is_full() const { return is_full_; }
    std::string take() { return std::move(bytes_); }

private:
    std::size_t most_;
    std::string bytes_;
    bool is_full_ = false;
};

} // namespace

QPDFObjectHandle entry_of(QPDFObjectHandle object, const std::string& key)
{
    if (object.isStream())
        object = object.getDict();
    return object.isDictionary() ? object.getKey(key) : QPDFObjectHandle::newNull();
}

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

std::string text_of(QPDFObjectHandle object)
{
    if (object.isName())
        return object.getName();
    return object.isString() ? object.getUTF8Value() : std::string();
}

double number_of(QPDFObjectHandle object, double otherwise)
{
    const double number = object.isNumber() ? object.getNumericValue() : otherwise;
    return std::isfinite(number) ? number : otherwise;
}

std::optional<PdfBox> box_of(QPDFObjectHandle object)
{
    if (!object.isArray() || object.getArrayNItems() != 4)
        return std::nullopt;
    const auto at = [&](int index) { return number_of(object.getArrayItem(index)); };
    return PdfBox{std::min(at(0), at(2)), std::min(at(1), at(3)), std::max(at(0), at(2)), std::max(at(1), at(3))};
}

int whole_of(double number)
{
    constexpr int most = std::numeric_limits<int>::max();
    if (!(number > 0)) // nor is what is no number
        return 0;
    return number < most ? static_cast<int>(number) : most;
}

Unpacked unpack(QPDFObjectHandle stream, std::size_t most)
{
    LimitedCollector collected(most);
    bool is_decoded = false;
    const bool went_well = stream.pipeStreamData(&collected, &is_decoded, 0, qpdf_dl_specialized, true, false);
    if (collected.is_full())
        return {collected.take(), UnpackEnd::too_long};
    if (went_well)
        return {is_decoded ? collected.take() : std::string(), is_decoded ? UnpackEnd::whole : UnpackEnd::damaged};
    return {collected.take(), UnpackEnd::damaged};
}

} // namespace skrejlapa
