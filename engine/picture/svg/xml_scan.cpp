#include "picture/svg/xml_scan.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view name_ends = " \t\r\n/>=";
constexpr std::size_t none = std::string_view::npos;

std::size_t find_or_end(std::string_view text, std::string_view any_of, std::size_t from)
{
    return std::min(text.find_first_of(any_of, from), text.size());
}

/// The position behind a tag that starts at `from`: its `>` outside quotes.
std::size_t tag_end(std::string_view xml, std::size_t from)
{
    char quote = 0;
    for (std::size_t at = from; at < xml.size(); ++at) {
        const char c = xml[at];
        if (quote != 0)
            quote = c == quote ? char{0} : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return none;
}

/// Reads the attributes of a tag whose name has been taken off; false where they break the grammar.
bool read_attributes(std::string_view tag, std::vector<XmlAttribute>& attributes)
{
    std::size_t at = 0;
    bool is_sound = tag.empty() || spaces.find(tag[0]) != none || tag == "/";
    while ((at = tag.find_first_not_of(spaces, at)) != none) {
        if (tag[at] == '/') {
            is_sound = is_sound && at + 1 == tag.size();
            ++at;
            continue;
        }
        const std::size_t name_end = std::max(find_or_end(tag, name_ends, at), at + 1);
        const std::string_view name = tag.substr(at, name_end - at);
        at = tag.find_first_not_of(spaces, name_end);
        if (at == none || tag[at] != '=') {
            is_sound = false;
            continue;
        }
        at = tag.find_first_not_of(spaces, at + 1);
        if (at == none || (tag[at] != '"' && tag[at] != '\''))
            return false;
        const std::size_t value_end = std::min(tag.find(tag[at], at + 1), tag.size());
        const std::string_view value = tag.substr(at + 1, value_end - at - 1);
        is_sound = is_sound && value.find('<') == none && name.find_first_of("\"'<") == none &&
                   std::none_of(attributes.begin(), attributes.end(),
                                [&](const XmlAttribute& other) { return other.name == name; });
        attributes.push_back({name, value});
        if (attributes.size() > most_xml_attributes)
            return false;
        at = std::min(value_end + 1, tag.size());
        is_sound = is_sound && (at == tag.size() || spaces.find(tag[at]) != none || tag[at] == '/');
    }
    return is_sound;
}

} // namespace

std::optional<XmlToken> XmlScan::through(XmlTokenKind kind, std::size_t opening, std::string_view closing)
{
    const std::size_t end = xml_.find(closing, at_ + opening);
    const std::size_t start = at_;
    at_ = end == none ? xml_.size() : end + closing.size();
    XmlToken token{kind, {}, xml_.substr(start, at_ - start), {}, false};
    if (kind == XmlTokenKind::text)
        token.text = xml_.substr(start + opening, std::min(end, xml_.size()) - start - opening);
    if (kind == XmlTokenKind::instruction)
        token.name = token.text.substr(2, find_or_end(token.text, " \t\r\n?", 2) - 2);
    return token;
}

std::optional<XmlToken> XmlScan::doctype()
{
    const std::size_t start = at_;
    int depth = 0; // of the internal subset's brackets
    char quote = 0;
    for (; at_ < xml_.size(); ++at_) {
        const char c = xml_[at_];
        if (quote != 0)
            quote = c == quote ? char{0} : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '[' || c == ']')
            depth += c == '[' ? 1 : -1;
        else if (c == '>' && depth <= 0)
            break;
    }
    at_ = std::min(at_ + 1, xml_.size());
    return XmlToken{XmlTokenKind::doctype, {}, xml_.substr(start, at_ - start), {}, false};
}

std::optional<XmlToken> XmlScan::tag()
{
    const std::size_t end = tag_end(xml_, at_);
    if (end == none)
        return std::nullopt;
    XmlToken token{XmlTokenKind::start_tag, {}, xml_.substr(at_, end - at_), {}, false};
    at_ = end;
    std::string_view inside = token.text.substr(1, token.text.size() - 2);
    if (inside.starts_with('/')) {
        token.kind = XmlTokenKind::end_tag;
        inside.remove_prefix(1);
    } else if (inside.ends_with('/')) {
        token.kind = XmlTokenKind::empty_tag;
    }
    const std::size_t name_end = find_or_end(inside, name_ends, 0);
    token.name = inside.substr(0, name_end);
    token.is_malformed = !read_attributes(inside.substr(name_end), token.attributes);
    return token;
}

std::optional<XmlToken> XmlScan::next()
{
    if (at_ >= xml_.size())
        return std::nullopt;
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<!--"))
        return through(XmlTokenKind::comment, 4, "-->");
    if (rest.starts_with("<![CDATA["))
        return through(XmlTokenKind::text, 9, "]]>");
    if (rest.starts_with("<?"))
        return through(XmlTokenKind::instruction, 2, "?>");
    if (rest.starts_with("<!"))
        return doctype();
    if (rest.starts_with('<'))
        return tag();
    const std::size_t end = find_or_end(xml_, "<", at_);
    const XmlToken token{XmlTokenKind::text, {}, xml_.substr(at_, end - at_), {}, false};
    at_ = end;
    return token;
}

std::string_view local_name(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == none ? name : name.substr(colon + 1);
}

std::string_view prefix_of(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == none ? std::string_view{} : name.substr(0, colon);
}

int line_of(std::string_view whole, std::string_view part)
{
    return 1 + static_cast<int>(std::count(whole.data(), part.data(), '\n'));
}

} // namespace skrejlapa
