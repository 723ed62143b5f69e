#include "proof/proof_page_blocks.h"

#include "proof/box_facts.h"
#include "proof/proof_words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr double view_gap_mm = 5;
constexpr double view_mm = (proof_column_mm - 2 * view_gap_mm) / 3;
constexpr double tallest_view_mm = 110;
constexpr double caption_mm = 5;
constexpr double line_mm = 4.2;       ///< of the rows about boxes
constexpr std::size_t most_rows = 12; ///< more boxes are counted only

enum class Side { before, after };

/// The blocks of one changed page.
class PageBlocks
{
public:
    PageBlocks(const ProofPage& page, std::string title, ProofLanguage language, BoxWriter& boxes)
        : page_(page), title_(std::move(title)), language_(language), words_(proof_words(language)), boxes_(boxes)
    {
    }

    std::vector<SheetBlock> write()
    {
        std::vector<SheetBlock> blocks{views()};
        if (!page_.change->boxes.empty())
            blocks.push_back(rows());
        for (SheetBlock& strip : strips())
            blocks.push_back(std::move(strip));
        return blocks;
    }

private:
    const ProofPage& page_;
    std::string title_;
    ProofLanguage language_;
    const ProofWords& words_;
    BoxWriter& boxes_;

    [[nodiscard]] double scale() const
    {
        double scale = 10;
        for (const std::optional<ProofPicture>* const picture : {&page_.before, &page_.after}) {
            if (*picture)
                scale = std::min({scale, view_mm / (*picture)->area.size.width.to_mm(),
                                  tallest_view_mm / (*picture)->area.size.height.to_mm()});
        }
        return scale;
    }

    SheetBlock views()
    {
        const std::vector<std::string> figures{figure(page_.before, words_.before, rings(Side::before)),
                                               figure(page_.after, words_.after, rings(Side::after)),
                                               figure(page_.overlay, words_.overlay, {})};
        double height = 0;
        for (const std::optional<ProofPicture>* const picture : {&page_.before, &page_.after}) {
            if (*picture)
                height = std::max(height, (*picture)->area.size.height.to_mm() * scale());
        }
        const double block = height + caption_mm + 5;
        return {boxes_.group(figures, fmt::format("flex-direction = \"row\"\ngap = {}\nheight = {}\n",
                                                  mm_text(view_gap_mm), mm_text(block))),
                block};
    }

    std::string figure(const std::optional<ProofPicture>& picture, std::string_view caption,
                       const std::vector<std::string>& rings)
    {
        std::vector<std::string> children{
            boxes_.text(caption, "caption", fmt::format("height = {}\n", mm_text(caption_mm)))};
        if (picture) {
            const std::string size =
                fmt::format("width = {}\nheight = {}\n", mm_text(picture->area.size.width.to_mm() * scale()),
                            mm_text(picture->area.size.height.to_mm() * scale()));
            std::vector<std::string> shown{
                boxes_.picture(picture->png, "png", fmt::format("{}: {}", title_, caption), size)};
            shown.insert(shown.end(), rings.begin(), rings.end());
            // The hairline around the paper is drawn by a box of its own, so that nothing is laid over the picture.
            shown.push_back(boxes_.box(
                "position = \"absolute\"\ninset = \"0\"\nborder-width = \"0.25pt\"\nborder-color = \"line\"\n"));
            children.push_back(boxes_.group(shown, size));
        }
        return boxes_.group(children, fmt::format("width = {}\n", mm_text(view_mm)));
    }

    std::vector<std::string> rings(Side side)
    {
        std::vector<std::string> rings;
        const std::vector<BoxChange>& changes = page_.change->boxes;
        for (std::size_t at = 0; at < changes.size(); ++at) {
            const std::optional<Rect>& area = side == Side::before ? changes[at].before : changes[at].after;
            if (area)
                add_ring(*area, at + 1, rings);
        }
        return rings;
    }

    void add_ring(const Rect& area, std::size_t number, std::vector<std::string>& rings)
    {
        const double air = 0.5;
        const double left = area.left().to_mm() * scale() - air;
        const double top = area.top().to_mm() * scale() - air;
        rings.push_back(boxes_.box(fmt::format(
            "position = \"absolute\"\nleft = {}\ntop = {}\nwidth = {}\nheight = {}\nborder-width = \"0.7pt\"\n"
            "border-color = \"mark\"\nborder-radius = \"0.6mm\"\n",
            mm_text(left), mm_text(top), mm_text(area.size.width.to_mm() * scale() + 2 * air),
            mm_text(area.size.height.to_mm() * scale() + 2 * air))));
        const double size = 3.2;
        rings.push_back(
            boxes_.text(std::to_string(number), "figure",
                        fmt::format("position = \"absolute\"\nleft = {}\ntop = {}\nwidth = {}\nheight = {}\n"
                                    "background = \"mark\"\nborder-radius = \"1.6mm\"\n",
                                    mm_text(std::max(0.0, left - size / 2)), mm_text(std::max(0.0, top - size / 2)),
                                    mm_text(size), mm_text(size))));
    }

    /// How many lines of the rows' type a text takes, rather too many.
    static double lines_of(std::string_view text, double width_mm)
    {
        constexpr double letter_mm = 1.65;
        return std::ceil(static_cast<double>(text.size()) * letter_mm / width_mm);
    }

