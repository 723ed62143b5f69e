/// Leaflets made by hand for the tests of layout: set in the square test font, so that sizes can be counted.
#pragma once

#include "layout/leaf_measures.h"
#include "test_fonts.h"
#include "text/font_catalog.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

/// Type of 10 pt on lines of 12 pt unless a test changes it: a line of 100 pt holds ten characters.
class LeafletTest : public testing::Test
{
protected:
    LeafletTest()
    {
        leaflet_.format = {.trim = {pt(200), pt(300)}};
        leaflet_.language = "lv";
    }

    FacePtr face(const std::string& family = "Skrejlapa Square", int weight = 400)
    {
        const FontCatalog& catalog = square_.has_family(family) ? square_ : shipped_;
        FacePtr face = catalog.find({family, weight, false}, {}, found_);
        EXPECT_NE(face, nullptr) << family;
        return face;
    }

    Paragraph paragraph(const std::string& text, const std::string& language = "lv")
    {
        Paragraph made;
        made.styles.push_back({.name = "body", .fonts = {face()}, .size = pt(10), .language = language});
        made.style = {.name = "body", .line_height = pt(12)};
        made.content = "1/body";
        const FileId file = sources_.add("text.md", text);
        made.span = {file, 0, static_cast<std::uint32_t>(text.size())};
        made.runs.push_back({text, 0, made.span, {}});
        return made;
    }

    ParagraphId add(const Paragraph& made)
    {
        leaflet_.paragraphs.push_back(made);
        shaped_.push_back(shape_paragraph(leaflet_.paragraphs.back(), found_));
        return static_cast<ParagraphId>(leaflet_.paragraphs.size() - 1);
    }

    Block block(const std::string& text) { return {.paragraph = add(paragraph(text))}; }

    StoryId add_story(std::vector<Block> blocks)
    {
        leaflet_.stories.push_back(
            {.content = fmt::format("{}/body", leaflet_.stories.size() + 1), .blocks = std::move(blocks)});
        return static_cast<StoryId>(leaflet_.stories.size() - 1);
    }
    StoryId add_story(const std::string& text) { return add_story(std::vector<Block>{block(text)}); }

    /// A word of five characters, `count` times: in a box of 50 pt each is a line.
    static std::string words(int count)
    {
        std::string text;
        for (int index = 0; index < count; ++index)
            text += fmt::format("{}w{:03}x", index == 0 ? "" : " ", index);
        return text;
    }

    Box text_box(const std::string& name, StoryId story, int position = 0)
    {
        const FileId file = sources_.add("layout.toml", name);
        Box box{.name = name, .content = TextContent{.story = story, .thread_position = position}};
        box.span = {file, 0, 1};
        return box;
    }

    static Box container(const std::string& name, std::vector<Box> children)
    {
        return {.name = name, .content = ContainerContent{}, .children = std::move(children)};
    }

    static SizeValue definite(Length length) { return {SizeKind::definite, {length, {}}}; }

    void add_page(Box root, bool repeats = false)
    {
        leaflet_.pages.push_back(
            {.name = fmt::format("p{}", leaflet_.pages.size() + 1), .root = std::move(root), .repeats = repeats});
    }

    /// A picture of this size with ink everywhere.
    PictureId add_picture(Size size)
    {
        auto picture = std::make_shared<Picture>();
        picture->size = size;
        picture->ink = PictureInk{.area = {{}, size}};
        pictures_.push_back(picture);
        return static_cast<PictureId>(pictures_.size() - 1);
    }

    Layout laid_out()
    {
        EXPECT_THAT(codes(), testing::IsEmpty()) << "the fixture itself must not find anything";
        return lay_out(leaflet_, shaped_, pictures_, found_);
    }

    static const Fragment* find(const Fragment& fragment, std::string_view name)
    {
        if (fragment.box->name == name)
            return &fragment;
        for (const Fragment& child : fragment.children) {
            if (const Fragment* const inside = find(child, name))
                return inside;
        }
        return nullptr;
    }

    static std::vector<std::string> texts(const std::vector<Line>& lines)
    {
        std::vector<std::string> shown;
        for (const Line& line : lines)
            shown.push_back(line.text);
        return shown;
    }

    /// The lines of a box on a page (from 0).
    static std::vector<std::string> texts(const Layout& layout, std::size_t page, std::string_view box)
    {
        const Fragment* const fragment = find(layout.pages.at(page).root, box);
        return fragment ? texts(fragment->lines) : std::vector<std::string>{"no such box"};
    }

    [[nodiscard]] std::vector<std::string> codes() const
    {
        std::vector<std::string> all;
        for (const Diagnostic& finding : found_.all())
            all.push_back(finding.code);
        return all;
    }

    /// "CODE box message" of each finding.
    [[nodiscard]] std::vector<std::string> findings() const
    {
        std::vector<std::string> all;
        for (const Diagnostic& finding : found_.all())
            all.push_back(fmt::format("{} {}: {}", finding.code, finding.place.box, finding.message));
        return all;
    }

    DiskFiles files_;
    Diagnostics found_;
    SourceMap sources_;
    Leaflet leaflet_;
    std::vector<ShapedParagraph> shaped_;
    Pictures pictures_;
    FontCatalog square_ = FontCatalog::scan(files_, {test_fonts_folder()}, found_);
    FontCatalog shipped_ = FontCatalog::scan(files_, {shipped_fonts_folder()}, found_);
};

} // namespace skrejlapa
