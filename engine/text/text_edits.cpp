#include "text/text_edits.h"

namespace skrejlapa
{

MappedText apply_edits(const MappedText& before, std::string after, const icu::Edits& edits)
{
    MappedText mapped{std::move(after), {}};
    mapped.origins.reserve(mapped.text.size());
    UErrorCode error = U_ZERO_ERROR;
    icu::Edits::Iterator edit = edits.getFineIterator();
    while (edit.next(error)) {
        const auto from = static_cast<std::size_t>(edit.sourceIndex());
        for (std::int32_t at = 0; at < edit.newLength(); ++at)
            mapped.origins.push_back(before.origins[edit.hasChange() ? from : from + static_cast<std::size_t>(at)]);
    }
    return mapped;
}

} // namespace skrejlapa
