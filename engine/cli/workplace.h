/// What every command that makes editions stands on: the project, the engine's data and the fonts.
#pragma once

#include "build/preparation.h"
#include "cli/options.h"
#include "cli/report.h"

namespace skrejlapa
{

/// Neither copied nor moved once its fonts are listed: they refer to the files.
struct Workplace {
    DiskFiles files;
    std::unique_ptr<FileStates> states = std::make_unique<FileStates>(); ///< safe from several threads
    FaceNames faces;
    std::map<Path, std::optional<ContentHash>> project_files; ///< that the project was read from
    std::map<AskedFile, std::string> project_questions;
    SourceMap sources; ///< of the project's own files
    DataFolder data;
    Project project;
    FontCatalog fonts;
    HyphenationCatalog hyphenation;
    std::shared_ptr<const SharedWork> shared = std::make_shared<const SharedWork>();
    std::optional<std::string> printer;
    std::optional<std::int64_t> date_unix_s;
    int project_errors = 0; ///< with any, nothing is written
};

/// Reads the project `start` lies in and lists the fonts. Null when there is nothing to work with; the report says why.
std::unique_ptr<Workplace> open_workplace(const Options& options, const Path& start, Report& report);

/// The same where there need not be a project: then a bare one for files in the folder of `start`.
std::unique_ptr<Workplace> open_workplace_or_bare(const Options& options, const Path& start, Report& report);

Workshop make_workshop(const Workplace& place, const Options& options);
/// The same, whose editions are read through other files. Requires: `files` outlives it.
Workshop make_workshop(const Workplace& place, const Options& options, const Files& files);

PreparationNotes preparation_notes(const Workplace& place);

/// The same by a printing house's card, where one is given, in place of the workplace's.
Workshop make_workshop(const Workplace& place, const Options& options, const std::optional<std::string>& card);

} // namespace skrejlapa
