#include "proof/proof_sheets.h"

#include "proof/proof_page_blocks.h"
#include "proof/proof_words.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr double sheet_mm = 254; ///< for blocks below a sheet's heading
constexpr double signature_mm = 22;
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
        return {std::string(head) + pages_ + boxes_.toml(), std::move(content_), boxes_.pictures()};
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
            for (SheetBlock& block : write_page_blocks(page, title, language_, boxes_))
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
