/// `{{field}}`: what each name stands for, and the text with them put in.
#pragma once

#include "load/content_document.h"
#include "project/project.h"

#include <map>

namespace skrejlapa
{

/// What the page that a text stands on decides.
struct PageFacts {
    int number = 1; ///< from 1, in the layout's order
};

/// A stretch of text after its fields were put in.
struct FieldPiece {
    enum class Kind { literal, field, optional_field };
    Kind kind = Kind::literal;
    std::string text;
    Span source; ///< of the literal text, or of the whole `{{field}}`
};

class Fields
{
public:
    /// A later binding of the same name wins.
    void bind(std::string name, std::string value);
    /// Where nothing else has that name.
    void bind_unless_known(std::string name, std::string value);
    /// The scalars of a [fields] table; others are TOML-TYPE.
    void bind_table(const TomlTable& table, Diagnostics& found);

    /// Names that begin so may be bound or not, which cannot be known: those that are not stand for nothing.
    void leave_open(std::string beginning) { open_beginnings_.push_back(std::move(beginning)); }

    /// Splits a text at its fields. `span` is the text's place; where it is as long as the text, pieces have places of
    /// their own. Finds FIELD-UNKNOWN, and takes nothing for such a field.
    [[nodiscard]] std::vector<FieldPiece> split(std::string_view text, Span span, const PageFacts& page,
                                                Diagnostics& found) const;
    /// The text with its fields put in.
    [[nodiscard]] std::string expand(std::string_view text, Span span, const PageFacts& page, Diagnostics& found) const;
    /// The address of a link, in which escaped braces open no field.
    [[nodiscard]] std::string expand_address(const Inline& link, const PageFacts& page, Diagnostics& found) const;

private:
    std::map<std::string, std::string, std::less<>> values_;
    std::vector<std::string> open_beginnings_;
    [[nodiscard]] std::string value(const std::string& name, Span span, const PageFacts& page,
                                    Diagnostics& found) const;
};

/// A scalar of TOML as plain text; nothing for arrays and tables.
std::optional<std::string> scalar_as_text(const TomlValue& value);

} // namespace skrejlapa
