#include "preflight/file_rules.h"
#include "preflight/standard_rows.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What helps where the edition was made by other terms than it is judged by.
constexpr const char* by_this_card = "build the edition by this card: name it in the profile, or after --printer";

bool is_plain(PdfStandard standard)
{
    return standard == PdfStandard::pdf_14 || standard == PdfStandard::pdf_16 || standard == PdfStandard::pdf_17;
}

std::string names_of(const std::vector<PdfStandard>& standards)
{
    std::string names;
    for (const PdfStandard standard : standards)
        names += fmt::format("{}{}", names.empty() ? "" : " or ", name_of(standard));
    return names;
}

/// Rows that rules of their own say more about.
bool is_told_elsewhere(const FileCheck& check, const std::string& row)
{
    const std::set<std::string> rows{"fonts", "encryption", "device-rgb", "inks-alone", "group-space"};
    const std::set<std::string> of_transparency{"transparency", "groups"};
    const std::vector<PdfPageFact>& pages = check.facts.pages;
    if (row == "nested-boxes" &&
        std::any_of(pages.begin(), pages.end(), [](const PdfPageFact& page) { return trim_fault(page).has_value(); }))
        return true;
    return rows.count(row) > 0 || (of_transparency.count(row) > 0 && shows_transparency(check));
}

std::vector<StandardFault> faults_to_tell(const FileCheck& check, PdfStandard standard)
{
    std::vector<StandardFault> faults = faults_against(standard, check.facts);
    std::erase_if(faults, [&](const StandardFault& fault) { return is_told_elsewhere(check, fault.row); });
    return faults;
}

/// The standards of PDF/X; those for the screen are no printing house's matter.
bool is_for_presses(PdfStandard standard)
{
    return standard == PdfStandard::pdf_x4 || standard == PdfStandard::pdf_x1a_2003;
}

/// By which standards the file may be taken: those that it claims and the printing house takes, then plain ones, which
/// no file claims. A printing house that names none takes any, and a claim of PDF/X is to be true all the same.
std::vector<PdfStandard> candidates(const FileCheck& check)
{
    const std::vector<PdfStandard>& wanted = check.terms.output.standards;
    std::vector<PdfStandard> standards;
    for (const PdfStandard standard : claimed_standards(check.facts)) {
        if (wanted.empty() ? is_for_presses(standard) : std::count(wanted.begin(), wanted.end(), standard) > 0)
            standards.push_back(standard);
    }
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(standards), is_plain);
    return standards;
}

void report_faults(const FileCheck& check, PdfStandard standard, const std::vector<StandardFault>& faults)
{
    const bool is_asked_for = !check.terms.output.standards.empty();
    for (const StandardFault& fault : faults)
        check.report({.code = "PDF-STANDARD",
                      .level = is_asked_for ? Level::error : Level::warning,
                      .message = fmt::format("the file is not good {}: {}", name_of(standard), fault.reason),
                      .help = {"write it anew with a program that knows the standard"},
                      .values = {{"standard", std::string(name_of(standard))}, {"row", fault.row}}});
}

void report_no_claim(const FileCheck& check)
{
    const std::string names = names_of(check.terms.output.standards);
    check.report(
        {.code = "PDF-STANDARD",
         .message = fmt::format("the file does not claim to be {}, which the printing house asks for", names),
         .help = {check.is_own() ? by_this_card : fmt::format("export it as {} in the program it was made in", names)},
         .values = {{"standard", names}, {"row", std::string("claim")}}});
}

bool has_embedded_profile(const PdfFacts& facts)
{
    return std::any_of(facts.intents.begin(), facts.intents.end(),
                       [](const PdfIntentFact& intent) { return intent.profile != ProfileForm::none; });
}

} // namespace

void check_standard(const FileCheck& check)
{
    const std::vector<PdfStandard> standards = candidates(check);
    if (standards.empty()) {
        if (!check.terms.output.standards.empty())
            report_no_claim(check);
        return;
    }
    std::vector<std::vector<StandardFault>> faults;
    for (const PdfStandard standard : standards)
        faults.push_back(faults_to_tell(check, standard));
    const bool is_one_kept = std::any_of(faults.begin(), faults.end(), [](const auto& each) { return each.empty(); });
    if (!is_one_kept)
        report_faults(check, standards.front(), faults.front());
}

void check_profile(const FileCheck& check)
{
    if (!check.terms.output.condition.profile_is_embedded && has_embedded_profile(check.facts))
        check.report({.code = "PDF-PROFILE",
                      .message = "the file carries an ICC profile; the printing house wants none",
                      .help = {check.is_own() ? by_this_card : "export it without an output intent's profile"}});
}

void check_file_fonts(const FileCheck& check)
{
    std::set<std::string> told;
    for (const PdfFontFact& font : check.facts.fonts) {
        if (!font.is_embedded && told.insert(font.name).second)
            check.report({.code = "PDF-FONT-NOT-EMBEDDED",
                          .message = fmt::format("the font {} is not in the file: another would be printed", font.name),
                          .help = {"write the PDF with all fonts embedded"},
                          .values = {{"font", font.name}}});
        if (font.name == "Courier" && told.insert("/Courier").second)
            check.report({.code = "FONT-COURIER",
                          .level = Level::warning,
                          .message = "text is set in Courier, which programs put in place of a font that they lack",
                          .help = {"set it in the font that was meant"}});
    }
    if (check.terms.output.text == TextForm::outlines && !check.facts.fonts.empty())
        check.report(
            {.code = "PDF-FONTS-LEFT",
             .message = fmt::format("the file holds {} fonts; the printing house wants text as outlines",
                                    check.facts.fonts.size()),
             .help = {check.is_own() ? by_this_card : "turn all text into outlines in the program it was made in"}});
}

void check_encryption(const FileCheck& check)
{
    if (check.facts.is_encrypted)
        check.report({.code = "PDF-ENCRYPTED",
                      .message = "the file is encrypted; the printing house cannot work with it",
                      .help = {"save it without a password or restrictions"}});
}

void check_actions(const FileCheck& check)
{
    const std::vector<PdfStandard> standards = candidates(check);
    if (std::any_of(standards.begin(), standards.end(), is_for_presses))
        return; // its rows say so
    std::vector<std::string> things;
    const std::set<std::string> active{"JavaScript", "actions", "an XFA form"};
    std::copy_if(check.facts.forbidden.begin(), check.facts.forbidden.end(), std::back_inserter(things),
                 [&](const std::string& thing) { return active.count(thing) > 0; });
    if (!things.empty())
        check.report({.code = "PDF-ACTIONS",
                      .message = fmt::format("the file holds {}: what is printed does nothing by itself, and printing "
                                             "houses send such files back",
                                             fmt::join(things, ", ")),
                      .help = {"export it for print, without scripts, actions and forms"}});
}

void check_groups(const FileCheck& check)
{
    const bool mixes_elsewhere =
        std::any_of(check.facts.groups.begin(), check.facts.groups.end(), [](const PdfGroupFact& group) {
            return group.space && *group.space != ColorKind::cmyk &&
                   !(group.is_luminosity_mask && *group.space == ColorKind::gray);
        });
    if (mixes_elsewhere)
        check.report({.code = "PDF-GROUP-SPACE",
                      .message = "something transparent is mixed in another space than DeviceCMYK, so that its colours "
                                 "shift",
                      .help = {"choose CMYK as the space for transparency in the program it was made in"}});
}

} // namespace skrejlapa
