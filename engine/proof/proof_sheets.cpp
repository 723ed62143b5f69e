#include "proof/proof_sheets.h"

#include "proof/box_facts.h"
#include "proof/proof_words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr double column_mm = 184; ///< between the margins of A4
constexpr double sheet_mm = 254;  ///< for blocks below a sheet's heading
constexpr double signature_mm = 22;
constexpr double view_gap_mm = 5;
constexpr double view_mm = (column_mm - 2 * view_gap_mm) / 3;
constexpr double tallest_view_mm = 110;
constexpr double caption_mm = 5;
constexpr double line_mm = 4.2;       ///< of the rows about boxes
constexpr std::size_t most_rows = 12; ///< on a sheet; more boxes are counted only
constexpr std::size_t most_editions = 36;

constexpr std::string_view head = R"([page]
size = "A4"
bleed = "0"
margin = ["14mm", "13mm", "13mm", "13mm"]

[colors]
ink = { cmyk = [0, 0, 0, 95], rgb = "#1f1e1b" }
soft = { cmyk = [0, 5, 10, 65], rgb = "#6a665e" }
line = { cmyk = [0, 3, 8, 22], rgb = "#d5d0c6" }
mark = { cmyk = [10, 100, 30, 10], rgb = "#c2185b" }
paper = { cmyk = [0, 0, 0, 0], rgb = "#ffffff" }

[styles.body]
font-family = ["Noto Sans"]
font-size = "8.5pt"
line-height = "12pt"
color = "ink"
text-align = "start"
hyphens = "none"
text-rules = "none"

[styles.h1]
font-family = ["Source Serif 4"]
font-weight = 700
font-size = "15pt"
line-height = "18pt"

[styles.cover-title]
extends = "h1"
font-size = "24pt"
line-height = "28pt"

[styles.kind]
font-weight = 700
color = "mark"

[styles.caption]
font-size = "7.5pt"
line-height = "10pt"
color = "soft"

[styles.ruler]
extends = "caption"
text-align = "center"

[styles.strong-label]
font-weight = 700

[styles.row]
font-size = "7.5pt"
line-height = "10.5pt"

[styles.figure]
font-size = "6pt"
line-height = "9pt"
font-weight = 700
color = "paper"
text-align = "center"

[styles.table]
font-size = "8.5pt"
)";

/// A string of TOML.
std::string toml_string(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result + '"';
}

/// Text that Markdown takes as it stands, in a table too.
std::string plain(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (std::ispunct(static_cast<unsigned char>(c)) != 0)
            result += '\\';
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return result;
}

template <class... Values> std::string fill(std::string_view pattern, const Values&... values)
{
    return fmt::format(fmt::runtime(pattern), values...);
}

std::string mm_text(double value) { return fmt::format("\"{:.3f}mm\"", value); }

/// A part of a sheet, as high as it is known or guessed to be at most.
struct SheetBlock {
    std::string box;
    double height_mm = 0;
};

/// Writes boxes and gives them names.
class BoxWriter
{
public:
    std::string toml;
    std::map<std::string, std::string> pictures;

    /// `keys` are lines of TOML.
    std::string box(const std::string& keys)
    {
        const std::string name = fmt::format("b{}", ++count_);
        toml += fmt::format("\n[boxes.{}]\n{}", name, keys);
        return name;
    }
    std::string group(const std::vector<std::string>& children, const std::string& keys)
    {
        std::vector<std::string> names;
        for (const std::string& child : children)
            names.push_back(toml_string(child));
        return box(fmt::format("children = [{}]\n{}", fmt::join(names, ", "), keys));
    }
    std::string text(std::string_view words, std::string_view style, const std::string& keys = {})
    {
        return box(fmt::format("text = {}\nstyle = \"{}\"\n{}", toml_string(words), style, keys));
    }
    std::string picture(const std::string& bytes, std::string_view ending, std::string_view alt,
                        const std::string& keys)
    {
        const std::string file = fmt::format("picture-{}.{}", pictures.size() + 1, ending);
        pictures[file] = bytes;
        return box(fmt::format("image = \"{}\"\nalt = {}\nobject-fit = \"fill\"\n{}", file, toml_string(alt), keys));
    }

private:
    int count_ = 0;
};

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
        constexpr double facts_mm = column_mm - number_mm - name_mm - 2 * place_mm - 8;
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

class SheetWriter
{
public:
    SheetWriter(const Proof& proof, ProofLanguage language)
        : proof_(proof), language_(language), words_(proof_words(language))
    {
    }

    ProofSheets write()
    {
        content_ = fmt::format("+++\ntitle = {}\nlang = \"{}\"\n+++\n", toml_string(words_.title), words_.tag);
        write_cover();
        for (const ProofEdition& edition : proof_.editions)
            write_edition(edition);
        return {std::string(head) + pages_ + boxes_.toml, std::move(content_), std::move(boxes_.pictures)};
    }

private:
    const Proof& proof_;
    ProofLanguage language_;
    const ProofWords& words_;
    BoxWriter boxes_;
    std::string content_;
    std::string pages_;
    int sheets_ = 0;

    /// A sheet under a heading, which is a section of the text.
    void add_sheet(std::string_view heading, std::vector<std::string> children, std::string_view title_style,
                   std::string_view body)
    {
        const std::string id = fmt::format("s{}", ++sheets_);
        content_ += fmt::format("\n# {} {{#{}}}\n\n{}", plain(heading), id, body);
        children.insert(children.begin(), boxes_.box(fmt::format("content = \"{}/title\"\nstyles = {{ h1 = \"{}\" }}\n"
                                                                 "margin-bottom = \"2mm\"\n",
                                                                 id, title_style)));
        if (!body.empty())
            children.push_back(boxes_.box(fmt::format("content = \"{}/body\"\nmargin-top = \"4mm\"\n", id)));
        const std::string root = boxes_.group(children, {});
        pages_ += fmt::format("\n[[pages]]\nname = \"{}\"\nroot = \"{}\"\n", sheets_, root);
    }

