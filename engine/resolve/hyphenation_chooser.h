/// How the words of an edition are divided: the patterns of each language with the project's own words.
#pragma once

#include "project/project.h"
#include "text/hyphenation_catalog.h"

namespace skrejlapa
{

/// Makes a language's hyphenator when it is first asked for.
class HyphenationChooser
{
public:
    /// Looks at all words of the project; files of patterns are read through `files` too, for the edition's record.
    /// Finds HYPHEN-LANGUAGE, HYPHEN-WORD and HYPHEN-FOREIGN-LETTER. Requires: all references outlive the chooser.
    HyphenationChooser(const HyphenationCatalog& catalog, const Project& project, const Files& files,
                       Diagnostics& found);

    /// Null, with the note HYPHEN-NO-PATTERNS the first time, for a language that there is nothing for. `used_at` is
    /// the text. Finds HYPHEN-PATTERN and FILE-UNREADABLE.
    HyphenatorPtr choose(const std::string& language, Span used_at);

private:
    /// A table of the project as read.
    struct OwnWords {
        const ProjectHyphenation* written = nullptr;
        WordExceptions words;
    };

    void check_language(const Located& language, const Project& project) const;
    [[nodiscard]] OwnWords read_words(const ProjectHyphenation& written) const;
    [[nodiscard]] HyphenatorPtr make(const std::string& language, Span used_at) const;

    const HyphenationCatalog& catalog_;
    const Files& files_;
    Diagnostics& found_;
    std::vector<OwnWords> own_; ///< the more general language first
    std::map<std::string, HyphenatorPtr> known_;
};

} // namespace skrejlapa
