#include "build/edition_card.h"

namespace skrejlapa
{

namespace
{

constexpr const char* default_card = "default";

bool is_default(const std::string& card)
{
    return card.empty() || card == default_card || Path(card).lexically_normal() == "layouts/printers/default.toml";
}

std::string wanted_card(const Workshop& workshop, const Edition& edition)
{
    if (workshop.printer)
        return *workshop.printer;
    const Profile* const profile = workshop.project.profile(edition.profile);
    return profile == nullptr ? std::string() : profile->printer;
}

Span span_of_card(const Workshop& workshop, const Edition& edition)
{
    const Profile* const profile = workshop.project.profile(edition.profile);
    return workshop.printer || profile == nullptr ? Span{} : profile->printer_span;
}

// Of default card, layout and printer's card the last wins, so the default card yields to the layout.
PrinterCard behind_layout(PrinterCard card, const TomlTable& layout, const Edition& edition)
{
    const TomlEntry* const entry = layout.find("page");
    if (entry == nullptr || entry->value.table() == nullptr)
        return card;
    const TomlTable page = apply_overrides(*entry->value.table(), edition.language, edition.profile);
    if (page.find("bleed") != nullptr)
        card.bleed.reset();
    if (page.find("safe") != nullptr)
        card.safe.reset();
    if (page.find("crop-marks") != nullptr)
        card.crop_marks.reset();
    return card;
}

PrinterCard over(PrinterCard card, const PrinterCard& below)
{
    const auto fill = [](auto& value, const auto& other) {
        if (!value)
            value = other;
    };
    fill(card.bleed, below.bleed);
    fill(card.safe, below.safe);
    fill(card.crop_marks, below.crop_marks);
    fill(card.profile, below.profile);
    return card;
}

/// What the profile itself says of a card's keys; under a name of its own, since it wins over the layout.
PrinterCard profile_settings(const Workshop& workshop, const Edition& edition)
{
    const Profile* const profile = workshop.project.profile(edition.profile);
    if (profile == nullptr)
        return {};
    const PrinterCard& settings = profile->settings;
    if (!settings.bleed && !settings.safe && !settings.crop_marks && !settings.profile)
        return {};
    PrinterCard named = settings;
    named.name = "profile " + profile->name;
    return named;
}

} // namespace

PrinterCard choose_card(const Workshop& workshop, const Edition& edition, const TomlTable& layout, SourceMap& sources,
                        Diagnostics& found)
{
    const auto load = [&](const std::string& name) {
        return load_printer_card(workshop.files, workshop.project, workshop.data,
                                 {name, span_of_card(workshop, edition)}, sources, found);
    };
    const PrinterCard defaults = behind_layout(load(default_card), layout, edition);
    const std::string wanted = wanted_card(workshop, edition);
    const PrinterCard settings = profile_settings(workshop, edition);
    const bool has_settings = !settings.name.empty();
    // Of card, profile and command line the last wins.
    if (workshop.printer && !is_default(wanted))
        return over(load(wanted), over(settings, defaults));
    const PrinterCard card = is_default(wanted) ? defaults : over(load(wanted), defaults);
    return has_settings ? over(settings, card) : card;
}

} // namespace skrejlapa
