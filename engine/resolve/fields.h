/// `{{field}}`: what each name stands for, and the text with them put in.
#pragma once

#include "load/content_document.h"
#include "project/project.h"

#include <map>
#include <set>

namespace skrejlapa
{

/// What the page that a text stands on decides.
struct PageFacts {
    int number = 1; ///< from 1, in the layout's order
};

/// A stretch of text after its fields were put in. The values of fields are plain text: nothing in them is looked at
/// again.
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

    /// The edition's row, whose columns win over all that was bound before it, and give way to what is bound later.
    void bind_row(const DataRow& row, std::string language);
    /// What the row was asked for so far, by the fields' names, and what it said; nothing where it has no such column.
    [[nodiscard]] const std::map<std::string, std::optional<std::string>>& asked_of_row() const { return asked_; }

    /// Names that begin so may be bound or not, which cannot be known: those that are not stand for nothing.
    void leave_open(std::string beginning) { open_beginnings_.push_back(std::move(beginning)); }

    /// Splits a text at its fields. `span` is the text's place; where it is as long as the text, pieces have places of
    /// their own. Finds FIELD-UNKNOWN, and takes nothing for such a field.
    [[nodiscard]] std::vector<FieldPiece> split(std::string_view text, Span span, const PageFacts& page,
                                                Diagnostics& found) const;
    /// The text with its fields put in, on one line.
    [[nodiscard]] std::string expand(std::string_view text, Span span, const PageFacts& page, Diagnostics& found) const;
    /// Whether the text has optional fields and all of them are empty.
    [[nodiscard]] bool is_left_out(std::string_view text, const PageFacts& page) const;
    /// The address of a link, in which escaped braces open no field. Values are percent-encoded as their place asks for
    /// (RFC 3986).
    [[nodiscard]] std::string expand_address(const Inline& link, const PageFacts& page, Diagnostics& found) const;
    [[nodiscard]] std::string expand_address(std::string_view address, Span span, const PageFacts& page,
                                             Diagnostics& found) const;
    /// The path of a picture, in which values stand as they are.
    [[nodiscard]] Located expand_path(const Inline& picture, const PageFacts& page, Diagnostics& found) const;

private:
    enum class Need { required, optional };
    std::map<std::string, std::string, std::less<>> values_;
    std::vector<std::string> open_beginnings_;
    DataRow row_;
    std::string row_language_;
    std::set<std::string, std::less<>> stronger_than_row_;
    mutable std::map<std::string, std::optional<std::string>> asked_;
    [[nodiscard]] std::string value(const std::string& name, Need need, Span span, const PageFacts& page,
                                    Diagnostics& found) const;
    [[nodiscard]] std::optional<std::string> value_in_row(const std::string& name, Need need, Diagnostics& found) const;
    [[nodiscard]] std::vector<std::string> known_names() const;
};

/// A scalar of TOML as plain text; nothing for arrays and tables.
std::optional<std::string> scalar_as_text(const TomlValue& value);

} // namespace skrejlapa
