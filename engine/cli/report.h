/// The findings of a run with their places looked up, ready to be printed.
#pragma once

#include "cli/exit_code.h"
#include "cli/options.h"
#include "project/project.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace skrejlapa
{

/// A finding that no longer needs the SourceMap it came from.
struct LocatedFinding {
    Diagnostic finding;
    std::string file;       ///< as messages show it; empty where there is none
    LineColumn place{0, 0}; ///< line 0: no place in the file
    std::string line;       ///< the source line
    int length = 1;         ///< of the marked part of the line, code points
};

/// How many PDFs a run has made.
struct RunCounts {
    int built = 0;
    int fresh = 0; ///< up to date already
    int failed = 0;
};

struct FindingCounts {
    int errors = 0;
    int warnings = 0;
    int notes = 0;
};

/// Looks its place up. Without help of its own it gets that of the catalogue.
LocatedFinding locate(Diagnostic finding, const SourceMap& sources, const Edition* edition);

class Report
{
public:
    /// Takes over findings; `edition`, where there is one, is what they were found in.
    void add(const Diagnostics& found, const SourceMap& sources, const Edition* edition = nullptr);
    void add(const Diagnostic& finding) { add(locate(finding, SourceMap{}, nullptr)); }

    /// Takes over what another report found.
    void add(LocatedFinding located);

    [[nodiscard]] const std::vector<LocatedFinding>& findings() const { return findings_; }
    [[nodiscard]] ExitCode exit_code() const;
    [[nodiscard]] FindingCounts counts() const;

    RunCounts run;
    std::string overview; ///< for people at a terminal: stands behind the findings

private:
    std::vector<LocatedFinding> findings_;
    std::unordered_set<std::string> said_; ///< what tells findings apart, of all that are kept
};

/// A path as messages show it: from the current folder where it lies below it.
std::string shown_path(const Path& path);

/// What a run prints on standard error.
struct PrintedReport {
    FindingsForm form = FindingsForm::human;
    ColorUse color = ColorUse::automatic;
    Loudness loudness = Loudness::normal;
    double seconds = 0;
};

/// All findings in the order found, then the summary.
std::string print_report(const Report& report, const PrintedReport& how);

} // namespace skrejlapa
