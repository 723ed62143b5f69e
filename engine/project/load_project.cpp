#include "project/leaflet_entry.h"
#include "project/located_values.h"
#include "project/output_name.h"
#include "project/read_funders.h"
#include "project/read_hyphenation.h"
#include "project/read_profiles.h"
#include "project/read_text_rules.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr const char* default_language = "en";
constexpr std::int64_t known_schema = 1;

void check_schema(TableReader& reader, Diagnostics& found)
{
    const std::optional<std::int64_t> schema = reader.integer("schema");
    if (schema && *schema != known_schema)
        found.error("PROJECT-SCHEMA", reader.span_of("schema"),
                    fmt::format("this release reads projects of schema {}, not {}", known_schema, *schema),
                    {"use the release of the engine that the project was made for"});
}

void read_languages(TableReader& reader, Project& project, Diagnostics& found)
{
    for (Located& language : read_located_list(reader, "languages")) {
        check_language(language, found);
        project.languages.push_back(std::move(language.text));
    }
    project.languages_span = reader.span_of("languages");
    const std::optional<Located> source = read_located(reader, "source-language");
    if (source) {
        check_language(*source, found);
        project.source_language = source->text;
    } else {
        project.source_language = project.languages.empty() ? default_language : project.languages.front();
    }
    if (project.languages.empty())
        project.languages.push_back(project.source_language);
}

/// [project] itself; returns where the funders' file lies, if one is named.
std::optional<Located> read_project_table(const TomlTable& table, Project& project, Diagnostics& found)
{
    TableReader reader(table, "[project]", found);
    check_schema(reader, found);
    project.name = reader.string("name").value_or("");
    read_languages(reader, project, found);
    project.fonts = read_located_list(reader, "fonts");
    if (std::optional<Located> out = read_located(reader, "out")) {
        if (path_in_project(project, *out, found))
            project.out = out->text;
    }
    project.output = read_located(reader, "output").value_or(project.output);
    check_output_template(project.output, found);
    std::optional<Located> funders = read_located(reader, "funders");
    reader.finish();
    return funders;
}

Funders load_funders(const Files& files, const Project& project, const DataFolder& data, const Located& named,
                     SourceMap& sources, Diagnostics& found)
{
    const std::optional<Path> path = path_in_project(project, named, found);
    if (!path)
        return {.are_known = false};
    const int errors = found.error_count();
    const TomlTable table = load_toml(files, path->string(), named.span, sources, found);
    if (table.entries.empty() && found.error_count() > errors)
        return {.are_known = false};
    const FunderPresets presets(files, project.folder, data, sources);
    const FundersPlace place{Path(named.text).lexically_normal().parent_path(), project.source_language, &presets};
    return read_funders(table, place, found);
}

/// Leaflets by id, in their order; those without an id, or with one that is taken, are reported and left out.
TomlTable collect_leaflets(const TomlArray& leaflets, Diagnostics& found)
{
    TomlTable by_id;
    for (const TomlValue& value : leaflets) {
        const TomlTable* const table = value.table();
        if (table == nullptr) {
            found.error("TOML-TYPE", value.span, "a leaflet must be a table", {"write [[leaflet]]"});
            continue;
        }
        const TomlEntry* const id = table->find("id");
        const std::string* const name = id == nullptr ? nullptr : id->value.string();
        if (name == nullptr || name->empty()) {
            found.error("TOML-MISSING-KEY", id == nullptr ? table->span : id->value.span, "the leaflet has no \"id\"",
                        {"write id = \"name\": its files are named after it"});
        } else if (by_id.find(*name) != nullptr) {
            found.error("PROJECT-DUPLICATE-ID", id->value.span, fmt::format("there are two leaflets \"{}\"", *name),
                        {"each leaflet has an id of its own"});
        } else {
            by_id.entries.push_back({*name, id->value.span, value});
        }
    }
    return by_id;
}

const TomlArray* find_leaflets(TableReader& reader, Diagnostics& found)
{
    const TomlEntry* const entry = reader.entry("leaflet");
    if (entry == nullptr)
        return nullptr;
    if (entry->value.array() == nullptr)
        found.error("TOML-TYPE", entry->value.span, "\"leaflet\" must be a list of tables",
                    {"write [[leaflet]] with two brackets, and id = \"…\" below it"});
    return entry->value.array();
}

} // namespace

const Profile* Project::profile(std::string_view wanted) const
{
    const auto profile =
        std::find_if(profiles.begin(), profiles.end(), [&](const Profile& p) { return p.name == wanted; });
    return profile == profiles.end() ? nullptr : &*profile;
}

std::vector<std::string> Project::profile_names() const
{
    std::vector<std::string> names;
    for (const Profile& profile : profiles)
        names.push_back(profile.name);
    return names;
}

Project make_bare_project(const Path& folder)
{
    Diagnostics nothing_to_find;
    Project project;
    project.folder = folder;
    project.source_language = default_language;
    project.languages = {default_language};
    project.profiles = read_profiles(nullptr, nothing_to_find);
    return project;
}

Project load_project(const Files& files, const Path& folder, const DataFolder& data, SourceMap& sources,
                     Diagnostics& found)
{
    Project project = make_bare_project(folder);
    const int errors = found.error_count();
    const TomlTable file = load_toml(files, (folder / "skrejlapa.toml").string(), {}, sources, found);
    if (file.entries.empty() && found.error_count() > errors)
        return project;
    TableReader reader(file, "skrejlapa.toml", found);
    project.languages.clear();
    const TomlTable* const table = reader.table("project");
    if (!reader.has("project"))
        found.error("TOML-MISSING-KEY", file.span, "skrejlapa.toml has no [project]",
                    {"begin with [project] and name = \"…\""});
    const std::optional<Located> funders =
        read_project_table(table == nullptr ? TomlTable{{}, file.span} : *table, project, found);
    if (funders)
        project.funders = load_funders(files, project, data, *funders, sources, found);
    project.profiles = read_profiles(reader.table("profiles"), found);
    if (const TomlTable* const rules = reader.table("diagnostics"))
        project.diagnostics = read_diagnostic_rules(*rules, found);
    if (const TomlTable* const languages = reader.table("hyphenation"))
        project.hyphenation = read_hyphenation(*languages, found);
    if (const TomlTable* const rules = reader.table("text-rules"))
        project.text_rules = read_text_rules(*rules, found);
    if (const TomlTable* const fields = reader.table("fields"))
        project.fields = *fields;
    if (const TomlArray* const leaflets = find_leaflets(reader, found))
        project.leaflets = collect_leaflets(*leaflets, found);
    const TomlEntry* const written = file.find("leaflet");
    project.lacks_leaflets =
        written == nullptr || (written->value.array() != nullptr && written->value.array()->empty());
    reader.finish();
    for (const TomlEntry& leaflet : project.leaflets.entries)
        check_leaflet(*leaflet.value.table(), project, found);
    return project;
}

} // namespace skrejlapa
