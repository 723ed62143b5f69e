#include "resolve/content_selector.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::optional<ContentPart> part_named(std::string_view text)
{
    if (text == "title")
        return ContentPart::title;
    if (text == "body")
        return ContentPart::body;
    return std::nullopt;
}

} // namespace

std::optional<ContentSelector> parse_content_selector(const TomlValue& value, Diagnostics& found)
{
    const std::string* const text = value.string();
    if (text == nullptr) {
        found.error("TOML-TYPE", value.span, "content takes a string that names a part of the text");
        return std::nullopt;
    }
    if (*text == "*")
        return ContentSelector{ContentPart::everything, {}, {}};
    if (text->size() > 1 && text->front() == '#' && text->find('/') == std::string::npos)
        return ContentSelector{ContentPart::block, {}, text->substr(1)};
    const std::size_t slash = text->rfind('/');
    const std::string part = slash == std::string::npos ? *text : text->substr(slash + 1);
    const std::optional<ContentPart> known = part_named(part);
    if (known && slash != 0)
        return ContentSelector{*known, slash == std::string::npos ? std::string() : text->substr(0, slash), {}};
    found.error("CONTENT-SELECTOR", value.span,
                fmt::format("content cannot be \"{}\"{}", *text, did_you_mean(part, {"title", "body"})),
                {"it takes \"title\" or \"body\" of the page's section, \"ID/title\" or \"ID/body\" of a named one, "
                 "\"#ID\" for a block, or \"*\" for everything"});
    return std::nullopt;
}

} // namespace skrejlapa
