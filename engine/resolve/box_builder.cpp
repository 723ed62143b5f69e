#include "resolve/box_builder.h"

#include "resolve/box_content_keys.h"
#include "resolve/funder_strip.h"
#include "resolve/funding_statement.h"
#include "resolve/image_keys.h"
#include "resolve/link_addresses.h"
#include "resolve/story_builder.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Where `rule = true` leaves the thickness open.
constexpr Length plain_rule = pt(0.5);

/// Makes the content of one box.
class ContentBuilding
{
public:
    ContentBuilding(const BoxBuilding& building, const BoxNode& node, const PageInstance& page, std::size_t page_index)
        : building_(building), node_(node), page_(page), page_index_(page_index), styles_(*page.definition->styles),
          found_(building.text.found)
    {
    }

    BoxContent build()
    {
        switch (kind_of_box(node_.table)) {
        case BoxKind::empty:
        case BoxKind::container:
            break;
        case BoxKind::text:
            return plain_text();
        case BoxKind::story:
            return story();
        case BoxKind::image:
            return image();
        case BoxKind::qr:
            return qr();
        case BoxKind::funders:
            return strip();
        case BoxKind::statement:
            return statement();
        case BoxKind::rule:
            return rule();
        }
        return ContainerContent{};
    }

    /// Whether nothing is left of the box: each line of its text, its picture or its code has optional fields, all of
    /// them empty.
    [[nodiscard]] bool is_left_out() const
    {
        for (const std::string_view key : {"text", "image", "qr"}) {
            const TomlEntry* const entry = node_.table.find(key);
            const std::string* const text = entry == nullptr ? nullptr : entry->value.string();
            if (text != nullptr && is_left_out(*text))
                return true;
        }
        return false;
    }

    /// A frame with the picture's name in it.
    void show_missing_picture(Box& box)
    {
        const TextScope scope = text_scope_of(node_, page_, building_.input, found_);
        StoryBuilder builder("image", scope, building_.text);
        const std::string path = expanded("image").value_or("");
        builder.add_plain(fmt::format("missing: {}", path), value("image").span, "", scope.language);
        box.content = keep(builder.finish());
        const Length frame = pt(0.5);
        box.style.border_width = {frame, frame, frame, frame};
        box.style.border_color = {draft_red, draft_red, draft_red, draft_red};
    }

private:
    const BoxBuilding& building_;
    const BoxNode& node_;
    const PageInstance& page_;
    std::size_t page_index_;
    StyleTree& styles_;
    Diagnostics& found_;

    [[nodiscard]] const TomlValue& value(std::string_view key) const { return node_.table.find(key)->value; }
    [[nodiscard]] PageFacts facts() const { return {page_.number}; }

