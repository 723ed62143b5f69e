/// Functions of type 4: a small part of PostScript (ISO 32000-1, 7.10.5).
#include "picture/vector/content_stream.h"
#include "picture/vector/pdf_function_kind.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numbers>

namespace skrejlapa
{

namespace
{

constexpr std::size_t deepest_stack = 100;
constexpr std::size_t longest_program = 100'000;
constexpr int deepest_block = 32;
constexpr double degrees = std::numbers::pi / 180;

struct Step;
using Program = std::vector<Step>;

using Stack = std::vector<double>;
using One = double (*)(double);
using Two = double (*)(double, double);
/// Moves what is on the stack; false where there is too little on it.
using Move = bool (*)(Stack&);

/// A number, an operator, or the choice between two blocks. Operators are looked up when they are read.
struct Step {
    double number = 0;
    One one = nullptr;
    Two two = nullptr;
    Move move = nullptr;
    bool is_choice = false;
    bool is_unknown = false;
    Program first{};  ///< of `if` and `ifelse`
    Program second{}; ///< of `ifelse`
};

double wrapped_degrees(double angle) { return angle < 0 ? angle + 360 : angle; }

/// Bits as PostScript's integers have them; what does not fit is 0.
std::int32_t integer(double value) { return std::abs(value) < 2147483648.0 ? static_cast<std::int32_t>(value) : 0; }

double shifted(double value, double by)
{
    const auto bits = static_cast<std::uint32_t>(integer(value));
    const int places = static_cast<int>(std::clamp(by, -32.0, 32.0));
    if (places == 32 || places == -32)
        return 0;
    return static_cast<std::int32_t>(places >= 0 ? bits << static_cast<unsigned>(places)
                                                 : bits >> static_cast<unsigned>(-places));
}

const std::map<std::string, One>& operations_on_one()
{
    static const std::map<std::string, One> operations{
        {"abs", [](double a) { return std::abs(a); }},
        {"neg", [](double a) { return -a; }},
        {"ceiling", [](double a) { return std::ceil(a); }},
        {"floor", [](double a) { return std::floor(a); }},
        {"round", [](double a) { return std::floor(a + 0.5); }},
        {"truncate", [](double a) { return std::trunc(a); }},
        {"sqrt", [](double a) { return a < 0 ? 0 : std::sqrt(a); }},
        {"sin", [](double a) { return std::sin(a * degrees); }},
        {"cos", [](double a) { return std::cos(a * degrees); }},
        {"ln", [](double a) { return a > 0 ? std::log(a) : 0; }},
        {"log", [](double a) { return a > 0 ? std::log10(a) : 0; }},
        {"cvi", [](double a) { return std::trunc(a); }},
        {"cvr", [](double a) { return a; }},
        {"not", [](double a) { return a == 0   ? 1.0
                                      : a == 1 ? 0.0
                                               : static_cast<double>(~integer(a)); }},
    };
    return operations;
}

const std::map<std::string, Two>& operations_on_two()
{
    static const std::map<std::string, Two> operations{
        {"add", [](double a, double b) { return a + b; }},
        {"sub", [](double a, double b) { return a - b; }},
        {"mul", [](double a, double b) { return a * b; }},
        {"div", [](double a, double b) { return b == 0 ? 0 : a / b; }},
        {"idiv", [](double a, double b) { return std::trunc(b) == 0 ? 0 : std::trunc(std::trunc(a) / std::trunc(b)); }},
        {"mod", [](double a, double b) { return std::trunc(b) == 0 ? 0 : std::fmod(std::trunc(a), std::trunc(b)); }},
        {"exp", [](double a, double b) { return std::pow(a, b); }},
        {"atan", [](double a, double b) { return wrapped_degrees(std::atan2(a, b) / degrees); }},
        {"eq", [](double a, double b) { return a == b ? 1.0 : 0.0; }},
        {"ne", [](double a, double b) { return a != b ? 1.0 : 0.0; }},
        {"gt", [](double a, double b) { return a > b ? 1.0 : 0.0; }},
        {"ge", [](double a, double b) { return a >= b ? 1.0 : 0.0; }},
        {"lt", [](double a, double b) { return a < b ? 1.0 : 0.0; }},
        {"le", [](double a, double b) { return a <= b ? 1.0 : 0.0; }},
        {"and", [](double a, double b) { return static_cast<double>(integer(a) & integer(b)); }},
        {"or", [](double a, double b) { return static_cast<double>(integer(a) | integer(b)); }},
        {"xor", [](double a, double b) { return static_cast<double>(integer(a) ^ integer(b)); }},
        {"bitshift", [](double a, double b) { return shifted(a, b); }},
    };
    return operations;
}

double pop(Stack& stack)
{
    const double top = stack.back();
    stack.pop_back();
    return top;
}

/// A count on top of the stack, of things below it; nothing when there are not so many.
std::optional<std::size_t> pop_count(Stack& stack)
{
    if (stack.empty())
        return std::nullopt;
    const double count = std::trunc(pop(stack));
    if (!(count >= 0) || count > static_cast<double>(stack.size()))
        return std::nullopt;
    return static_cast<std::size_t>(count);
}

/// `n j roll`: the top n places move j places up.
bool roll(Stack& stack)
{
    if (stack.size() < 2)
        return false;
    const int by = integer(pop(stack));
    const std::optional<std::size_t> count = pop_count(stack);
    if (!count)
        return false;
    if (*count == 0)
        return true;
    const auto places = static_cast<long>(*count);
    const long up = (by % places + places) % places;
    std::rotate(stack.end() - places, stack.end() - up, stack.end());
    return true;
}

bool copy_places(Stack& stack)
{
    const std::optional<std::size_t> count = pop_count(stack);
    if (!count || stack.size() + *count > deepest_stack)
        return false;
    for (std::size_t at = 0; at < *count; ++at)
        stack.push_back(stack[stack.size() - *count]);
    return true;
}

bool copy_from_depth(Stack& stack)
{
    const std::optional<std::size_t> depth = pop_count(stack);
    if (!depth || *depth >= stack.size())
        return false;
    stack.push_back(stack[stack.size() - 1 - *depth]);
    return true;
}

bool exchange(Stack& stack)
{
    if (stack.size() < 2)
        return false;
    std::swap(stack[stack.size() - 1], stack[stack.size() - 2]);
    return true;
}

bool duplicate(Stack& stack)
{
    if (stack.empty())
        return false;
    stack.push_back(stack.back());
    return true;
}

bool drop(Stack& stack)
{
    if (stack.empty())
        return false;
    stack.pop_back();
    return true;
}

const std::map<std::string, Move>& moves()
{
    static const std::map<std::string, Move> moves{
        {"roll", roll},     {"copy", copy_places}, {"index", copy_from_depth},
        {"exch", exchange}, {"dup", duplicate},    {"pop", drop}};
    return moves;
}

/// An operator that stands by itself.
Step step_for(const std::string& operation)
{
    Step step;
    if (operation == "true" || operation == "false")
        step.number = operation == "true" ? 1 : 0;
    else if (const auto one = operations_on_one().find(operation); one != operations_on_one().end())
        step.one = one->second;
    else if (const auto two = operations_on_two().find(operation); two != operations_on_two().end())
        step.two = two->second;
    else if (const auto move = moves().find(operation); move != moves().end())
        step.move = move->second;
    else
        step.is_unknown = true;
    return step;
}

bool run(const Program& program, Stack& stack);

bool run_step(const Step& step, Stack& stack)
{
    if (step.is_choice) {
        if (stack.empty())
            return false;
        return pop(stack) != 0 ? run(step.first, stack) : run(step.second, stack);
    }
    if (step.one != nullptr) {
        if (stack.empty())
            return false;
        stack.back() = step.one(stack.back());
        return true;
    }
    if (step.two != nullptr) {
        if (stack.size() < 2)
            return false;
        const double second = pop(stack);
        stack.back() = step.two(stack.back(), second);
        return true;
    }
    if (step.move != nullptr)
        return step.move(stack);
    stack.push_back(step.number);
    return !step.is_unknown;
}

bool run(const Program& program, Stack& stack)
{
    return std::all_of(program.begin(), program.end(),
                       [&](const Step& step) { return run_step(step, stack) && stack.size() <= deepest_stack; });
}

/// Reads `{ … }` into steps.
class ProgramReader
{
public:
    explicit ProgramReader(std::string_view text) : text_(text) {}

