#include "resolve/fields.h"

#include "project/output_name.h"
#include "resolve/link_addresses.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// The place of a part of a text; the whole text's where the two are not of the same length.
Span part_of(Span whole, std::size_t text_size, std::size_t begin, std::size_t end)
{
    if (whole.end - whole.begin == text_size + 2) // a TOML string, within its quotation marks
        return {whole.file, whole.begin + 1 + static_cast<std::uint32_t>(begin),
                whole.begin + 1 + static_cast<std::uint32_t>(end)};
    if (whole.end - whole.begin != text_size)
        return whole;
    return {whole.file, whole.begin + static_cast<std::uint32_t>(begin), whole.begin + static_cast<std::uint32_t>(end)};
}

} // namespace

std::optional<std::string> scalar_as_text(const TomlValue& value)
{
    struct Scalar {
        std::optional<std::string> operator()(bool truth) const { return truth ? "true" : "false"; }
        std::optional<std::string> operator()(std::int64_t number) const { return fmt::format("{}", number); }
        std::optional<std::string> operator()(double number) const { return fmt::format("{}", number); }
        std::optional<std::string> operator()(const std::string& text) const { return text; }
        std::optional<std::string> operator()(const TomlDate& date) const { return format_date(date); }
        std::optional<std::string> operator()(const TomlArray& /*array*/) const { return std::nullopt; }
        std::optional<std::string> operator()(const TomlTable& /*table*/) const { return std::nullopt; }
    };
    return std::visit(Scalar{}, value.value);
}

void Fields::bind(std::string name, std::string value)
{
    if (row_)
        stronger_than_row_.insert(name);
    values_[std::move(name)] = std::move(value);
}

void Fields::bind_row(const DataRow& row, std::string language)
{
    row_ = row;
    row_language_ = std::move(language);
}

void Fields::bind_unless_known(std::string name, std::string value)
{
    values_.insert({std::move(name), std::move(value)});
}

void Fields::bind_table(const TomlTable& table, Diagnostics& found)
{
    for (const TomlEntry& entry : table.entries) {
        if (std::optional<std::string> text = scalar_as_text(entry.value))
            bind(entry.key, std::move(*text));
        else
            found.error("TOML-TYPE", entry.value.span, fmt::format("the field \"{}\" is a plain text", entry.key));
    }
}

std::optional<std::string> Fields::value_in_row(const std::string& name, Need need, Diagnostics& found) const
{
    if (!row_ || stronger_than_row_.contains(name))
        return std::nullopt;
    const std::optional<DataValue> value = row_.find(name, row_language_);
    asked_[name] = value ? std::optional(std::string(value->text)) : std::nullopt;
    if (value && value->text.empty() && need == Need::required)
        found.warning(
            "DATA-NO-VALUE", value->span,
            fmt::format("row \"{}\" has nothing for \"{}\", which the text prints", row_.key(), name),
            {"fill it in", fmt::format("or write {{{{{}?}}}}: then the line is left out where it is empty", name)});
    return asked_[name];
}

std::vector<std::string> Fields::known_names() const
{
    std::vector<std::string> names{"page"};
    for (const auto& [each, text] : values_)
        names.push_back(each);
    if (row_) {
        const std::vector<std::string> columns = field_names(row_.rows().table);
        names.insert(names.end(), columns.begin(), columns.end());
    }
    return names;
}

std::string Fields::value(const std::string& name, Need need, Span span, const PageFacts& page,
                          Diagnostics& found) const
{
    if (std::optional<std::string> in_row = value_in_row(name, need, found))
        return *std::move(in_row);
    if (name == "page")
        return fmt::format("{}", page.number);
    const auto known = values_.find(name);
    if (known != values_.end())
        return known->second;
    if (std::any_of(open_beginnings_.begin(), open_beginnings_.end(),
                    [&](const std::string& beginning) { return name.starts_with(beginning); }))
        return {};
    const std::vector<std::string> names = known_names();
    found.error("FIELD-UNKNOWN", span, fmt::format("there is no field \"{}\"{}", name, did_you_mean(name, names)),
                {fmt::format("known here: {}", fmt::join(names, " ")),
                 row_ ? fmt::format("give it a column in {}, or a value under [fields] in the front matter or in "
                                    "skrejlapa.toml",
                                    row_.rows().file.string())
                      : "give it a value under [fields] in the front matter or in skrejlapa.toml"});
    return {};
}

