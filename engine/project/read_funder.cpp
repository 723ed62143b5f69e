#include "project/read_funder.h"

#include "load/language_tag.h"
#include "project/later_release.h"
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

/// A logo's path from the project's folder.
std::optional<Located> read_logo_path(const std::string& written, Span span, const FundersPlace& place,
                                      Diagnostics& found)
{
    const Path path = (place.folder / written).lexically_normal();
    if (written.empty() || path.is_absolute() || *path.begin() == "..") {
        found.error("FILE-OUTSIDE", span, fmt::format("\"{}\" lies outside the project's folder", written),
                    {"paths in the funders' file are relative to it; copy the logo into the project"});
        return std::nullopt;
    }
    return Located{path.string(), span};
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
    FunderReading(std::string id, const TomlTable& table, const FundersPlace& place, Diagnostics& found)
        : what_(fmt::format("[funder.{}]", id)), table_(table), place_(place), found_(found),
          reader_(table, what_, found)
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
        for (const std::string_view key : {"rank", "grounds", "separator"})
            collect_later_key(funder_.later, table_, key);
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
        static const std::vector<std::string> roles{"funder", "ministry", "publisher", "partner"};
        funder_.role = read_word(reader_, "role", roles, found_).value_or("");
        funder_.rank = static_cast<int>(std::clamp<std::int64_t>(reader_.integer("rank").value_or(0), -100000, 100000));
        funder_.min_height = read_length_text(reader_, "min-height", Percent::refused, found_);
        funder_.min_width = read_length_text(reader_, "min-width", Percent::refused, found_);
        funder_.clear_space = read_length_text(reader_, "clear-space", Percent::allowed, found_);
        funder_.grounds = reader_.strings("grounds").value_or(std::vector<std::string>{});
        funder_.source = reader_.string("source").value_or("");
        funder_.separator = reader_.string("separator").value_or("");
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
            if (std::optional<Located> path = read_logo_path(logo->text, logo->span, place_, found_))
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
        version.to = reader.date("to");
        version.supersedes = reader.string("supersedes").value_or("");
        version.name = read_name(reader);
        version.files = read_files(reader);
        reader.finish();
        for (const std::string_view key : {"from", "to", "supersedes"})
            collect_later_key(funder_.later, table, key);
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
                if (std::optional<Located> path = read_logo_path(written->text, written->span, place_, found_))
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

Funder read_funder(const std::string& id, const TomlTable& table, const FundersPlace& place, Diagnostics& found)
{
    return FunderReading(id, table, place, found).read();
}

} // namespace skrejlapa
