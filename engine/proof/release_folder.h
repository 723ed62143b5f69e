/// A release as it is kept: PDFs with their records, all they were made from, and a manifest of both.
#pragma once

#include "base/result.h"
#include "files/files.h"

#include <string>
#include <vector>

namespace skrejlapa
{

struct ReleasedEdition {
    std::string leaflet;
    std::string language;
    std::string profile;
    Path name;                 ///< of its PDF below the folder of PDFs, without extension
    std::vector<Path> records; ///< what builds keep of it, below the folder of PDFs
};

struct Release {
    std::string tag;
    std::string engine; ///< "skrejlapa 0.1.0"
    Path project;       ///< folders
    Path data;          ///< of the engine
    Path out;           ///< of the PDFs
    std::vector<ReleasedEdition> editions;
    std::vector<Path> inputs; ///< all files that they were made from
};

/// Writes `folder`: out/ with the PDFs, project/ with the project's inputs, data/ with the engine's, other/ with those
/// from elsewhere, and manifest.json. The folder appears whole or not at all. Fails with FILE-*.
/// Requires: there is no such folder.
Result<std::monostate> write_release(const Release& release, const Path& folder);

} // namespace skrejlapa
