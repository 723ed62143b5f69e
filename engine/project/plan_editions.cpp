#include "load/pseudo_text.h"
#include "project/leaflet_entry.h"
#include "project/located_values.h"
#include "project/output_name.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

bool is_asked_for(const std::vector<Located>& selection, std::string_view name)
{
    return selection.empty() ||
           std::any_of(selection.begin(), selection.end(), [&](const Located& wanted) { return wanted.text == name; });
}

/// What the editions of one plan have in common.
class Plan
{
public:
    Plan(const Project& project, const Files& files, const Selection& selection, Diagnostics& found)
        : project_(project), files_(files), selection_(selection), found_(found)
    {
    }

    std::vector<Edition> make()
    {
        for (const TomlEntry& leaflet : project_.leaflets.entries)
            plan_leaflet(leaflet);
        if (project_.lacks_leaflets)
            found_.error("PROJECT-NO-LEAFLET", {}, "the project has no leaflet to make",
                         {"add [[leaflet]] with id, layout and content to skrejlapa.toml"});
        if (!leaflets_.empty() || project_.lacks_leaflets)
            check_selection(selection_.leaflets, leaflets_, "there is no leaflet");
        // Where no leaflet was found, its languages and profiles are not known.
        if (!languages_.empty()) {
            check_selection(selection_.languages, languages_, "no leaflet has the language");
            check_selection(selection_.profiles, profiles_, "no leaflet has the profile");
            check_selection(selection_.rows, rows_, "there is no row");
        }
        check_outputs();
        return std::move(editions_);
    }

private:
    const Project& project_;
    const Files& files_;
    const Selection& selection_;
    Diagnostics& found_;
    std::vector<Edition> editions_;
    std::set<std::string> leaflets_; ///< seen, and so to be asked for
    std::set<std::string> languages_;
    std::set<std::string> profiles_;
    std::set<std::string> rows_;  ///< filled where rows are asked for
    std::set<std::string> noted_; ///< folders that are reported already

    void plan_leaflet(const TomlEntry& leaflet)
    {
        leaflets_.insert(leaflet.key);
        if (!is_asked_for(selection_.leaflets, leaflet.key))
            return;
        const TomlTable& table = *leaflet.value.table();
        std::vector<Located> languages = languages_of(read_quietly(table, "", ""));
        if (!selection_.languages.empty() && is_asked_for(selection_.languages, pseudo_language))
            languages.push_back({std::string(pseudo_language), {}});
        std::vector<Edition> varieties;
        for (const Located& language : languages) {
            languages_.insert(language.text);
            std::set<std::string> missing; // texts that are reported already
            for (const Located& profile : profiles_of(read_quietly(table, variety_of(language.text), ""))) {
                profiles_.insert(profile.text);
                const bool is_wanted = is_asked_for(selection_.languages, language.text) &&
                                       is_asked_for(selection_.profiles, profile.text);
                if (!is_wanted || project_.profile(profile.text) == nullptr)
                    continue;
                if (std::optional<Edition> variety = plan_variety(leaflet, language, profile.text, missing))
                    varieties.push_back(*std::move(variety));
            }
        }
        add_editions(leaflet.key, varieties);
    }

    /// One after the other each row in all its languages: they are fitted together.
    void add_editions(const std::string& leaflet, const std::vector<Edition>& varieties)
    {
        const auto data = project_.data.find(leaflet);
        if (data == project_.data.end()) {
            if (selection_.rows.empty())
                add_named(varieties, {});
            return;
        }
        if (data->second == nullptr)
            return; // reported when it was read
        for (std::size_t at = 0; at < data->second->table.row_count(); ++at) {
            const DataRow row(data->second, at);
            const bool is_wanted = selection_.rows.empty() || is_asked_for(selection_.rows, row.key());
            if (!selection_.rows.empty())
                rows_.insert(row.key());
            if (is_wanted)
                add_named(varieties, row);
        }
    }

    void add_named(const std::vector<Edition>& varieties, const DataRow& row)
    {
        for (Edition edition : varieties) {
            edition.row = row;
            if (std::optional<Path> output = name_output(project_.output, edition, found_)) {
                edition.output = project_.folder / project_.out / *output;
                editions_.push_back(std::move(edition));
            }
        }
    }

    /// What is wrong in a leaflet's table was said when the project was read.
    static LeafletEntry read_quietly(const TomlTable& table, std::string_view language, std::string_view profile)
    {
        Diagnostics found_at_load;
        return read_leaflet_entry(apply_overrides(table, language, profile), found_at_load);
    }

    /// An edition but for its row and name.
    std::optional<Edition> plan_variety(const TomlEntry& leaflet, const Located& language, const std::string& profile,
                                        std::set<std::string>& missing)
    {
        Edition edition;
        edition.entry = read_quietly(*leaflet.value.table(), variety_of(language.text), profile);
        edition.leaflet = leaflet.key;
        edition.language = language.text;
        edition.profile = profile;
        if (selection_.date)
            edition.entry.edit([&](LeafletEntry& entry) { entry.date = selection_.date; });
        if (edition.entry->layout.text.empty() || edition.entry->content.text.empty())
            return std::nullopt; // reported when the project was read
        const std::optional<Path> layout = path_in_project(project_, edition.entry->layout, found_);
        const std::optional<Path> folder = path_in_project(project_, edition.entry->content, found_);
        if (!layout || !folder)
            return std::nullopt;
        edition.layout = *layout;
        edition.content = *folder / (text_language(language.text) + ".md");
        if (!files_.is_file(edition.content)) {
            if (missing.insert(edition.content.string()).second)
                report_missing_text(edition, *folder, language);
            return std::nullopt;
        }
        return edition;
    }

