/// ICU's boundary analysis over UTF-8; includes ICU's headers, so only .cpp files of text/ include it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace skrejlapa
{

/// An ICU iterator over a text that must outlive it; its offsets are bytes.
class TextBoundaries
{
public:
    TextBoundaries(UBreakIteratorType type, const std::string& language, std::string_view text);

    /// The next boundary; nothing remains after UBRK_DONE.
    std::int32_t next() { return iterator_ ? ubrk_next(iterator_.get()) : UBRK_DONE; }
    /// Why the last boundary is one: ICU's rule status.
    [[nodiscard]] std::int32_t rule_status() const { return ubrk_getRuleStatus(iterator_.get()); }

private:
    struct Deleter {
        void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
        void operator()(UText* text) const { utext_close(text); }
    };
    std::unique_ptr<UText, Deleter> text_;
    std::unique_ptr<UBreakIterator, Deleter> iterator_;
};

} // namespace skrejlapa