    void write_cover()
    {
        std::vector<std::string> children;
        const ChangeReport& report = *proof_.report;
        if (!report.before.empty())
            children.push_back(boxes_.text(fmt::format("{}: {}", words_.before, report.before), "body"));
        if (!report.after.empty())
            children.push_back(boxes_.text(fmt::format("{}: {}", words_.after, report.after), "body"));
        add_sheet(words_.title, children, "cover-title", overview());
    }

    std::string overview() const
    {
        std::string body;
        if (proof_.editions.empty())
            body = plain(words_.nothing) + "\n";
        else
            body = fmt::format("| {} | {} | {} |\n|---|---|---|\n", plain(words_.edition), plain(words_.kind),
                               plain(words_.pages));
        for (std::size_t at = 0; at < std::min(proof_.editions.size(), most_editions); ++at) {
            const EditionChange& change = *proof_.editions[at].change;
            std::vector<std::string> numbers;
            for (const PageChange& page : change.pages)
                numbers.push_back(std::to_string(page.number));
            body += fmt::format("| {} | {} | {} |\n", plain(change.output), plain(describe(change.kind, language_)),
                                plain(fmt::format("{}", fmt::join(numbers, ", "))));
        }
        if (proof_.editions.size() > most_editions)
            body += fmt::format("\n\\+ {}\n", proof_.editions.size() - most_editions);
        const ChangeReport& report = *proof_.report;
        return body + item(words_.left_out, proof_.left_out) + item(words_.added, report.added) +
               item(words_.removed, report.removed) + item(words_.metadata, report.names(ChangeKind::metadata_only)) +
               item(words_.unchanged, report.names(ChangeKind::identical));
    }

    static std::string item(std::string_view pattern, const std::vector<std::string>& names)
    {
        if (names.empty())
            return {};
        constexpr std::size_t shown_at_most = 8;
        const std::size_t shown = std::min(names.size(), shown_at_most);
        const std::string list =
            fmt::format("{} ({}{})", names.size(),
                        fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "),
                        shown < names.size() ? " …" : "");
        return fmt::format("\n{}\n", plain(fill(pattern, list)));
    }

    void write_edition(const ProofEdition& edition)
    {
        const EditionChange& change = *edition.change;
        for (std::size_t at = 0; at < edition.pages.size(); ++at) {
            const ProofPage& page = edition.pages[at];
            const std::string title = fmt::format("{}, {} {}", change.output, lower(words_.page), page.change->number);
            std::vector<SheetBlock> blocks{kind_line(page, change)};
            for (SheetBlock& block : PageBlocks(page, title, language_, boxes_).write())
                blocks.push_back(std::move(block));
            if (at + 1 == edition.pages.size())
                blocks.push_back(signatures(edition));
            put_on_sheets(title, blocks);
        }
    }

    /// Requires: it begins with a letter of ASCII.
    static std::string lower(std::string_view word)
    {
        std::string text(word);
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
        return text;
    }

    SheetBlock kind_line(const ProofPage& page, const EditionChange& change)
    {
        std::vector<std::string> children{boxes_.text(describe(page.change->kind, language_), "kind")};
        if (!page.change->before || !page.change->after)
            children.push_back(boxes_.text(page.change->after ? words_.new_page : words_.page_gone, "caption"));
        if (change.by == ComparedBy::content)
            children.push_back(boxes_.text(words_.by_content, "caption"));
        const double height = 5 + 4 * static_cast<double>(children.size() - 1) + 3;
        return {boxes_.group(children, "margin-bottom = \"3mm\"\n"), height};
    }

    /// All lines to sign stand together.
    SheetBlock signatures(const ProofEdition& edition)
    {
        std::vector<std::string> lines;
        for (const std::string& funder : edition.funders)
            lines.push_back(signature(fmt::format("{}: {}", words_.approved, funder)));
        if (lines.empty())
            lines.push_back(signature(std::string(words_.approved)));
        return {boxes_.group(lines, {}), signature_mm * static_cast<double>(lines.size())};
    }

    std::string signature(const std::string& who)
    {
        const auto line = [&](std::string_view what, int share) {
            return boxes_.text(what, "caption",
                               fmt::format("flex-grow = {}\nflex-basis = \"0\"\npadding-top = \"1mm\"\n"
                                           "border-top-width = \"0.5pt\"\nborder-color = \"ink\"\n",
                                           share));
        };
        const std::string lines = boxes_.group({line(words_.name, 2), line(words_.signature, 2), line(words_.date, 1)},
                                               "flex-direction = \"row\"\ngap = \"6mm\"\n");
        return boxes_.group({boxes_.text(who, "strong-label"), lines},
                            fmt::format("height = {}\npadding-top = \"3mm\"\njustify-content = \"space-between\"\n",
                                        mm_text(signature_mm)));
    }

    void put_on_sheets(const std::string& title, const std::vector<SheetBlock>& blocks)
    {
        std::vector<std::string> children;
        double taken = 0;
        for (const SheetBlock& block : blocks) {
            if (taken + block.height_mm > sheet_mm && !children.empty()) {
                add_sheet(title, std::move(children), "h1", {});
                children.clear();
                taken = 0;
            }
            children.push_back(block.box);
            taken += block.height_mm;
        }
        add_sheet(title, std::move(children), "h1", {});
    }
};

} // namespace

ProofSheets lay_out_proof(const Proof& proof, ProofLanguage language) { return SheetWriter(proof, language).write(); }

} // namespace skrejlapa
