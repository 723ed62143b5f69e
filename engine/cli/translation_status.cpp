#include "cli/translation_status.h"

#include "cli/print_table.h"
#include "load/language_tag.h"
#include "load/pseudo_text.h"
#include "load/translation.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

/// A leaflet's text in one language, with the text it is made from.
struct Translation {
    std::string leaflet;
    std::string language;
    Path file;
    SourceMap sources;
    ContentDocument source;
    ContentDocument text;
};

/// Nothing where there are errors, which the report then says.
std::optional<ContentDocument> load_sound(const Workplace& place, const Path& file, SourceMap& sources, Report& report)
{
    Diagnostics found;
    ContentDocument document = load_content(place.files, file.string(), {}, sources, found);
    if (found.has_errors())
        report.add(found, sources);
    return found.has_errors() ? std::nullopt : std::optional(std::move(document));
}

/// Each text once, whatever it is made into.
std::vector<Translation> translations_of(const Workplace& place, const std::vector<Edition>& editions, Report& report)
{
    const std::string& source_language = place.project.source_language;
    std::vector<Translation> all;
    std::set<Path> seen;
    for (const Edition& edition : editions) {
        const Path source = edition.content.parent_path() / (source_language + ".md");
        const bool is_translation = !edition.content.empty() && edition.language != source_language &&
                                    edition.language != pseudo_language && edition.content != source;
        if (!is_translation || !place.files.is_file(source) || !seen.insert(edition.content).second)
            continue;
        Translation translation{edition.leaflet, edition.language, edition.content, {}, {}, {}};
        std::optional<ContentDocument> from = load_sound(place, source, translation.sources, report);
        std::optional<ContentDocument> to = load_sound(place, edition.content, translation.sources, report);
        if (!from || !to)
            continue;
        translation.source = *std::move(from);
        translation.text = *std::move(to);
        all.push_back(std::move(translation));
    }
    return all;
}

std::string state_in_words(const TranslationState& state)
{
    std::vector<std::string> parts;
    const auto tell = [&](const char* what, const std::vector<std::string>& sections) {
        if (!sections.empty())
            parts.push_back(fmt::format("{}: {}", what, fmt::join(sections, ", ")));
    };
    tell("missing", state.missing);
    tell("not in the source", state.unknown);
    tell("stale", state.stale);
    tell("not marked", state.unmarked);
    if (state.missing.empty() && state.unknown.empty())
        parts.insert(parts.begin(), "complete");
    if (const std::size_t count = state.disagreements.size(); count > 0)
        parts.push_back(fmt::format("{} place{} to look at", count, count == 1 ? "" : "s"));
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// The line on which a text begins with these words somewhere; else that of its beginning.
int line_of(const SourceMap& sources, Span span, const std::string& words)
{
    const std::string_view text = std::string_view(sources.text(span.file)).substr(0, span.end);
    const std::size_t found = words.empty() ? text.npos : text.find(words, span.begin);
    const std::size_t at = found == text.npos ? span.begin : found;
    return sources.place(span.file, static_cast<std::uint32_t>(at)).line;
}

std::string disagreement_in_words(const Translation& translation, const Disagreement& disagreement)
{
    const auto& [kind, section, in_source, in_translation, span, source_span] = disagreement;
    const std::string where = fmt::format("{}:{}: section {}: ", shown_path(translation.file),
                                          line_of(translation.sources, span, in_translation), section);
    if (in_source.empty())
        return where + fmt::format("{} is not in the source\n", in_translation);
    const int source_line = line_of(translation.sources, source_span, in_source);
    if (in_translation.empty())
        return where + fmt::format("{} of the source's line {} is not here\n", in_source, source_line);
    return where + fmt::format("{} where the source has {} (line {})\n", in_translation, in_source, source_line);
}

} // namespace

std::string translation_tables(const Workplace& place, const std::vector<Edition>& editions)
{
    Report said_by_build;
    TableRows rows{{"leaflet", "lang", "text", "translation"}};
    std::string disagreements;
    for (const Translation& each : translations_of(place, editions, said_by_build)) {
        const TranslationState state =
            compare_translation(each.source, place.project.source_language, each.text, each.language);
        rows.push_back({each.leaflet, each.language, shown_path(each.file), state_in_words(state)});
        for (const Disagreement& disagreement : state.disagreements)
            disagreements += disagreement_in_words(each, disagreement);
    }
    if (rows.size() == 1)
        return {};
    return print_table(rows) + (disagreements.empty() ? "" : "\n" + disagreements);
}

std::string mark_translations(const Workplace& place, const std::vector<Edition>& editions, Report& report)
{
    std::string marked;
    for (const Translation& each : translations_of(place, editions, report)) {
        const std::string& before = each.sources.text(each.text.file);
        const Result<std::monostate> written =
            write_atomically(each.file, with_source_marks(before, each.text, each.source));
        if (written)
            marked += shown_path(each.file) + "\n";
        else
            report.add(written.error());
    }
    return marked;
}

} // namespace skrejlapa
