#include "layout/fitted_leaflet.h"

#include "text/font_catalog.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

Length fitted_size(Length written, const StyleFit& fit, const LeverValues& values, FloorRule floor)
{
    const Length size = written.scaled(values.font_size);
    return floor == FloorRule::ignored ? size : std::max(size, std::min(written, fit.min_font_size));
}

/// The line height in font sizes, as far as the lever may bring it.
double fitted_leading(double written, const StyleFit& fit, const LeverValues& values)
{
    return std::max(written * values.line_height, std::min(written, fit.min_line_height));
}

void fit_characters(const CharacterStyle& written, Length size, const LeverValues& values, CharacterStyle& style)
{
    const double ratio = written.size > Length{} ? size / written.size : 1;
    style.size = size;
    style.letter_spacing = written.letter_spacing.scaled(ratio) + size.scaled(values.letter_spacing);
    style.word_spacing = written.word_spacing.scaled(ratio);
    style.glyph_width = written.glyph_width * values.glyph_width;
}

void cut_for_size(const CharacterStyle& written, CharacterStyle& style)
{
    if (written.further_fonts == nullptr)
        return;
    for (std::size_t at = 0; at < written.fonts.size(); ++at)
        style.fonts[at] = written.further_fonts->at_optical_size(written.fonts[at], style.size.to_pt());
}

bool is_sized_optically(const ParagraphFit& fit)
{
    return std::any_of(fit.styles.begin(), fit.styles.end(),
                       [](const StyleFit& style) { return style.group && style.is_sized_optically; });
}

bool is_dropped(const Block& block, const std::vector<OptionalId>& dropped)
{
    return std::any_of(block.optional_in.begin(), block.optional_in.end(),
                       [&](OptionalId id) { return std::find(dropped.begin(), dropped.end(), id) != dropped.end(); });
}

/// Leaves blocks out of a story. What a list puts around itself stands at its first and last items; it goes to those
/// that stay.
void leave_out(const std::vector<OptionalId>& dropped, Story& story)
{
    std::vector<Block> kept;
    std::vector<std::uint32_t> places; ///< by the index of a block before
    std::optional<BlockSpace> owed;
    for (const Block& block : story.blocks) {
        places.push_back(static_cast<std::uint32_t>(kept.size()));
        if (!is_dropped(block, dropped)) {
            kept.push_back(block);
            if (owed && block.marker)
                kept.back().space_before = block.space_before.collapsed_with(*owed);
            owed.reset();
        } else if (block.marker) {
            owed = owed ? owed->collapsed_with(block.space_before) : block.space_before;
            if (!kept.empty() && kept.back().marker)
                kept.back().space_after = kept.back().space_after.collapsed_with(block.space_after);
        }
    }
    places.push_back(static_cast<std::uint32_t>(kept.size()));
    for (BlockSideRule& rule : story.side_rules) {
        rule.first = places[rule.first];
        rule.end = places[rule.end];
    }
    std::erase_if(story.side_rules, [](const BlockSideRule& rule) { return rule.first == rule.end; });
    story.blocks = std::move(kept);
}

void add_groups(const Leaflet& leaflet, ParagraphId paragraph, std::vector<FitGroupId>& groups)
{
    if (paragraph >= leaflet.paragraph_fits.size())
        return;
    for (const StyleFit& style : leaflet.paragraph_fits[paragraph].styles) {
        if (style.group && std::find(groups.begin(), groups.end(), *style.group) == groups.end())
            groups.push_back(*style.group);
    }
}

} // namespace

void FittedLeaflet::fit_paddings(Table& table) const
{
    for (TableCell& cell : table.cells) {
        const Length written = written_.paragraphs[cell.paragraph].styles.front().size;
        if (written <= Length{})
            continue;
        const double ratio = fitted_.paragraphs[cell.paragraph].styles.front().size / written;
        const auto fit = [&](Length& padding, bool is_in_ems) {
            padding = is_in_ems ? padding.scaled(ratio) : padding;
        };
        fit(cell.padding.top, cell.padding_in_ems.top);
        fit(cell.padding.right, cell.padding_in_ems.right);
        fit(cell.padding.bottom, cell.padding_in_ems.bottom);
        fit(cell.padding.left, cell.padding_in_ems.left);
    }
}

