/// How much an edition, a page or a box changed between two builds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skrejlapa
{

/// Mildest first.
enum class ChangeKind {
    identical,
    metadata_only,  ///< the file differs, its pages do not
    marks_only,     ///< the printing house's marks
    logo_only,      ///< the funders' strip, and what its growth moves as long as that is no line of text
    statement_only, ///< the funding statement, likewise
    funder_only,    ///< both
    text_changed,   ///< words, a picture, a code or a colour, and nothing left its place
    reflowed,       ///< lines or boxes stand elsewhere
    size_changed    ///< the size or the number of pages
};

/// "logo-only"
std::string_view name_of(ChangeKind kind);
std::optional<ChangeKind> read_change_kind(std::string_view name);
/// Mildest first.
std::vector<std::string> change_kind_names();

/// The kind of what holds both: the graver; of logo and statement funder-only.
ChangeKind joined(ChangeKind a, ChangeKind b);

} // namespace skrejlapa
