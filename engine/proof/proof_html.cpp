#include "proof/proof_html.h"

#include "preview/html_text.h"
#include "proof/box_facts.h"
#include "proof/proof_style.h"
#include "proof/proof_words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string data_url(const ProofPicture& picture) { return "data:image/png;base64," + base64(picture.png); }

template <class... Values> std::string fill(std::string_view pattern, const Values&... values)
{
    return fmt::format(fmt::runtime(pattern), values...);
}

/// A ring with its number, drawn in points from the trim's top left.
std::string ring(const Rect& area, std::size_t number)
{
    constexpr Length air = pt(2);
    const Rect around = area.outset(air);
    const std::string rect =
        fmt::format("x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" rx=\"2\"", around.left().to_pt(),
                    around.top().to_pt(), around.size.width.to_pt(), around.size.height.to_pt());
    const double x = std::max(around.left().to_pt(), 6.5);
    const double y = std::max(around.top().to_pt(), 6.5);
    return fmt::format("<rect class=\"halo\" {0}/><rect class=\"ring\" {0}/><circle class=\"tag\" cx=\"{1:.2f}\" "
                       "cy=\"{2:.2f}\" r=\"5.5\"/><text class=\"figure\" x=\"{1:.2f}\" y=\"{3:.2f}\">{4}</text>",
                       rect, x, y, y + 2.8, number);
}

enum class Side { before, after };

std::string rings(const PageChange& page, Side side)
{
    std::string svg;
    for (std::size_t at = 0; at < page.boxes.size(); ++at) {
        const std::optional<Rect>& area = side == Side::before ? page.boxes[at].before : page.boxes[at].after;
        if (area)
            svg += ring(*area, at + 1);
    }
    return svg;
}

std::string view_box(const ProofPicture& picture)
{
    return fmt::format("viewBox=\"0 0 {:.3f} {:.3f}\"", picture.area.size.width.to_pt(),
                       picture.area.size.height.to_pt());
}

/// `id`, where another drawing refers to the picture: it stands in the file once.
std::string image(const ProofPicture& picture, const std::string& id)
{
    return fmt::format("<image{} width=\"{:.3f}\" height=\"{:.3f}\" href=\"{}\"/>",
                       id.empty() ? id : fmt::format(" id=\"{}\"", id), picture.area.size.width.to_pt(),
                       picture.area.size.height.to_pt(), data_url(picture));
}

/// One page of one edition.
class PageArticle
{
public:
    PageArticle(const ProofPage& page, std::string id, const std::string& title, ProofLanguage language)
        : page_(page), change_(*page.change), id_(std::move(id)), title_(title), language_(language),
          words_(proof_words(language))
    {
    }

    [[nodiscard]] std::string print() const
    {
        return fmt::format("<section class=\"page\">\n<header><h3>{} {}</h3><p class=\"kind\">{}</p></header>\n{}"
                           "<div class=\"views\">\n{}{}{}</div>\n{}{}</section>\n",
                           words_.page, page_name(), describe(change_.kind, language_), came_or_went(),
                           view(page_.before, Side::before), view(page_.after, Side::after), overlay(), boxes(),
                           strip());
    }

private:
    const ProofPage& page_;
    const PageChange& change_;
    std::string id_;
    const std::string& title_; ///< of the edition
    ProofLanguage language_;
    const ProofWords& words_;

    [[nodiscard]] std::string page_name() const
    {
        const std::string number = std::to_string(change_.number);
        return change_.name.empty() || change_.name == number
                   ? number
                   : fmt::format("{} · {}", number, escape_html(change_.name));
    }

    [[nodiscard]] std::string came_or_went() const
    {
        if (!change_.before)
            return fmt::format("<p class=\"note\">{}</p>\n", words_.new_page);
        return change_.after ? "" : fmt::format("<p class=\"note\">{}</p>\n", words_.page_gone);
    }

    [[nodiscard]] std::string picture_id(Side side) const
    {
        return id_ + (side == Side::before ? "-before" : "-after");
    }

    [[nodiscard]] std::string label(std::string_view what) const
    {
        return escape_html(fmt::format("{}, {} {}: {}", title_, words_.page, change_.number, what));
    }

    [[nodiscard]] std::string view(const std::optional<ProofPicture>& picture, Side side) const
    {
        const std::string_view caption = side == Side::before ? words_.before : words_.after;
        if (!picture)
            return fmt::format("<figure><figcaption>{}</figcaption>–</figure>\n", caption);
        return fmt::format(
            "<figure><figcaption>{}</figcaption><svg role=\"img\" aria-label=\"{}\" {}>{}{}</svg></figure>\n", caption,
            label(caption), view_box(*picture), image(*picture, picture_id(side)), rings(change_, side));
    }