    /// The language of the text that an edition is made of: a pseudo-edition is made of the source's.
    [[nodiscard]] const std::string& text_language(const std::string& language) const
    {
        return language == pseudo_language ? project_.source_language : language;
    }

    /// By which overrides are chosen.
    [[nodiscard]] std::string variety_of(const std::string& language) const
    {
        return language == pseudo_language ? pseudo_variety_of(project_.source_language) : language;
    }

    [[nodiscard]] std::vector<Located> languages_of(const LeafletEntry& entry) const
    {
        if (!entry.languages.empty())
            return entry.languages;
        std::vector<Located> languages;
        for (const std::string& language : project_.languages)
            languages.push_back({language, project_.languages_span});
        return languages;
    }

    /// The leaflet's profiles; without any, those that the project's file defines, or else print, and beside them those
    /// that are asked for by name.
    [[nodiscard]] std::vector<Located> profiles_of(const LeafletEntry& entry) const
    {
        if (!entry.profiles.empty())
            return entry.profiles;
        std::vector<Located> profiles;
        for (const Profile& profile : project_.profiles) {
            if (profile.span)
                profiles.push_back({profile.name, profile.span});
        }
        if (profiles.empty())
            profiles.push_back({"print", {}});
        for (const Located& wanted : selection_.profiles) {
            const bool is_new = std::none_of(profiles.begin(), profiles.end(),
                                             [&](const Located& known) { return known.text == wanted.text; });
            if (is_new && project_.profile(wanted.text) != nullptr)
                profiles.push_back(wanted);
        }
        return profiles;
    }

    void report_missing_text(const Edition& edition, const Path& folder, const Located& language)
    {
        if (!files_.is_folder(folder)) {
            if (noted_.insert("folder " + folder.string()).second)
                found_.error("FILE-MISSING", edition.entry->content.span,
                             fmt::format("there is no folder \"{}\" with texts", edition.entry->content.text),
                             {"it holds one Markdown file a language, as in lv.md"});
            return;
        }
        const bool is_needed = edition.entry->complete || !selection_.languages.empty();
        Diagnostic missing{.code = "LANG-MISSING",
                           .level = is_needed ? Level::error : Level::warning,
                           .span = language.span,
                           .message =
                               fmt::format("the leaflet \"{}\" has no text in \"{}\": there is no {}", edition.leaflet,
                                           language.text,
                                           (Path(edition.entry->content.text) / edition.content.filename()).string()),
                           .help = {"add the file, or take the language off the leaflet's languages"},
                           .leaflet = edition.leaflet,
                           .language = language.text};
        found_.add(std::move(missing));
    }

    void check_selection(const std::vector<Located>& asked, const std::set<std::string>& known, std::string_view what)
    {
        constexpr std::size_t most_shown = 20;
        const std::vector<std::string> names(known.begin(), known.end());
        const auto shown_end = names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most_shown));
        for (const Located& wanted : asked) {
            if (known.count(wanted.text) != 0)
                continue;
            std::string help = names.empty() ? "no leaflet has data: its rows stand in data = \"rows.csv\""
                                             : fmt::format("there is {}", fmt::join(names.begin(), shown_end, ", "));
            if (names.size() > most_shown)
                help += fmt::format(" and {} more", names.size() - most_shown);
            found_.error("PROJECT-SELECTION", wanted.span,
                         fmt::format("{} \"{}\"{}", what, wanted.text, did_you_mean(wanted.text, names)),
                         {std::move(help)});
        }
    }

    void check_outputs()
    {
        std::set<std::string_view> seen;
        std::set<std::string_view> reported;
        for (const Edition& edition : editions_) {
            const std::string_view output = edition.output.native();
            if (!seen.insert(output).second && reported.insert(output).second)
                report_same_output(edition);
        }
    }

    void report_same_output(const Edition& edition)
    {
        const std::string file = edition.output.lexically_relative(project_.folder).string();
        if (!edition.row) {
            found_.error("PROJECT-DUPLICATE-OUTPUT", project_.output.span,
                         fmt::format("two editions would be written to {}.pdf; one is \"{}\" in \"{}\" for \"{}\"",
                                     file, edition.leaflet, edition.language, edition.profile),
                         {"let the output's name hold {leaflet}, {lang} and {profile}"});
            return;
        }
        const bool holds_row = project_.output.text.find("{row}") != std::string::npos;
        found_.error(
            "PROJECT-DUPLICATE-OUTPUT", holds_row ? edition.row.span() : project_.output.span,
            fmt::format("two editions would be written to {}.pdf; one is \"{}\", row \"{}\", in \"{}\" for \"{}\"",
                        file, edition.leaflet, edition.row.key(), edition.language, edition.profile),
            {holds_row ? "give the rows keys that differ in letters from a to z and digits: others become -"
                       : "let the output's name hold {row}: output = \"{leaflet}/{leaflet}-{row}-{lang}-{profile}\""});
    }
};

} // namespace

std::vector<Edition> plan_editions(const Project& project, const Files& files, const Selection& selection,
                                   Diagnostics& found)
{
    return Plan(project, files, selection, found).make();
}

} // namespace skrejlapa