    [[nodiscard]] bool is_left_out(std::string_view text) const
    {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (!building_.text.fields.is_left_out(text.substr(at, end - at), facts()))
                return false;
            at = end + 1;
        }
        return !text.empty();
    }

    ValueContext context()
    {
        return {styles_[box_text_style(node_.table, styles_, found_)].font_size, *styles_.palette(), found_};
    }

    /// A string with its fields put in.
    std::optional<std::string> expanded(std::string_view key)
    {
        const TomlEntry* const entry = node_.table.find(key);
        if (entry == nullptr)
            return std::nullopt;
        const std::string* const text = entry->value.string();
        if (text == nullptr) {
            found_.error("TOML-TYPE", entry->value.span, fmt::format("{} takes a string", key));
            return std::nullopt;
        }
        return building_.text.fields.expand(*text, entry->value.span, facts(), found_);
    }

    StripContent strip()
    {
        ValueContext lengths = context();
        Strip strip = make_strip({.project = building_.input.project,
                                  .edition = building_.input.edition,
                                  .of_page = page_.definition->funders,
                                  .of_box = value("funders"),
                                  .palette = styles_.palette(),
                                  .fields = building_.text.fields,
                                  .page = facts(),
                                  .logo_color = logo_color()},
                                 building_.text.pictures, found_);
        if (const TomlEntry* const rows = node_.table.find("max-rows"))
            strip.most_rows = read_integer({"max-rows", rows->value}, {1, 3}, lengths).value_or(strip.most_rows);
        for (StripLogo& logo : strip.logos)
            logo.element = add_figure(logo.alt, logo.span);
        return {std::move(strip)};
    }

    /// The box's word, else the profile's; empty: the ground decides.
    std::string logo_color()
    {
        constexpr Keyword<std::string_view> colors[] = {
            {"auto", ""}, {"full", "full"}, {"mono", "mono"}, {"negative", "negative"}};
        const Profile* const profile = building_.input.project.profile(building_.input.edition.profile);
        std::string otherwise = profile == nullptr ? std::string() : profile->logo_color;
        const TomlEntry* const written = node_.table.find("logo-color");
        if (written == nullptr)
            return otherwise;
        ValueContext lengths = context();
        const Property property{"logo-color", written->value};
        const std::optional<std::string> text = read_text(property, lengths);
        return text ? std::string(read_keyword(property, *text, colors, lengths).value_or("")) : otherwise;
    }

    TextContent keep(Story story)
    {
        std::vector<Story>& stories = building_.text.leaflet.stories;
        story.is_fixture = true;
        stories.push_back(std::move(story));
        return {.story = static_cast<StoryId>(stories.size() - 1), .thread_position = 0, .ends_thread = true};
    }

    BoxContent plain_text()
    {
        const TomlValue& text = value("text");
        if (text.string() == nullptr) {
            found_.error("TOML-TYPE", text.span, "text takes a string");
            return ContainerContent{};
        }
        const TextScope scope = text_scope_of(node_, page_, building_.input, found_);
        StoryBuilder builder("text", scope, building_.text);
        builder.add_plain(*text.string(), text.span, "", scope.language);
        return keep(builder.finish());
    }

    BoxContent statement()
    {
        if (!std::holds_alternative<bool>(value("statement").value)) {
            found_.error("TOML-TYPE", value("statement").span, "statement takes true or false");
            return ContainerContent{};
        }
        const TextScope scope = text_scope_of(node_, page_, building_.input, found_);
        StoryBuilder builder("statement", scope, building_.text);
        const StatementRequest request{.project = building_.input.project,
                                       .edition = building_.input.edition,
                                       .medium = building_.text.leaflet.output.medium,
                                       .named_at = node_.table.find("statement")->key_span};
        for (const StatementText& words : choose_statement(request, found_))
            add_statement(words, builder);
        Story story = builder.finish();
        story.is_statement = true;
        return keep(std::move(story));
    }

    void add_statement(const StatementText& words, StoryBuilder& builder)
    {
        if (!words.file) {
            builder.add_plain(words.text.text, words.text.span, "statement", words.language);
            return;
        }
        const std::optional<PictureId> artwork =
            building_.text.pictures.add_file({.path = *words.file, .page = 1, .palette = styles_.palette()});
        if (artwork)
            builder.add_artwork(*artwork, words.text, "statement", words.language);
    }

    BoxContent story()
    {
        const auto place = building_.threads.places.find({page_index_, &node_});
        if (place == building_.threads.places.end())
            return ContainerContent{};
        return TextContent{.story = static_cast<StoryId>(place->second.thread),
                           .thread_position = place->second.position,
                           .ends_thread = place->second.ends};
    }

    BoxContent image()
    {
        const std::optional<std::string> path = expanded("image");
        ImageContent image;
        ValueContext lengths = context();
        read_image_keys(node_.table, lengths, image);
        const std::optional<std::string> alt = expanded("alt");
        if (!node_.table.find("alt"))
            found_.warning("IMAGE-NO-ALT", node_.table.find("image")->value.span,
                           fmt::format("the picture in \"{}\" has no text for those who cannot see it", node_.name),
                           {"write alt = \"…\"; alt = \"\" marks it as decoration"});
        image.alt = alt.value_or("");
        int page = 1;
        if (const TomlEntry* const number = node_.table.find("page"))
            page = read_integer({"page", number->value}, {1, 100000}, lengths).value_or(1);
        if (!path)
            return ContainerContent{};
        const std::optional<PictureId> picture =
            building_.text.pictures.add_file({.path = {*path, value("image").span},
                                              .page = page,
                                              .palette = styles_.palette(),
                                              .rendering = read_rendering(node_.table, lengths)});
        if (!picture)
            return ContainerContent{};
        image.picture = *picture;
        if (!image.alt.empty())
            image.element = add_figure(image.alt, value("image").span);
        return image;
    }

    BoxContent qr()
    {
        const std::optional<std::string> text = address_written();
        const std::optional<std::string> address = text ? qr_address(*text) : std::nullopt;
        if (!address)
            return ContainerContent{};
        return QrContent{building_.text.pictures.add_qr(*address, styles_.palette(), value("qr").span), *address,
                         add_code_element(*address)};
    }

    [[nodiscard]] StructureElement element(StructureRole role, std::string words, Span span) const
    {
        return {.role = role,
                .children = {},
                .language = building_.input.edition.language,
                .words = std::move(words),
                .span = span};
    }

    ElementId add_figure(const std::string& alt, Span span)
    {
        return building_.text.leaflet.structure.add_detached(element(StructureRole::figure, alt, span));
    }

    /// A code is a figure that leads where its address does.
    ElementId add_code_element(const std::string& address)
    {
        StructureTree& tree = building_.text.leaflet.structure;
        const Span span = value("qr").span;
        const ElementId link = tree.add_detached(element(StructureRole::link, address, span));
        return tree.add(link, element(StructureRole::figure, address, span));
    }

    std::optional<std::string> address_written()
    {
        const TomlValue& written = value("qr");
        if (written.string() == nullptr)
            return expanded("qr");
        return building_.text.fields.expand_address(*written.string(), written.span, facts(), found_);
    }

    /// "link" and "ID/link" stand for a section's first link; everything else is taken as it is.
    std::optional<std::string> qr_address(const std::string& text)
    {
        constexpr std::string_view of_section = "/link";
        if (text == "link")
            return address_of(link_of_page());
        if (text.size() > of_section.size() && text.ends_with(of_section) &&
            text.find_first_of(":.") == std::string::npos)
            return address_of(link_of_section(text.substr(0, text.size() - of_section.size())));
        if (!text.empty()) {
            warn_of_words(text);
            return text;
        }
        found_.error("QR-EMPTY", value("qr").span, "the code has no address");
        return std::nullopt;
    }

    /// A code may hold any text, but who scans it wants to get somewhere.
    void warn_of_words(const std::string& text)
    {
        if (!is_address(text))
            found_.warning(
                "QR-NO-ADDRESS", value("qr").span,
                fmt::format("the code holds \"{}\", which is no address{}", text, did_you_mean(text, {"link"})),
                {"write the whole address, as in https://example.org; \"link\" is the section's first"});
    }

    const Inline* link_of_page()
    {
        if (!building_.content.has_content())
            return nullptr;
        if (page_.section != nullptr)
            return require_link(*page_.section);
        found_.error("QR-NO-LINK", value("qr").span,
                     fmt::format("the page \"{}\" is bound to no section whose link could stand here", page_.name),
                     {"name the section: qr = \"ID/link\""});
        return nullptr;
    }

    const Inline* link_of_section(const std::string& name)
    {
        if (!building_.content.has_content())
            return nullptr;
        const Section* const section = building_.content.require_section(name, value("qr").span, found_);
        return section == nullptr ? nullptr : require_link(*section);
    }

    const Inline* require_link(const Section& section)
    {
        const Inline* const link = first_link(section);
        if (link == nullptr)
            found_.error("QR-NO-LINK", value("qr").span,
                         fmt::format("section \"{}\" has no link for a code", section_name(section)),
                         {"write one in the text: [words](https://…)"});
        return link;
    }

    std::optional<std::string> address_of(const Inline* link)
    {
        if (link == nullptr)
            return std::nullopt;
        return building_.text.fields.expand_address(*link, facts(), found_);
    }

    BoxContent rule()
    {
        ValueContext lengths = context();
        RuleContent rule{.thickness = plain_rule, .color = styles_[box_text_style(node_.table, styles_, found_)].color};
        const Property thickness{"rule", value("rule")};
        if (!std::holds_alternative<bool>(thickness.value.value)) {
            if (const std::optional<std::string> text = read_text(thickness, lengths))
                rule.thickness = read_length(thickness, *text, Sign::not_negative, lengths).value_or(plain_rule);
        }
        if (const TomlEntry* const color = node_.table.find("color"))
            rule.color = read_ink({"color", color->value}, lengths).value_or(rule.color);
        return rule;
    }
};

