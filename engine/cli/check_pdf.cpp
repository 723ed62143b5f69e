#include "cli/check_pdf.h"

#include "build/edition_card.h"
#include "cli/edition_batch.h"
#include "cli/edition_families.h"
#include "cli/edition_sisters.h"
#include "cli/level_rules.h"
#include "preflight/judge_pdf.h"
#include "resolve/resolve_output.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace skrejlapa
{

namespace
{

constexpr Length usual_bleed = mm(3);
constexpr Length usual_safe = mm(5);

std::string card_name(const Options& options)
{
    return options.printer ? Path(*options.printer).stem().string() : std::string("default");
}

/// What the card asks for where no layout speaks.
CardTerms terms_of_card(const Workplace& place, const Workshop& workshop, SourceMap& sources, Diagnostics& found)
{
    Edition edition;
    edition.profile = "print";
    const Profile profile{.name = "print", .standards = {PdfStandard::pdf_x4}, .printer = "default"};
    const PrinterCard card = choose_card(workshop, edition, sources, found);
    const Length bleed = card.bleed ? card.bleed->value : usual_bleed;
    return {resolve_output({.card = card,
                            .profile = profile,
                            .job = {},
                            .project = place.project,
                            .data = place.data,
                            .files = place.files,
                            .sources = sources,
                            .bleed = bleed},
                           found),
            bleed, card.safe ? card.safe->value : usual_safe};
}

bool is_same_file(const Path& a, const Path& b)
{
    std::error_code error;
    return std::filesystem::equivalent(a, b, error) && !error;
}

/// Makes the edition that the file is of once more, for what it finds.
void judge_origin(Workplace& place, const Options& options, const Path& file, Report& report)
{
    Diagnostics said_by_build;
    const std::vector<Edition> known = plan_editions(place.project, place.files, {}, said_by_build);
    std::vector<Edition> wanted;
    std::copy_if(known.begin(), known.end(), std::back_inserter(wanted),
                 [&](const Edition& edition) { return is_same_file(pdf_path(edition, Quality::final), file); });
    if (wanted.empty())
        return;
    const FitLock lock = read_lock(place, options, report);
    const FamiliesPlan plan{.wanted = wanted, .known = known, .lock = lock, .writing = Writing::rehearsed};
    const FamiliesOutcome made = run_families(place, options, plan, [](std::size_t, const Edition&) {});
    for (std::size_t at = 0; at < wanted.size(); ++at)
        report.add(made.editions[at].found, made.editions[at].sources, &wanted[at]);
}

} // namespace

bool is_pdf(const std::string& argument)
{
    const DiskFiles files;
    if (!files.is_file(argument))
        return Path(argument).extension() == ".pdf" && !files.is_folder(argument);
    const Result<BlobPtr> blob = files.map(argument);
    return blob && (*blob)->bytes().substr(0, 5) == "%PDF-";
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
    Diagnostics found(make_level_judge({options, place->project, sources, nullptr}));
    const CardTerms terms = terms_of_card(*place, make_workshop(*place, options), sources, found);
    judge_pdf({.name = shown_path(file), .bytes = (*bytes)->bytes()}, terms, found);
    report.add(found, sources);
    judge_origin(*place, options, file, report);
    const FindingCounts counts = report.counts();
    return counts.errors == 0 ? fmt::format("{}: passes {}\n", shown_path(file), card_name(options))
                              : fmt::format("{}: fails {} ({} error{})\n", shown_path(file), card_name(options),
                                            counts.errors, counts.errors == 1 ? "" : "s");
}

} // namespace skrejlapa
