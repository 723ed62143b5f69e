/// What a build keeps of an edition beside its PDF: what it was made from, what it came to, what was found and written.
#pragma once

#include "build/fit_sizes.h"
#include "build/preparation.h"
#include "build/record_paths.h"
#include "build/uses.h"

namespace skrejlapa
{

/// A file that was read or written.
struct RecordedFile {
    std::string path;               ///< as RecordPaths write it
    std::optional<FileStamp> stamp; ///< nothing: only the content can tell
    std::string hash;               ///< empty: it could not be read
    bool operator==(const RecordedFile&) const = default;
};

struct RecordedQuestion {
    FileQuestion question = FileQuestion::is_file;
    std::string path;
    std::string answer;
    bool operator==(const RecordedQuestion&) const = default;
};

/// A preparation, by the places of its files and questions in the record.
struct RecordedPreparation {
    std::string language;
    std::vector<std::size_t> files;
    std::vector<std::size_t> questions;
    Fingerprint fingerprint;
    bool asks_all_fonts = false;
    std::map<std::string, std::optional<std::string>> row_fields = {};
    std::string row_language = {};
};

struct RecordedName {
    std::string name;
    std::string value;
    bool operator==(const RecordedName&) const = default;
};

/// A finding that no longer needs the text it was found in.
struct RecordedFinding {
    Diagnostic finding; ///< at the level it was found at, whatever the run denied or allowed
    std::string file;   ///< as RecordPaths write it; empty where there is none
    LineColumn place{0, 0};
    std::string line;
    int length = 1;
    bool is_left_out = false; ///< by what the run allows; less is known of it then
};

struct EditionRecord {
    std::string leaflet;
    std::string language;
    std::string profile;
    std::string row;                  ///< its key
    std::vector<RecordedName> engine; ///< the program and the libraries that matter, by their builds
    std::vector<RecordedName> terms;  ///< flags, dates and settings from outside the files
    std::vector<RecordedFile> files;  ///< of all preparations
    std::vector<RecordedQuestion> questions;
    RecordedPreparation own;
    std::vector<RecordedPreparation> sisters; ///< that its text was fitted with
    std::string lock;                         ///< the sizes that were locked, in one hash
    FitSizes sizes;                           ///< of the family's groups
    std::string fit;                          ///< what of them is in force here, and what was left out
    RecordedFile output;
    std::vector<RecordedFinding> findings;
    std::vector<Use> uses;
};

/// Files and questions of preparations into a record, each once.
class RecordedFiles
{
public:
    RecordedFiles(EditionRecord& record, const RecordPaths& paths, FileStates& states)
        : record_(record), paths_(paths), states_(states)
    {
    }
    RecordedPreparation add(const std::string& language, const Preparation& preparation);

private:
    std::size_t place_of(const Path& file, const std::optional<ContentHash>& hash);
    std::size_t place_of(const AskedFile& asked, const std::string& answer);

    EditionRecord& record_;
    const RecordPaths& paths_;
    FileStates& states_;
    std::map<std::string, std::size_t> files_;
    std::map<std::pair<FileQuestion, std::string>, std::size_t> questions_;
};

/// A file with its stamp, if a change after it would show.
RecordedFile record_file(const RecordPaths& paths, FileStates& states, const Path& file,
                         const std::optional<ContentHash>& hash);

/// What `ContentHash::hex` wrote; all zeros for what it does not write.
ContentHash hash_from_hex(std::string_view hex);

enum class RecordParts { all, all_but_uses };

/// JSON with a line for each member. Nothing for a text that is no record of this release.
std::string print_record(const EditionRecord& record);
std::optional<EditionRecord> parse_record(std::string_view text, RecordParts parts);

} // namespace skrejlapa
