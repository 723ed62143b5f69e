/// The command line, understood: which command, on what, and how.
#pragma once

#include "proof/proof_language.h"
#include "resolve/resolve.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

enum class CommandName {
    build,
    check,
    render,
    inspect,
    preview,
    fit,
    status,
    who_uses,
    diff,
    release,
    fonts,
    explain,
    init,
    help,
    version
};
enum class FindingsForm { human, json };
enum class ColorUse { automatic, always, never };
enum class Loudness { normal, quiet };
enum class ProgressUse { automatic, never };
enum class SystemFonts { no, yes };
enum class ResultForm { text, json };
enum class PreviewForm {
    pages,  ///< each page
    folded, ///< each panel of a folded sheet, as the reader meets it
    inks    ///< each page once for every ink
};
enum class PictureFormat { png, svg };
enum class PreviewOutput {
    pictures, ///< a file for each
    sheet     ///< one HTML page that holds all
};
enum class LockUse { read, write };
enum class StatusDetail {
    editions,
    budget,
    mark_current ///< nothing is told: the translations are marked as made from the source as it is
};
enum class FreshEditions { left, built }; ///< what a build does with what is up to date
enum class BuildRun { real, dry };
enum class Explaining { no, yes };
enum class Pruning { no, yes }; ///< whether PDFs of editions that are no more are removed
enum class DependencyForm { make, json };
enum class Waiting { yes, no }; ///< for another process that is at the same edition

/// The K-th of N parts of the work.
struct Shard {
    int number = 1; ///< from 1
    int count = 1;
};

struct Options {
    CommandName command = CommandName::help;
    std::vector<std::string> operands; ///< PROJECT, LAYOUT.toml, CODE …
    std::vector<std::string> leaflets;
    std::vector<std::string> languages;
    std::vector<std::string> profiles;
    std::vector<std::string> rows; ///< --row
    Shard shard;                   ///< --shard
    std::optional<std::string> printer;
    std::optional<TomlDate> date;
    std::optional<std::string> out; ///< --out of a build or preview, -o of render
    std::optional<int> jobs;        ///< at least 1
    std::vector<std::string> deny;  ///< codes, or "warnings"
    std::vector<std::string> allow; ///< codes
    std::vector<std::string> font_folders;
    std::vector<Setting> settings;
    std::vector<std::string> coverage_languages; ///< --for
    FindingsForm findings_form = FindingsForm::human;
    ColorUse color = ColorUse::automatic;
    Loudness loudness = Loudness::normal;
    ProgressUse progress = ProgressUse::automatic;
    SystemFonts system_fonts = SystemFonts::no;
    ResultForm result_form = ResultForm::text;
    PreviewForm preview_form = PreviewForm::pages;
    PreviewOutput preview_output = PreviewOutput::pictures;
    PictureFormat picture_format = PictureFormat::png;
    int resolution_ppi = 110;
    LockUse lock = LockUse::read;
    Quality quality = Quality::final;
    StatusDetail status_detail = StatusDetail::editions;
    FreshEditions fresh_editions = FreshEditions::left;
    BuildRun build_run = BuildRun::real;
    Explaining explaining = Explaining::no;
    Waiting waiting = Waiting::yes;
    Pruning pruning = Pruning::no;
    std::vector<std::string> because;        ///< subjects as `who-uses` takes them
    std::optional<std::string> dependencies; ///< --deps
    DependencyForm dependency_form = DependencyForm::make;
    std::optional<std::string> timings;
    std::vector<std::string> allowed_kinds;  ///< --allow of `diff`
    std::optional<std::string> proof_folder; ///< --proof of `build`
    std::optional<std::string> proof_html;
    std::optional<std::string> proof_pdf;
    ProofLanguage proof_language = ProofLanguage::english;
};

/// Understands the arguments (without the program's name). Fails with USAGE, or LATER-RELEASE for what is known but
/// not there yet.
Result<Options> parse_options(const std::vector<std::string>& arguments);

/// How findings are wanted, told from arguments that may be wrong otherwise: for the finding that says so.
FindingsForm findings_form_of(const std::vector<std::string>& arguments);

} // namespace skrejlapa
