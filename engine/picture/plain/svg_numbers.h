/// Numbers as SVG attributes write them (SVG 1.1, sections 4.2 and 8.3.9).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Reads numbers one after the other, parted by white space and at most one comma.
class NumberScan
{
public:
    explicit NumberScan(std::string_view text) : text_(text) {}

    /// Nothing where no number stands; the position is then unchanged.
    std::optional<double> number();
    /// An arc's flag: a single 0 or 1, which the next number may follow at once.
    std::optional<bool> flag();
    void skip_separator();
    void skip_spaces();
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    [[nodiscard]] char peek() const { return text_[at_]; } ///< Requires: not at the end.
    void advance() { ++at_; }                              ///< Requires: not at the end.
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// All numbers of a list; nothing when something else stands in it.
std::optional<std::vector<double>> number_list(std::string_view text);

/// A length in CSS pixels: bare, or in px, in, cm, mm, pt or pc. Nothing for `%`, em and anything else.
std::optional<double> length_px(std::string_view text);

} // namespace skrejlapa
