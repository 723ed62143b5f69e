#include "layout/fill_fragments.h"

#include "layout/finding_values.h"
#include "layout/picture_fit.h"
#include "layout/strip_clear_space.h"
#include "layout/strip_layout.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::size_t shown_word_length = 60;

// Stands for the ratio of a line that has nothing to stretch.
constexpr double loosest_ratio = 1000;

std::string shortened(std::string_view word)
{
    if (count_code_points(word) <= shown_word_length)
        return std::string(word);
    std::size_t end = 0;
    for (std::size_t shown = 0; shown < shown_word_length; ++shown)
        end += code_point_length(word, end);
    return std::string(word.substr(0, end)) + "…";
}

class FragmentFiller
{
public:
    FragmentFiller(const SettledPage& page, int page_number, const PageSettling& settling, Diagnostics& found)
        : page_(page), page_number_(page_number), settling_(settling), found_(found)
    {
    }

    void fill(Fragment& fragment)
    {
        const Rect content = content_box(fragment);
        std::visit([&](const auto& of) { put(of, fragment, content); }, fragment.box->content);
        give_spans(fragment);
        for (Fragment& child : fragment.children)
            fill(child);
    }

    void set_strips()
    {
        for (const WaitingStrip& strip : strips_)
            set_strip(strip);
    }

    [[nodiscard]] std::vector<const Fragment*> strays() { return std::move(strays_); }

private:
    struct WaitingStrip {
        Fragment* fragment = nullptr;
        const StripContent* strip = nullptr;
        Rect content;
    };

    void put(const ContainerContent&, Fragment&, const Rect&) {}
    void put(const RuleContent&, Fragment&, const Rect&) {}

    void put(const TextContent& text, Fragment& fragment, const Rect& content)
    {
        const auto part = page_.text.find(fragment.box);
        if (part == page_.text.end())
            return;
        const StoryFlow& flow = settling_.flows.flow(text.story);
        fragment.lines = flow.place(part->second, content.origin, content.size.width);
        fragment.pictures = flow.place_pictures(part->second, content.origin, content.size.width);
        fragment.rules = flow.place_rules(part->second, content.origin, content.size.width);
        for (PlacedRule& rule : place_column_rules(part->second, fragment.box->style, content))
            fragment.rules.push_back(std::move(rule));
        report_wide_tables(flow.wide_tables(part->second, content.size.width), fragment);
        report_crossed(settling_.leaflet.stories[text.story], part->second, fragment);
        report_too_wide(fragment);
        report_loose(fragment);
    }

    void put(const ImageContent& image, Fragment& fragment, const Rect& content)
    {
        if (const Picture* const shown = picture(image.picture))
            fragment.pictures.push_back(fit_picture(image, shown->size, content));
    }

    void put(const QrContent& code, Fragment& fragment, const Rect& content)
    {
        if (const Picture* const shown = picture(code.picture))
            fragment.pictures.push_back(fit_qr_code(*fragment.box, code, shown->size, content, page_number_, found_));
    }

    void put(const StripContent& strip, Fragment& fragment, const Rect& content)
    {
        strips_.push_back({&fragment, &strip, content});
    }

    /// What a strip stands on is known when all that lies beneath it is placed.
    void set_strip(const WaitingStrip& waiting)
    {
        const Rect& content = waiting.content;
        const Fragment& fragment = *waiting.fragment;
        const StripGround ground = ground_beneath(page_.root, fragment, content, settling_.pictures);
        const StripLayout layout(*fragment.box, *waiting.strip, settling_.pictures,
                                 strip_spaces(fragment.box->style, content.size.width, content.size.height), ground);
        PlacedStrip placed = layout.place(content, page_number_, found_);
        waiting.fragment->pictures = std::move(placed.logos);
        waiting.fragment->rules = std::move(placed.separators);
        give_spans(*waiting.fragment);
    }

    static void give_spans(Fragment& fragment)
    {
        for (PlacedPicture& picture : fragment.pictures) {
            if (!picture.span)
                picture.span = fragment.box->span;
        }
    }

    [[nodiscard]] const Picture* picture(PictureId id) const
    {
        return id < settling_.pictures.size() ? settling_.pictures[id].get() : nullptr;
    }

    void report_wide_tables(const std::vector<WideTable>& tables, const Fragment& fragment)
    {
        for (const WideTable& wide : tables) {
            Diagnostic& finding =
                found_.error("TABLE-TOO-WIDE", wide.table->span,
                             fmt::format("the table is {:.1f} mm wide, and \"{}\" has room for {:.1f} mm",
                                         wide.width.to_mm(), fragment.box->name, wide.room.to_mm()),
                             {"give its columns less width or the box more, make its type or padding smaller, or take "
                              "a column away"});
            finding.place = {.page = page_number_, .box = fragment.box->name, .area = fragment.area};
            finding.values = {{"over_mm", mm_for_scripts(wide.width - wide.room)}};
            strays_.push_back(&fragment);
        }
    }

