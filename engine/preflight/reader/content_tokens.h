/// The words of a content stream (ISO 32000-1, 7.8.2), read in one pass without building objects.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

enum class OperandKind { number, name, string, array_start, array_end, dictionary, other };

struct Operand {
    OperandKind kind = OperandKind::other;
    double number = 0;
    std::string_view text; ///< of a name without its slash, still escaped; of a dictionary all between its brackets
};

/// An operator with what stands before it.
struct Operation {
    std::string_view name;
    std::vector<Operand> operands;
    std::string_view image_dictionary; ///< of an inline image (BI … EI), which comes as one operation "BI"

    /// The number that stands at `index` from the start, or 0.
    [[nodiscard]] double number(std::size_t index) const;
    /// All numbers, in order.
    [[nodiscard]] std::vector<double> numbers() const;
    /// The last name, unescaped; empty when there is none.
    [[nodiscard]] std::string last_name() const;
};

/// A name with its #xx resolved.
std::string unescaped_name(std::string_view written);

class ContentTokens
{
public:
    explicit ContentTokens(std::string_view content) : content_(content) {}

    /// The next operation; its views live as long as the content. Null at the end. What cannot be read is skipped.
    const Operation* next();

    /// Whether something that was read begins and does not end.
    [[nodiscard]] bool is_damaged() const { return is_damaged_; }

private:
    std::string_view content_;
    std::size_t at_ = 0;
    bool is_damaged_ = false;
    Operation operation_;

    void skip_space();
    std::string_view regular_word();
    void skip_string();
    std::string_view skip_dictionary();
    bool read_operand();
    void read_inline_image();
};

} // namespace skrejlapa