void add_content(const Thread& thread, const ContentIndex& content, StoryBuilder& builder)
{
    const auto add_section = [&](const Section& section) {
        builder.set_origin(fmt::format("{}/title", section_name(section)));
        builder.add_heading(section.heading, StoryBuilder::BoxStyle::inherited);
        builder.set_origin(fmt::format("{}/body", section_name(section)));
        builder.add_blocks(section.blocks);
    };
    if (thread.part == ContentPart::everything) {
        for (const Section& section : content.sections())
            add_section(section);
    } else if (thread.whole_section) {
        add_section(*thread.section);
    } else if (thread.block != nullptr) {
        builder.add_named_block(*thread.block);
    } else if (thread.part == ContentPart::title) {
        builder.add_heading(thread.section->heading, StoryBuilder::BoxStyle::own);
    } else {
        builder.add_blocks(thread.section->blocks);
    }
}

} // namespace

TextScope text_scope_of(const BoxNode& box, const PageInstance& page, const ResolveInput& input, Diagnostics& found)
{
    StyleTree& styles = *page.definition->styles;
    TextScope scope{.styles = styles,
                    .root = box_text_style(box.table, styles, found),
                    .box_style = {},
                    .mapped = {},
                    .color = std::nullopt,
                    .language = input.edition.language,
                    .direction = box.style.direction,
                    .page = {page.number},
                    .span = box.span};
    const TomlEntry* const style = box.table.find("style");
    if (style != nullptr && style->value.string() != nullptr && *style->value.string() != "body")
        scope.box_style = *style->value.string();
    if (const TomlEntry* const color = box.table.find("color")) {
        ValueContext context{styles[scope.root].font_size, *styles.palette(), found};
        scope.color = read_ink({"color", color->value}, context);
    }
    if (scope.color)
        scope.root = styles.recolor(scope.root, *scope.color);
    const TomlEntry* const map = box.table.find("styles");
    if (map != nullptr && map->value.table() != nullptr) {
        for (const TomlEntry& entry : map->value.table()->entries) {
            if (entry.value.string() != nullptr)
                scope.mapped.emplace(entry.key, *entry.value.string());
        }
    }
    return scope;
}

