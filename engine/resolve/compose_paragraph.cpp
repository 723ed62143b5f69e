#include "resolve/compose_paragraph.h"

#include "resolve/fit_property.h"
#include "resolve/language_direction.h"
#include "resolve/layout_limits.h"
#include "resolve/link_addresses.h"
#include "text/font_instance.h"
#include "text/script_names.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view line_separator = "\u2028";

/// What surrounds an inline.
struct RunSetting {
    StyleId style = 0;
    std::string language;
    std::string link;
    std::vector<RunIsolation> isolations;
};

class Flattening
{
public:
    Flattening(const TextScope& scope, TextServices& services) : scope_(scope), services_(services) {}

    std::vector<TextPiece> pieces;

    void add(const std::vector<Inline>& inlines, const RunSetting& setting, int depth)
    {
        for (const Inline& each : inlines)
            add(each, setting, depth);
    }

    void add_text(std::string_view text, Span span, const RunSetting& setting)
    {
        for (FieldPiece& piece : services_.fields.split(text, span, scope_.page, services_.found)) {
            TextPiece::Kind kind = TextPiece::Kind::text;
            if (piece.kind == FieldPiece::Kind::optional_field)
                kind = piece.text.empty() ? TextPiece::Kind::empty_optional : TextPiece::Kind::filled_optional;
            if (piece.kind == FieldPiece::Kind::literal)
                push(kind, std::move(piece.text), piece.source, setting);
            else
                add_value(piece, kind, setting);
        }
    }

    void add_break(Span span, const RunSetting& setting)
    {
        push(TextPiece::Kind::line_break, std::string(line_separator), span, setting);
    }

    /// Text as it stands, its line ends as breaks.
    void add_literal(std::string_view text, Span span, const RunSetting& setting)
    {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (end > at)
                push(TextPiece::Kind::text, std::string(text.substr(at, end - at)), span, setting);
            if (end < text.size())
                add_break(span, setting);
            at = end + 1;
        }
    }

private:
    const TextScope& scope_;
    TextServices& services_;
    std::uint32_t isolates_ = 0;

    void push(TextPiece::Kind kind, std::string text, Span source, const RunSetting& setting)
    {
        pieces.push_back(
            {kind, std::move(text), setting.style, setting.language, setting.link, source, setting.isolations});
    }

    /// The lines of a value stay lines.
    void add_value(const FieldPiece& piece, TextPiece::Kind kind, const RunSetting& setting)
    {
        for (std::size_t at = 0; at <= piece.text.size();) {
            const std::size_t end = std::min(piece.text.find('\n', at), piece.text.size());
            if (at > 0)
                add_break(piece.source, setting);
            push(kind, piece.text.substr(at, end - at), piece.source, setting);
            at = end + 1;
        }
    }

    void add(const Inline& each, const RunSetting& setting, int depth)
    {
        if (depth > layout_limits::content_depth)
            return;
        switch (each.kind) {
        case InlineKind::text:
            add_text(each.text, each.span, setting);
            break;
        case InlineKind::code:
            add_literal(each.text, each.span, within(each, "code", setting));
            break;
        case InlineKind::hard_break:
            add_break(each.span, setting);
            break;
        case InlineKind::image:
            services_.found.error("LATER-RELEASE", each.span,
                                  "a picture within a line of text comes in a later release",
                                  {"give the picture a paragraph of its own"});
            break;
        case InlineKind::strong:
            add(each.children, within(each, "strong", setting), depth + 1);
            break;
        case InlineKind::emphasis:
            add(each.children, within(each, "em", setting), depth + 1);
            break;
        case InlineKind::link:
            add(each.children, within_link(each, setting), depth + 1);
            break;
        case InlineKind::run:
            add(each.children, within(each, "", setting), depth + 1);
            break;
        }
    }

    RunSetting within_link(const Inline& link, const RunSetting& setting)
    {
        if (link.address.empty())
            services_.found.warning("LINK-EMPTY", link.span, "the link has no address",
                                    {"write one between the parentheses: [words](https://example.org)"});
        RunSetting inner = within(link, "a", setting);
        inner.link = services_.fields.expand_address(link, scope_.page, services_.found);
        return inner;
    }

    RunSetting within(const Inline& each, std::string_view element, const RunSetting& setting)
    {
        RunSetting inner = setting;
        std::vector<std::string> styles;
        if (!element.empty())
            styles.push_back(scope_.style_of(element));
        add_classes(each.attributes, scope_.styles.sheet(), styles, services_.found);
        for (std::string& style : styles)
            style = scope_.style_of(style);
        if (!element.empty() || !styles.empty())
            inner.style = scope_.styles.derive(
                setting.style, {.level = StyleLevel::run, .element = element, .styles = std::move(styles)});
        if (const std::string* const language = each.attributes.find("lang")) {
            inner.language = *language;
            inner.isolations.push_back({isolates_++, direction_of_language(*language)});
        }
        return inner;
    }
};

