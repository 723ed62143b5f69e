#include "project/read_funder.h"

#include "load/language_tag.h"
#include "project/funder_rules.h"
#include "project/funder_versions.h"
#include "project/located_values.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const std::vector<std::string>& logo_kinds()
{
    static const std::vector<std::string> kinds{"full-horizontal", "full-vertical",       "mono-horizontal",
                                                "mono-vertical",   "negative-horizontal", "negative-vertical"};
    return kinds;
}

/// "full-horizontal", or with a language: "full-horizontal.en".
bool is_logo_key(const std::string& key)
{
    const std::string_view kind = std::string_view(key).substr(0, key.find('.'));
    const bool has_language = kind.size() < key.size();
    return std::find(logo_kinds().begin(), logo_kinds().end(), kind) != logo_kinds().end() &&
           (!has_language || is_language_tag(std::string_view(key).substr(kind.size() + 1)));
}

class FunderReading
{
public:
    FunderReading(std::string id, std::string what, const TomlTable& table, const FundersPlace& place,
                  Diagnostics& found)
        : what_(std::move(what)), table_(table), place_(place), found_(found), reader_(table, what_, found)
    {
        funder_.id = std::move(id);
        funder_.span = table.span;
    }

    Funder read()
    {
        read_rules();
        read_short_form();
        read_versions();
        if (funder_.versions.empty())
            found_.error("FUNDER-NO-LOGO", table_.span, fmt::format("the funder \"{}\" has no logo", funder_.id),
                         {"give it logo = \"logos/….svg\", or a [[funder.ID.version]] with files"});
        reader_.finish();
        check_versions(funder_, found_);
        return std::move(funder_);
    }

private:
    std::string what_;
    const TomlTable& table_;
    const FundersPlace& place_;
    Diagnostics& found_;
    TableReader reader_;
    Funder funder_;

    void read_rules()
    {
        funder_.rules = read_funder_rules(reader_, found_);
        const std::optional<Located> preset = read_located(reader_, "preset");
        if (preset && place_.presets != nullptr)
            funder_.rules = put_over_preset(std::move(funder_.rules), place_.presets->load(*preset, found_));
    }

    void read_short_form()
    {
        reader_.know({"name", "logo", "files"});
        if (!reader_.has("name") && !reader_.has("logo") && !reader_.has("files"))
            return;
        FunderVersion version;
        version.span = table_.span;
        version.name = read_name(reader_);
        version.files = read_files(reader_);
        if (const std::optional<Located> logo = read_located(reader_, "logo")) {
            if (std::optional<Located> path = path_beside_funders(*logo, place_, found_))
                version.files.emplace("full-horizontal", *std::move(path));
        }
        require_files(version);
        funder_.versions.push_back(std::move(version));
    }

    void read_versions()
    {
        const TomlArray* const versions = reader_.array("version");
        if (versions == nullptr)
            return;
        for (const TomlValue& value : *versions) {
            if (const TomlTable* const table = value.table())
                read_version(*table);
            else
                found_.error("TOML-TYPE", value.span, fmt::format("a version of {} must be a table", what_),
                             {fmt::format("write [[funder.{}.version]]", funder_.id)});
        }
    }

    void read_version(const TomlTable& table)
    {
        TableReader reader(table, fmt::format("[[funder.{}.version]]", funder_.id), found_);
        FunderVersion version;
        version.span = table.span;
        version.id = reader.string("id").value_or("");
        version.from = reader.date("from");
        version.from_span = reader.span_of("from");
        version.to = reader.date("to");
        version.to_span = reader.span_of("to");
        version.supersedes = read_located(reader, "supersedes").value_or(Located{});
        version.name = read_name(reader);
        version.files = read_files(reader);
        reader.finish();
        const std::vector<std::string> ids = ids_of(funder_.versions);
        if (std::find(ids.begin(), ids.end(), version.id) != ids.end())
            found_.error("FUNDER-DUPLICATE-VERSION", reader.span_of("id"),
                         fmt::format("the funder \"{}\" has two versions \"{}\"", funder_.id, version.id),
                         {"each version has an id of its own"});
        require_files(version);
        funder_.versions.push_back(std::move(version));
    }

    /// A table by language, or a text in the source language.
    std::map<std::string, Located> read_name(TableReader& reader)
    {
        std::map<std::string, Located> names;
        const TomlEntry* const entry = reader.entry("name");
        if (entry == nullptr)
            return names;
        if (const std::string* const text = entry->value.string()) {
            names[place_.source_language] = {*text, entry->value.span};
        } else if (const TomlTable* const table = reader.table("name")) {
            TableReader languages(*table, "the name of " + what_, found_);
            for (const TomlEntry& name : table->entries) {
                if (!is_language_tag(name.key))
                    found_.error("TOML-UNKNOWN-KEY", name.key_span,
                                 fmt::format("\"{}\" is no language: a name is given by language", name.key),
                                 {"write name = { lv = \"…\", en = \"…\" }"});
                else if (std::optional<Located> in_language = read_located(languages, name.key))
                    names[name.key] = *std::move(in_language);
            }
        }
        return names;
    }

    std::map<std::string, Located> read_files(TableReader& reader)
    {
        std::map<std::string, Located> files;
        const TomlTable* const table = reader.table("files");
        if (table == nullptr)
            return files;
        TableReader logos(*table, "the files of " + what_, found_);
        for (const TomlEntry& entry : table->entries) {
            const std::optional<Located> written = read_located(logos, entry.key);
            if (!is_logo_key(entry.key))
                found_.error("TOML-UNKNOWN-KEY", entry.key_span,
                             fmt::format("the files of {} have no key \"{}\"{}", what_, entry.key,
                                         did_you_mean(entry.key, logo_kinds())),
                             {"a key is full-, mono- or negative-, then horizontal or vertical; in quotation marks a "
                              "language may follow: \"full-horizontal.en\""});
            else if (written) {
                if (std::optional<Located> path = path_beside_funders(*written, place_, found_))
                    files[entry.key] = *std::move(path);
            }
        }
        return files;
    }

    void require_files(const FunderVersion& version)
    {
        if (version.files.empty())
            found_.error("FUNDER-NO-LOGO", version.span,
                         fmt::format("the funder \"{}\" has a version without a logo", funder_.id),
                         {"give it files = { full-horizontal = \"logos/….svg\" }"});
    }
};

} // namespace

std::optional<Located> path_beside_funders(const Located& written, const FundersPlace& place, Diagnostics& found)
{
    const Path path = (place.folder / written.text).lexically_normal();
    if (written.text.empty() || path.is_absolute() || *path.begin() == "..") {
        found.error("FILE-OUTSIDE", written.span, fmt::format("\"{}\" lies outside the project's folder", written.text),
                    {"paths in the funders' file are relative to it; copy the logo into the project"});
        return std::nullopt;
    }
    return Located{path.string(), written.span};
}

Funder read_funder(const std::string& id, const std::string& what, const TomlTable& table, const FundersPlace& place,
                   Diagnostics& found)
{
    return FunderReading(id, what, table, place, found).read();
}

} // namespace skrejlapa