    /// Once for a box, with the first block that a negative margin draws above the one it follows.
    void report_crossed(const Story& story, const StoryPart& part, const Fragment& fragment)
    {
        const auto is_drawn_above = [](const BlockPart& above, const BlockPart& below) {
            return above.column == below.column && below.top + layout_rounding < above.top;
        };
        const auto above = std::adjacent_find(part.blocks.begin(), part.blocks.end(), is_drawn_above);
        if (above == part.blocks.end())
            return;
        const BlockPart& below = *std::next(above);
        const Block& block = story.blocks[below.block];
        const Span span = block.table ? block.table->span : settling_.leaflet.paragraphs[block.paragraph].span;
        Diagnostic& finding = found_.error(
            "TEXT-OUT-OF-ORDER", span,
            fmt::format(
                "this begins {:.1f} mm above the text that it follows in \"{}\": a margin is negative and too great",
                (above->top - below.top).to_mm(), fragment.box->name),
            {"let the margin-top of its style, and the margin-bottom of the one above, take away no more than the "
             "height "
             "of what they stand between"});
        finding.place = {.page = page_number_, .box = fragment.box->name, .area = fragment.area};
        strays_.push_back(&fragment);
    }

    /// Once for a box, with its widest line.
    void report_too_wide(const Fragment& fragment)
    {
        const Line* widest = nullptr;
        std::int64_t count = 0;
        for (const Line& line : fragment.lines) {
            if (line.role == LineRole::marker || line.excess <= layout_rounding)
                continue;
            ++count;
            if (!widest || line.excess > widest->excess)
                widest = &line;
        }
        if (!widest)
            return;
        const std::string word = shortened(widest->text);
        const std::string others = count > 1 ? fmt::format(" (one of {} such lines)", count) : "";
        Diagnostic& finding =
            found_.error("TEXT-TOO-WIDE", widest->span,
                         fmt::format("\"{}\" is {:.1f} mm wider than its line in \"{}\" and cannot be broken{}", word,
                                     widest->excess.to_mm(), fragment.box->name, others),
                         {fmt::format("make the {} wider or the type smaller, or say where the word may break with a "
                                      "soft hyphen (U+00AD) or a zero-width space (U+200B)",
                                      widest->cell ? "column" : "box")});
        finding.place = {.page = page_number_, .box = fragment.box->name, .area = fragment.area};
        finding.values = {{"word", word}, {"lines", count}, {"over_mm", mm_for_scripts(widest->excess)}};
        strays_.push_back(&fragment);
    }

    /// Once for a box, with its loosest line.
    void report_loose(const Fragment& fragment)
    {
        const auto stretch = [](const Line& line) { return line.ratio.value_or(loosest_ratio); };
        const Line* loosest = nullptr;
        std::int64_t count = 0;
        for (const Line& line : fragment.lines) {
            if (!line.is_loose)
                continue;
            ++count;
            if (!loosest || stretch(line) > stretch(*loosest))
                loosest = &line;
        }
        if (!loosest)
            return;
        const std::string ratio = loosest->ratio ? fmt::format("its ratio is {:.1f}", *loosest->ratio)
                                                 : std::string("nothing in it can stretch");
        const std::string others = count > 1 ? fmt::format(" (one of {} such lines)", count) : "";
        Diagnostic& finding =
            found_.warning("TEXT-LOOSE-LINE", loosest->span,
                           fmt::format("\"{}\" in \"{}\" is set looser than its style tolerates: {}{}",
                                       shortened(loosest->text), fragment.box->name, ratio, others),
                           {"make the box wider or the type smaller, let more words break (hyphens = \"auto\", soft "
                            "hyphens), or leave "
                            "the right edge ragged (text-align = \"start\")"});
        finding.place = {.page = page_number_, .box = fragment.box->name, .area = fragment.area};
        finding.values = {{"ratio", std::round(stretch(*loosest) * 100) / 100}, {"lines", count}};
    }

    const SettledPage& page_;
    int page_number_;
    const PageSettling& settling_;
    Diagnostics& found_;
    std::vector<const Fragment*> strays_;
    std::vector<WaitingStrip> strips_;
};

} // namespace

std::vector<const Fragment*> fill_fragments(SettledPage& page, int page_number, const PageSettling& settling,
                                            Diagnostics& found)
{
    FragmentFiller filler(page, page_number, settling, found);
    filler.fill(page.root);
    filler.set_strips();
    check_clear_space(page.root, page_number, found);
    return filler.strays();
}

} // namespace skrejlapa
