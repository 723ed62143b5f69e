#include "resolve/story_builder.h"

#include "resolve/language_direction.h"
#include "resolve/layout_limits.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_caption(const ContentBlock& block)
{
    const std::vector<std::string>& classes = block.attributes.classes;
    return std::find(classes.begin(), classes.end(), "caption") != classes.end();
}

/// A box whose words are set as a heading has a heading.
int heading_level(std::string_view style)
{
    return style.size() == 2 && style[0] == 'h' && style[1] >= '1' && style[1] <= '6' ? style[1] - '0' : 0;
}

/// A heading as a list of contents shows it.
std::string words_of(const std::vector<TextPiece>& pieces)
{
    std::string words;
    for (const TextPiece& piece : pieces)
        words += piece.kind == TextPiece::Kind::line_break ? " " : piece.text;
    for (const std::string_view hidden : {"\u00AD", "\u200B"}) {
        for (std::size_t at = words.find(hidden); at != std::string::npos; at = words.find(hidden, at))
            words.erase(at, hidden.size());
    }
    return words;
}

} // namespace

StoryBuilder::StoryBuilder(std::string content, const TextScope& scope, TextServices& services)
    : origin_(content), scope_(scope), services_(services)
{
    story_.content = std::move(content);
    story_.span = scope.span;
}

Story StoryBuilder::finish() { return std::move(story_); }

StoryBuilder::Surroundings StoryBuilder::outermost() const
{
    Surroundings around;
    around.style = scope_.root;
    around.language = scope_.language;
    return around;
}

Direction StoryBuilder::direction_within(const Surroundings& around) const
{
    return around.direction.value_or(scope_.direction);
}

void StoryBuilder::enter_language(const Attributes& attributes, Surroundings& around) const
{
    const std::string* const language = attributes.find("lang");
    if (language == nullptr)
        return;
    around.language = *language;
    around.direction = direction_of_language(*language);
}

void StoryBuilder::enter_optional(const ContentBlock& block, Surroundings& around)
{
    const std::string* const rank = block.attributes.find("optional");
    if (rank == nullptr)
        return;
    std::vector<OptionalBlock>& all = services_.leaflet.optional_blocks;
    around.optional_in.push_back(static_cast<OptionalId>(all.size()));
    all.push_back({.rank = std::stoi(*rank), .content = origin_, .span = block.span});
}

/// The style of what the box is there for: the box's `style` counts over the element's.
StyleId StoryBuilder::own_style(std::string_view element, const Attributes& attributes, BoxStyle box_style)
{
    std::vector<std::string> styles{scope_.style_of(element)};
    const bool takes_box_style = box_style == BoxStyle::own;
    if (takes_box_style && !scope_.box_style.empty())
        styles.push_back(scope_.box_style);
    add_classes(attributes, scope_.styles.sheet(), styles, services_.found);
    for (std::size_t at = styles.size() - attributes.classes.size(); at < styles.size(); ++at)
        styles[at] = scope_.style_of(styles[at]);
    const StyleId id =
        scope_.styles.derive(takes_box_style ? 0 : scope_.root, {.element = element, .styles = std::move(styles)});
    return takes_box_style && scope_.color ? scope_.styles.recolor(id, *scope_.color) : id;
}

StyleId StoryBuilder::inner_style(std::string_view element, const Attributes& attributes, StyleId parent)
{
    std::vector<std::string> styles{scope_.style_of(element)};
    add_classes(attributes, scope_.styles.sheet(), styles, services_.found);
    for (std::size_t at = 1; at < styles.size(); ++at)
        styles[at] = scope_.style_of(styles[at]);
    return scope_.styles.derive(parent, {.element = element, .styles = std::move(styles)});
}

void StoryBuilder::check_attributes(const ContentBlock& block)
{
    if (block.kind == ContentBlockKind::table)
        return;
    for (const TomlEntry& entry : block.attributes.keys) {
        if (entry.key == "columns" || entry.key == "header-rows" || entry.key == "header-columns")
            services_.found.error("CONTENT-TABLE-COLUMNS", entry.key_span,
                                  fmt::format("\"{}\" speaks of a table's parts, and this is no table", entry.key),
                                  {"put it on the line before a table, or directly below one"});
    }
}

