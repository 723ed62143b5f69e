#include "cli/recorded_findings.h"

#include "cli/level_rules.h"

#include <algorithm>
#include <map>

namespace skrejlapa
{

namespace
{

/// What it says is over once it is built.
bool tells_of_the_build(const Diagnostic& finding) { return finding.code == "FIT-GROUP-CHANGED"; }

RecordedFinding record(const Diagnostic& found, const SourceMap& sources, const RecordPaths& paths)
{
    const std::string& file = found.span ? sources.name(found.span.file) : found.file;
    LocatedFinding located = locate(found, sources, nullptr);
    RecordedFinding recorded{.finding = std::move(located.finding),
                             .file = file.empty() ? std::string() : paths.text_of(file),
                             .place = located.place,
                             .line = std::move(located.line),
                             .length = located.length};
    recorded.finding.span = {};
    return recorded;
}

Diagnostic with_file(const RecordedFinding& recorded, const RecordPaths& paths)
{
    Diagnostic finding = recorded.finding;
    if (!recorded.file.empty())
        finding.file = paths.path_of(recorded.file).string();
    return finding;
}

std::vector<std::string> lines_of(const Path& file)
{
    const Result<std::string> text = DiskFiles().read(file);
    std::vector<std::string> lines;
    for (std::size_t at = 0; text && at < text->size();) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        lines.push_back(text->substr(at, end - at));
        if (lines.back().ends_with('\r'))
            lines.back().pop_back();
        at = end + 1;
    }
    return lines;
}

/// The number of the nearest line that reads so; 0 where there is none.
int find_line(const std::vector<std::string>& lines, const std::string& text, int near)
{
    int nearest = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const int number = static_cast<int>(at) + 1;
        if (lines[at] == text && (nearest == 0 || std::abs(number - near) < std::abs(nearest - near)))
            nearest = number;
    }
    return nearest;
}

} // namespace

std::vector<RecordedFinding> record_findings(const EditionOutcome& outcome, const RecordPaths& paths)
{
    std::vector<RecordedFinding> recorded;
    const std::vector<Diagnostic>& found = outcome.found.all();
    for (std::size_t at = 0; at < found.size(); ++at) {
        if (!tells_of_the_build(found[at]))
            recorded.push_back(record(as_found(found[at], outcome.levels_found[at]), outcome.sources, paths));
    }
    for (const Diagnostic& finding : outcome.left_out) {
        recorded.push_back(record(finding, outcome.sources, paths));
        recorded.back().is_left_out = true;
    }
    return recorded;
}

const RecordedFinding* find_no_longer_left_out(const std::vector<RecordedFinding>& recorded, const RecordPaths& paths,
                                               const LevelJudge& judge)
{
    const auto found = std::find_if(recorded.begin(), recorded.end(), [&](const RecordedFinding& each) {
        Diagnostic finding = with_file(each, paths);
        return each.is_left_out && judge(finding).has_value();
    });
    return found == recorded.end() ? nullptr : &*found;
}

std::vector<LocatedFinding> replay_findings(const std::vector<RecordedFinding>& recorded, const RecordPaths& paths,
                                            const LevelJudge& judge, const Edition& edition)
{
    std::vector<LocatedFinding> located;
    const SourceMap no_sources;
    for (const RecordedFinding& each : recorded) {
        Diagnostic finding = with_file(each, paths);
        const std::optional<Level> level = judge(finding);
        if (!level || each.is_left_out)
            continue;
        finding.level = *level;
        LocatedFinding again = locate(std::move(finding), no_sources, &edition);
        again.place = each.place;
        again.line = each.line;
        again.length = each.length;
        located.push_back(std::move(again));
    }
    return located;
}

void relocate(std::vector<RecordedFinding>& findings, const RecordPaths& paths)
{
    std::map<std::string, std::vector<std::string>> texts;
    for (RecordedFinding& each : findings) {
        if (each.place.line == 0)
            continue;
        const auto [text, is_new] = texts.try_emplace(each.file);
        if (is_new)
            text->second = lines_of(paths.path_of(each.file));
        each.place.line = find_line(text->second, each.line, each.place.line);
        if (each.place.line == 0)
            each.line.clear();
    }
}

} // namespace skrejlapa
