#include "text/hyphenation_catalog.h"

#include "text/language_tag.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// A language whose patterns bear another name, or that leaves other ends of words than two letters.
struct Custom {
    std::string_view language;
    std::string_view patterns;
    HyphenationLimits limits;
};

// Right limits: Latvian, to keep endings whole; English and Estonian, as their patterns were made for.
constexpr auto customs = std::to_array<Custom>({
    {"de", "de-1996", {}},
    {"en", "en-gb", {.after = 3}},
    {"et", "et", {.after = 3}},
    {"lv", "lv", {.after = 3}},
});

const Custom* custom_of(std::string_view language)
{
    const std::string primary = primary_language(language);
    const auto* const custom =
        std::find_if(customs.begin(), customs.end(), [&](const Custom& each) { return each.language == primary; });
    return custom == customs.end() ? nullptr : custom;
}

/// "de-at-1996", "de-at", "de": in small letters, the code of the language itself the shortest, private parts left out.
std::vector<std::string> tags_from_special_to_general(std::string_view language)
{
    std::string tag = shaping_language(language);
    std::transform(tag.begin(), tag.end(), tag.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    tag.resize(std::min(tag.find("-x-"), tag.size()));
    std::vector<std::string> tags;
    while (!tag.empty()) {
        tags.push_back(tag);
        const std::size_t last = tag.rfind('-');
        tag.resize(last == std::string::npos ? 0 : last);
    }
    return tags;
}

std::string main_file(std::string_view name) { return fmt::format("hyph-{}.pat.txt", name); }
std::string extra_file(std::string_view name) { return fmt::format("hyph-{}-extra.pat.txt", name); }
std::string exceptions_file(std::string_view name) { return fmt::format("hyph-{}.hyp.txt", name); }

/// Keeps the bytes of the files it has read.
struct Reading {
    const Files& files;
    std::vector<BlobPtr> blobs;

    /// The texts of those files that there are.
    Result<std::vector<PatternText>> read(const std::vector<std::optional<Path>>& paths)
    {
        std::vector<PatternText> texts;
        for (const std::optional<Path>& path : paths) {
            if (!path)
                continue;
            const Result<BlobPtr> blob = files.map(*path);
            if (!blob)
                return tl::unexpected(blob.error());
            blobs.push_back(*blob);
            texts.push_back({(*blob)->bytes(), path->string()});
        }
        return texts;
    }
};

} // namespace

HyphenationLimits customary_limits(std::string_view language)
{
    const Custom* const custom = custom_of(language);
    return custom == nullptr ? HyphenationLimits{} : custom->limits;
}

std::vector<std::string> HyphenationCatalog::names_for(std::string_view language)
{
    std::vector<std::string> names = tags_from_special_to_general(language);
    if (const Custom* const custom = custom_of(language))
        names.emplace_back(custom->patterns);
    return names;
}

Result<LanguagePatterns> HyphenationCatalog::find(std::string_view language, const Files& witness) const
{
    Result<LanguagePatterns> found = find(language);
    for (const std::string& name : names_for(language)) {
        read_again(name, witness);
        if (found && found->name == name)
            break;
    }
    return found;
}

void HyphenationCatalog::read_again(const std::string& name, const Files& witness) const
{
    if (!file(main_file(name), witness))
        return;
    for (const std::string& part : {main_file(name), extra_file(name), exceptions_file(name)}) {
        if (const std::optional<Path> path = file(part, witness))
            static_cast<void>(witness.map(*path));
    }
}

Result<LanguagePatterns> HyphenationCatalog::find(std::string_view language) const
{
    for (const std::string& name : names_for(language)) {
        const Result<HyphenationPatternsPtr> found = patterns(name);
        if (!found)
            return tl::unexpected(found.error());
        if (*found != nullptr)
            return LanguagePatterns{*found, name, customary_limits(language)};
    }
    return LanguagePatterns{nullptr, {}, customary_limits(language)};
}

std::optional<Path> HyphenationCatalog::file(const std::string& name, const Files& files) const
{
    for (const Path& folder : folders_) {
        if (files.is_file(folder / name))
            return folder / name;
    }
    return std::nullopt;
}

Result<HyphenationPatternsPtr> HyphenationCatalog::patterns(const std::string& name) const
{
    const std::scoped_lock lock(read_->mutex);
    const auto known = read_->by_name.find(name);
    return known == read_->by_name.end() ? read_->by_name.emplace(name, read(name)).first->second : known->second;
}

Result<HyphenationPatternsPtr> HyphenationCatalog::read(const std::string& name) const
{
    if (folders_.empty()) // nor need there be any files
        return nullptr;
    const std::optional<Path> main = file(main_file(name), *files_);
    if (!main)
        return nullptr;
    Reading reading{*files_, {}};
    const auto patterns = reading.read({main, file(extra_file(name), *files_)});
    if (!patterns)
        return tl::unexpected(patterns.error());
    const auto exceptions = reading.read({file(exceptions_file(name), *files_)});
    if (!exceptions)
        return tl::unexpected(exceptions.error());
    return HyphenationPatterns::read(*patterns, *exceptions);
}

} // namespace skrejlapa
