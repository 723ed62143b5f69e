#include "cli/build_proof.h"

#include "cli/proof_output.h"
#include "proof/compare_builds.h"
#include "proof/report_forms.h"

namespace skrejlapa
{

namespace
{

Path out_folder(const Workplace& place) { return Path(place.project.folder) / place.project.out; }

ProofLanguage language_of(const Project& project)
{
    const std::string& language = project.source_language;
    return language == "lv" || language.starts_with("lv-") ? ProofLanguage::latvian : ProofLanguage::english;
}

void write_json(const Path& file, const ChangeReport& changes, Report& report)
{
    const Result<std::monostate> written = write_atomically(file, changes_as_json(changes));
    if (!written)
        report.add(written.error());
}

} // namespace

EditionPlace place_of(const Workplace& place, const Edition& edition)
{
    const Path out = out_folder(place);
    return {out, edition.output.lexically_relative(out)};
}

std::string write_build_proof(const Workplace& place, const Options& options, const std::vector<Edition>& editions,
                              Report& report)
{
    std::vector<EditionPlace> places;
    for (const Edition& edition : editions)
        places.push_back(place_of(place, edition));
    Diagnostics found;
    const ChangeReport changes = compare_builds(state_before(places), state_now(places), found);
    report.add(found, SourceMap{});
    const Path folder = std::filesystem::absolute(*options.proof_folder);
    const ProofFiles files{.html = folder / "proof.html", .pdf = folder / "proof.pdf"};
    const FindingCounts before = report.counts();
    write_proofs(changes, files, language_of(place.project), report);
    write_json(folder / "proof.json", changes, report);
    if (found.has_errors() || report.counts().errors > before.errors)
        return {};
    forget_before(out_folder(place));
    return shown_path(files.html) + "\n" + shown_path(files.pdf) + "\n" + shown_path(folder / "proof.json") + "\n";
}

} // namespace skrejlapa
