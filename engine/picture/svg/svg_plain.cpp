#include "picture/svg/svg_plain.h"

#include "picture/svg/xml_scan.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

constexpr std::size_t none = std::string_view::npos;
constexpr int deepest_entity = 8;
constexpr std::string_view spaces = " \t\r\n";

using Entities = std::map<std::string_view, std::string_view>;

/// The entities that a document type gives a value itself.
Entities internal_entities(std::string_view doctype)
{
    constexpr std::string_view opening = "<!ENTITY";
    Entities entities;
    for (std::size_t at = 0; (at = doctype.find(opening, at)) != none; at += opening.size()) {
        const std::size_t name = doctype.find_first_not_of(spaces, at + opening.size());
        const std::size_t name_end = doctype.find_first_of(spaces, name);
        const std::size_t quote = doctype.find_first_not_of(spaces, name_end);
        if (name == none || name_end == none || quote == none || (doctype[quote] != '"' && doctype[quote] != '\''))
            continue;
        const std::size_t end = doctype.find(doctype[quote], quote + 1);
        if (end != none) // the first declaration of a name binds (XML 1.0, section 4.2)
            entities.try_emplace(doctype.substr(name, name_end - name), doctype.substr(quote + 1, end - quote - 1));
    }
    return entities;
}

/// Puts entities in. The result is limited, and so is the number of entities: many that hold nothing make it no longer.
class EntityExpansion
{
public:
    EntityExpansion(std::string& result, Entities entities) : result_(result), entities_(std::move(entities)) {}

    /// Appends `text` with its entities put in. False where there are too many, they nest too deep, or grow too large.
    bool append(std::string_view text, int depth = 0)
    {
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t ampersand = std::min(text.find('&', at), text.size());
            result_ += text.substr(at, ampersand - at);
            if (ampersand == text.size())
                break;
            const std::size_t end = std::min(text.find_first_of(";&<\"' \n", ampersand + 1), text.size());
            const auto entity = entities_.find(text.substr(ampersand + 1, end - ampersand - 1));
            const bool is_known = end < text.size() && text[end] == ';' && entity != entities_.end();
            at = is_known ? end + 1 : ampersand + 1;
            if (!is_known)
                result_ += '&';
            else if (!put_in(entity->second, depth + 1))
                return false;
            if (result_.size() > largest_svg)
                return false;
        }
        return true;
    }

private:
    bool put_in(std::string_view value, int depth)
    {
        constexpr std::size_t most_entities = 1'000'000;
        return depth <= deepest_entity && ++put_in_ <= most_entities && append(value, depth);
    }

    std::string& result_;
    Entities entities_;
    std::size_t put_in_ = 0;
};

std::size_t line_breaks(std::string_view text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool is_text_element(const XmlToken& token)
{
    const std::string_view element = local_name(token.name);
    return element == "text" || element == "flowRoot";
}

/// A pixel of gray, as PNG.
constexpr std::string_view any_image = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA"
                                       "AAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg==";

/// What is put in the place of where an attribute leads; nothing where it stays.
std::optional<std::string_view> stand_in_target(std::string_view element, const XmlAttribute& attribute)
{
    if (local_name(attribute.name) != "href")
        return std::nullopt;
    if (element == "a")
        return "";
    const std::size_t start = attribute.value.find_first_not_of(spaces);
    const bool is_embedded = start != none && attribute.value.substr(start).starts_with("data:");
    return element == "image" && is_embedded ? std::optional(any_image) : std::nullopt;
}

} // namespace

std::optional<std::string> without_doctype(std::string_view svg)
{
    std::string result;
    Entities entities;
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        if (token->kind != XmlTokenKind::doctype)
            continue;
        entities.merge(internal_entities(token->text));
        const auto start = static_cast<std::size_t>(token->text.data() - svg.data());
        result = svg.substr(0, start);
        result.append(line_breaks(token->text), '\n');
        const std::string_view rest = svg.substr(start + token->text.size());
        return EntityExpansion(result, std::move(entities)).append(rest) ? std::optional(std::move(result))
                                                                         : std::nullopt;
    }
    return std::string(svg);
}

std::string without_text_elements(std::string_view svg)
{
    std::string result;
    std::size_t kept_to = 0; // what stands before has been copied or taken out
    int depth = 0;
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        if (!is_text_element(*token))
            continue;
        const auto start = static_cast<std::size_t>(token->text.data() - svg.data());
        const bool opens = token->kind == XmlTokenKind::start_tag;
        const bool is_outermost = depth == (token->kind == XmlTokenKind::end_tag ? 1 : 0);
        if (is_outermost && token->kind != XmlTokenKind::end_tag)
            result += svg.substr(kept_to, start - kept_to);
        if (is_outermost)
            kept_to = start + token->text.size();
        depth += opens ? 1 : token->kind == XmlTokenKind::end_tag ? -1 : 0;
    }
    return depth == 0 ? result.append(svg.substr(kept_to)) : std::string(svg);
}

std::string with_stand_in_targets(std::string_view svg)
{
    std::string result;
    std::size_t kept_to = 0; // what stands before has been copied or taken out
    XmlScan scan(svg);
    while (const std::optional<XmlToken> token = scan.next()) {
        for (const XmlAttribute& attribute : token->attributes) {
            const std::optional<std::string_view> target = stand_in_target(local_name(token->name), attribute);
            if (!target)
                continue;
            const auto start = static_cast<std::size_t>(attribute.value.data() - svg.data());
            result.append(svg.substr(kept_to, start - kept_to)).append(*target);
            result.append(line_breaks(attribute.value), '\n'); // findings name lines
            kept_to = start + attribute.value.size();
        }
    }
    return result.append(svg.substr(kept_to));
}

} // namespace skrejlapa
