#include "build/edition_card.h"

namespace skrejlapa
{

namespace
{

constexpr const char* default_card = "default";

/// A card as it is asked for, and by whom.
struct Wanted {
    Located card;
    Voice voice = Voice::printers_card;
};

Wanted wanted_card(const Workshop& workshop, const Profile& profile)
{
    if (workshop.printer)
        return {{*workshop.printer, {}}, Voice::command_line};
    return {{profile.printer, profile.printer_span}, Voice::printers_card};
}

/// All that speak, the weakest first.
std::vector<PrinterCard> voices(const Workshop& workshop, const Profile& profile, SourceMap& sources,
                                Diagnostics& found)
{
    const auto load = [&](const Located& card, Voice voice) {
        return load_printer_card(workshop.files, workshop.project, workshop.data, card, voice, workshop.shared->tomls,
                                 sources, found);
    };
    const Wanted wanted = wanted_card(workshop, profile);
    std::vector<PrinterCard> speaking{load({default_card, wanted.card.span}, Voice::default_card)};
    if (!is_default_card(wanted.card.text))
        speaking.push_back(load(wanted.card, wanted.voice));
    const auto before_command_line = speaking.end() - (speaking.size() > 1 && workshop.printer ? 1 : 0);
    speaking.insert(before_command_line, profile.settings);
    return speaking;
}

/// The job's paper, else that of the strongest voice.
Paper choose_paper(const JobTerms& job, const std::vector<PrinterCard>& speaking)
{
    if (job.paper)
        return job.paper->value;
    for (auto voice = speaking.rbegin(); voice != speaking.rend(); ++voice) {
        if (voice->paper)
            return voice->paper->value;
    }
    return Paper::coated;
}

} // namespace

bool is_default_card(const std::string& name)
{
    return name.empty() || name == default_card || Path(name).lexically_normal() == "layouts/printers/default.toml";
}

PrinterCard choose_card(const Workshop& workshop, const Edition& edition, SourceMap& sources, Diagnostics& found)
{
    const Profile otherwise;
    const Profile* const profile = workshop.project.profile(edition.profile);
    const std::vector<PrinterCard> speaking =
        voices(workshop, profile == nullptr ? otherwise : *profile, sources, found);
    const Paper paper = choose_paper(edition.entry->job, speaking);
    PrinterCard card;
    for (const PrinterCard& voice : speaking)
        card = put_over(card_on(paper, voice), card);
    card.name = workshop.printer ? *workshop.printer : profile == nullptr ? std::string() : profile->printer;
    if (card.name.empty())
        card.name = default_card;
    return card;
}

} // namespace skrejlapa
