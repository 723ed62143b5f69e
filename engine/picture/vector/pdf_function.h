/// PDF functions (ISO 32000-1, 7.10), read once and evaluated often.
#pragma once

#include <memory>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace skrejlapa
{

/// A function of one or more numbers. Cheap to copy.
class PdfFunction
{
public:
    /// A function of type 0, 2, 3 or 4, or an array of such functions of one output each. Nothing for what is damaged.
    static std::optional<PdfFunction> read(QPDFObjectHandle function);

    /// The values; empty where a calculator function fails. Inputs that are missing count as 0.
    [[nodiscard]] std::vector<double> operator()(const std::vector<double>& inputs) const;

    class Kind; ///< how one type of function is evaluated

private:
    explicit PdfFunction(std::vector<std::shared_ptr<const Kind>> parts) : parts_(std::move(parts)) {}
    std::vector<std::shared_ptr<const Kind>> parts_;
};

/// The numbers of an array; empty when it is none.
std::vector<double> numbers_in(QPDFObjectHandle array);

} // namespace skrejlapa
