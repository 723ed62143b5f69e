/// The records of all editions, below the folder that the PDFs go to.
#pragma once

#include "build/edition_record.h"
#include "build/record_paths.h"

namespace skrejlapa
{

/// ".skrejlapa" in the folder for PDFs.
Path records_folder(const Path& out);

class RecordShelf
{
public:
    /// Requires: all editions are written below `out`.
    explicit RecordShelf(Path out) : out_(std::move(out)) {}

    [[nodiscard]] const Path& out() const { return out_; }
    [[nodiscard]] Path file(const Edition& edition) const;
    /// A lock for the time in which the edition's PDF is written.
    [[nodiscard]] Path lock_file(const Edition& edition) const;
    /// For what else is kept of an edition: its record's path with another ending, ".layout.json".
    [[nodiscard]] Path file_beside(const Edition& edition, std::string_view ending) const;

    /// Nothing where there is none, or none that can be read: then the edition is built.
    [[nodiscard]] std::optional<EditionRecord> load(const Edition& edition, RecordParts parts) const;
    /// Fails with FILE-UNWRITABLE.
    [[nodiscard]] Result<std::monostate> keep(const Edition& edition, const EditionRecord& record) const;
    /// From now on nothing says that the edition is up to date.
    void drop(const Edition& edition) const;

    /// The records there are, whether their editions are still made or not.
    [[nodiscard]] std::vector<Path> files() const;
    /// Where the PDF of a record is, without its extension.
    [[nodiscard]] Path output_of(const Path& record) const;

private:
    Path out_;
};

} // namespace skrejlapa
