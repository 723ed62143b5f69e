/// A project as its files state it, and the editions to make of it.
#pragma once

#include "base/shared_value.h"
#include "files/files.h"
#include "load/toml_document.h"
#include "project/data_rows.h"
#include "project/printer_card.h"

#include <map>
#include <optional>

namespace skrejlapa
{

/// A string with the place it was written at.
struct Located {
    std::string text;
    Span span;
};

/// Where the engine's own data lies, after the project's own: fonts/, hyphenation/, icc/, layouts/printers/.
struct DataFolder {
    Path path;
};

struct FunderVersion {
    std::string id;                       ///< empty in the short form
    std::optional<TomlDate> from;         ///< the first day it counts
    std::optional<TomlDate> to;           ///< the last
    Located supersedes;                   ///< an id, or empty
    std::map<std::string, Located> name;  ///< by language
    std::map<std::string, Located> files; ///< "full-horizontal", "full-horizontal.en" -> path from the project's folder
    Span from_span;
    Span to_span;
    Span span;
};

/// A rule as written, with the document that it stands in.
struct FunderRule {
    Located value;
    std::string source;
};

/// What a logo may stand on: for all its files under "", or by their colour ("full", "mono", "negative").
struct GroundRule {
    std::map<std::string, std::vector<std::string>> by_color;
    std::string source;
    Span span;
};

/// ">= largest", "<= eu height": how large a logo is against others.
struct SizeRelationRule {
    Located text;
    std::string comparison; ///< ">=", "<=" or "="
    std::string other;      ///< a funder's id, or "largest": of all others
    std::string measure;    ///< "height", "width", or empty: one of them
    std::string source;
};

/// The part of a logo's artwork that its rules of size speak of: the emblem beside the words of a lock-up.
struct EmblemPart {
    double width = 1; ///< of the artwork's ink
    double height = 1;
};

/// What a funder asks for; what it leaves open its preset may say.
struct FunderRules {
    std::string role;
    std::optional<int> rank;
    std::optional<FunderRule> min_height; ///< lengths as written
    std::optional<FunderRule> min_width;
    std::optional<FunderRule> clear_space;
    std::optional<FunderRule> side;      ///< start, end
    std::optional<FunderRule> separator; ///< line, none
    std::optional<GroundRule> grounds;
    std::optional<std::vector<SizeRelationRule>> size_relations;
    std::map<std::string, EmblemPart> emblem; ///< by shape
    std::optional<bool> is_worded; ///< its files hold words: one without a language is in the project's source language
};

struct Funder {
    std::string id;
    FunderRules rules;
    std::vector<FunderVersion> versions; ///< as written; the short form is one version
    Span span;
};

struct Statement {
    Located text;                ///< of artwork: what it says to those who cannot see it
    std::optional<Located> file; ///< artwork to be placed instead of setting the text: a path from the project's folder
    bool approved = false;
    std::string by;
    std::optional<TomlDate> date;     ///< of the approval
    std::optional<std::string> scope; ///< instead of the grant's
    Span span;
};

struct Grant {
    std::string id;
    std::string programme;
    std::string contract;
    std::vector<Located> funders;                ///< "km", "km@2011"
    std::string scope = "once";                  ///< once, each page
    std::string statement_language = "edition";  ///< edition, source, both
    std::optional<FunderRule> separator;         ///< between all its logos: line, none
    std::map<std::string, Statement> statements; ///< by language
    Span span;
};

struct Funders {
    bool are_known = true; ///< false where their file could not be read: no reference to one is a mistake then
    std::vector<Funder> funders;
    std::vector<Grant> grants;
    [[nodiscard]] const Funder* funder(std::string_view id) const;
    [[nodiscard]] const Grant* grant(std::string_view id) const;
};

/// A profile after `extends`.
struct Profile {
    std::string name;
    std::vector<PdfStandard> standards; ///< that it claims, or for print would
    std::string printer;                ///< a card's path or name; empty: the default card
    Medium medium = Medium::print;
    std::string color;      ///< "rgb" or "cmyk"; empty: as the medium has it
    std::string logo_color; ///< "full", "mono" or "negative"; empty: as the ground asks for
    PrinterCard settings;   ///< keys of a card that the profile itself gives: they win over its card's
    Span standard_span;     ///< empty where the project's files do not say it: then, for print, the card decides
    Span printer_span;
    Span span;
};

/// What is to be printed: [leaflet.job].
struct JobTerms {
    std::optional<Given<Paper>> paper;
    std::optional<Given<int>> grammage_gsm;
    std::optional<Given<int>> sides; ///< printed: 1 or 2
    std::optional<Given<int>> copies;
};

/// A leaflet with the overrides for one edition in force.
struct LeafletEntry {
    std::string id;
    Located layout;
    Located content; ///< the folder
    std::vector<Located> languages;
    std::vector<Located> profiles;
    std::vector<Located> funders;
    std::optional<Located> grant;
    std::vector<Funder> partners; ///< of this leaflet alone; their names and files may hold fields
    std::optional<TomlDate> date;
    JobTerms job;
    bool complete = false;
    std::optional<Located> data; ///< the file with rows
    std::optional<Located> key;  ///< the column that names them
    Span span;
};

/// A finding that a project accepts. Empty fields match all.
struct AllowedFinding {
    std::string code;
    std::string leaflet;
    std::string file;
    std::optional<TomlDate> until; ///< the last day it is allowed, judged by the edition's date
    std::string reason;
    Span span;
};

/// The project's [diagnostics].
struct DiagnosticRules {
    std::vector<Located> deny; ///< codes, or "warnings"
    std::vector<AllowedFinding> allow;
};

/// Reads the table [diagnostics]. Finds DIAGNOSTICS-UNKNOWN-CODE and TOML-*.
DiagnosticRules read_diagnostic_rules(const TomlTable& table, Diagnostics& found);

/// The project's [hyphenation.LANG].
struct ProjectHyphenation {
    Located language;
    std::vector<Located> words;        ///< with a hyphen at each place they may be divided
    std::optional<int> letters_before; ///< that must stay before a hyphen
    std::optional<int> letters_after;
};

/// The project's [text-rules] or [text-rules.LANG], as written.
struct ProjectTextRules {
    Located language; ///< empty: all
    std::optional<std::vector<Located>> rules;
    std::optional<std::vector<Located>> quotes;
    Span quotes_span;
};

struct Project {
    Path folder;
    std::string name;
    std::string source_language;
    std::vector<std::string> languages;
    Span languages_span;
    std::vector<Located> fonts; ///< folders
    std::string out = "out";
    Located output{"{leaflet}/{leaflet}-{row}-{lang}-{profile}", {}};
    Funders funders;
    std::vector<Profile> profiles; ///< the project's, and the built-in print and web where it names none
    DiagnosticRules diagnostics;
    std::vector<ProjectHyphenation> hyphenation; ///< as written
    std::vector<ProjectTextRules> text_rules;    ///< that of all languages first
    TomlTable fields;                            ///< [fields], for {{field}}
    bool lacks_leaflets = false;                 ///< its file could be read and has no [[leaflet]]
    TomlTable leaflets;                          ///< entries keyed by id, as written: overrides depend on the edition
    std::map<std::string, DataRowsPtr, std::less<>>
        data; ///< by leaflet, of those with data; null where they have mistakes
    [[nodiscard]] const Profile* profile(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> profile_names() const;
};

/// One PDF to make.
struct Edition {
    std::string leaflet; ///< empty for `render`
    std::string language;
    std::string profile;
    Path layout;
    Path content;
    SharedValue<LeafletEntry> entry; ///< with the overrides for this language and profile in force
    Path output;                     ///< without extension, below the project's out
    DataRow row;                     ///< that it is merged with, if any
};

/// What of a project was asked for; an empty list means all.
struct Selection {
    std::vector<Located> leaflets; ///< spans are empty: they come from the command line
    std::vector<Located> languages;
    std::vector<Located> profiles;
    std::vector<Located> rows;    ///< by their keys; leaflets without rows are left out then
    std::optional<TomlDate> date; ///< instead of the leaflets' own
};

/// The funder that "km" or "km@2011" names.
std::string_view funder_id(std::string_view reference);
/// The version that a reference pins; empty for none.
std::string_view pinned_version(std::string_view reference);

/// The folder of the project that `start` (a file or folder) lies in, if any.
std::optional<Path> find_project(const Files& files, const Path& start);

/// Reads skrejlapa.toml and the funders' file with the presets that it names, the project's before those in `data`.
/// Finds PROJECT-*, FUNDER-* and TOML-*.
Project load_project(const Files& files, const Path& folder, const DataFolder& data, SourceMap& sources,
                     Diagnostics& found);

/// Reads the files with rows that leaflets name. Finds DATA-* and FILE-*: then no edition of that leaflet is planned.
void load_data_rows(const Files& files, Project& project, SourceMap& sources, Diagnostics& found);

/// A project for `render` and `inspect` where there is none: built-in profiles, the shipped fonts.
Project make_bare_project(const Path& folder);

/// The editions in the project's order. Finds LANG-MISSING, PROJECT-SELECTION (an argument that names nothing),
/// PROJECT-OUTPUT, PROJECT-DUPLICATE-OUTPUT and FILE-OUTSIDE; profiles of other media are left out.
std::vector<Edition> plan_editions(const Project& project, const Files& files, const Selection& selection,
                                   Diagnostics& found);

/// Reads a printer's card named by path or by name alone ("default"): below the project, then the data folder. A path
/// without a span comes from the command line and may be absolute. `voice` is who asks for the card; `known` holds
/// files that were parsed before. Finds FILE-MISSING, LENGTH-SYNTAX and TOML-*.
PrinterCard load_printer_card(const Files& files, const Project& project, const DataFolder& data, const Located& card,
                              Voice voice, const ParsedTomls& known, SourceMap& sources, Diagnostics& found);

/// A path that a project's file names, from the project's folder; FILE-OUTSIDE where it leaves it.
std::optional<Path> path_in_project(const Project& project, const Located& path, Diagnostics& found);

/// Whether it is a table `lang` or `profile` that holds tables alone: one for each language or profile. (A box may be
/// named so.)
bool holds_variants(const TomlEntry& entry);

/// `table` with the keys of its `.lang.TAG` (the general tag first: lv before lv-x-easy) and then `.profile.NAME`
/// put over its own, in depth; the `lang` and `profile` tables themselves are gone.
TomlTable apply_overrides(const TomlTable& table, std::string_view language, std::string_view profile);

} // namespace skrejlapa