void build_thread_stories(const BoxBuilding& building, const std::vector<PageInstance>& pages)
{
    for (const Thread& thread : building.threads.threads) {
        const BoundBox& first = thread.boxes.front();
        const TextScope scope = text_scope_of(*first.box, pages[first.page], building.input, building.text.found);
        StoryBuilder builder(thread.content, scope, building.text);
        builder.leave_out(building.threads.named_blocks);
        add_content(thread, building.content, builder);
        Story story = builder.finish();
        building.text.leaflet.stories.push_back(std::move(story));
    }
}

Box build_box(const BoxBuilding& building, const BoxNode& node, const PageInstance& page, std::size_t page_index)
{
    Box box{.name = node.name, .style = node.style, .content = ContainerContent{}, .children = {}, .span = node.span};
    if (node.style.display == Display::none)
        return box;
    ContentBuilding content(building, node, page, page_index);
    if (content.is_left_out()) {
        box.style.display = Display::none;
        return box;
    }
    box.content = content.build();
    const bool lacks_picture =
        node.table.find("image") != nullptr && std::holds_alternative<ContainerContent>(box.content);
    if (building.input.quality == Quality::draft && lacks_picture)
        content.show_missing_picture(box);
    for (const BoxNode& child : node.children)
        box.children.push_back(build_box(building, child, page, page_index));
    return box;
}

} // namespace skrejlapa
