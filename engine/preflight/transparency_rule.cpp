#include "preflight/transparency_rule.h"

#include "picture/transparency.h"

#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What forbids transparency, as a message names it; nothing where it is allowed.
std::optional<std::string> forbidden_by(const OutputTerms& terms)
{
    for (const PdfStandard standard : {PdfStandard::pdf_x1a_2003, PdfStandard::pdf_14}) {
        if (terms.is_made_by(standard))
            return std::string(name_of(standard));
    }
    if (!terms.may_be_transparent)
        return fmt::format("the printer's card \"{}\"", terms.card);
    return std::nullopt;
}

class TransparencyRule
{
public:
    TransparencyRule(const PageCheck& check, std::string forbidden_by, Diagnostics& found)
        : check_(check), forbidden_by_(std::move(forbidden_by)), found_(found)
    {
    }

    void judge()
    {
        for (const PaintItem& item : check_.page.items) {
            if (const auto* const push = std::get_if<PushOpacity>(&item.operation))
                judge_opacity(item, push->opacity);
            else if (const auto* const drawn = std::get_if<DrawPicture>(&item.operation))
                judge_picture(item, *drawn);
        }
    }

private:
    const PageCheck& check_;
    std::string forbidden_by_;
    Diagnostics& found_;
    std::set<std::string> told_;

    void judge_opacity(const PaintItem& item, double opacity)
    {
        if (opacity >= 1 || !told_.insert("box " + item.box).second)
            return;
        Diagnostic& finding = tell(
            item,
            fmt::format("the box \"{}\" lets {:.3g} % of what lies beneath it through", item.box, (1 - opacity) * 100),
            "take opacity off the box, and give it a tint of its colour (\"leaf 40%\")");
        finding.values = {{"opacity", opacity}};
    }

    void judge_picture(const PaintItem& item, const DrawPicture& drawn)
    {
        const Picture* const picture =
            drawn.picture < check_.job.pictures.size() ? check_.job.pictures[drawn.picture].get() : nullptr;
        if (picture == nullptr || !is_transparent(*picture))
            return;
        const std::vector<PictureSource>& sources = check_.job.leaflet.picture_sources;
        const std::string name = drawn.picture < sources.size() ? sources[drawn.picture].name : std::string();
        if (!told_.insert("picture " + item.box + " " + name).second)
            return;
        Diagnostic& finding =
            tell(item, fmt::format("the picture {} in \"{}\" is transparent in places", name, item.box),
                 "put the picture on a ground of its own in the program that made it, and save it "
                 "without transparency");
        finding.place.area = drawn.area;
        finding.values = {{"picture", name}};
    }

    Diagnostic& tell(const PaintItem& item, const std::string& what, std::string way_out)
    {
        Diagnostic& finding =
            found_.error("PDF-TRANSPARENT", item.span, fmt::format("{}, which {} does not allow", what, forbidden_by_),
                         {std::move(way_out), "or agree on PDF/X-4 with the printing house"});
        finding.place = {.page = check_.page_number, .box = item.box, .area = {}};
        return finding;
    }
};

} // namespace

void check_transparency(const PageCheck& check, Diagnostics& found)
{
    if (std::optional<std::string> forbidden = forbidden_by(check.terms.output))
        TransparencyRule(check, *std::move(forbidden), found).judge();
}

} // namespace skrejlapa