void StoryBuilder::add_heading(const ContentBlock& heading, BoxStyle box_style)
{
    Surroundings around = outermost();
    enter_language(heading.attributes, around);
    enter_optional(heading, around);
    check_attributes(heading);
    add_text_block(
        heading, own_style(fmt::format("h{}", std::clamp(heading.level, 1, 6)), heading.attributes, box_style), around);
}

void StoryBuilder::add_blocks(const std::vector<ContentBlock>& blocks)
{
    for (const ContentBlock& block : blocks)
        add_block(block, outermost());
}

void StoryBuilder::add_named_block(const ContentBlock& block)
{
    if (block.kind == ContentBlockKind::heading)
        add_heading(block, BoxStyle::own);
    else
        place_block(block, outermost());
}

void StoryBuilder::add_plain(std::string_view text, Span span, std::string_view element, const std::string& language)
{
    Surroundings around = outermost();
    if (language != scope_.language) {
        around.language = language;
        around.direction = direction_of_language(language);
    }
    const StyleId id = element.empty() ? scope_.root : own_style(element, {}, BoxStyle::own);
    const ParagraphSetting setting{id, around.language, direction_within(around), origin_, span};
    const int level = heading_level(scope_.box_style);
    const TextRole role = level == 0 ? TextRole{} : TextRole{StructureRole::heading, level};
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find("\n\n", at), text.size());
        add_pieces(flatten_plain(text.substr(at, end - at), setting, scope_, services_), setting, around, role);
        at = end == text.size() ? end + 1 : std::min(text.find_first_not_of('\n', end), text.size());
    }
}

void StoryBuilder::add_artwork(PictureId picture, const Located& words, std::string_view element,
                               const std::string& language)
{
    Surroundings around = outermost();
    around.language = language;
    const StyleId id = own_style(element, {}, BoxStyle::own);
    BlockPicture placed{.image = {.picture = picture, .alt = words.text}, .width = std::nullopt};
    placed.image.element = add_element(StructureRole::figure, around, words.span);
    tree()[placed.image.element].words = words.text;
    Block flow = block_of(id, around);
    flow.paragraph =
        add_paragraph({}, {id, language, direction_within(around), origin_, words.span}, scope_, services_);
    flow.picture = std::move(placed);
    push_block(std::move(flow), id, around);
}

void StoryBuilder::add_block(const ContentBlock& block, Surroundings around)
{
    if (elsewhere_ == nullptr || elsewhere_->count(&block) == 0)
        place_block(block, std::move(around));
}

void StoryBuilder::place_block(const ContentBlock& block, Surroundings around)
{
    if (++around.depth > layout_limits::content_depth)
        return;
    enter_language(block.attributes, around);
    enter_optional(block, around);
    check_attributes(block);
    switch (block.kind) {
    case ContentBlockKind::paragraph:
        add_paragraph_block(block, around);
        break;
    case ContentBlockKind::heading:
        add_text_block(block,
                       inner_style(fmt::format("h{}", std::clamp(block.level, 1, 6)), block.attributes, around.style),
                       around);
        break;
    case ContentBlockKind::code:
        add_code(block, inner_style("code", block.attributes, around.style), around);
        break;
    case ContentBlockKind::quote:
        add_quote(block, std::move(around));
        break;
    case ContentBlockKind::bullet_list:
    case ContentBlockKind::numbered_list:
        add_list(block, std::move(around));
        break;
    case ContentBlockKind::list_item:
        for (const ContentBlock& child : block.children)
            add_block(child, around);
        break;
    case ContentBlockKind::table:
    case ContentBlockKind::table_row:
    case ContentBlockKind::table_cell: // only a table holds them, by whole
        add_table(block, around);
        break;
    case ContentBlockKind::rule:
        add_rule(block, around);
        break;
    }
}

void StoryBuilder::add_paragraph_block(const ContentBlock& block, const Surroundings& around)
{
    const std::size_t first_block = story_.blocks.size();
    add_text_block(block, paragraph_style(block, around), around);
    if (is_caption(block))
        keep_caption(first_block);
}

StyleId StoryBuilder::paragraph_style(const ContentBlock& block, const Surroundings& around)
{
    if (around.is_outermost)
        return own_style("p", block.attributes, BoxStyle::own);
    if (around.is_tight && block.attributes.classes.empty())
        return around.style;
    return inner_style("p", block.attributes, around.style);
}