namespace
{

/// `{{` without `}}` is printed as it is written.
void warn_of_unclosed(std::string_view text, Span span, std::size_t open, Diagnostics& found)
{
    if (open == std::string_view::npos)
        return;
    constexpr std::size_t shown_at_most = 20;
    found.warning("FIELD-UNCLOSED", part_of(span, text.size(), open, text.size()),
                  fmt::format("the field that begins with \"{}\" is not closed, so it is printed as it stands",
                              text.substr(open, std::min(text.find('\n', open), open + shown_at_most) - open)),
                  {"close it with }}, or write \\{{ for braces that are to be printed"});
}

} // namespace

std::vector<FieldPiece> Fields::split(std::string_view text, Span span, const PageFacts& page, Diagnostics& found) const
{
    std::vector<FieldPiece> pieces;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t open = text.find("{{", at);
        const std::size_t close = open == std::string_view::npos ? open : text.find("}}", open + 2);
        const std::size_t literal_end = close == std::string_view::npos ? text.size() : open;
        if (literal_end > at)
            pieces.push_back({FieldPiece::Kind::literal, std::string(text.substr(at, literal_end - at)),
                              part_of(span, text.size(), at, literal_end)});
        if (close == std::string_view::npos) {
            warn_of_unclosed(text, span, open, found);
            break;
        }
        std::string_view name = trimmed(text.substr(open + 2, close - open - 2));
        const bool is_optional = !name.empty() && name.back() == '?';
        if (is_optional)
            name = trimmed(name.substr(0, name.size() - 1));
        const Span source = part_of(span, text.size(), open, close + 2);
        pieces.push_back({is_optional ? FieldPiece::Kind::optional_field : FieldPiece::Kind::field,
                          value(std::string(name), is_optional ? Need::optional : Need::required, source, page, found),
                          source});
        at = close + 2;
    }
    return pieces;
}

std::string Fields::expand(std::string_view text, Span span, const PageFacts& page, Diagnostics& found) const
{
    std::string expanded;
    for (FieldPiece& piece : split(text, span, page, found)) {
        if (piece.kind != FieldPiece::Kind::literal)
            std::replace(piece.text.begin(), piece.text.end(), '\n', ' ');
        expanded += piece.text;
    }
    return expanded;
}

bool Fields::is_left_out(std::string_view text, const PageFacts& page) const
{
    Diagnostics said_when_expanded;
    bool has_empty = false;
    for (const FieldPiece& piece : split(text, {}, page, said_when_expanded)) {
        if (piece.kind != FieldPiece::Kind::optional_field)
            continue;
        if (!piece.text.empty())
            return false;
        has_empty = true;
    }
    return has_empty;
}

std::string Fields::expand_address(const Inline& link, const PageFacts& page, Diagnostics& found) const
{
    return expand_address(link.address, link.address_span ? link.address_span : link.span, page, found);
}

std::string Fields::expand_address(std::string_view written, Span span, const PageFacts& page, Diagnostics& found) const
{
    std::string address;
    for (const FieldPiece& piece : split(written, span, page, found))
        address += piece.kind == FieldPiece::Kind::literal ? piece.text : encode_for_address(piece.text, address);
    std::erase(address, '\0'); // which kept the braces of no field apart
    return address;
}

Located Fields::expand_path(const Inline& picture, const PageFacts& page, Diagnostics& found) const
{
    const Span span = picture.address_span ? picture.address_span : picture.span;
    std::string path = expand(picture.address, span, page, found);
    std::erase(path, '\0');
    return {std::move(path), span};
}

} // namespace skrejlapa
