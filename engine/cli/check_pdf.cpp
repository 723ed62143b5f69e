#include "cli/check_pdf.h"

#include "build/edition_card.h"
#include "cli/card_verdicts.h"
#include "cli/level_rules.h"
#include "cli/pdf_origin.h"
#include "preflight/file_kind.h"
#include "preflight/file_name_rule.h"
#include "preflight/judge_pdf.h"
#include "resolve/resolve_output.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <iterator>

namespace skrejlapa
{

namespace
{

constexpr Length usual_bleed = mm(3);
constexpr Length usual_safe = mm(5);

bool has_pdf_name(const Path& file)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    return extension == ".pdf";
}

/// A card to judge a file by.
struct JudgingCard {
    std::string name;
    CardTerms terms;
};

/// The standards of which a file is to keep one. A printing house that names none asks for none: what is usual is no
/// word of its.
std::vector<PdfStandard> standards_asked_for(const PrinterCard& card)
{
    const bool is_said =
        card.standards && (card.standards->origin.voice != Voice::default_card || is_default_card(card.name));
    return is_said ? card.standards->value : std::vector<PdfStandard>{};
}

/// What the card asks for where no layout speaks.
JudgingCard read_judging_card(const Workplace& place, const Workshop& workshop, SourceMap& sources, Diagnostics& found)
{
    Edition edition;
    edition.profile = "print";
    const Profile profile{.name = "print", .standards = {PdfStandard::pdf_x4}, .printer = "default"};
    const PrinterCard card = choose_card(workshop, edition, sources, found);
    const Length bleed = card.bleed ? card.bleed->value : usual_bleed;
    Diagnostics about_making; // this card judges a file, none is made by it
    OutputTerms output = resolve_output({.card = card,
                                         .profile = profile,
                                         .job = {},
                                         .project = place.project,
                                         .data = place.data,
                                         .files = place.files,
                                         .sources = sources,
                                         .bleed = bleed},
                                        about_making);
    output.standards = standards_asked_for(card);
    const Length safe = card.safe ? card.safe->value : usual_safe;
    return {Path(card.name).stem().string(), {std::move(output), bleed, safe}};
}

/// The findings of one judging, told with their places.
void tell(const Diagnostics& found, const PdfOrigin* origin, const SourceMap& sources, Report& report)
{
    if (origin == nullptr)
        report.add(found, sources);
    else
        report.add(found, origin->sources, &origin->edition);
}

/// What counts for the verdict: not what is wrong with the project around the file.
std::vector<Diagnostic> reasons_of(const Diagnostics& about_card, const Diagnostics& found)
{
    std::vector<Diagnostic> reasons;
    for (const Diagnostics* part : {&about_card, &found}) {
        std::copy_if(part->all().begin(), part->all().end(), std::back_inserter(reasons),
                     [](const Diagnostic& finding) { return finding.level != Level::note; });
    }
    return reasons;
}

CommandResult verdict_line(const CardVerdict& verdict, const std::string& file)
{
    const auto errors = std::count_if(verdict.reasons.begin(), verdict.reasons.end(),
                                      [](const Diagnostic& reason) { return reason.level == Level::error; });
    return verdict.passes()
               ? fmt::format("{}: passes {}\n", file, verdict.card)
               : fmt::format("{}: fails {} ({} error{})\n", file, verdict.card, errors, errors == 1 ? "" : "s");
}

} // namespace

bool is_pdf(const std::string& argument)
{
    const DiskFiles files;
    if (files.is_folder(argument))
        return false;
    if (has_pdf_name(argument) || !files.is_file(argument))
        return has_pdf_name(argument);
    const Result<BlobPtr> blob = files.map(argument);
    return blob && begins_as_pdf((*blob)->bytes());
}

CommandResult check_pdf(const Options& options, Report& report)
{
    const Path file = options.operands.front();
    if (!DiskFiles().is_file(file)) {
        report.add(failure("USAGE", {}, fmt::format("there is no file \"{}\"", file.string())).value());
        return {};
    }
    const std::unique_ptr<Workplace> place = open_workplace_or_bare(options, file, report);
    if (!place)
        return {};
    const Result<BlobPtr> bytes = place->files.map(file);
    if (!bytes) {
        report.add(bytes.error());
        return {};
    }
    SourceMap sources = place->sources;
    Diagnostics about_card(make_level_judge({options, place->project, sources, nullptr}));
    const JudgingCard card = read_judging_card(*place, make_workshop(*place, options), sources, about_card);
    check_file_name(file.filename().string(), card.terms.output, about_card);
    report.add(about_card, sources);
    const std::unique_ptr<PdfOrigin> origin = find_origin(*place, options, file);
    Diagnostics found(make_level_judge(
        {options, place->project, origin ? origin->sources : sources, origin ? &origin->edition : nullptr}));
    judge_pdf({.name = shown_path(file), .bytes = (*bytes)->bytes(), .origin = origin ? &origin->list : nullptr},
              card.terms, found);
    tell(found, origin.get(), sources, report);
    const CardVerdict verdict{card.name, reasons_of(about_card, found)};
    return options.result_form == ResultForm::json ? verdict_as_json(verdict, shown_path(file))
                                                   : verdict_line(verdict, shown_path(file));
}

} // namespace skrejlapa
