/// What an edition was resolved from and what it resolved to, so that it can be told later whether that is still so.
#pragma once

#include "build/fingerprint.h"
#include "files/recording_files.h"

#include <map>
#include <mutex>
#include <span>

namespace skrejlapa
{

struct Preparation {
    std::map<Path, std::optional<ContentHash>> files; ///< nothing: could not be read
    std::map<AskedFile, std::string> questions;
    Fingerprint fingerprint;
    /// Some of its text is in none of the fonts it names: then all fonts there are decide what it is set in.
    bool asks_all_fonts = false;
    /// What was asked of the row of data, as in Leaflet, and in which language.
    std::map<std::string, std::optional<std::string>> row_fields = {};
    std::string row_language = {};
};

/// Hashes of fonts, counted once a run. Safe from several threads.
class FaceNames
{
public:
    [[nodiscard]] ContentHash name_of(const Face& face) const;

private:
    mutable std::mutex mutex_;
    mutable std::map<const Face*, ContentHash> names_; ///< the catalogue keeps its faces as long as it lives
};

/// What preparations of one run have in common. References must outlive it.
struct PreparationNotes {
    const FaceNames& faces;
    FileStates& states;
    const std::map<Path, std::optional<ContentHash>>& project_files; ///< that the project was read from
    const std::map<AskedFile, std::string>& project_questions;
};

enum class FontChoice { own, all };

/// Whether some text of the leaflet is in none of the fonts it names.
FontChoice font_choice_of(const Leaflet& leaflet, std::span<const ShapedParagraph> shaped);

/// `leaflet` is null where the documents have mistakes. Requires: `files` are those that it was resolved through.
Preparation note_preparation(const Workshop& workshop, const Edition& edition, const RecordingFiles& files,
                             const Leaflet* leaflet, FontChoice fonts, const PreparationNotes& notes);

} // namespace skrejlapa
