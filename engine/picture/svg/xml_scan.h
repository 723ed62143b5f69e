/// A scanner over XML text that sees tags, attributes and character data. It judges nothing: whether the text is
/// well-formed is for the parser that renders it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace skrejlapa
{

struct XmlAttribute {
    std::string_view name;
    std::string_view value; ///< as written, entities not replaced
};

/// A tag of more attributes is malformed, and of those behind them only the first is read: drawings have some dozens.
inline constexpr std::size_t most_xml_attributes = 256;

enum class XmlTokenKind { start_tag, empty_tag, end_tag, text, comment, instruction, doctype };

struct XmlToken {
    XmlTokenKind kind = XmlTokenKind::text;
    std::string_view name; ///< of a tag or instruction
    std::string_view text; ///< the whole token; of character data its characters (CDATA without its brackets)
    std::vector<XmlAttribute> attributes;
    bool is_malformed = false; ///< a tag whose attributes break XML's grammar
};

/// Hands out the tokens one after the other; linear in the text's length.
class XmlScan
{
public:
    explicit XmlScan(std::string_view xml) : xml_(xml) {}
    /// Nothing at the end, and where the text breaks off inside a tag.
    std::optional<XmlToken> next();
    [[nodiscard]] bool at_end() const { return at_ >= xml_.size(); }

private:
    std::optional<XmlToken> through(XmlTokenKind kind, std::size_t opening, std::string_view closing);
    std::optional<XmlToken> doctype();
    std::optional<XmlToken> tag();

    std::string_view xml_;
    std::size_t at_ = 0;
};

/// The name without its namespace prefix.
std::string_view local_name(std::string_view name);
/// The name's namespace prefix, or nothing.
std::string_view prefix_of(std::string_view name);
/// The line (from 1) that `part`, a view into `whole`, starts on.
int line_of(std::string_view whole, std::string_view part);

} // namespace skrejlapa
