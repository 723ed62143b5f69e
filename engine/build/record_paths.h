/// Paths as records keep them: a project that is moved as a whole, or built by an engine that lies elsewhere, finds its
/// records true.
#pragma once

#include "files/files.h"

namespace skrejlapa
{

class RecordPaths
{
public:
    /// `out` is where PDFs go: outside the project perhaps.
    RecordPaths(const Path& project, const Path& data, const Path& out);

    /// From the project's folder; "@out/…" in another folder for PDFs, "@data/…" in the engine's data; else absolute.
    [[nodiscard]] std::string text_of(const Path& path) const;
    [[nodiscard]] Path path_of(const std::string& text) const;

private:
    struct Root {
        std::string prefix;
        Path folder; ///< absolute
    };
    std::vector<Root> roots_; ///< in the order they are tried
};

} // namespace skrejlapa