    std::optional<Program> read() { return next_word() == "{" ? read_block(0) : std::nullopt; }

private:
    std::string_view next_word()
    {
        constexpr std::string_view spaces{" \t\r\n\f\0", 6};
        while (true) {
            at_ = std::min(text_.find_first_not_of(spaces, at_), text_.size());
            if (at_ == text_.size())
                return {};
            if (text_[at_] != '%')
                break;
            at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
        }
        const std::size_t start = at_;
        if (text_[at_] == '{' || text_[at_] == '}')
            return text_.substr(at_++, 1);
        while (at_ < text_.size() && spaces.find(text_[at_]) == std::string_view::npos && text_[at_] != '{' &&
               text_[at_] != '}' && text_[at_] != '%')
            ++at_;
        return text_.substr(start, at_ - start);
    }

    std::optional<Program> read_block(int depth)
    {
        Program program;
        std::vector<Program> blocks; // waiting for `if` or `ifelse`
        while (depth < deepest_block) {
            const std::string_view word = next_word();
            if (word == "}")
                return blocks.empty() ? std::optional(std::move(program)) : std::nullopt;
            if (word.empty() || ++steps_ > longest_program)
                return std::nullopt;
            if (word == "{") {
                std::optional<Program> block = read_block(depth + 1);
                if (!block)
                    return std::nullopt;
                blocks.push_back(*std::move(block));
            } else if (word == "if" || word == "ifelse") {
                if (blocks.size() != (word == "if" ? 1U : 2U))
                    return std::nullopt;
                blocks.resize(2);
                program.push_back({.is_choice = true, .first = std::move(blocks[0]), .second = std::move(blocks[1])});
                blocks.clear();
            } else {
                program.push_back(step_of(word));
            }
        }
        return std::nullopt;
    }