ParagraphSetting StoryBuilder::setting_of(const ContentBlock& block, StyleId id, const Surroundings& around) const
{
    return {id, around.language, direction_within(around), origin_, block.span};
}

void StoryBuilder::add_text_block(const ContentBlock& block, StyleId id, const Surroundings& around)
{
    if (add_picture(block, id, around))
        return;
    const ParagraphSetting setting = setting_of(block, id, around);
    add_pieces(flatten_inlines(block.inlines, setting, scope_, services_), setting, around, role_of(block));
}

StoryBuilder::TextRole StoryBuilder::role_of(const ContentBlock& block)
{
    if (block.kind != ContentBlockKind::heading)
        return {};
    return {StructureRole::heading, std::clamp(block.level, 1, 6)};
}

ElementId StoryBuilder::add_element(StructureRole role, const Surroundings& around, Span span)
{
    StructureElement element{.role = role, .children = {}, .language = around.language, .words = {}, .span = span};
    if (around.element != no_element)
        return tree().add(around.element, std::move(element));
    story_.elements.push_back(tree().add_detached(std::move(element)));
    return story_.elements.back();
}

ElementId StoryBuilder::add_text_element(const std::vector<TextPiece>& pieces, const ParagraphSetting& setting,
                                         const Surroundings& around, TextRole role)
{
    const ElementId id = add_element(role.role, around, setting.span);
    tree()[id].level = role.level;
    if (role.role == StructureRole::heading)
        tree()[id].words = words_of(pieces);
    return id;
}

void StoryBuilder::add_code(const ContentBlock& block, StyleId id, const Surroundings& around)
{
    const ParagraphSetting setting = setting_of(block, id, around);
    std::vector<TextPiece> pieces = flatten_inlines(block.inlines, setting, scope_, services_);
    add_pieces(std::move(pieces), setting, around, {});
}

void StoryBuilder::add_pieces(std::vector<TextPiece> pieces, ParagraphSetting setting, const Surroundings& around,
                              TextRole role)
{
    if (!drop_empty_lines(pieces))
        return;
    setting.element = add_text_element(pieces, setting, around, role);
    Block block = block_of(setting.style, around);
    block.paragraph = add_paragraph(pieces, setting, scope_, services_);
    push_block(std::move(block), setting.style, around);
}

/// Of the paragraphs of a tight list the spaces and the rule are their item's.
bool StoryBuilder::has_own_frame(StyleId id, const Surroundings& around)
{
    return !(around.is_tight && id == around.style);
}

void StoryBuilder::push_block(Block block, StyleId id, const Surroundings& around)
{
    const Frame frame{id, story_.blocks.size(), around.indent_start + Indent(style(id).indent_start),
                      direction_within(around)};
    story_.blocks.push_back(std::move(block));
    if (has_own_frame(id, around))
        add_side_rule(frame);
}

/// A paragraph that holds nothing but a picture becomes a block of its own; true when it does.
bool StoryBuilder::add_picture(const ContentBlock& block, StyleId id, const Surroundings& around)
{
    if (block.inlines.size() != 1 || block.inlines.front().kind != InlineKind::image)
        return false;
    const Inline& image = block.inlines.front();
    if (services_.fields.is_left_out(image.address, scope_.page))
        return true;
    const Located path = services_.fields.expand_path(image, scope_.page, services_.found);
    const std::optional<PictureId> picture =
        services_.pictures.add_file({.path = path, .page = 1, .palette = scope_.styles.palette()});
    const std::string* const alt = image.attributes.find("alt");
    const std::string words =
        services_.fields.expand(alt == nullptr ? image.text : *alt, alt == nullptr ? image.span : image.attributes.span,
                                scope_.page, services_.found);
    BlockPicture placed{.image = {.picture = picture.value_or(0), .alt = words}, .width = std::nullopt};
    if (const std::string* const width = image.attributes.find("width")) {
        ValueContext context{style(id).font_size, *scope_.styles.palette(), services_.found};
        const TomlValue value{*width, image.attributes.span};
        placed.width = read_length_percentage({"width", value}, *width, Sign::not_negative, context);
    }
    if (placed.image.alt.empty() && alt == nullptr)
        services_.found.warning("IMAGE-NO-ALT", image.span, "the picture has no text for those who cannot see it",
                                {"write it between the brackets; alt=\"\" marks it as decoration"});
    if (!picture) {
        const ParagraphSetting setting = setting_of(block, id, around);
        if (services_.quality == Quality::draft)
            add_pieces(flatten_plain(fmt::format("missing: {}", path.text), setting, scope_, services_), setting,
                       around, {});
        return true;
    }
    if (!placed.image.alt.empty()) {
        placed.image.element = add_element(StructureRole::figure, around, image.span);
        tree()[placed.image.element].words = placed.image.alt;
    }
    Block flow = block_of(id, around);
    flow.paragraph = add_paragraph({}, setting_of(block, id, around), scope_, services_);
    flow.picture = std::move(placed);
    push_block(std::move(flow), id, around);
    return true;
}

