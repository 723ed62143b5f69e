/// Walks through UTF-8 by characters.
#pragma once

#include "base/utf8.h"

#include <cstdint>
#include <string_view>

namespace skrejlapa
{

/// A character and its bytes' place in the text.
struct CodePoint {
    char32_t character = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The characters of a text, for range-for. Requires: well-formed UTF-8.
class CodePoints
{
public:
    class Iterator
    {
    public:
        Iterator(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}
        CodePoint operator*() const
        {
            return {is_ascii() ? static_cast<unsigned char>(text_[at_]) : decode_code_point(text_, at_), at_,
                    at_ + length()};
        }
        Iterator& operator++()
        {
            at_ += length();
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

    private:
        [[nodiscard]] bool is_ascii() const { return static_cast<unsigned char>(text_[at_]) < 0x80; }
        [[nodiscard]] std::uint32_t length() const
        {
            return is_ascii() ? 1 : static_cast<std::uint32_t>(code_point_length(text_, at_));
        }
        std::string_view text_;
        std::uint32_t at_;
    };

    explicit CodePoints(std::string_view text) : text_(text) {}
    [[nodiscard]] Iterator begin() const { return {text_, 0}; }
    [[nodiscard]] Iterator end() const { return {text_, static_cast<std::uint32_t>(text_.size())}; }

private:
    std::string_view text_;
};

} // namespace skrejlapa
