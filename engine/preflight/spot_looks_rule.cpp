#include "preflight/spot_looks_rule.h"

#include "picture/spot_definitions.h"

#include <map>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// Where a spot ink was met first.
struct SpotUse {
    std::string look;
    std::string where;   ///< "the colours of the layout", "logo.pdf"
    std::string process; ///< how a message names the look; empty where it is none of four inks
    bool is_told = false;
};

std::string percent(const Cmyk& inks)
{
    return fmt::format("{:.3g}/{:.3g}/{:.3g}/{:.3g}", inks.c * 100, inks.m * 100, inks.y * 100, inks.k * 100);
}

class SpotLooks
{
public:
    SpotLooks(const PrintJob& job, Diagnostics& found) : job_(job), found_(found) {}

    void judge()
    {
        for (const PaintPage& page : job_.list.pages) {
            ++page_number_;
            for (const PaintItem& item : page.items)
                judge(item);
        }
    }

private:
    const PrintJob& job_;
    Diagnostics& found_;
    int page_number_ = 0;
    std::map<std::string, SpotUse> uses_;
    std::set<PictureId> seen_;

    void judge(const PaintItem& item)
    {
        if (const auto* const fill = std::get_if<FillPath>(&item.operation))
            note(item, fill->ink);
        else if (const auto* const stroke = std::get_if<StrokePath>(&item.operation))
            note(item, stroke->ink);
        else if (const auto* const glyphs = std::get_if<DrawGlyphs>(&item.operation))
            note(item, glyphs->run.color);
        else if (const auto* const drawn = std::get_if<DrawPicture>(&item.operation))
            note(item, drawn->picture);
    }

    void note(const PaintItem& item, const Ink& ink)
    {
        if (!ink.spot.empty())
            note(item, ink.spot,
                 {spot_look(ink.process), fmt::format("the box \"{}\"", item.box), percent(ink.process)});
    }

    void note(const PaintItem& item, PictureId id)
    {
        const Picture* const picture = id < job_.pictures.size() ? job_.pictures[id].get() : nullptr;
        const auto* const vectors = picture == nullptr ? nullptr : std::get_if<VectorPicture>(&picture->content);
        if (vectors == nullptr || !seen_.insert(id).second)
            return;
        const std::vector<PictureSource>& sources = job_.leaflet.picture_sources;
        for (SpotDefinition& spot : spot_definitions(*vectors))
            note(item, spot.name,
                 {std::move(spot.look), id < sources.size() ? sources[id].name : fmt::format("\"{}\"", item.box), {}});
    }

    void note(const PaintItem& item, const std::string& name, SpotUse use)
    {
        const auto [known, is_new] = uses_.try_emplace(name, use);
        if (is_new)
            judge_length(item, name);
        compare(item, name, known->second, use, is_new);
    }

    void judge_length(const PaintItem& item, const std::string& name)
    {
        constexpr std::size_t longest = 127; // of a name, ISO 32000-1, annex C
        if (name.size() <= longest)
            return;
        Diagnostic& finding =
            found_.error("SPOT-NAME-TOO-LONG", item.span,
                         fmt::format("the name of the spot ink \"{}\" has {} bytes; a PDF's names have "
                                     "at most {}",
                                     name, name.size(), longest),
                         {"use the name in the ink maker's book"});
        finding.place = {.page = page_number_, .box = item.box, .area = {}};
    }

    void compare(const PaintItem& item, const std::string& name, SpotUse& first, const SpotUse& use, bool is_new)
    {
        if (is_new || first.look == use.look || std::exchange(first.is_told, true))
            return;
        Diagnostic& finding =
            found_.error("SPOT-DIFFERS", item.span,
                         fmt::format("the spot ink \"{}\" stands for two different colours: in {}{} and in {}{}", name,
                                     first.where, looks(first), use.where, looks(use)),
                         {"give both the same process inks, or two names if they are two inks",
                          fmt::format("the layout's are those of cmyk beside spot = \"{}\" in [colors]", name)});
        finding.place = {.page = page_number_, .box = item.box, .area = {}};
        finding.values = {{"spot", name}};
    }

    static std::string looks(const SpotUse& use)
    {
        return use.process.empty() ? "" : fmt::format(" ({})", use.process);
    }
};

} // namespace

void check_spot_looks(const PrintJob& job, Diagnostics& found) { SpotLooks(job, found).judge(); }

} // namespace skrejlapa