    [[nodiscard]] std::string overlay() const
    {
        if (!page_.before || !page_.after)
            return {};
        const ProofPicture& larger =
            page_.before->area.size.height > page_.after->area.size.height ? *page_.before : *page_.after;
        return fmt::format(
            "<figure class=\"overlay\"><figcaption>{}</figcaption><svg role=\"img\" aria-label=\"{}\" {}>"
            "<use href=\"#{}\"/><use class=\"over\" href=\"#{}\"/></svg>"
            "<input type=\"range\" min=\"0\" max=\"100\" value=\"50\" aria-label=\"{}\">"
            "<div class=\"ends\" aria-hidden=\"true\"><span>{}</span><span>{}</span></div></figure>\n",
            words_.overlay, label(words_.overlay), view_box(larger), picture_id(Side::before), picture_id(Side::after),
            label(words_.overlay_help), words_.before, words_.after);
    }

    [[nodiscard]] std::string place(const std::optional<Rect>& area) const
    {
        return area ? place_in_mm(*area, language_) : "–";
    }

    [[nodiscard]] std::string boxes() const
    {
        if (change_.boxes.empty())
            return {};
        std::string rows;
        for (std::size_t at = 0; at < change_.boxes.size(); ++at) {
            const BoxChange& box = change_.boxes[at];
            const std::string facts = fmt::format("{}", fmt::join(box_facts(box, language_), "; "));
            rows +=
                fmt::format("<tr><td><span class=\"number\">{}</span></td><td>{} <span class=\"note\">{}</span></td>"
                            "<td>{}</td><td class=\"place\">{}</td><td class=\"place\">{}</td></tr>\n",
                            at + 1, escape_html(box.box), describe(box.shows, language_), escape_html(facts),
                            place(box.before), place(box.after));
        }
        return fmt::format(
            "<table><thead><tr><th scope=\"col\"></th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
            "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>\n{}</tbody></table>\n",
            words_.kind, words_.what_changed, words_.place_before, words_.place_after, rows);
    }

    [[nodiscard]] std::string strip_views(const std::vector<ProofPicture>& pieces, std::string_view caption) const
    {
        std::string html;
        for (const ProofPicture& piece : pieces) {
            const double width_mm = piece.area.size.width.to_mm();
            html +=
                fmt::format("<figure><figcaption>{}</figcaption><svg class=\"paper\" role=\"img\" aria-label=\"{}\" "
                            "style=\"width:{:.2f}mm;height:{:.2f}mm\" {}>{}</svg>{}</figure>\n",
                            caption, label(fmt::format("{}, {}", words_.strip, caption)), width_mm,
                            piece.area.size.height.to_mm(), view_box(piece), image(piece, {}), ruler(width_mm));
        }
        return html;
    }

    /// Millimetres, numbered every ten.
    [[nodiscard]] static std::string ruler(double width_mm)
    {
        std::string marks;
        for (int at = 0; at <= static_cast<int>(std::floor(width_mm)); ++at) {
            const double length = at % 10 == 0 ? 2.6 : at % 5 == 0 ? 1.9 : 1.2;
            marks += fmt::format("<line x1=\"{0}\" x2=\"{0}\" y1=\"0\" y2=\"{1}\"/>", at, length);
            if (at % 10 == 0)
                marks += fmt::format("<text x=\"{}\" y=\"4.8\">{}</text>", at == 0 ? 1.0 : static_cast<double>(at), at);
        }
        return fmt::format(
            "<svg class=\"ruler\" aria-hidden=\"true\" style=\"width:{0:.2f}mm;height:5.5mm\" viewBox=\"0 0 "
            "{0:.2f} 5.5\">{1}</svg>",
            width_mm, marks);
    }

    [[nodiscard]] std::string strip() const
    {
        if (page_.strip_before.empty() && page_.strip_after.empty())
            return {};
        const std::string views =
            page_.strip_changed()
                ? strip_views(page_.strip_before, words_.before) + strip_views(page_.strip_after, words_.after)
                : strip_views(page_.strip_after.empty() ? page_.strip_before : page_.strip_after,
                              words_.strip_unchanged);
        return fmt::format("<div class=\"strip\"><h4>{}</h4>\n{}<p class=\"note\">{}</p></div>\n", words_.strip, views,
                           words_.scale_help);
    }
};

