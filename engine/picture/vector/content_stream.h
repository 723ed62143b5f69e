/// A PDF content stream as operations, and back to bytes.
#pragma once

#include "picture/pdf_number.h"

#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// One operator with what stands before it. Operands are kept as text: most pass through unread.
struct ContentOperation {
    std::string name;
    std::string operands; ///< one space between them; of `EI` the inline image with its dictionary, from `BI`
    bool operator==(const ContentOperation&) const = default;
};
using Content = std::vector<ContentOperation>;

/// The stream's decoded bytes; nothing when they cannot be decoded or are over a limit of 256 MB.
std::optional<std::string> decode_stream(QPDFObjectHandle stream);

Content parse_content(const std::string& bytes);
std::string write_content(const Content& content);

/// The numbers among the operands, in order.
std::vector<double> numbers_of(const ContentOperation& operation);
/// The last operand when it is a name, as resource dictionaries hold it ("/Im1"); else empty.
std::string name_of(const ContentOperation& operation);

} // namespace skrejlapa
