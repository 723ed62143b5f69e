#include "build/layout_snapshot.h"

#include "build/box_paints.h"

#include <algorithm>
#include <fmt/chrono.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view statement_content = "statement";

ShownKind kind_of(const Box& box, const Leaflet& leaflet)
{
    if (const auto* const text = std::get_if<TextContent>(&box.content))
        return leaflet.stories[text->story].content == statement_content ? ShownKind::statement : ShownKind::text;
    if (std::holds_alternative<ImageContent>(box.content))
        return ShownKind::picture;
    if (std::holds_alternative<QrContent>(box.content))
        return ShownKind::code;
    if (std::holds_alternative<StripContent>(box.content))
        return ShownKind::strip;
    return std::holds_alternative<RuleContent>(box.content) ? ShownKind::rule : ShownKind::container;
}

/// The funder whose logo a picture of a strip is.
std::string funder_of(const Box& box, const PlacedPicture& placed)
{
    const auto* const content = std::get_if<StripContent>(&box.content);
    if (content == nullptr)
        return {};
    const std::vector<StripLogo>& logos = content->strip.logos;
    const auto logo = std::find_if(logos.begin(), logos.end(), [&](const StripLogo& each) {
        return shows(each, placed.picture) && each.alt == placed.alt;
    });
    return logo == logos.end() ? std::string() : logo->funder;
}

std::vector<SnapshotPicture> pictures_of(const Fragment& fragment, const Pictures& pictures)
{
    std::vector<SnapshotPicture> shown;
    for (const PlacedPicture& placed : fragment.pictures) {
        const PicturePtr picture = placed.picture < pictures.size() ? pictures[placed.picture] : nullptr;
        shown.push_back({.hash = picture ? picture->id.hex() : std::string(),
                         .area = placed.ink.value_or(placed.area),
                         .alt = placed.alt,
                         .funder = funder_of(*fragment.box, placed)});
    }
    return shown;
}

bool has_added_hyphen(const Line& line)
{
    return std::any_of(line.runs.begin(), line.runs.end(), [](const LineRun& run) { return run.added_hyphen; });
}

bool ends_at_space(const Line& line)
{
    return std::any_of(line.runs.begin(), line.runs.end(), [](const LineRun& run) { return run.ends_at_space; });
}

bool begins_paragraph(const Line& line)
{
    return line.runs.empty() ||
           std::any_of(line.runs.begin(), line.runs.end(), [](const LineRun& run) { return run.position == 0; });
}

/// `next` is the next line of text in the box, if any.
std::string read_line(const Line& line, const Line* next)
{
    if (line.role == LineRole::marker)
        return {};
    std::string reads = line.text;
    if (has_added_hyphen(line) && reads.ends_with('-'))
        reads.pop_back();
    else if (ends_at_space(line))
        reads += ' ';
    else if (next == nullptr || begins_paragraph(*next))
        reads += '\n';
    return reads;
}

void add_lines(const Fragment& fragment, std::vector<SnapshotLine>& lines)
{
    for (std::size_t at = 0; at < fragment.lines.size(); ++at) {
        const Line& line = fragment.lines[at];
        const auto next =
            std::find_if(fragment.lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, fragment.lines.end(),
                         [](const Line& each) { return each.role == LineRole::text; });
        lines.push_back({.box = fragment.box->name,
                         .x = line.baseline.x,
                         .baseline = line.baseline.y,
                         .width = line.width,
                         .text = line.text,
                         .content = line.content,
                         .reads = read_line(line, next == fragment.lines.end() ? nullptr : &*next)});
    }
}

/// What the boxes of a page are made from.
struct PageSource {
    const LaidOutEdition& laid_out;
    const std::map<std::string, BoxPaint>& paints;
};

void add_tree(const Fragment& fragment, const PageSource& source, SnapshotPage& page)
{
    SnapshotBox box{.name = fragment.box->name,
                    .area = fragment.area,
                    .kind = kind_of(*fragment.box, source.laid_out.leaflet),
                    .pictures = pictures_of(fragment, source.laid_out.pictures)};
    const auto painted = source.paints.find(box.name);
    if (painted != source.paints.end() && painted->second.area) {
        box.painted = painted->second.area;
        box.paint = painted->second.paint.hex();
        box.look = painted->second.look.hex();
    }
    page.boxes.push_back(std::move(box));
    add_lines(fragment, page.lines);
    for (const Fragment& child : fragment.children)
        add_tree(child, source, page);
}

SnapshotPage page_of(const PaintedEdition& painted, std::size_t number)
{
    const LaidOutEdition& laid_out = *painted.laid_out;
    const PaintPage& sheet = painted.list.pages[number];
    const LaidOutPage& laid_out_page = laid_out.layout.pages[number];
    const ReadOn medium = laid_out.leaflet.output.medium == Medium::screen ? ReadOn::screens : ReadOn::paper;
    const std::map<std::string, BoxPaint> paints = hash_boxes(sheet, painted.pictures, medium);
    SnapshotPage page{
        .name = laid_out_page.name, .trim = sheet.trim, .bleed = sheet.bleed, .marks = hash_marks(sheet).hex()};
    add_tree(laid_out_page.root, {laid_out, paints}, page);
    return page;
}

} // namespace

LayoutSnapshot take_snapshot(const Edition& edition, const PaintedEdition& painted, const PdfLabel& label)
{
    LayoutSnapshot snapshot{.leaflet = edition.leaflet,
                            .language = painted.laid_out->leaflet.language,
                            .profile = edition.profile,
                            .pdf = hash_content(label.pdf).hex(),
                            .title = label.title,
                            .date = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(label.date_unix_s)),
                            .producer = label.producer};
    for (std::size_t number = 0; number < painted.list.pages.size(); ++number)
        snapshot.pages.push_back(page_of(painted, number));
    return snapshot;
}

std::string_view name_of(ShownKind kind)
{
    switch (kind) {
    case ShownKind::container:
        return "container";
    case ShownKind::text:
        return "text";
    case ShownKind::statement:
        return "statement";
    case ShownKind::picture:
        return "picture";
    case ShownKind::code:
        return "qr";
    case ShownKind::strip:
        return "strip";
    case ShownKind::rule:
        return "rule";
    }
    return {};
}

} // namespace skrejlapa