std::string signature(std::string_view who, const ProofWords& words)
{
    return fmt::format("<li><p>{}{}</p><div class=\"lines\"><span>{}</span><span>{}</span><span>{}</span></div></li>\n",
                       words.approved, who.empty() ? std::string() : ": " + escape_html(who), words.name,
                       words.signature, words.date);
}

std::string signatures(const ProofEdition& edition, const ProofWords& words)
{
    std::string lines;
    for (const std::string& funder : edition.funders)
        lines += signature(funder, words);
    if (lines.empty())
        lines = signature({}, words);
    return fmt::format("<ul class=\"signatures\">\n{}</ul>\n", lines);
}

std::string edition_section(const ProofEdition& edition, std::size_t number, ProofLanguage language)
{
    const ProofWords& words = proof_words(language);
    const EditionChange& change = *edition.change;
    std::string html = fmt::format("<section class=\"edition\" id=\"e{}\">\n<h2>{}</h2>\n<p class=\"kind\">{}</p>\n",
                                   number, escape_html(change.output), describe(change.kind, language));
    if (change.by == ComparedBy::content)
        html += fmt::format("<p class=\"note\">{}</p>\n", words.by_content);
    for (std::size_t at = 0; at < edition.pages.size(); ++at)
        html += PageArticle(edition.pages[at], fmt::format("e{}p{}", number, at + 1), change.output, language).print();
    return html + signatures(edition, words) + "</section>\n";
}

/// What was compared, where it has names.
std::string from_to(const ChangeReport& report, const ProofWords& words)
{
    if (report.before.empty() && report.after.empty())
        return {};
    return fmt::format("<p class=\"from-to\">{}: <b>{}</b><br>{}: <b>{}</b></p>\n", words.before,
                       escape_html(report.before), words.after, escape_html(report.after));
}

std::string page_numbers(const EditionChange& edition)
{
    std::vector<std::string> numbers;
    for (const PageChange& page : edition.pages)
        numbers.push_back(std::to_string(page.number));
    return fmt::format("{}", fmt::join(numbers, ", "));
}

std::string overview(const Proof& proof, ProofLanguage language)
{
    const ProofWords& words = proof_words(language);
    if (proof.editions.empty())
        return fmt::format("<p>{}</p>\n", words.nothing);
    std::string rows;
    for (std::size_t at = 0; at < proof.editions.size(); ++at) {
        const EditionChange& change = *proof.editions[at].change;
        rows += fmt::format("<tr><td><a href=\"#e{}\">{}</a></td><td>{}</td><td>{}</td></tr>\n", at + 1,
                            escape_html(change.output), describe(change.kind, language), page_numbers(change));
    }
    return fmt::format("<table><caption>{}</caption><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
                       "<th scope=\"col\">{}</th></tr></thead><tbody>\n{}</tbody></table>\n",
                       words.summary, words.edition, words.kind, words.pages, rows);
}

std::string item(std::string_view pattern, const std::vector<std::string>& names)
{
    if (names.empty())
        return {};
    constexpr std::size_t shown_at_most = 12;
    const std::size_t shown = std::min(names.size(), shown_at_most);
    std::string list =
        fmt::format("{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (shown < names.size())
        list += " …";
    return fmt::format("<li>{}</li>\n", fill(pattern, fmt::format("<b>{}</b> ({})", names.size(), escape_html(list))));
}

std::string lists(const Proof& proof, const ProofWords& words)
{
    const ChangeReport& report = *proof.report;
    return fmt::format("<ul class=\"lists\">\n{}{}{}{}{}</ul>\n", item(words.left_out, proof.left_out),
                       item(words.added, report.added), item(words.removed, report.removed),
                       item(words.metadata, report.names(ChangeKind::metadata_only)),
                       item(words.unchanged, report.names(ChangeKind::identical)));
}

} // namespace

std::string proof_as_html(const Proof& proof, ProofLanguage language)
{
    const ProofWords& words = proof_words(language);
    std::string html =
        fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{1}</title>\n"
                    "<style>{2}</style>\n</head>\n<body>\n<main>\n<h1>{1}</h1>\n",
                    words.tag, words.title, proof_style);
    html += from_to(*proof.report, words) + overview(proof, language) + lists(proof, words);
    for (std::size_t at = 0; at < proof.editions.size(); ++at)
        html += edition_section(proof.editions[at], at + 1, language);
    return html + fmt::format("</main>\n<script>{}</script>\n</body>\n</html>\n", proof_script);
}

} // namespace skrejlapa
