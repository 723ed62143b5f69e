/// The hyphenation patterns an edition may use: found in folders by language, read when first asked for.
#pragma once

#include "files/files.h"
#include "text/hyphenation.h"

#include <mutex>

namespace skrejlapa
{

/// What there is for a language; without patterns `patterns` is null.
struct LanguagePatterns {
    HyphenationPatternsPtr patterns;
    std::string name; ///< of the patterns: "en-gb"
    HyphenationLimits limits;
};

class HyphenationCatalog
{
public:
    HyphenationCatalog() = default;
    /// Files are looked for in the folders in their order: `hyph-LANG.pat.txt`, with it `hyph-LANG-extra.pat.txt` and
    /// `hyph-LANG.hyp.txt`, each by itself. `files` must outlive the catalogue.
    HyphenationCatalog(const Files& files, std::vector<Path> folders) : files_(&files), folders_(std::move(folders)) {}

    /// By the tag (BCP 47) or, without what stands at its end, the next more general one: hyph-de-at, hyph-de. A
    /// language has the patterns that the engine ships for it where no file bears its name: en-gb for en and en-US,
    /// de-1996 for de. Fails with HYPHEN-PATTERN or FILE-UNREADABLE. Each file is read once; safe from several threads.
    [[nodiscard]] Result<LanguagePatterns> find(std::string_view language) const;
    /// The same, with the files looked for and read through `witness` once more, so that what notes an edition's files
    /// knows of them whoever was the first to ask.
    [[nodiscard]] Result<LanguagePatterns> find(std::string_view language, const Files& witness) const;

private:
    struct Read {
        std::mutex mutex;
        std::map<std::string, Result<HyphenationPatternsPtr>, std::less<>> by_name;
    };

    [[nodiscard]] static std::vector<std::string> names_for(std::string_view language);
    [[nodiscard]] std::optional<Path> file(const std::string& name, const Files& files) const;
    [[nodiscard]] Result<HyphenationPatternsPtr> patterns(const std::string& name) const;
    [[nodiscard]] Result<HyphenationPatternsPtr> read(const std::string& name) const;
    void read_again(const std::string& name, const Files& witness) const;

    const Files* files_ = nullptr;
    std::vector<Path> folders_;
    std::unique_ptr<Read> read_ = std::make_unique<Read>();
};

/// The letters that must stay together in words of a language, by its own custom; 2 and 2 where none is known.
HyphenationLimits customary_limits(std::string_view language);

} // namespace skrejlapa
