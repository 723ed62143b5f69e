#include "cli/subjects.h"

#include <algorithm>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::vector<std::string> funder_ids(const Workplace& place)
{
    std::vector<std::string> ids;
    for (const Funder& funder : place.project.funders.funders)
        ids.push_back(funder.id);
    return ids;
}

Result<Subject> read_funder(const std::string& text, const std::string& name, const Workplace& place)
{
    if (place.project.funders.funder(funder_id(name)) != nullptr)
        return Subject{text, UseKind::funder, name};
    return failure(
        "USAGE", {},
        fmt::format("there is no funder \"{}\"{}", funder_id(name), did_you_mean(funder_id(name), funder_ids(place))));
}

/// From the current folder, else from the project's.
Result<Subject> read_file(const std::string& text, const std::string& name, const Workplace& place,
                          const RecordPaths& paths)
{
    for (const Path& file : {Path(name), place.project.folder / name}) {
        if (place.files.is_file(file))
            return Subject{text, std::nullopt, paths.text_of(file)};
    }
    return failure("USAGE", {}, fmt::format("there is no file \"{}\"", name),
                   {"a subject is a file, funder:ID, funder:ID@VERSION, font:FAMILY or color:NAME"});
}

bool is_same_name(const Subject& subject, const std::string& name)
{
    if (subject.kind == UseKind::funder && subject.name.find('@') == std::string::npos)
        return funder_id(name) == subject.name;
    if (subject.kind != UseKind::font)
        return name == subject.name;
    return std::equal(name.begin(), name.end(), subject.name.begin(), subject.name.end(), [](char a, char b) {
        const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        return small(a) == small(b);
    });
}

} // namespace

Result<Subject> read_subject(const std::string& text, const Workplace& place, const RecordPaths& paths)
{
    const std::size_t colon = text.find(':');
    const std::optional<UseKind> kind =
        colon == std::string::npos ? std::nullopt : find_use_kind(std::string_view(text).substr(0, colon));
    const std::string name = kind ? text.substr(colon + 1) : text;
    if (kind == UseKind::funder)
        return read_funder(text, name, place);
    if (kind == UseKind::font || kind == UseKind::color)
        return Subject{text, kind, name};
    return read_file(text, name, place, paths);
}

std::vector<Subject> read_subjects(const std::vector<std::string>& texts, const Workplace& place,
                                   const RecordPaths& paths, Report& report)
{
    std::vector<Subject> subjects;
    for (const std::string& text : texts) {
        Result<Subject> subject = read_subject(text, place, paths);
        if (subject)
            subjects.push_back(*std::move(subject));
        else
            report.add(subject.error());
    }
    return subjects;
}

EditionUses uses_in(const EditionRecord& record)
{
    EditionUses uses{record.uses, {}};
    for (const std::size_t at : record.own.files)
        uses.files.push_back(record.files[at].path);
    return uses;
}

std::optional<std::vector<UsePlace>> find_subject(const Subject& subject, const EditionUses& edition)
{
    std::optional<std::vector<UsePlace>> places;
    for (const Use& use : edition.uses) {
        if (use.kind != subject.kind.value_or(UseKind::file) || !is_same_name(subject, use.name))
            continue;
        if (!places)
            places.emplace();
        places->insert(places->end(), use.places.begin(), use.places.end());
    }
    const bool is_input =
        !subject.kind && std::find(edition.files.begin(), edition.files.end(), subject.name) != edition.files.end();
    if (is_input && !places)
        places.emplace();
    return places;
}

} // namespace skrejlapa
