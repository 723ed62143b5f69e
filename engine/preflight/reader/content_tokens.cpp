#include "preflight/reader/content_tokens.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace skrejlapa
{

namespace
{

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }

bool is_delimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

bool begins_number(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.'; }

double number_of(std::string_view word)
{
    if (word.starts_with('+'))
        word.remove_prefix(1);
    double value = 0;
    std::from_chars(word.data(), word.data() + word.size(), value);
    return std::isfinite(value) ? value : 0; // "-inf" is no number of PDF's
}

int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

double Operation::number(std::size_t index) const
{
    return index < operands.size() && operands[index].kind == OperandKind::number ? operands[index].number : 0;
}

std::vector<double> Operation::numbers() const
{
    std::vector<double> all;
    for (const Operand& operand : operands) {
        if (operand.kind == OperandKind::number)
            all.push_back(operand.number);
    }
    return all;
}

std::string Operation::last_name() const
{
    const auto last = std::find_if(operands.rbegin(), operands.rend(),
                                   [](const Operand& operand) { return operand.kind == OperandKind::name; });
    return last == operands.rend() ? std::string() : unescaped_name(last->text);
}

std::string unescaped_name(std::string_view written)
{
    std::string name;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool is_escape = written[i] == '#' && i + 2 < written.size() && hex_digit(written[i + 1]) >= 0 &&
                               hex_digit(written[i + 2]) >= 0;
        if (!is_escape) {
            name += written[i];
            continue;
        }
        name += static_cast<char>(hex_digit(written[i + 1]) * 16 + hex_digit(written[i + 2]));
        i += 2;
    }
    return name;
}

void ContentTokens::skip_space()
{
    while (at_ < content_.size()) {
        if (content_[at_] == '%') {
            while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r')
                ++at_;
        } else if (is_space(content_[at_])) {
            ++at_;
        } else {
            return;
        }
    }
}

std::string_view ContentTokens::regular_word()
{
    const std::size_t from = at_;
    while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_]))
        ++at_;
    return content_.substr(from, at_ - from);
}

void ContentTokens::skip_string()
{
    int depth = 0;
    for (; at_ < content_.size(); ++at_) {
        const char c = content_[at_];
        if (c == '\\') {
            ++at_;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            ++at_;
            return;
        }
    }
    at_ = content_.size(); // an escape may lead beyond it
    is_damaged_ = true;
}

// With all dictionaries and strings within it. Requires: stands at "<<".
std::string_view ContentTokens::skip_dictionary()
{
    const std::size_t from = at_ + 2;
    int depth = 0;
    while (at_ + 1 < content_.size()) {
        const std::string_view pair = content_.substr(at_, 2);
        if (pair == "<<") {
            ++depth;
            at_ += 2;
        } else if (pair == ">>") {
            at_ += 2;
            if (--depth == 0)
                return content_.substr(from, at_ - 2 - from);
        } else if (content_[at_] == '(') {
            skip_string();
        } else {
            ++at_;
        }
    }
    at_ = content_.size();
    is_damaged_ = true;
    return {};
}

bool ContentTokens::read_operand()
{
    const char c = content_[at_];
    const auto add = [&](OperandKind kind, double number = 0, std::string_view text = {}) {
        operation_.operands.push_back({kind, number, text});
    };
    if (begins_number(c)) {
        add(OperandKind::number, number_of(regular_word()));
    } else if (c == '/') {
        ++at_;
        add(OperandKind::name, 0, regular_word());
    } else if (c == '(') {
        skip_string();
        add(OperandKind::string);
    } else if (content_.substr(at_, 2) == "<<") {
        add(OperandKind::dictionary, 0, skip_dictionary());
    } else if (c == '<') {
        const std::size_t end = content_.find('>', at_);
        is_damaged_ = is_damaged_ || end == std::string_view::npos;
        at_ = std::min(end, content_.size() - 1) + 1;
        add(OperandKind::string);
    } else if (c == '[' || c == ']') {
        ++at_;
        add(c == '[' ? OperandKind::array_start : OperandKind::array_end);
    } else if (is_delimiter(c)) {
        ++at_;
    } else {
        return false;
    }
    return true;
}

// Behind BI: the dictionary up to ID, then bytes up to an EI that stands by itself.
void ContentTokens::read_inline_image()
{
    const std::size_t from = at_;
    const std::size_t id = content_.find("ID", from);
    if (id == std::string_view::npos) {
        at_ = content_.size();
        is_damaged_ = true;
        return;
    }
    operation_.image_dictionary = content_.substr(from, id - from);
    at_ = id + 2;
    while (at_ < content_.size()) {
        at_ = content_.find("EI", at_);
        if (at_ == std::string_view::npos) {
            at_ = content_.size();
            is_damaged_ = true;
            return;
        }
        at_ += 2;
        const bool begins = is_space(content_[at_ - 3]);
        const bool ends = at_ == content_.size() || is_space(content_[at_]);
        if (begins && ends)
            return;
    }
}

const Operation* ContentTokens::next()
{
    operation_.operands.clear();
    operation_.image_dictionary = {};
    for (skip_space(); at_ < content_.size(); skip_space()) {
        if (read_operand())
            continue;
        operation_.name = regular_word();
        if (operation_.name == "true" || operation_.name == "false" || operation_.name == "null") {
            operation_.operands.push_back({});
            continue;
        }
        if (operation_.name == "BI")
            read_inline_image();
        return &operation_;
    }
    return nullptr;
}

} // namespace skrejlapa
