#include "project/read_profiles.h"

#include "project/card_keys.h"
#include "project/located_values.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<Profile> built_in_profiles()
{
    return {{.name = "print", .standards = {PdfStandard::pdf_x4}, .printer = "default"},
            {.name = "web", .standards = {PdfStandard::pdf_ua1}, .medium = Medium::screen}};
}

const Profile* find_profile(const std::vector<Profile>& profiles, std::string_view name)
{
    const auto profile =
        std::find_if(profiles.begin(), profiles.end(), [&](const Profile& p) { return p.name == name; });
    return profile == profiles.end() ? nullptr : &*profile;
}

/// A profile that claims what screens ask for, and nothing else, is for the screen; what print and screen both take
/// leaves it what it was.
Medium medium_of(const std::vector<PdfStandard>& standards, Medium inherited)
{
    const auto is_for_print = [](PdfStandard each) {
        return each == PdfStandard::pdf_x4 || each == PdfStandard::pdf_x1a_2003;
    };
    const auto is_for_screen = [](PdfStandard each) {
        return each == PdfStandard::pdf_ua1 || each == PdfStandard::pdf_a2a;
    };
    if (std::any_of(standards.begin(), standards.end(), is_for_print))
        return Medium::print;
    const bool is_for_screens_alone =
        !standards.empty() && std::all_of(standards.begin(), standards.end(), is_for_screen);
    return is_for_screens_alone ? Medium::screen : inherited;
}

class ProfileReading
{
public:
    ProfileReading(const TomlTable& table, Diagnostics& found) : table_(table), found_(found) {}

    std::vector<Profile> read()
    {
        for (const TomlEntry& entry : table_.entries)
            resolve(entry);
        std::vector<Profile> ordered;
        for (const TomlEntry& entry : table_.entries) {
            if (const Profile* const profile = find_profile(done_, entry.key))
                ordered.push_back(*profile);
        }
        return ordered;
    }

private:
    const TomlTable& table_;
    Diagnostics& found_;
    std::vector<Profile> done_;
    std::vector<std::string> open_; ///< being resolved: their chain of `extends`

    /// Reads a profile after the one it extends.
    void resolve(const TomlEntry& entry)
    {
        if (find_profile(done_, entry.key) != nullptr)
            return;
        const TomlTable* const table = entry.value.table();
        if (table == nullptr) {
            found_.error("TOML-TYPE", entry.value.span, fmt::format("the profile \"{}\" must be a table", entry.key),
                         {fmt::format("write [profiles.{}]", entry.key)});
            return;
        }
        open_.push_back(entry.key);
        TableReader reader(*table, fmt::format("[profiles.{}]", entry.key), found_);
        Profile profile = base_of(entry.key, reader);
        profile.name = entry.key;
        profile.span = entry.key_span;
        read_keys(reader, profile);
        reader.finish();
        open_.pop_back();
        done_.push_back(std::move(profile));
    }

    Profile base_of(const std::string& name, TableReader& reader)
    {
        const std::vector<Profile> built_in = built_in_profiles();
        const Profile* const same = find_profile(built_in, name);
        const std::optional<Located> base = read_located(reader, "extends");
        if (!base || (base->text == name && same != nullptr))
            return same != nullptr ? *same : Profile{.printer = "default"};
        if (std::find(open_.begin(), open_.end(), base->text) != open_.end()) {
            found_.error("PROJECT-PROFILE-CYCLE", base->span,
                         fmt::format("the profile \"{}\" extends itself by way of \"{}\"", base->text, name),
                         {"let one profile of the circle stand alone"});
            return {};
        }
        if (const TomlEntry* const entry = table_.find(base->text))
            resolve(*entry);
        if (const Profile* const resolved = find_profile(done_, base->text))
            return *resolved;
        if (const Profile* const shipped = find_profile(built_in, base->text))
            return *shipped;
        if (table_.find(base->text) == nullptr)
            report_unknown(*base);
        return {};
    }

    void report_unknown(const Located& name)
    {
        std::vector<std::string> known{"print", "web"};
        for (const TomlEntry& entry : table_.entries)
            known.push_back(entry.key);
        found_.error("PROJECT-UNKNOWN-PROFILE", name.span,
                     fmt::format("there is no profile \"{}\"{}", name.text, did_you_mean(name.text, known)));
    }

    void read_keys(TableReader& reader, Profile& profile)
    {
        PrinterCard own =
            read_card_keys(reader, {Voice::profile, fmt::format("the profile \"{}\"", profile.name)}, found_);
        if (own.standards) {
            profile.standards = own.standards->value;
            profile.standard_span = own.standards->origin.span;
            profile.medium = medium_of(profile.standards, profile.medium);
            own.standards.reset();
        }
        if (const std::vector<std::string> colors = read_words(reader, "color", {"rgb", "cmyk"}, found_);
            !colors.empty())
            profile.color = colors.front();
        check_color(reader, profile);
        profile.logo_color =
            read_word(reader, "logo-color", {"full", "mono", "negative"}, found_).value_or(profile.logo_color);
        if (std::optional<Located> printer = read_located(reader, "printer")) {
            profile.printer = printer->text;
            profile.printer_span = printer->span;
        }
        profile.settings = put_over(std::move(own), profile.settings);
    }

    /// Print is made of inks: light, asked for or inherited from a profile for the screen, would have no effect.
    void check_color(TableReader& reader, Profile& profile)
    {
        if (profile.medium != Medium::print || profile.color != "rgb")
            return;
        found_.error(
            "PROJECT-PROFILE-COLOR", reader.has("color") ? reader.span_of("color") : profile.span,
            fmt::format("the profile \"{}\" is for print, which is made of inks: it cannot have color = \"rgb\"",
                        profile.name),
            {"leave color out: colours become inks by the profile of the printing condition",
             "for a PDF in RGB make a profile with extends = \"web\", or standard = \"PDF/UA-1\""});
        profile.color.clear(); // said once, not again by what extends it
    }
};

} // namespace

std::vector<Profile> read_profiles(const TomlTable* table, Diagnostics& found)
{
    std::vector<Profile> profiles;
    if (table != nullptr)
        profiles = ProfileReading(*table, found).read();
    for (Profile& profile : built_in_profiles()) {
        if (find_profile(profiles, profile.name) == nullptr)
            profiles.push_back(std::move(profile));
    }
    return profiles;
}

} // namespace skrejlapa