std::vector<FeatureDemand> demands_of(const TextStyle& style)
{
    std::vector<FeatureDemand> demands = style.caps;
    demands.insert(demands.end(), style.numeric.begin(), style.numeric.end());
    demands.insert(demands.end(), style.position.begin(), style.position.end());
    return demands;
}

/// The least line height that the script of a text needs, in font sizes; zero where it needs none, or the style's is a
/// length, which is taken at its word.
double script_line_height(const TextStyle& style, const std::string& language)
{
    const std::optional<std::uint32_t> script = script_of_language(language);
    const ScriptSize* const least = script ? find_script(style.script_line_heights, *script) : nullptr;
    if (least == nullptr || !style.line_height.factor)
        return 0;
    const ScriptSize* const size = find_script(style.script_sizes, *script);
    return least->factor * (size == nullptr ? 1 : size->factor);
}

Length line_height(const TextStyle& style, const std::string& language)
{
    if (!style.line_height.factor)
        return style.line_height.length;
    return style.font_size.scaled(std::max(*style.line_height.factor, script_line_height(style, language)));
}

CharacterStyle character_style(const TextStyle& style, const std::string& language, Span used_at,
                               TextServices& services)
{
    const FontChain& chain = services.fonts.choose(style, used_at);
    const HyphenatorPtr hyphenator =
        style.hyphens == Hyphens::automatic ? services.hyphenation.choose(language, used_at) : nullptr;
    return {.name = style.name,
            .fonts = chain.faces,
            .own_fonts = chain.faces.size(),
            .further_fonts = &services.fonts.catalog(),
            .size = style.font_size,
            .letter_spacing = style.of_font_size(style.letter_spacing),
            .word_spacing = style.of_font_size(style.word_spacing),
            .features = style.features,
            .features_span = style.features_span,
            .demands = demands_of(style),
            .script_sizes = style.script_sizes,
            .language = language,
            .transform = style.transform,
            .hyphens = style.hyphens,
            .hyphenator = hyphenator,
            .hyphenation_limits =
                style.hyphenation_limits.over(hyphenator == nullptr ? HyphenationLimits{} : hyphenator->limits()),
            .rules = style.text_rules.value_or(services.text_rules.rules(language)),
            .quotes = style.quotes ? style.quotes : services.text_rules.quotes(language),
            .color = style.color};
}

/// Whether the fonts change with the font size, unless their axis is set by hand.
bool is_sized_optically(const TextStyle& style, const CharacterStyle& set)
{
    const bool is_set = std::any_of(style.axis_settings.begin(), style.axis_settings.end(),
                                    [](const AxisValue& setting) { return setting.tag == "opsz"; });
    return style.optical_sizing && !is_set && std::any_of(set.fonts.begin(), set.fonts.end(), [](const FacePtr& face) {
               return find_axis(face->description(), "opsz") != nullptr;
           });
}

/// The elements of a paragraph's pieces: its own, a link, or a span of another language.
class PieceElements
{
public:
    PieceElements(const ParagraphSetting& setting, StructureTree& tree) : setting_(setting), tree_(tree) {}

    ElementId element_of(const TextPiece& piece)
    {
        if (setting_.element == no_element)
            return no_element;
        enter_link(piece);
        const ElementId around = link_ == no_element ? setting_.element : link_;
        if (piece.language == setting_.language)
            span_ = no_element;
        else if (span_ == no_element || tree_[span_].language != piece.language)
            span_ = tree_.add(around, inline_element(StructureRole::span, piece.language, piece));
        return span_ == no_element ? around : span_;
    }

private:
    const ParagraphSetting& setting_;
    StructureTree& tree_;
    std::string address_;
    ElementId link_ = no_element;
    ElementId span_ = no_element;

    static StructureElement inline_element(StructureRole role, std::string language, const TextPiece& piece)
    {
        return {
            .role = role, .children = {}, .language = std::move(language), .words = piece.link, .span = piece.source};
    }

    void enter_link(const TextPiece& piece)
    {
        if (piece.link == address_)
            return;
        address_ = piece.link;
        span_ = no_element;
        link_ = address_.empty()
                    ? no_element
                    : tree_.add(setting_.element, inline_element(StructureRole::link, setting_.language, piece));
    }
};

