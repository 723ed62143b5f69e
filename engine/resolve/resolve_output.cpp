#include "resolve/resolve_output.h"

#include "resolve/card_contradictions.h"
#include "resolve/printing_condition.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

bool is_for_print(PdfStandard standard) { return standard != PdfStandard::pdf_ua1 && standard != PdfStandard::pdf_a2a; }

void check_allowed(const ClaimedStandards& claimed, const PrinterCard& card, Diagnostics& found)
{
    const std::vector<PdfStandard>& allowed = card.standards->value;
    for (const PdfStandard standard : claimed.standards) {
        if (!is_for_print(standard) || std::find(allowed.begin(), allowed.end(), standard) != allowed.end())
            continue;
        std::vector<std::string_view> names;
        for (const PdfStandard each : allowed)
            names.push_back(name_of(each));
        const Origin& house = card.standards->origin;
        found.error("CARD-STANDARD", claimed.origin.span,
                    fmt::format("{} claims {}, but {} takes {}{}", claimed.origin.owner, name_of(standard), house.owner,
                                fmt::join(names, ", "), house.source.empty() ? "" : fmt::format(" ({})", house.source)),
                    {"leave standard out of the profile: then the card decides"});
    }
}

/// What the profile says itself, else what the printing house usually takes.
ClaimedStandards claim_standards(const OutputInput& input, Diagnostics& found)
{
    const Profile& profile = input.profile;
    const PrinterCard& card = input.card;
    const Origin of_profile{profile.standard_span, Voice::profile, fmt::format("the profile \"{}\"", profile.name), {}};
    if (profile.medium == Medium::screen)
        return {profile.standards, of_profile};
    if (profile.standard_span) {
        ClaimedStandards claimed{profile.standards, of_profile};
        // The default card says what is usual; only a printing house refuses.
        if (card.standards && card.standards->origin.voice != Voice::default_card)
            check_allowed(claimed, card, found);
        return claimed;
    }
    if (card.standards)
        return {{card.standards->value.front()}, card.standards->origin};
    return {profile.standards.empty() ? std::vector{PdfStandard::pdf_x4} : profile.standards, {}};
}

template <class T> T value_of(const std::optional<Given<T>>& given, T otherwise)
{
    return given ? given->value : otherwise;
}

MarkTerms mark_terms(const OutputInput& input)
{
    const PrinterCard& card = input.card;
    const auto wants = [](const std::optional<Given<MarkWish>>& wish, bool otherwise) {
        return wish ? wish->value == MarkWish::wanted : otherwise;
    };
    MarkTerms marks;
    marks.crop = input.crop_marks.value_or(wants(card.crop_marks, marks.crop));
    marks.fold = wants(card.fold_marks, marks.crop);
    marks.registration = wants(card.registration_marks, marks.registration);
    marks.color_bar = wants(card.color_bar, marks.color_bar);
    marks.slug_line = wants(card.slug_line, marks.slug_line);
    if (card.mark_offset)
        marks.offset = card.mark_offset->value;
    return marks;
}

ResolutionTerms resolution_terms(const PrinterCard& card)
{
    const auto ppi = [](const std::optional<Given<PixelsPerInch>>& given, int otherwise) {
        return given ? given->value.ppi : otherwise;
    };
    const ResolutionTerms usual;
    return {.target_ppi = ppi(card.picture_ppi, usual.target_ppi),
            .warning_ppi = ppi(card.picture_ppi_warning, usual.warning_ppi),
            .error_ppi = ppi(card.picture_ppi_error, usual.error_ppi),
            .bitmap_target_ppi = ppi(card.bitmap_ppi, usual.bitmap_target_ppi),
            .bitmap_warning_ppi = ppi(card.bitmap_ppi_warning, usual.bitmap_warning_ppi),
            .bitmap_error_ppi = ppi(card.bitmap_ppi_error, usual.bitmap_error_ppi)};
}

RichBlackTerms rich_black_terms(const PrinterCard& card)
{
    const RichBlackTerms usual;
    return {.mix = value_of(card.rich_black, usual.mix),
            .least_area_mm2 = value_of(card.rich_black_area, Area{usual.least_area_mm2}).square_mm};
}