Block StoryBuilder::block_of(StyleId id, const Surroundings& around) const
{
    const TextStyle& text = style(id);
    Block block;
    block.indent_start = around.indent_start;
    block.indent_end = around.indent_end;
    if (has_own_frame(id, around)) {
        block.space_before = text.space_before;
        block.space_after = text.space_after;
        block.indent_start += text.inner_indent_start();
        block.indent_end += text.indent_end;
    }
    block.break_before = text.break_before;
    block.break_inside = text.break_inside;
    block.break_after = text.break_after;
    block.orphans = text.orphans;
    block.widows = text.widows;
    block.line_snap = text.line_snap;
    block.column_span = text.column_span;
    block.optional_in = around.optional_in;
    return block;
}

void StoryBuilder::add_quote(const ContentBlock& block, Surroundings around)
{
    const Frame frame = open(inner_style("blockquote", block.attributes, around.style), around);
    around.is_tight = false;
    around.element = add_element(StructureRole::quote, around, block.span);
    for (const ContentBlock& child : block.children)
        add_block(child, around);
    close(frame);
}

StoryBuilder::Frame StoryBuilder::open(StyleId id, Surroundings& around) const
{
    const TextStyle& inside = style(id);
    const Frame frame{id, story_.blocks.size(), around.indent_start + Indent(inside.indent_start),
                      direction_within(around)};
    around.style = id;
    around.indent_start += inside.inner_indent_start();
    around.indent_end += inside.indent_end;
    around.is_outermost = false;
    return frame;
}

void StoryBuilder::add_side_rule(const Frame& frame)
{
    const TextStyle& text = style(frame.style);
    if (text.side_rule <= Length{} || story_.blocks.size() == frame.first_block)
        return;
    story_.side_rules.push_back({.first = static_cast<std::uint32_t>(frame.first_block),
                                 .end = static_cast<std::uint32_t>(story_.blocks.size()),
                                 .indent = frame.indent_start,
                                 .width = text.side_rule,
                                 .color = text.side_rule_color.value_or(text.color),
                                 .direction = text.direction.value_or(frame.direction)});
}

void StoryBuilder::insert_block(std::size_t at, Block block)
{
    story_.blocks.insert(story_.blocks.begin() + static_cast<std::ptrdiff_t>(at), std::move(block));
    for (BlockSideRule& rule : story_.side_rules) {
        rule.first += rule.first >= at ? 1 : 0;
        rule.end += rule.end > at ? 1 : 0;
    }
}

/// Puts the space and breaks of what holds them around the blocks made since: spaces collapse (CSS 2.2, 8.3.1).
void StoryBuilder::close(const Frame& frame)
{
    if (story_.blocks.size() == frame.first_block)
        return;
    const TextStyle& around = style(frame.style);
    Block& first = story_.blocks[frame.first_block];
    Block& last = story_.blocks.back();
    add_side_rule(frame);
    first.space_before = first.space_before.collapsed_with(around.space_before);
    last.space_after = last.space_after.collapsed_with(around.space_after);
    if (first.break_before == BreakRule::automatic)
        first.break_before = around.break_before;
    if (last.break_after == BreakRule::automatic)
        last.break_after = around.break_after;
    for (std::size_t at = frame.first_block; around.column_span == ColumnSpan::all && at < story_.blocks.size(); ++at)
        story_.blocks[at].column_span = ColumnSpan::all;
    if (around.break_inside != BreakRule::avoid)
        return;
    for (std::size_t at = frame.first_block; at < story_.blocks.size(); ++at) {
        Block& block = story_.blocks[at];
        block.break_inside = BreakRule::avoid;
        if (&block != &last && block.break_after == BreakRule::automatic)
            block.break_after = BreakRule::avoid;
    }
}

} // namespace skrejlapa
