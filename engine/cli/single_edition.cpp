#include "cli/single_edition.h"

#include "cli/named_output.h"
#include "load/content_document.h"
#include "load/language_tag.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view default_profile = "print";

std::optional<std::string> front_matter_language(const Files& files, const Path& content)
{
    SourceMap sources;
    Diagnostics reported_later;
    const ContentDocument document = load_content(files, content.string(), {}, sources, reported_later);
    const TomlEntry* const entry = document.front_matter.find("lang");
    const std::string* const language = entry == nullptr ? nullptr : entry->value.string();
    return language != nullptr && is_language_tag(*language) ? std::optional(*language) : std::nullopt;
}

bool has_front_matter(const Files& files, const Path& content)
{
    const Result<BlobPtr> blob = files.map(content);
    if (!blob)
        return false;
    std::string_view text = (*blob)->bytes();
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    return text.starts_with("+++");
}

std::string choose_language(const Workplace& place, const Options& options, const Path& content)
{
    if (!options.languages.empty())
        return options.languages.front();
    if (!content.empty() && has_front_matter(place.files, content)) {
        if (const std::optional<std::string> language = front_matter_language(place.files, content))
            return *language;
    }
    if (std::string stem = content.stem().string(); is_language_tag(stem))
        return stem;
    return place.project.source_language;
}

/// The project's own edition of these files: of both, else of the text, else of the layout.
std::optional<Edition> find_in_project(const Workplace& place, const Edition& wanted)
{
    Diagnostics said_by_build;
    const Selection selection{.languages = {{wanted.language, {}}}, .profiles = {{wanted.profile, {}}}};
    std::vector<Edition> editions = plan_editions(place.project, place.files, selection, said_by_build);
    const auto nearness = [&](const Edition& edition) {
        return (is_same_file(edition.content, wanted.content) ? 2 : 0) +
               (is_same_file(edition.layout, wanted.layout) ? 1 : 0);
    };
    const auto nearest = std::max_element(editions.begin(), editions.end(), [&](const Edition& a, const Edition& b) {
        return nearness(a) < nearness(b);
    });
    if (nearest == editions.end() || nearness(*nearest) == 0)
        return std::nullopt;
    return *nearest;
}

} // namespace

bool are_files(const std::vector<std::string>& arguments, Report& report)
{
    const DiskFiles files;
    bool all = true;
    for (const std::string& argument : arguments) {
        if (files.is_file(argument))
            continue;
        report.add(failure("USAGE", {},
                           files.is_folder(argument) ? fmt::format("\"{}\" is a folder, not a file", argument)
                                                     : fmt::format("there is no file \"{}\"", argument))
                       .value());
        all = false;
    }
    return all;
}

Result<Edition> make_single_edition(const Workplace& place, const Options& options, const Path& layout,
                                    const Path& content)
{
    Edition edition;
    edition.profile = options.profiles.empty() ? std::string(default_profile) : options.profiles.front();
    if (place.project.profile(edition.profile) == nullptr)
        return failure("USAGE", {}, fmt::format("there is no profile \"{}\"", edition.profile),
                       {fmt::format("known profiles: {}", fmt::join(place.project.profile_names(), ", "))});
    edition.language = choose_language(place, options, content);
    edition.layout = layout;
    edition.content = content;
    if (const std::optional<Edition> known = find_in_project(place, edition))
        edition.entry = known->entry;
    if (options.date)
        edition.entry.edit([&](LeafletEntry& entry) { entry.date = options.date; });
    return edition;
}

} // namespace skrejlapa