/// White and two inks keep what is usual where the card is silent; three inks have then what two have.
ReversedTerms reversed_terms(const std::optional<Given<LeastByInks>>& given, const ReversedTerms& usual)
{
    if (!given)
        return usual;
    const LeastByInks& least = given->value;
    const Length two_inks = least.two_inks.value_or(usual.two_inks);
    return {least.white.value_or(usual.white), two_inks, least.three_inks.value_or(two_inks)};
}

void read_limits(const PrinterCard& card, OutputTerms& terms)
{
    if (card.ink_limit)
        terms.ink_limit = card.ink_limit->value.on(terms.paper).value_or(InkShare{terms.ink_limit}).value;
    terms.may_use_spot_inks = value_of(card.spot_colors, terms.may_use_spot_inks);
    terms.black_overprints = value_of(card.black_overprint, terms.black_overprints);
    terms.smallest_type = value_of(card.smallest_type, terms.smallest_type);
    terms.smallest_reversed_type = reversed_terms(card.smallest_reversed_type, terms.smallest_reversed_type);
    terms.smallest_line = value_of(card.smallest_line, terms.smallest_line);
    terms.smallest_reversed_line = reversed_terms(card.smallest_reversed_line, terms.smallest_reversed_line);
    terms.text = value_of(card.text, terms.text);
    terms.file_names = value_of(card.file_names, terms.file_names);
}

std::map<std::string, Origin, std::less<>> origins_of(const PrinterCard& card)
{
    std::map<std::string, Origin, std::less<>> origins;
    for_each_card_key([&](const auto& key) {
        if (const auto& given = card.*key.member)
            origins.emplace(key.name, given->origin);
    });
    return origins;
}

/// On screens a printing house decides by which inks colours are made; all else is for the profile to say.
PrinterCard heard_on_screens(PrinterCard card)
{
    const auto makes_colors = [](std::string_view key) {
        return key == "paper" || key == "ink-limit" || key == "profile" || key == "condition";
    };
    for_each_card_key([&](const auto& key) {
        auto& given = card.*key.member;
        if (given && given->origin.voice != Voice::profile && !makes_colors(key.name))
            given.reset();
    });
    return card;
}

constexpr std::string_view screen_profile = "icc/sRGB.icc";

/// On screens light, unless the profile wants to show the inks.
void choose_color(const OutputInput& input, OutputTerms& terms)
{
    if (input.profile.medium == Medium::print || input.profile.color == "cmyk")
        return;
    terms.color = OutputColor::rgb;
    terms.screen_profile = input.files.map(input.data.path / screen_profile).value_or(nullptr);
}

Paper paper_of(const OutputInput& input)
{
    return input.job.paper ? input.job.paper->value : value_of(input.card.paper, Paper::coated);
}

OutputTerms terms_of(const OutputInput& input, Diagnostics& found)
{
    const PrinterCard& card = input.card;
    const ClaimedStandards claimed = claim_standards(input, found);
    OutputTerms terms;
    terms.card = card.name;
    terms.medium = input.profile.medium;
    choose_color(input, terms);
    terms.standards = claimed.standards;
    terms.paper = paper_of(input);
    terms.job = input.job;
    terms.marks = mark_terms(input);
    terms.resolution = resolution_terms(card);
    terms.rich_black = rich_black_terms(card);
    terms.may_be_transparent = value_of(card.transparency, true) && allow_transparency(claimed.standards);
    read_limits(card, terms);
    terms.origins = origins_of(card);
    terms.condition = find_condition(input, terms, found);
    find_contradictions({input, claimed}, found);
    return terms;
}

} // namespace

OutputTerms resolve_output(const OutputInput& input, Diagnostics& found)
{
    if (input.profile.medium == Medium::print)
        return terms_of(input, found);
    const PrinterCard heard = heard_on_screens(input.card);
    return terms_of({.card = heard,
                     .profile = input.profile,
                     .job = input.job,
                     .project = input.project,
                     .data = input.data,
                     .files = input.files,
                     .sources = input.sources,
                     .bleed = input.bleed,
                     .crop_marks = input.crop_marks},
                    found);
}

} // namespace skrejlapa
