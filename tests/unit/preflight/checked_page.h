/// Painted pages built by hand, and what preflight finds on them.
#pragma once

#include "findings.h"
#include "paint/shapes.h"
#include "preflight/preflight.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace skrejlapa
{

/// A page of 100 by 200 mm with a bleed of 3 mm, judged by the default terms.
class CheckedPage : public testing::Test
{
protected:
    PaintPage page{"1", {mm(100), mm(200)}, mm(3), Length{}, {}};
    CardTerms terms{{}, mm(3), mm(5)};
    Leaflet leaflet;
    Pictures pictures;

    static constexpr Rect rect(double x, double y, double width, double height)
    {
        return {{mm(x), mm(y)}, {mm(width), mm(height)}};
    }
    /// Inks in per cent.
    static Ink ink(double c, double m, double y, double k) { return {{c / 100, m / 100, y / 100, k / 100}, {}, 1}; }
    static Ink spot(const std::string& name, const Cmyk& look = {1, 0.75, 0, 0}) { return {look, name, 1}; }

    void add(PaintOperation operation, const std::string& box = "box")
    {
        page.items.push_back({std::move(operation), box, {}});
    }
    void fill(const Rect& area, const Ink& color, const std::string& box = "box")
    {
        add(FillPath{rectangle(area), color}, box);
    }
    void stroke(const Rect& along, Length width, const Ink& color = black, const std::string& box = "box")
    {
        add(StrokePath{rectangle(along), color, width}, box);
    }
    /// A run of one glyph as wide as high; its top left at `at`.
    void text(Point at, Length size, const Ink& color = black, const std::string& box = "text")
    {
        LineRun run;
        run.size = size;
        run.color = color;
        run.glyphs.push_back({.id = 1, .x = {}, .y = {}, .advance = size});
        add(DrawGlyphs{{at.x, at.y + size}, std::move(run)}, box);
    }

    PictureId add_picture(Picture picture)
    {
        pictures.push_back(std::make_shared<const Picture>(std::move(picture)));
        return static_cast<PictureId>(pictures.size() - 1);
    }

    Diagnostics check() const
    {
        Diagnostics found;
        const PaintList list{{page}};
        preflight({leaflet, list, pictures}, terms, found);
        return found;
    }
    /// "error CODE" for each finding.
    [[nodiscard]] std::vector<std::string> findings() const { return summarize(check(), SourceMap{}); }
    /// The findings of one code.
    [[nodiscard]] std::vector<Diagnostic> findings(const std::string& code) const
    {
        const Diagnostics found = check();
        std::vector<Diagnostic> wanted;
        std::copy_if(found.all().begin(), found.all().end(), std::back_inserter(wanted),
                     [&](const Diagnostic& each) { return each.code == code; });
        return wanted;
    }
    [[nodiscard]] int count(const std::string& code) const { return static_cast<int>(findings(code).size()); }
};

} // namespace skrejlapa
