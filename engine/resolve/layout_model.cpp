#include "resolve/layout_model.h"

#include "load/table_reader.h"
#include "resolve/box_content_keys.h"
#include "resolve/box_properties.h"
#include "resolve/fold_pages.h"
#include "resolve/fold_panels.h"
#include "resolve/page_definitions.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Every style, used or not, is read once, so that its mistakes show.
void check_styles(const LayoutModel& model, StyleTree& styles)
{
    for (const std::string& name : model.sheet.names())
        styles.derive(0, {.element = name, .styles = {name}});
}

/// Every box's own keys, on a page or not.
void check_boxes(const LayoutModel& model, StyleTree& styles, Diagnostics& found)
{
    for (const auto& [name, definition] : model.boxes) {
        const TomlTable& own = *definition.own->value.table();
        const StyleId text = box_text_style(definition.table, styles, found);
        ValueContext context{styles[text].font_size, *styles.palette(), found};
        BoxStyle ignored;
        read_box_style(own, fmt::format("the box \"{}\"", name), context, ignored);
    }
}

} // namespace

StyleId box_text_style(const TomlTable& box, StyleTree& styles, Diagnostics& found)
{
    const TomlEntry* const style = box.find("style");
    if (style == nullptr)
        return 0;
    const std::string* const name = style->value.string();
    if (name == nullptr) {
        found.error("TOML-TYPE", style->value.span, "style takes the name of a style");
        return 0;
    }
    styles.sheet().require(*name, style->value.span, found);
    return *name == "body" ? 0 : styles.derive(0, {.element = *name, .styles = {*name}});
}

namespace
{

/// A grid that the body's lines do not take is most likely a slip.
void check_baseline_grid(const PageFormat& format, const TextStyle& body, const TomlTable* page, Diagnostics& found)
{
    if (!format.baseline_grid || body.line_snap != LineSnap::automatic)
        return;
    const Length leading =
        body.line_height.factor ? body.font_size.scaled(*body.line_height.factor) : body.line_height.length;
    const Length step = format.baseline_grid->step;
    const TomlEntry* const key = page == nullptr ? nullptr : page->find("baseline-grid");
    if (key == nullptr || format.baseline_grid->suits(leading))
        return;
    found.warning(
        "LAYOUT-GRID-STEP", key->value.span,
        fmt::format("the text of the body does not stand on the baseline grid: its lines are {:.4g} pt apart, "
                    "those of the grid {:.4g} pt",
                    leading.to_pt(), step.to_pt()),
        {"make the step as great as the line-height of [styles.body], or the other way round; line-snap = "
         "\"baseline\" there leads its lines by the grid all the same, \"none\" says that they are to stay off it"});
}

} // namespace

std::unique_ptr<LayoutModel> read_layout(TomlTable layout, const LayoutReading& reading, Diagnostics& found)
{
    auto model = std::make_unique<LayoutModel>();
    model->table = std::move(layout);
    const std::optional<FoldSettings> fold = read_fold_settings(model->table, found);
    if (fold)
        write_fold_pages(*fold, model->table, found);
    TableReader reader(model->table, "the layout", found);
    const TomlTable* const page = reader.table("page");
    const PalettePtr palette = Palette::read(reader.table("colors"), found);
    model->palette = palette;
    model->sheet = StyleSheet::read(reader.table("styles"), found);
    model->boxes = read_box_definitions(reader.table("boxes"), found);
    reader.know({"fold"});
    const TomlArray* const pages = reader.array("pages");
    reader.finish();

    auto styles = std::make_shared<StyleTree>(model->sheet, palette, found);
    check_styles(*model, *styles);
    check_boxes(*model, *styles, found);
    ValueContext context{(*styles)[0].font_size, *palette, found};
    const PageSettings settings = read_page_settings(page, reading.authorities, context);
    model->format = settings.format;
    model->crop_marks = settings.crop_marks;
    check_baseline_grid(model->format, (*styles)[0], page, found);
    model->pages = read_pages(pages,
                              {.boxes = model->boxes,
                               .styles = std::move(styles),
                               .direction = reading.direction,
                               .layout_span = model->table.span,
                               .has_fold = model->table.find("fold") != nullptr},
                              model->places, found);
    if (fold)
        model->fold = place_fold_panels({*fold, reading.direction}, model->format, model->pages, context);
    check_unplaced_boxes(model->boxes, model->places, found);
    return model;
}

} // namespace skrejlapa