const Leaflet& FittedLeaflet::at(const EditionFit& fit, FloorRule floor)
{
    std::vector<LeverValues> values;
    for (const FitGroup& group : written_.fit_groups)
        values.push_back(values_of(fit.values, group.name));
    for (ParagraphId id = 0; id < written_.paragraph_fits.size(); ++id)
        fit_paragraph(id, values, floor);
    for (StoryId id = 0; id < written_.stories.size(); ++id)
        fit_story(id, values, fit.dropped);
    return fitted_;
}

void FittedLeaflet::fit_paragraph(ParagraphId id, const std::vector<LeverValues>& values, FloorRule floor)
{
    const Paragraph& written = written_.paragraphs[id];
    const ParagraphFit& fits = written_.paragraph_fits[id];
    Paragraph& fitted = fitted_.paragraphs[id];
    for (std::size_t at = 0; at < fits.styles.size(); ++at) {
        const StyleFit& fit = fits.styles[at];
        if (!fit.group)
            continue;
        fit_characters(written.styles[at], fitted_size(written.styles[at].size, fit, values[*fit.group], floor),
                       values[*fit.group], fitted.styles[at]);
        if (fit.is_sized_optically)
            cut_for_size(written.styles[at], fitted.styles[at]);
    }
    const StyleFit own = fits.styles.empty() ? StyleFit{} : fits.styles.front();
    const Length size = written.styles.front().size;
    if (!own.group || size <= Length{})
        return;
    const double leading = written.style.line_height / size;
    const Length led = fits.is_led_by_factor ? fitted.styles.front().size : size;
    fitted.style.line_height = led.scaled(fitted_leading(leading, own, values[*own.group]));
}

void FittedLeaflet::fit_story(StoryId id, const std::vector<LeverValues>& values,
                              const std::vector<OptionalId>& dropped)
{
    Story& fitted = fitted_.stories[id];
    fitted = written_.stories[id];
    if (!dropped.empty())
        leave_out(dropped, fitted);
    for (Block& block : fitted.blocks) {
        if (block.table)
            fit_paddings(*block.table);
        const bool is_known = block.paragraph < written_.paragraph_fits.size();
        const std::vector<StyleFit>& styles =
            is_known ? written_.paragraph_fits[block.paragraph].styles : std::vector<StyleFit>{};
        if (styles.empty() || !styles.front().group)
            continue;
        const double factor = values[*styles.front().group].block_space;
        block.space_before = block.space_before.scaled(factor);
        block.space_after = block.space_after.scaled(factor);
    }
}

std::vector<ShapedParagraph> shape_as_fitted(const Leaflet& fitted, std::vector<ShapedParagraph> shaped)
{
    Diagnostics found_in_the_text_as_written;
    for (ParagraphId id = 0; id < fitted.paragraph_fits.size(); ++id) {
        if (is_sized_optically(fitted.paragraph_fits[id]))
            shaped[id] = shape_paragraph(fitted.paragraphs[id], found_in_the_text_as_written);
    }
    return shaped;
}

bool has_optical_sizes(const Leaflet& leaflet)
{
    return std::any_of(leaflet.paragraph_fits.begin(), leaflet.paragraph_fits.end(), is_sized_optically);
}

std::vector<FitGroupId> groups_of_story(const Leaflet& leaflet, const Story& story)
{
    std::vector<FitGroupId> groups;
    for (const Block& block : story.blocks) {
        add_groups(leaflet, block.paragraph, groups);
        if (block.marker)
            add_groups(leaflet, block.marker->paragraph, groups);
        for (const TableCell& cell : block.table ? block.table->cells : std::vector<TableCell>{})
            add_groups(leaflet, cell.paragraph, groups);
    }
    return groups;
}

} // namespace skrejlapa
