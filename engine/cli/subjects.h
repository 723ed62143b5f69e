/// What `who-uses` and `--because` ask for: a file, or something by its kind, as in "funder:sif".
#pragma once

#include "build/edition_record.h"
#include "cli/workplace.h"

namespace skrejlapa
{

struct Subject {
    std::string text;            ///< as it was asked for
    std::optional<UseKind> kind; ///< nothing: any input, by its path alone
    std::string name;            ///< of a file: as RecordPaths write it
};

/// Fails with USAGE for a file or funder that there is not.
Result<Subject> read_subject(const std::string& text, const Workplace& place, const RecordPaths& paths);

/// All of them. Reports those that cannot be understood.
std::vector<Subject> read_subjects(const std::vector<std::string>& texts, const Workplace& place,
                                   const RecordPaths& paths, Report& report);

/// What an edition uses, and the files it is made from.
struct EditionUses {
    std::vector<Use> uses;
    std::vector<std::string> files; ///< as RecordPaths write them
};

EditionUses uses_in(const EditionRecord& record);

/// The places where the edition uses it; without places where it uses it as a whole, nothing where it does not.
std::optional<std::vector<UsePlace>> find_subject(const Subject& subject, const EditionUses& edition);

} // namespace skrejlapa