    SheetBlock rows()
    {
        constexpr double number_mm = 6;
        constexpr double name_mm = 40;
        constexpr double place_mm = 38;
        constexpr double facts_mm = proof_column_mm - number_mm - name_mm - 2 * place_mm - 8;
        const auto row = [&](std::string_view number, std::string_view name, std::string_view facts,
                             std::string_view before, std::string_view after, std::string_view style) {
            const auto cell = [&](std::string_view words, double width) {
                return words.empty() ? boxes_.box(fmt::format("width = {}\n", mm_text(width)))
                                     : boxes_.text(words, style, fmt::format("width = {}\n", mm_text(width)));
            };
            return boxes_.group({cell(number, number_mm), cell(name, name_mm), cell(facts, facts_mm),
                                 cell(before, place_mm), cell(after, place_mm)},
                                "flex-direction = \"row\"\ngap = \"2mm\"\npadding = [\"1mm\", \"0\"]\n"
                                "border-bottom-width = \"0.25pt\"\nborder-color = \"line\"\n");
        };
        std::vector<std::string> children{
            row({}, words_.kind, words_.what_changed, words_.place_before, words_.place_after, "caption")};
        double height = 8;
        const std::vector<BoxChange>& changes = page_.change->boxes;
        for (std::size_t at = 0; at < std::min(changes.size(), most_rows); ++at) {
            const BoxChange& box = changes[at];
            const std::string name = fmt::format("{}, {}", box.box, describe(box.shows, language_));
            const std::string facts = fmt::format("{}", fmt::join(box_facts(box, language_), "; "));
            children.push_back(row(std::to_string(at + 1), name, facts, place(box.before), place(box.after), "row"));
            height += line_mm * std::max(lines_of(facts, facts_mm), lines_of(name, name_mm)) + 2.3;
        }
        if (changes.size() > most_rows) {
            children.push_back(boxes_.text(fmt::format("+ {}", changes.size() - most_rows), "caption"));
            height += 5;
        }
        return {boxes_.group(children, "margin-bottom = \"4mm\"\n"), height + 4};
    }

    [[nodiscard]] std::string place(const std::optional<Rect>& area) const
    {
        return area ? place_in_mm(*area, language_) : "–";
    }

    std::vector<SheetBlock> strips()
    {
        std::vector<SheetBlock> blocks;
        if (page_.strip_before.empty() && page_.strip_after.empty())
            return blocks;
        blocks.push_back({boxes_.text(words_.strip, "strong-label", "height = \"6mm\"\n"), 6});
        if (page_.strip_changed()) {
            add_strips(page_.strip_before, words_.before, blocks);
            add_strips(page_.strip_after, words_.after, blocks);
        } else {
            add_strips(page_.strip_after.empty() ? page_.strip_before : page_.strip_after, words_.strip_unchanged,
                       blocks);
        }
        blocks.push_back({boxes_.text(words_.scale_help, "caption", "height = \"6mm\"\n"), 6});
        return blocks;
    }

    void add_strips(const std::vector<ProofPicture>& pieces, std::string_view caption, std::vector<SheetBlock>& blocks)
    {
        for (const ProofPicture& piece : pieces) {
            const double width = piece.area.size.width.to_mm();
            const double height = piece.area.size.height.to_mm();
            const std::string size = fmt::format("width = {}\nheight = {}\n", mm_text(width), mm_text(height));
            const std::string shown = boxes_.group(
                {boxes_.picture(piece.png, "png", fmt::format("{}: {}, {}", title_, words_.strip, caption), size),
                 boxes_.box(
                     "position = \"absolute\"\ninset = \"0\"\nborder-width = \"0.25pt\"\nborder-color = \"line\"\n")},
                size);
            const std::vector<std::string> children{
                boxes_.text(caption, "caption", fmt::format("height = {}\n", mm_text(caption_mm))), shown,
                ruler(width)};
            blocks.push_back({boxes_.group(children, "margin-bottom = \"3mm\"\n"), height + caption_mm + 6.5 + 3});
        }
    }

    /// Millimetres, numbered every ten.
    std::string ruler(double width_mm)
    {
        std::string marks;
        const int last = static_cast<int>(std::floor(width_mm));
        for (int at = 0; at <= last; ++at)
            marks += fmt::format("<path d=\"M{0} 0V{1}\"/>", at, at % 10 == 0 ? 2.6 : at % 5 == 0 ? 1.9 : 1.2);
        const std::string svg = fmt::format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.3f}mm\" height=\"2.6mm\" viewBox=\"0 0 {0:.3f} "
            "2.6\"><g fill=\"none\" stroke=\"#1f1e1b\" stroke-width=\"0.12\">{1}</g></svg>",
            width_mm, marks);
        std::vector<std::string> children{
            boxes_.picture(svg, "svg", "", fmt::format("width = {}\nheight = \"2.6mm\"\n", mm_text(width_mm)))};
        for (int at = 0; at <= last; at += 10)
            children.push_back(
                boxes_.text(std::to_string(at), "ruler",
                            fmt::format("position = \"absolute\"\nleft = {}\ntop = \"2.6mm\"\nwidth = \"8mm\"\n",
                                        mm_text(at - 4))));
        return boxes_.group(children, fmt::format("width = {}\nheight = \"6.5mm\"\n", mm_text(width_mm)));
    }
};

} // namespace

std::vector<SheetBlock> write_page_blocks(const ProofPage& page, const std::string& title, ProofLanguage language,
                                          BoxWriter& boxes)
{
    return PageBlocks(page, title, language, boxes).write();
}

} // namespace skrejlapa
