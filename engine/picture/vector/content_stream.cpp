#include "picture/vector/content_stream.h"

#include <charconv>
#include <fmt/format.h>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr std::size_t largest_stream = std::size_t{256} << 20;
constexpr std::size_t most_operations = 5'000'000;

/// Collects what a stream decodes to and says stop at the limit, whatever a small file claims to unpack to.
class LimitedPipeline final : public Pipeline
{
public:
    LimitedPipeline() : Pipeline("picture", nullptr) {}
    void write(const unsigned char* data, std::size_t count) override
    {
        if (bytes_.size() + count > largest_stream)
            throw std::length_error("a stream unpacks to more than 256 MB");
        bytes_.append(data, data + count);
    }
    void finish() override {}
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads the tokens of one content stream into operations.
class ContentReader
{
public:
    explicit ContentReader(const std::string& bytes) : input_(std::make_shared<BufferInputSource>("content", bytes))
    {
        tokenizer_.allowEOF();
    }

    Content read()
    {
        while (true) {
            const QPDFTokenizer::Token token = tokenizer_.readToken(input_, "content", true);
            if (token.getType() == QPDFTokenizer::tt_eof)
                break;
            if (token.getType() == QPDFTokenizer::tt_word)
                finish_operation(token.getValue());
            else if (token.getType() != QPDFTokenizer::tt_bad)
                add_operand(token.getRawValue());
        }
        return std::move(content_);
    }

private:
    void add_operand(const std::string& text)
    {
        if (!operands_.empty())
            operands_ += ' ';
        operands_ += text;
    }

    void finish_operation(const std::string& name)
    {
        if (name == "BI")
            operands_.clear();
        else if (name == "ID")
            read_inline_image();
        else
            content_.push_back({name, std::exchange(operands_, {})});
        if (content_.size() > most_operations)
            throw std::length_error("a content stream of more than five million operations");
    }

    void read_inline_image()
    {
        char separator = 0;
        input_->read(&separator, 1);
        tokenizer_.expectInlineImage(input_);
        const QPDFTokenizer::Token image = tokenizer_.readToken(input_, "inline image", true);
        content_.push_back({"EI", "BI " + std::exchange(operands_, {}) + " ID " + image.getRawValue() + "\n"});
        tokenizer_.readToken(input_, "content", true); // EI itself
    }

    std::shared_ptr<BufferInputSource> input_;
    QPDFTokenizer tokenizer_;
    std::string operands_;
    Content content_;
};

} // namespace

std::optional<std::string> decode_stream(QPDFObjectHandle stream)
{
    LimitedPipeline collected;
    bool is_decoded = false;
    if (!stream.pipeStreamData(&collected, &is_decoded, 0, qpdf_dl_all, true) || !is_decoded)
        return std::nullopt;
    return collected.take();
}

Content parse_content(const std::string& bytes) { return ContentReader(bytes).read(); }

std::string write_content(const Content& content)
{
    std::string bytes;
    for (const ContentOperation& operation : content) {
        bytes += operation.operands;
        if (!operation.operands.empty())
            bytes += ' ';
        bytes += operation.name;
        bytes += '\n';
    }
    return bytes;
}

std::vector<double> numbers_of(const ContentOperation& operation)
{
    std::vector<double> numbers;
    std::size_t at = 0;
    const std::string& text = operation.operands;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const char* const first = text.data() + at + (text[at] == '+' ? 1 : 0);
        double value = 0;
        const auto [behind, error] = std::from_chars(first, text.data() + end, value);
        if (error == std::errc{})
            numbers.push_back(value);
        at = end + 1;
    }
    return numbers;
}

std::string name_of(const ContentOperation& operation)
{
    const std::size_t start = operation.operands.rfind('/');
    if (start == std::string::npos || operation.operands.find(' ', start) != std::string::npos)
        return {};
    // "/A#42" and "/AB" are one name; dictionaries hold the second form.
    return QPDFObjectHandle::parse(operation.operands.substr(start)).getName();
}

} // namespace skrejlapa
