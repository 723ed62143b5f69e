#include "preflight/file_rules.h"
#include "preflight/standard_rows.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

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
bool is_told_elsewhere(const std::string& row)
{
    const std::set<std::string> rows{"fonts", "encryption", "device-rgb", "inks-alone", "group-space"};
    return rows.count(row) > 0;
}

void report_faults(const FileCheck& check, PdfStandard standard)
{
    for (const StandardFault& fault : faults_against(standard, check.facts)) {
        if (is_told_elsewhere(fault.row))
            continue;
        check.report({.code = "PDF-STANDARD",
                      .message = fmt::format("the file is not good {}: {}", name_of(standard), fault.reason),
                      .help = {"write it anew with a program that knows the standard"},
                      .values = {{"standard", std::string(name_of(standard))}, {"row", fault.row}}});
    }
}

bool has_embedded_profile(const PdfFacts& facts)
{
    return std::any_of(facts.intents.begin(), facts.intents.end(),
                       [](const PdfIntentFact& intent) { return intent.profile != ProfileForm::none; });
}

} // namespace

void check_standard(const FileCheck& check)
{
    const std::vector<PdfStandard>& wanted = check.terms.output.standards;
    std::vector<PdfStandard> claimed = claimed_standards(check.facts);
    // A plain PDF claims nothing; any file may be taken for one.
    for (const PdfStandard standard : wanted) {
        if (is_plain(standard))
            claimed.push_back(standard);
    }
    bool is_one_of_them = wanted.empty();
    for (const PdfStandard standard : claimed) {
        if (std::count(wanted.begin(), wanted.end(), standard) == 0)
            continue;
        is_one_of_them = true;
        report_faults(check, standard);
    }
    if (!is_one_of_them)
        check.report({.code = "PDF-STANDARD",
                      .message = fmt::format("the file does not claim to be {}, which the printing house asks for",
                                             names_of(wanted)),
                      .help = {"write it with that standard chosen: standard = \"…\" in the profile or card"},
                      .values = {{"standard", names_of(wanted)}, {"row", std::string("claim")}}});
}

void check_profile(const FileCheck& check)
{
    if (!check.terms.output.condition.profile_is_embedded && has_embedded_profile(check.facts))
        check.report({.code = "PDF-PROFILE",
                      .message = "the file carries an ICC profile; the printing house wants none",
                      .help = {"set embed-profile = false in the card, and a standard that can do without"}});
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
        check.report({.code = "PDF-FONTS-LEFT",
                      .message = fmt::format("the file holds {} fonts; the printing house wants text as outlines",
                                             check.facts.fonts.size()),
                      .help = {"set text = \"outlines\" in the card or profile"}});
}

void check_encryption(const FileCheck& check)
{
    if (check.facts.is_encrypted)
        check.report({.code = "PDF-ENCRYPTED",
                      .message = "the file is encrypted; the printing house cannot work with it",
                      .help = {"save it without a password or restrictions"}});
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
