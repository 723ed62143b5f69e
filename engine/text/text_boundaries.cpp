#include "text/text_boundaries.h"

namespace skrejlapa
{

TextBoundaries::TextBoundaries(UBreakIteratorType type, const std::string& language, std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    text_.reset(utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error));
    iterator_.reset(ubrk_open(type, language.c_str(), nullptr, 0, &error));
    ubrk_setUText(iterator_.get(), text_.get(), &error);
    if (U_FAILURE(error))
        iterator_.reset();
}

} // namespace skrejlapa