    static Step step_of(std::string_view word)
    {
        double number = 0;
        const std::string_view digits = word.front() == '+' ? word.substr(1) : word;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool is_number = error == std::errc{} && end == digits.data() + digits.size() && std::isfinite(number);
        return is_number ? Step{.number = number} : step_for(std::string(word));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t steps_ = 0;
};

class Calculator final : public PdfFunction::Kind
{
public:
    explicit Calculator(Program program) : program_(std::move(program)) {}

    [[nodiscard]] std::vector<double> values(const std::vector<double>& inputs) const override
    {
        Stack stack = inputs;
        const std::size_t outputs = range.size() / 2;
        if (!run(program_, stack) || stack.size() < outputs)
            return {};
        return {stack.end() - static_cast<std::ptrdiff_t>(outputs), stack.end()};
    }

private:
    Program program_;
};

} // namespace

std::shared_ptr<PdfFunction::Kind> read_calculator_function(QPDFObjectHandle stream)
{
    const std::optional<std::string> text = decode_stream(stream);
    if (!text || numbers_in(stream.getDict().getKey("/Range")).size() < 2)
        return nullptr;
    std::optional<Program> program = ProgramReader(*text).read();
    return program ? std::make_shared<Calculator>(*std::move(program)) : nullptr;
}

} // namespace skrejlapa
