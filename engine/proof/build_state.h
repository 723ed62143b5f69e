/// The PDFs of a build as they lie on the disk: a folder, a release, or one file.
#pragma once

#include "base/result.h"
#include "files/files.h"

#include <optional>
#include <string>
#include <vector>

namespace skrejlapa
{

struct BuiltEdition {
    std::string output; ///< its path below the folder, without extension: "rural/rural-lv-print"
    Path pdf;
    Path snapshot; ///< where its layout snapshot would be; empty where there can be none
};

struct BuildState {
    std::string name;                   ///< as it was asked for
    bool is_file = false;               ///< one PDF, whose name need not be the other's
    std::vector<BuiltEdition> editions; ///< by output; drafts are none
};

/// All editions below a folder of PDFs.
BuildState find_editions(const Files& files, const Path& folder);

/// What an argument names: a PDF, a folder of PDFs, a project (its PDFs), a release's folder, or the tag of a release
/// in `project`. Fails with USAGE.
Result<BuildState> find_build(const Files& files, const std::string& argument, const std::optional<Path>& project);

/// The folder of a project's releases, and in a release that of its PDFs.
Path releases_folder(const Path& project);
Path release_pdfs(const Path& release);

} // namespace skrejlapa
