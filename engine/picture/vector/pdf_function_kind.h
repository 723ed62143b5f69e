/// The types of PDF functions behind one interface.
#pragma once

#include "picture/vector/pdf_function.h"

namespace skrejlapa
{

class PdfFunction::Kind
{
public:
    virtual ~Kind() = default;
    /// Empty where it fails. `inputs` are as many as the function's domain has, and inside it.
    [[nodiscard]] virtual std::vector<double> values(const std::vector<double>& inputs) const = 0;

    /// The values of any inputs: clipped to the domain before, to the range after.
    [[nodiscard]] std::vector<double> evaluate(std::vector<double> inputs) const;

    std::vector<double> domain; ///< low and high of each input
    std::vector<double> range;  ///< low and high of each output; may be empty but for types 0 and 4
};

/// Null for what is damaged.
std::shared_ptr<PdfFunction::Kind> read_sampled_function(QPDFObjectHandle stream);
std::shared_ptr<PdfFunction::Kind> read_calculator_function(QPDFObjectHandle stream);

} // namespace skrejlapa
