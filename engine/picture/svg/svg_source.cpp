#include "picture/svg/svg_source.h"

#include "base/utf8.h"
#include "picture/picture_findings.h"
#include "picture/svg/svg_colors.h"
#include "picture/svg/svg_masks.h"
#include "picture/svg/svg_plain.h"
#include "picture/svg/xml_scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace skrejlapa
{

namespace
{

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t start = text.find_first_not_of(" \t\r\n\"'");
    return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

/// True when a reference leads to another place of the same file, or carries its data with it.
bool stays_inside(std::string_view reference)
{
    const std::string_view target = trimmed(reference);
    return target.empty() || target.starts_with('#') || target.starts_with("data:") || target.starts_with("&quot;#") ||
           target.starts_with("&apos;#");
}

/// The first `url(…)` or `@import` of a style that leads elsewhere, or empty.
std::string_view outside_reference(std::string_view style)
{
    if (const std::size_t at = style.find("@import"); at != std::string_view::npos)
        return style.substr(at, std::min<std::size_t>(style.find(';', at) - at, 80));
    for (std::size_t at = 0; (at = style.find("url(", at)) != std::string_view::npos; at += 4) {
        const std::string_view target = style.substr(at + 4, std::min<std::size_t>(style.find(')', at) - at - 4, 80));
        if (!stays_inside(target))
            return target;
    }
    return {};
}

/// The text as a message may show it: on one line, and well-formed UTF-8 even where it was cut or is in another
/// encoding.
std::string printable(std::string_view text)
{
    std::string shown(text);
    std::replace_if(
        shown.begin(), shown.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    if (const std::optional<std::size_t> broken = find_invalid_utf8(shown))
        shown.resize(*broken);
    return shown;
}

/// What is refused in an SVG, each reported once with the line of its first place.
class SvgVetting
{
public:
    SvgVetting(const PictureSource& source, std::string_view svg, Diagnostics& found)
        : source_(source), svg_(svg), found_(found)
    {
    }

    /// False when the picture must not be rendered.
    bool run()
    {
        XmlScan scan(svg_);
        while (const std::optional<XmlToken> token = scan.next())
            look_at(*token);
        return !refused_;
    }

private:
    void look_at(const XmlToken& token)
    {
        switch (token.kind) {
        case XmlTokenKind::start_tag:
        case XmlTokenKind::empty_tag:
            look_at_tag(token);
            break;
        case XmlTokenKind::end_tag:
            leave(token);
            break;
        case XmlTokenKind::text:
            look_at_characters(token);
            break;
        case XmlTokenKind::instruction:
            if (token.name == "xml-stylesheet")
                report_outside("a style sheet", token.text);
            break;
        case XmlTokenKind::doctype:
            look_at_doctype(token);
            break;
        case XmlTokenKind::comment:
            break;
        }
    }

    [[nodiscard]] bool is_svg_element(const XmlToken& token) const
    {
        const std::string_view prefix = prefix_of(token.name);
        return prefix.empty() || std::find(prefixes_.begin(), prefixes_.end(), prefix) != prefixes_.end();
    }

    void look_at_tag(const XmlToken& token)
    {
        for (const XmlAttribute& attribute : token.attributes) {
            if (prefix_of(attribute.name) == "xmlns" && attribute.value == svg_namespace)
                prefixes_.push_back(local_name(attribute.name));
        }
        if (token.attributes.size() > most_xml_attributes)
            report_attributes(token.text);
        if (!is_svg_element(token))
            return;
        const std::string_view element = local_name(token.name);
        for (const XmlAttribute& attribute : token.attributes)
            look_at_attribute(element, attribute);
        if (element == "foreignObject" && !has_attribute(token, "requiredExtensions"))
            report_foreign_object(token.text);
        if (token.kind == XmlTokenKind::start_tag)
            enter(element);
    }

    static bool has_attribute(const XmlToken& token, std::string_view name)
    {
        return std::any_of(token.attributes.begin(), token.attributes.end(),
                           [&](const XmlAttribute& attribute) { return attribute.name == name; });
    }

    void enter(std::string_view element)
    {
        if (is_any_of(element, {"text", "flowRoot"}))
            ++text_depth_;
        else if (element == "style")
            ++style_depth_;
        else if (element == "foreignObject")
            ++foreign_depth_;
    }

    void leave(const XmlToken& token)
    {
        const std::string_view element = local_name(token.name);
        if (!is_svg_element(token))
            return;
        if (is_any_of(element, {"text", "flowRoot"}))
            --text_depth_;
        else if (element == "style")
            --style_depth_;
        else if (element == "foreignObject")
            --foreign_depth_;
    }

    void look_at_attribute(std::string_view element, const XmlAttribute& attribute)
    {
        const std::string_view name = local_name(attribute.name);
        const bool is_link = is_any_of(element, {"a", "script"}); // neither loads anything into the picture
        if (is_any_of(name, {"href", "src"}) && !is_link && foreign_depth_ <= 0 && !stays_inside(attribute.value))
            report_outside(fmt::format("<{}>", element), attribute.value);
        else if (const std::string_view target = outside_reference(attribute.value); !target.empty())
            report_outside(fmt::format("the attribute {}", attribute.name), target);
    }

    void look_at_characters(const XmlToken& token)
    {
        if (text_depth_ > 0 && foreign_depth_ <= 0 && !is_blank(token.text))
            report_text(token.text);
        if (style_depth_ <= 0)
            return;
        if (const std::string_view target = outside_reference(token.text); !target.empty())
            report_outside("a style", target);
    }

    void look_at_doctype(const XmlToken& token)
    {
        // A public identifier names the DTD; nothing is loaded for it. An entity may be a file.
        for (std::size_t at = 0; (at = token.text.find("<!ENTITY", at)) != std::string_view::npos; ++at) {
            const std::string_view declaration = token.text.substr(at, token.text.find('>', at) - at);
            const std::string_view before_value = declaration.substr(0, declaration.find_first_of("\"'"));
            if (before_value.find("SYSTEM") != std::string_view::npos ||
                before_value.find("PUBLIC") != std::string_view::npos)
                report_outside("an entity", declaration);
        }
    }

    Diagnostic& refuse(std::string code, std::string_view place, std::string message, std::string way_out)
    {
        refused_ = true;
        Diagnostic& error = found_.error(std::move(code), source_.span, std::move(message), {std::move(way_out)});
        error.file = source_.name;
        error.values = {{"line", std::int64_t{line_of(svg_, place)}}};
        return error;
    }

    void report_text(std::string_view characters)
    {
        if (std::exchange(text_reported_, true))
            return;
        const std::string_view shown = trimmed(characters).substr(0, 24);
        refuse("PICTURE-SVG-TEXT", characters,
               fmt::format("{} draws text with <text> (line {}: “{}”); it would take whatever fonts the machine has",
                           source_.name, line_of(svg_, characters), printable(shown)),
               "convert the text to outlines (Inkscape: Path > Object to Path; Illustrator: Type > Create Outlines)");
    }

    void report_outside(std::string_view where, std::string_view target)
    {
        if (std::exchange(outside_reported_, true))
            return;
        refuse("PICTURE-EXTERNAL", target,
               fmt::format("{} refers to something outside itself: {} in line {} names {}", source_.name, where,
                           line_of(svg_, target), printable(trimmed(target).substr(0, 80))),
               "embed what it needs in the SVG, or take the reference out");
    }

    void report_foreign_object(std::string_view place)
    {
        if (std::exchange(foreign_reported_, true))
            return;
        refuse("PICTURE-UNSUPPORTED", place,
               fmt::format("{} has a <foreignObject> in line {}, which is not SVG and would be left out", source_.name,
                           line_of(svg_, place)),
               "draw its content with SVG shapes");
    }

    /// XML's parsers compare each attribute of a tag with all others.
    void report_attributes(std::string_view place)
    {
        if (!std::exchange(attributes_reported_, true))
            refuse("PICTURE-TOO-LARGE", place,
                   fmt::format("{} has a tag of more than {} attributes in line {}", source_.name, most_xml_attributes,
                               line_of(svg_, place)),
                   "save it as plain SVG");
    }

    const PictureSource& source_;
    std::string_view svg_;
    Diagnostics& found_;
    std::vector<std::string_view> prefixes_; ///< bound to the SVG namespace
    int text_depth_ = 0;
    int style_depth_ = 0;
    int foreign_depth_ = 0;
    bool refused_ = false;
    bool text_reported_ = false;
    bool outside_reported_ = false;
    bool foreign_reported_ = false;
    bool attributes_reported_ = false;
};

std::nullopt_t refuse_growing(const PictureSource& source, std::string_view what, Diagnostics& found)
{
    picture_error(source, "PICTURE-TOO-LARGE", fmt::format("has {} that unfold without end", what),
                  {"save it as plain SVG"}, found);
    return std::nullopt;
}

} // namespace

std::optional<std::string> prepare_svg(const PictureSource& source, std::string_view svg, PaletteBook& book,
                                       Diagnostics& found)
{
    bool may_be_rendered = SvgVetting(source, svg, found).run();
    const std::optional<std::string> plain = without_doctype(svg);
    if (!plain)
        return refuse_growing(source, "entities", found);
    // Entities may have hidden something.
    may_be_rendered = may_be_rendered && (*plain == svg || SvgVetting(source, *plain, found).run());
    const std::optional<std::string> filled = fill_in_colors(source, *plain, book, found);
    if (!filled)
        return refuse_growing(source, "custom properties", found);
    return may_be_rendered ? std::optional(with_stand_in_targets(masks_as_clips(without_text_elements(*filled))))
                           : std::nullopt;
}

} // namespace skrejlapa
