// The fixture of all tests in this folder, and a test that it works.

#include "resolve_fixture.h"

#include <fmt/format.h>
#include <functional>

namespace skrejlapa
{

namespace
{

FontCatalog test_fonts()
{
    static const DiskFiles disk;
    Diagnostics ignored;
    return FontCatalog::scan(disk, {Path(SKREJLAPA_SOURCE_DIR) / "tests/support/fonts"}, ignored);
}

const Box* find_box(const Box& from, const std::string& name)
{
    if (from.name == name)
        return &from;
    for (const Box& child : from.children) {
        if (const Box* const found = find_box(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

ResolveTest::ResolveTest() : fonts(test_fonts())
{
    project = make_bare_project("/project");
    project.source_language = "lv";
    files.add("/project/skrejlapa.toml", "");
    edition.leaflet = "leaflet";
    edition.language = "lv";
    edition.profile = "print";
    card.name = "default";
}

std::string ResolveTest::all_text_layout(const std::string& more)
{
    return "[page]\nsize = \"A5\"\n"
           "[styles.body]\nfont-family = \"Skrejlapa Square\"\n"
           "[[pages]]\nroot = \"all\"\n"
           "[boxes.all]\ncontent = \"*\"\n" +
           more;
}

Leaflet ResolveTest::resolve_layout(const std::string& layout, const std::string& content)
{
    const FileId layout_file = sources.add("/project/layout.toml", layout);
    const TomlTable table = parse_toml(sources, {layout_file, 0, static_cast<std::uint32_t>(layout.size())}, found);
    std::optional<ContentDocument> document;
    if (!content.empty())
        document = parse_content(sources, sources.add("/project/content.md", content), found);
    const DataFolder data{"/data"};
    return resolve({.project = project,
                    .edition = edition,
                    .data = data,
                    .layout = table,
                    .content = document ? &*document : nullptr,
                    .card = card,
                    .fonts = fonts,
                    .hyphenation = hyphenation,
                    .files = files,
                    .settings = settings},
                   sources, found);
}

std::vector<std::string> ResolveTest::findings() const
{
    std::vector<std::string> lines;
    for (const Diagnostic& finding : found.all()) {
        if (finding.level != Level::note)
            lines.push_back(fmt::format("{}: {}", finding.code, finding.message));
    }
    return lines;
}

std::vector<std::string> ResolveTest::codes() const
{
    std::vector<std::string> codes;
    for (const Diagnostic& finding : found.all()) {
        if (finding.level != Level::note)
            codes.push_back(finding.code);
    }
    return codes;
}

std::vector<std::string> ResolveTest::places() const
{
    std::vector<std::string> lines;
    for (const Diagnostic& finding : found.all()) {
        if (finding.level == Level::note)
            continue;
        const LineColumn place = finding.span ? sources.place(finding.span.file, finding.span.begin) : LineColumn{0, 0};
        lines.push_back(fmt::format("{} {}:{}", finding.code, place.line, place.column));
    }
    return lines;
}

const Box& ResolveTest::box(const Leaflet& leaflet, const std::string& name, std::size_t page)
{
    static const Box none;
    const Box* const found = page < leaflet.pages.size() ? find_box(leaflet.pages[page].root, name) : nullptr;
    EXPECT_NE(found, nullptr) << "there is no box " << name << " on page " << page + 1;
    return found == nullptr ? none : *found;
}

const Story& ResolveTest::story(const Leaflet& leaflet, const Box& box)
{
    static const Story none;
    const auto* const text = std::get_if<TextContent>(&box.content);
    EXPECT_NE(text, nullptr) << box.name << " holds no text";
    return text == nullptr ? none : leaflet.stories[text->story];
}

std::vector<std::string> ResolveTest::texts(const Leaflet& leaflet, const Box& box)
{
    std::vector<std::string> texts;
    for (const Block& block : story(leaflet, box).blocks)
        texts.push_back(text_of(leaflet.paragraphs[block.paragraph]));
    return texts;
}

std::string ResolveTest::text_of(const Paragraph& paragraph)
{
    std::string text;
    for (const TextRun& run : paragraph.runs)
        text += run.text;
    return text;
}

namespace
{

TEST_F(ResolveTest, SetsAWholeTextWithTheShortestLayout)
{
    const Leaflet leaflet = resolve_layout(all_text_layout(), "# Title\n\nSome *words*.\n");

    EXPECT_THAT(findings(), testing::IsEmpty());
    EXPECT_THAT(texts(leaflet, box(leaflet, "all")), testing::ElementsAre("Title", "Some words."));
}

} // namespace

} // namespace skrejlapa
