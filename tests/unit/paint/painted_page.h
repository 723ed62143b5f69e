/// Laid-out pages built by hand, and what is painted of them.
#pragma once

#include "findings.h"
#include "paint_dump.h"

#include <deque>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

/// A page of 100 by 200 mm with a bleed of 3 mm.
class PaintedPage : public testing::Test
{
protected:
    PageFormat format{{mm(100), mm(200)}, mm(3), mm(5), {}};
    MarkTerms marks{.crop = false};
    OutputTerms output;
    Pictures pictures;
    Diagnostics found;

    static constexpr Rect rect(double x, double y, double width, double height)
    {
        return {{mm(x), mm(y)}, {mm(width), mm(height)}};
    }
    static Ink gray(double percent) { return {{0, 0, 0, percent / 100}, {}, 1}; }

    /// A style that tests change; it lives as long as the test.
    Box& new_box(const std::string& name)
    {
        boxes_.push_back({});
        boxes_.back().name = name;
        return boxes_.back();
    }
    Box& filled_box(const std::string& name, double percent)
    {
        Box& box = new_box(name);
        box.style.background = gray(percent);
        return box;
    }
    static Fragment place(const Box& box, const Rect& area, std::vector<Fragment> children = {})
    {
        Fragment fragment;
        fragment.box = &box;
        fragment.area = area;
        fragment.children = std::move(children);
        return fragment;
    }
    /// The page's root is an unpainted box within its margin.
    Fragment root_of(std::vector<Fragment> children)
    {
        return place(new_box("sheet"), rect(10, 10, 80, 180), std::move(children));
    }
    /// A picture of the given size in millimetres.
    PictureId new_picture(double width, double height)
    {
        pictures.push_back(std::make_shared<Picture>(
            Picture{hash_content(fmt::format("{}", pictures.size())), {mm(width), mm(height)}, {}, {}}));
        return static_cast<PictureId>(pictures.size() - 1);
    }

    PaintPage paint_page(Fragment root)
    {
        Leaflet leaflet;
        leaflet.format = format;
        leaflet.output = output;
        leaflet.output.marks = marks;
        Layout layout;
        layout.pages.push_back({nullptr, "1", std::move(root)});
        return paint(leaflet, layout, pictures, found).pages.front();
    }
    std::vector<std::string> painted(Fragment root) { return describe_boxes(paint_page(std::move(root))); }
    std::vector<std::string> findings() { return summarize(found, SourceMap{}); }

private:
    std::deque<Box> boxes_;
};

} // namespace skrejlapa
