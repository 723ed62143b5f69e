#include "bench_text.h"

#include <cstdio>
#include <cstdlib>

namespace skrejlapa
{

namespace
{

constexpr const char* latvian =
    "Lauku revitalizācija ir process, kas uzlabo situāciju lauku apvidos, padarot tos dzīvotspējīgākus un "
    "pievilcīgākus. Tā tiek panākta ar mērķtiecīgiem politikas pasākumiem nacionālā, reģionālā vai vietējā līmenī. "
    "Šīs pārmaiņas veicina dzīves kvalitātes, labklājības, ekonomisko iespēju, vides un sociālo apstākļu uzlabošanos, "
    "un katrā novadā tās sākas ar cilvēkiem, kuri tur dzīvo.";

Box flowing_root()
{
    Box text{.name = "text", .content = TextContent{.story = 0}};
    text.style.flex_grow = 1;
    text.style.flex_basis = {SizeKind::definite, {}};
    Box root{.name = "sheet"};
    root.children.push_back(std::move(text));
    return root;
}

} // namespace

FacePtr bench_face()
{
    const DiskFiles files;
    const Path file = Path(SKREJLAPA_SOURCE_DIR) / "fonts/noto-sans/NotoSans_400Regular.ttf";
    const Result<BlobPtr> bytes = files.map(file);
    auto face = bytes ? Face::open({.family = "Noto Sans", .style = "Regular", .file = file}, *bytes)
                      : tl::unexpected<Diagnostic>(bytes.error());
    if (!face) {
        std::fprintf(stderr, "%s\n", face.error().message.c_str());
        std::exit(1);
    }
    return *face;
}

Paragraph bench_paragraph()
{
    static const FacePtr face = bench_face();
    Paragraph paragraph;
    paragraph.styles.push_back({.name = "body", .fonts = {face}, .size = pt(10), .language = "lv", .color = black});
    paragraph.runs.push_back({.text = latvian});
    paragraph.style = {.name = "body", .align = TextAlign::justify, .line_height = pt(14)};
    paragraph.content = "*";
    return paragraph;
}

Leaflet flowing_leaflet(int count)
{
    Leaflet leaflet;
    leaflet.title = "Bench";
    leaflet.language = "lv";
    leaflet.format = {
        .trim = {mm(148), mm(210)}, .bleed = mm(3), .safe = mm(5), .margin = {mm(14), mm(12), mm(14), mm(12)}};
    Story story{.content = "*"};
    for (int i = 0; i < count; ++i) {
        story.blocks.push_back({.paragraph = static_cast<ParagraphId>(i), .space_after = pt(6)});
        leaflet.paragraphs.push_back(bench_paragraph());
    }
    leaflet.stories.push_back(std::move(story));
    leaflet.pages.push_back({.name = "1", .root = flowing_root()});
    leaflet.pages.push_back({.name = "2", .root = flowing_root(), .repeats = true});
    std::get<TextContent>(leaflet.pages[0].root.children[0].content).ends_thread = false;
    std::get<TextContent>(leaflet.pages[1].root.children[0].content).thread_position = 1;
    return leaflet;
}

std::vector<ShapedParagraph> shape_all(const Leaflet& leaflet)
{
    Diagnostics found;
    std::vector<ShapedParagraph> shaped;
    for (const Paragraph& paragraph : leaflet.paragraphs)
        shaped.push_back(shape_paragraph(paragraph, found));
    return shaped;
}

} // namespace skrejlapa
