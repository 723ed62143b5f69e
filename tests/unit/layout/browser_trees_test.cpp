#include "layout/fragment.h"
#include "load/toml_document.h"
#include "picture/picture.h"
#include "project/project.h"
#include "resolve/resolve.h"
#include "test_fonts.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using nlohmann::json;

Path trees_folder() { return Path(SKREJLAPA_SOURCE_DIR) / "tests/golden/flex"; }

/// A box as the browser placed it.
struct ExpectedBox {
    std::string name;
    double x_pt = 0;
    double y_pt = 0;
    double width_pt = 0;
    double height_pt = 0;
};

struct BrowserTree {
    std::string name;
    std::string layout; ///< TOML
    bool is_exact = false;
    std::vector<ExpectedBox> boxes;
};

std::vector<BrowserTree> read_trees()
{
    std::ifstream file(trees_folder() / "trees.jsonl");
    std::vector<BrowserTree> trees;
    for (std::string line; std::getline(file, line);) {
        const json tree = json::parse(line);
        trees.push_back({tree["name"], tree["layout"], tree["exact"], {}});
        for (const json& box : tree["boxes"])
            trees.back().boxes.push_back({box[0], box[1], box[2], box[3], box[4]});
    }
    return trees;
}

/// A laid-out box, and how many roundings of the browser its place may have gathered.
struct FoundBox {
    const Fragment* fragment = nullptr;
    int roundings = 0; ///< ancestors and earlier items
};

void collect(const Fragment& fragment, int depth, int earlier_items, std::vector<FoundBox>& boxes)
{
    boxes.push_back({&fragment, depth + earlier_items});
    int index = 0;
    for (const Fragment& child : fragment.children)
        collect(child, depth + 1, index++, boxes);
}

/// The trees' pictures are named after their size, "pictures/40x20.svg"; here no more of them is needed.
Pictures pictures_of(const Leaflet& leaflet)
{
    Pictures pictures;
    for (const PictureSource& source : leaflet.picture_sources) {
        const std::string size = Path(source.name).stem();
        const std::size_t cross = size.find('x');
        auto picture = std::make_shared<Picture>();
        picture->size = {pt(std::stod(size)), pt(std::stod(size.substr(cross + 1)))};
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

/// The stages from a layout's text to its boxes, as the engine goes through them.
class BrowserTreesTest : public testing::Test
{
protected:
    BrowserTreesTest()
        : project_(make_bare_project(trees_folder())), fonts_(FontCatalog::scan(files_, {test_fonts_folder()}, found_))
    {
        edition_.language = "en";
        edition_.profile = "print";
    }

    Layout lay_out_text(const BrowserTree& tree)
    {
        found_ = {};
        SourceMap sources;
        const FileId file = sources.add((trees_folder() / "layout.toml").string(), tree.layout);
        const TomlTable table = parse_toml(sources, {file, 0, static_cast<std::uint32_t>(tree.layout.size())}, found_);
        edition_.layout = trees_folder() / "layout.toml";
        leaflet_ = resolve({.project = project_,
                            .edition = edition_,
                            .data = {trees_folder()},
                            .layout = table,
                            .content = nullptr,
                            .card = card_,
                            .fonts = fonts_,
                            .hyphenation = hyphenation_,
                            .files = files_,
                            .settings = settings_},
                           sources, found_);
        shaped_.clear();
        for (const Paragraph& paragraph : leaflet_.paragraphs)
            shaped_.push_back(shape_paragraph(paragraph, found_));
        const Pictures pictures = pictures_of(leaflet_);
        for (const Diagnostic& finding : found_.all())
            EXPECT_NE(finding.level, Level::error) << finding.code << ": " << finding.message;
        Diagnostics about_the_page; // most of the trees leave their boxes or their page, and are to
        return lay_out(leaflet_, shaped_, pictures, about_the_page);
    }

private:
    DiskFiles files_;
    Diagnostics found_;
    Project project_;
    Edition edition_;
    PrinterCard card_;
    std::vector<Setting> settings_;
    HyphenationCatalog hyphenation_;
    FontCatalog fonts_;
    Leaflet leaflet_;
    std::vector<ShapedParagraph> shaped_;
};

/// CSS pixels are rounded to 1/64 by the browser; where parts of lengths arise, each step may cut off as much.
double tolerance_pt(const BrowserTree& tree, const FoundBox& box)
{
    return 0.02 + (tree.is_exact ? 0 : box.roundings / 64.0);
}

void expect_same(const BrowserTree& tree, const FoundBox& found, const ExpectedBox& expected)
{
    const Rect& area = found.fragment->area;
    const double got[] = {area.left().to_pt(), area.top().to_pt(), area.size.width.to_pt(), area.size.height.to_pt()};
    const double want[] = {expected.x_pt, expected.y_pt, expected.width_pt, expected.height_pt};
    bool is_same = found.fragment->box->name == expected.name;
    for (int i = 0; i < 4; ++i)
        is_same = is_same && std::abs(got[i] - want[i]) <= tolerance_pt(tree, found);
    EXPECT_TRUE(is_same) << fmt::format("{} is at {} {} {} {}; the browser has {} at {} {} {} {}",
                                        found.fragment->box->name, got[0], got[1], got[2], got[3], expected.name,
                                        want[0], want[1], want[2], want[3]);
}

TEST_F(BrowserTreesTest, PutBoxesWhereTheBrowserPutsThem)
{
    const std::vector<BrowserTree> trees = read_trees();
    EXPECT_GE(trees.size(), 600U);
    for (const BrowserTree& tree : trees) {
        SCOPED_TRACE(tree.name);
        const Layout layout = lay_out_text(tree);
        ASSERT_EQ(layout.pages.size(), 1U);
        std::vector<FoundBox> boxes;
        collect(layout.pages[0].root, 0, 0, boxes);
        ASSERT_EQ(boxes.size(), tree.boxes.size());
        for (std::size_t i = 0; i < boxes.size(); ++i)
            expect_same(tree, boxes[i], tree.boxes[i]);
    }
}

} // namespace

} // namespace skrejlapa
