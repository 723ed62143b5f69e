#include "resolve/card_contradictions.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_transparent(PdfStandard standard) { return version_of(standard) != PdfVersion::v1_4; }

std::string file_of(Span span, const OutputInput& input)
{
    const Path name = input.sources.name(span.file);
    for (const Path& folder : {input.project.folder, input.data.path}) {
        const Path relative = name.lexically_relative(folder);
        if (!relative.empty() && *relative.begin() != "..")
            return relative.string();
    }
    return name.filename().string();
}

class Judge
{
public:
    Judge(const Contradictions& judged, Diagnostics& found)
        : input_(judged.input), card_(judged.input.card), claimed_(judged.claimed), found_(found)
    {
    }

    void judge()
    {
        compare_standards();
        for (const PdfStandard standard : claimed_.standards)
            judge_standard(standard);
        judge_order(card_.picture_ppi_error, card_.picture_ppi_warning, "picture-ppi-error", "picture-ppi-warning");
        judge_order(card_.picture_ppi_warning, card_.picture_ppi, "picture-ppi-warning", "picture-ppi");
        judge_order(card_.bitmap_ppi_error, card_.bitmap_ppi_warning, "bitmap-ppi-error", "bitmap-ppi-warning");
        judge_order(card_.bitmap_ppi_warning, card_.bitmap_ppi, "bitmap-ppi-warning", "bitmap-ppi");
        judge_mark_offset();
    }

private:
    const OutputInput& input_;
    const PrinterCard& card_;
    const ClaimedStandards& claimed_;
    Diagnostics& found_;

    /// The stronger voice is the finding's place, the other stands in its help.
    void report(const Origin& a, const Origin& b, std::string message, std::string help)
    {
        const Origin& strong = a.voice >= b.voice ? a : b;
        const Origin& weak = a.voice >= b.voice ? b : a;
        std::vector<std::string> helps{std::move(help)};
        if (weak.span && weak.span != strong.span)
            helps.push_back(fmt::format("the other value stands in {}:{} ({})", file_of(weak.span, input_),
                                        input_.sources.place(weak.span.file, weak.span.begin).line, weak.owner));
        found_.error("CARD-CONTRADICTS", strong.span ? strong.span : weak.span, std::move(message), std::move(helps));
    }

    /// A file has one version.
    void compare_standards()
    {
        for (std::size_t at = 1; at < claimed_.standards.size(); ++at) {
            const PdfStandard standard = claimed_.standards[at];
            for (std::size_t before = 0; before < at; ++before) {
                const std::optional<PdfVersion> a = version_of(claimed_.standards[before]);
                const std::optional<PdfVersion> b = version_of(standard);
                if (a == b || !a || !b)
                    continue;
                report(claimed_.origin, claimed_.origin,
                       fmt::format("one file cannot be both {} and {}", name_of(claimed_.standards[before]),
                                   name_of(standard)),
                       "claim one of them, or make a profile for each");
            }
        }
    }

    void judge_standard(PdfStandard standard)
    {
        const std::string_view name = name_of(standard);
        if (card_.transparency && card_.transparency->value && !is_transparent(standard))
            report(card_.transparency->origin, claimed_.origin,
                   fmt::format("{} holds no transparency, but transparency = true", name),
                   "take transparency out, or choose PDF/X-4");
        if (card_.embed_profile && !card_.embed_profile->value)
            judge_without_profile(standard);
        const bool is_read = standard == PdfStandard::pdf_ua1 || standard == PdfStandard::pdf_a2a || is_for_screens();
        if (is_read && card_.text && card_.text->value == TextForm::outlines)
            report(card_.text->origin, claimed_.origin,
                   fmt::format("{} is read by its text, but text = \"outlines\" leaves none",
                               is_for_screens() ? "a file for screens" : name),
                   "write text = \"fonts\", or make a profile of its own for each");
    }

    [[nodiscard]] bool is_for_screens() const { return input_.profile.medium == Medium::screen; }

    void judge_without_profile(PdfStandard standard)
    {
        if (is_for_screens() && input_.profile.color != "cmyk") // the profile is that of screens
            return;
        const Origin& without = card_.embed_profile->origin;
        const std::string_view name = name_of(standard);
        if (standard == PdfStandard::pdf_x4 || standard == PdfStandard::pdf_a2a)
            report(without, claimed_.origin,
                   fmt::format("{} carries the profile of its printing condition, but embed-profile = false", name),
                   "write embed-profile = true, or choose PDF/X-1a:2003 or PDF-1.4");
        if (standard != PdfStandard::pdf_x1a_2003)
            return;
        const std::optional<std::string> condition =
            card_.condition ? card_.condition->value.on(paper()) : std::nullopt;
        if (!condition || !is_registered_condition(*condition))
            report(without, claimed_.origin,
                   fmt::format("{} without a profile names a registered printing condition, but {}", name,
                               condition ? fmt::format("\"{}\" is none", *condition) : "none is named"),
                   "write condition = \"FOGRA39\", or embed-profile = true");
    }

    [[nodiscard]] Paper paper() const
    {
        if (input_.job.paper)
            return input_.job.paper->value;
        return card_.paper ? card_.paper->value : Paper::coated;
    }

    void judge_order(const std::optional<Given<PixelsPerInch>>& less, const std::optional<Given<PixelsPerInch>>& more,
                     std::string_view less_key, std::string_view more_key)
    {
        if (less && more && less->value.ppi > more->value.ppi)
            report(less->origin, more->origin,
                   fmt::format("{} = {} is above {} = {}", less_key, less->value.ppi, more_key, more->value.ppi),
                   "error, warning and wanted resolution follow each other, the error's lowest");
    }

    void judge_mark_offset()
    {
        const auto is_wanted = [](const std::optional<Given<MarkWish>>& wish) {
            return wish && wish->value == MarkWish::wanted;
        };
        const bool has_marks = is_wanted(card_.crop_marks) || is_wanted(card_.fold_marks) ||
                               is_wanted(card_.registration_marks) || is_wanted(card_.color_bar);
        if (!has_marks || !card_.mark_offset || card_.mark_offset->value >= input_.bleed)
            return;
        report(card_.mark_offset->origin, card_.bleed ? card_.bleed->origin : Origin{},
               fmt::format("marks {:.3g} mm from the trim would stand in the bleed of {:.3g} mm",
                           card_.mark_offset->value.to_mm(), input_.bleed.to_mm()),
               "take mark-offset away: marks then stand outside the bleed");
    }
};

} // namespace

bool allow_transparency(const std::vector<PdfStandard>& standards)
{
    return std::all_of(standards.begin(), standards.end(), is_transparent);
}

void find_contradictions(const Contradictions& judged, Diagnostics& found) { Judge(judged, found).judge(); }

} // namespace skrejlapa
