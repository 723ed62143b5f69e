/// Goldens of every stage: tests/golden/STAGE/SENTENCE/ holds a layout.toml and a text, and in expected.txt what the
/// stage makes of them, then what was found; an Arabic text is called ar.md. REWRITE=1 writes expected.txt anew.

#include "cli/inspect_json.h"
#include "findings.h"
#include "stage_dumps.h"
#include "test_fonts.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

namespace
{

struct Golden {
    std::string stage;
    std::string sentence;
    [[nodiscard]] Path folder() const { return Path(SKREJLAPA_SOURCE_DIR) / "tests/golden" / stage / sentence; }
};

std::ostream& operator<<(std::ostream& out, const Golden& golden)
{
    return out << golden.stage << " " << golden.sentence;
}

std::vector<Golden> all_goldens()
{
    std::vector<Golden> goldens;
    for (const char* const stage : {"load", "resolve", "shape", "layout", "paint", "tags", "pdf"}) {
        for (const auto& entry :
             std::filesystem::directory_iterator(Path(SKREJLAPA_SOURCE_DIR) / "tests/golden" / stage))
            goldens.push_back({stage, entry.path().filename().string()});
    }
    return goldens;
}

std::string name_of(const testing::TestParamInfo<Golden>& golden)
{
    std::string name = golden.param.stage + "_" + golden.param.sentence;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

/// JSON with a line for each box and each line of text, so that a change shows which.
std::string one_line_each(std::string json)
{
    for (std::size_t at = json.find("{\"", 1); at != std::string::npos; at = json.find("{\"", at + 2))
        json.insert(at, "\n");
    return json;
}

const FontCatalog& shipped_fonts()
{
    static const DiskFiles disk;
    static Diagnostics found;
    static const FontCatalog fonts = FontCatalog::scan(disk, {shipped_fonts_folder()}, found);
    return fonts;
}

class StageGolden : public testing::TestWithParam<Golden>
{
protected:
    DiskFiles files;
    SourceMap sources;
    Diagnostics found;
    Project project = make_bare_project(GetParam().folder());
    Edition edition = edition_of(GetParam().folder());
    HyphenationCatalog hyphenation{files, {Path(SKREJLAPA_SOURCE_DIR) / "hyphenation"}};
    Workshop workshop{files, project, shipped_fonts(), hyphenation, {SKREJLAPA_SOURCE_DIR}, {}, {}, 951786245};

    static Edition edition_of(const Path& folder)
    {
        Edition edition;
        edition.language = "lv";
        edition.profile = folder.parent_path().filename() == "tags" ? "web" : "print";
        edition.layout = folder / "layout.toml";
        edition.content = folder / "content.md";
        if (const Path arabic = folder / "ar.md"; std::filesystem::exists(arabic)) {
            edition.language = "ar";
            edition.content = arabic;
        }
        return edition;
    }

    std::string load()
    {
        const TomlTable layout = load_toml(files, edition.layout.string(), {}, sources, found);
        const ContentDocument content = load_content(files, edition.content.string(), {}, sources, found);
        return dump_toml(layout, sources) + dump_content(content, sources);
    }

    std::string after_layout(const std::string& stage)
    {
        const auto made = lay_out_edition(workshop, edition, sources, found);
        if (made == nullptr)
            return {};
        if (stage == "resolve")
            return dump_leaflet(made->leaflet);
        if (stage == "shape")
            return dump_shaped(made->leaflet, made->shaped);
        if (stage == "layout")
            return one_line_each(inspect_json(made->layout, made->leaflet.format, made->leaflet.fold));
        const PaintList list = paint(made->leaflet, made->layout, made->pictures, found);
        return stage == "tags" ? dump_tag_tree(list, made->leaflet.language) : dump_paint(list);
    }

    std::string product()
    {
        const std::string& stage = GetParam().stage;
        std::string text = stage == "load"  ? load()
                           : stage == "pdf" ? dump_pdf(make_pdf(workshop, edition, sources, found).value_or(""))
                                            : after_layout(stage);
        for (const std::string& finding : summarize(found, sources))
            text += "found " + without_folder(finding) + "\n";
        return without_folder(text);
    }

    std::string without_folder(std::string text) const
    {
        const std::string folder = GetParam().folder().string() + "/";
        for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder))
            text.erase(at, folder.size());
        return text;
    }
};

TEST_P(StageGolden, IsAsWritten)
{
    const std::string text = product();
    const Path expected = GetParam().folder() / "expected.txt";
    if (std::getenv("REWRITE") != nullptr)
        std::ofstream(expected) << text;
    EXPECT_EQ(text, files.read(expected).value_or("nothing yet: REWRITE=1 writes it"));
}

INSTANTIATE_TEST_SUITE_P(Stages, StageGolden, testing::ValuesIn(all_goldens()), name_of);

} // namespace

} // namespace skrejlapa