/// A line, which begins with its break unless it is the first.
bool is_left_out(const std::vector<TextPiece>& line)
{
    const auto has = [&](TextPiece::Kind kind) {
        return std::any_of(line.begin(), line.end(), [&](const TextPiece& each) { return each.kind == kind; });
    };
    return has(TextPiece::Kind::empty_optional) && !has(TextPiece::Kind::filled_optional);
}

ParagraphStyle paragraph_style(const TextStyle& style, const ParagraphSetting& setting)
{
    const TextAlign last = style.align == TextAlign::justify ? TextAlign::start : style.align;
    return {.name = style.name,
            .direction = style.direction.value_or(setting.direction),
            .align = style.align,
            .align_last = style.align_last.value_or(last),
            .line_height = line_height(style, setting.language),
            .indent = style.indent.fraction ? Length{} : style.indent.length,
            .indent_of_width = style.indent.fraction.value_or(0),
            .breaking = style.breaking,
            .justification = style.justification,
            .hanging = style.hanging,
            .hanging_characters = style.hanging_characters};
}

} // namespace

void add_classes(const Attributes& attributes, const StyleSheet& sheet, std::vector<std::string>& styles,
                 Diagnostics& found)
{
    for (const std::string& name : attributes.classes) {
        sheet.require(name, attributes.span, found);
        styles.push_back(name);
    }
}

std::vector<TextPiece> flatten_inlines(const std::vector<Inline>& inlines, const ParagraphSetting& setting,
                                       const TextScope& scope, TextServices& services)
{
    Flattening flat(scope, services);
    flat.add(inlines, {setting.style, setting.language, {}, {}}, 0);
    return std::move(flat.pieces);
}

std::vector<TextPiece> flatten_plain(std::string_view text, const ParagraphSetting& setting, const TextScope& scope,
                                     TextServices& services)
{
    Flattening flat(scope, services);
    const RunSetting run{setting.style, setting.language, {}, {}};
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        // Only a text of one line stands so in the file.
        flat.add_text(text.substr(at, end - at), setting.span, run);
        if (end < text.size())
            flat.add_break(setting.span, run);
        at = end + 1;
    }
    return std::move(flat.pieces);
}

bool drop_empty_lines(std::vector<TextPiece>& pieces)
{
    std::vector<std::vector<TextPiece>> lines(1);
    for (TextPiece& piece : pieces) {
        if (piece.kind == TextPiece::Kind::line_break)
            lines.emplace_back();
        lines.back().push_back(std::move(piece));
    }
    std::erase_if(lines, is_left_out);
    pieces.clear();
    if (lines.empty())
        return false;
    for (std::vector<TextPiece>& line : lines)
        pieces.insert(pieces.end(), line.begin(), line.end());
    if (!pieces.empty() && pieces.front().kind == TextPiece::Kind::line_break)
        pieces.erase(pieces.begin());
    return true;
}

ParagraphId add_paragraph(const std::vector<TextPiece>& pieces, const ParagraphSetting& setting, const TextScope& scope,
                          TextServices& services)
{
    Paragraph paragraph;
    paragraph.content = setting.content;
    paragraph.span = setting.span;
    paragraph.element = setting.element;
    paragraph.style = paragraph_style(scope.styles[setting.style], setting);
    ParagraphFit fit{.styles = {}, .is_led_by_factor = scope.styles[setting.style].line_height.factor.has_value()};
    std::vector<std::pair<StyleId, std::string>> known;
    const auto index_of = [&](StyleId style, const std::string& language, Span used_at) {
        const auto same = std::find(known.begin(), known.end(), std::pair(style, language));
        if (same != known.end())
            return static_cast<std::size_t>(same - known.begin());
        known.emplace_back(style, language);
        paragraph.styles.push_back(character_style(scope.styles[style], language, used_at, services));
        fit.styles.push_back(join_fit_group(scope.styles[style], script_line_height(scope.styles[style], language),
                                            services.leaflet, services.found));
        fit.styles.back().is_sized_optically = is_sized_optically(scope.styles[style], paragraph.styles.back());
        return known.size() - 1;
    };
    index_of(setting.style, setting.language, setting.span);
    check_addresses(pieces, services.found);
    PieceElements elements(setting, services.leaflet.structure);
    for (const TextPiece& piece : pieces) {
        if (!piece.text.empty())
            paragraph.runs.push_back({piece.text, index_of(piece.style, piece.language, piece.source), piece.source,
                                      piece.link, piece.isolations, elements.element_of(piece)});
    }
    services.leaflet.paragraphs.push_back(std::move(paragraph));
    services.leaflet.paragraph_fits.push_back(std::move(fit));
    return static_cast<ParagraphId>(services.leaflet.paragraphs.size() - 1);
}

} // namespace skrejlapa
