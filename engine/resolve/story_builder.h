/// Blocks of content to a story: paragraphs, headings, lists and quotations with their styles, spaces and markers.
#pragma once

#include "resolve/cell_decoration.h"
#include "resolve/compose_paragraph.h"
#include "resolve/content_index.h"
#include "resolve/table_grid.h"

#include <set>

namespace skrejlapa
{

class StoryBuilder
{
public:
    /// Requires: scope and services outlive the builder.
    StoryBuilder(std::string content, const TextScope& scope, TextServices& services);

    /// The box's own kind of text takes the box's style; other elements only inherit from it.
    enum class BoxStyle { inherited, own };

    /// Blocks that other boxes take by their id are left out.
    void leave_out(const std::set<const ContentBlock*>& elsewhere) { elsewhere_ = &elsewhere; }
    /// What the blocks that follow are part of: "2/title".
    void set_origin(std::string content) { origin_ = std::move(content); }
    void add_heading(const ContentBlock& heading, BoxStyle box_style);
    void add_blocks(const std::vector<ContentBlock>& blocks);
    /// A block that the box names by its id.
    void add_named_block(const ContentBlock& block);
    /// Plain text with fields; an empty line starts a new paragraph. `language` of the text.
    void add_plain(std::string_view text, Span span, std::string_view element, const std::string& language);
    /// A picture that stands for words in `language`, at its natural size, narrower where the box is.
    void add_artwork(PictureId picture, const Located& words, std::string_view element, const std::string& language);
    Story finish();

private:
    /// The text around a block.
    struct Surroundings {
        StyleId style = 0;
        std::string language;
        std::optional<Direction> direction; ///< of the nearest block that names a language
        Indent indent_start;
        Indent indent_end;
        int depth = 0;
        int list_depth = 0;
        int numbered_depth = 0; ///< of numbered lists alone
        bool is_tight = false;  ///< within an item of a tight list, whose paragraphs have no spaces of their own
        bool is_outermost = true;
        std::vector<OptionalId> optional_in; ///< the parts it goes with where they are left out
        ElementId element = no_element;      ///< that holds the block's own; none: the story
    };
    /// What a paragraph is to those who hear it.
    struct TextRole {
        StructureRole role = StructureRole::paragraph;
        int level = 0; ///< of a heading
    };
    /// The spaces and breaks that a list, item or quotation puts around its blocks.
    struct Frame {
        StyleId style = 0;
        std::size_t first_block = 0;
        Indent indent_start; ///< of its outer edge
        Direction direction = Direction::ltr;
    };
    struct ListMarkers {
        bool numbered = false;
        std::string pattern;
        StyleId style = 0;
        Length column;
        Length gap;
        bool hangs = false;
    };

    struct TableText;

    Story story_;
    std::string origin_;
    std::optional<std::size_t> caption_above_; ///< the last block of a caption that no table stands above
    const TextScope& scope_;
    TextServices& services_;
    const std::set<const ContentBlock*>* elsewhere_ = nullptr;

    [[nodiscard]] const TextStyle& style(StyleId id) const { return scope_.styles[id]; }
    [[nodiscard]] Surroundings outermost() const;
    [[nodiscard]] Direction direction_within(const Surroundings& around) const;
    void enter_language(const Attributes& attributes, Surroundings& around) const;
    void enter_optional(const ContentBlock& block, Surroundings& around);
    StyleId own_style(std::string_view element, const Attributes& attributes, BoxStyle box_style);
    StyleId inner_style(std::string_view element, const Attributes& attributes, StyleId parent);
    void check_attributes(const ContentBlock& block);

    void add_block(const ContentBlock& block, Surroundings around);
    void place_block(const ContentBlock& block, Surroundings around);
    StyleId paragraph_style(const ContentBlock& block, const Surroundings& around);
    void add_paragraph_block(const ContentBlock& block, const Surroundings& around);
    static TextRole role_of(const ContentBlock& block);
    void add_text_block(const ContentBlock& block, StyleId id, const Surroundings& around);
    [[nodiscard]] StructureTree& tree() const { return services_.leaflet.structure; }
    ElementId add_element(StructureRole role, const Surroundings& around, Span span);
    ElementId add_text_element(const std::vector<TextPiece>& pieces, const ParagraphSetting& setting,
                               const Surroundings& around, TextRole role);
    enum class CaptionSide { above, below };
    void attach_caption(std::size_t caption, std::size_t table, CaptionSide side);
    std::vector<ElementId> add_row_elements(const Table& table, const Surroundings& around);
    ElementId add_cell_element(const GridCell& place, const TableText& text, ElementId row);
    void add_code(const ContentBlock& block, StyleId id, const Surroundings& around);
    bool add_picture(const ContentBlock& block, StyleId id, const Surroundings& around);
    void add_quote(const ContentBlock& block, Surroundings around);
    void add_list(const ContentBlock& list, Surroundings around);
    void add_item(const ContentBlock& item, int number, const ListMarkers& markers, Surroundings around);
    void add_pieces(std::vector<TextPiece> pieces, ParagraphSetting setting, const Surroundings& around, TextRole role);
    void add_table(const ContentBlock& block, const Surroundings& around);
    void keep_caption(std::size_t first_block);
    Table make_table(const ContentBlock& block, const Surroundings& around);
    std::optional<LengthPercentage> table_width(const ContentBlock& block, const TextStyle& look);
    TableText flatten_cells(const ContentBlock& table, const Surroundings& around);
    StyledCell make_cell(const GridCell& place, TableText& text);
    void add_rule(const ContentBlock& block, const Surroundings& around);
    Block block_of(StyleId id, const Surroundings& around) const;
    static bool has_own_frame(StyleId id, const Surroundings& around);
    void push_block(Block block, StyleId id, const Surroundings& around);
    [[nodiscard]] ParagraphSetting setting_of(const ContentBlock& block, StyleId id, const Surroundings& around) const;

    ListMarkers list_markers(const ContentBlock& list, StyleId id, const Surroundings& around);
    [[nodiscard]] std::string marker_text(const ListMarkers& markers, StyleId item, int number) const;
    void attach_marker(std::size_t first_block, std::string text, StyleId item, const ContentBlock& block,
                       const ListMarkers& markers, const Surroundings& around);
    /// Takes the surroundings into a list, item or quotation of this style.
    Frame open(StyleId id, Surroundings& around) const;
    void close(const Frame& frame);
    void add_side_rule(const Frame& frame);
    void insert_block(std::size_t at, Block block);
};

} // namespace skrejlapa
