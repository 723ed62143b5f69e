#include "cli/commands.h"

#include "cli/edition_batch.h"
#include "cli/edition_sisters.h"
#include "cli/uses_of_editions.h"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

/// Where one edition uses one subject.
struct Found {
    const Edition* edition = nullptr;
    std::vector<UsePlace> places;
};

struct Answer {
    const Subject* subject = nullptr;
    std::vector<Found> editions;
};

double rounded_mm(Length length) { return std::round(length.to_mm() * 1000) / 1000; }

std::string file_of(const Edition& edition) { return shown_path(pdf_path(edition, Quality::final)); }

std::string line_of(const UsePlace& place)
{
    return fmt::format("    page {}, {}: {:.1f} {:.1f} {:.1f} {:.1f} mm\n", place.page, place.box,
                       place.area.left().to_mm(), place.area.top().to_mm(), place.area.size.width.to_mm(),
                       place.area.size.height.to_mm());
}

std::string print_text(const std::vector<Answer>& answers)
{
    std::string text;
    for (const Answer& answer : answers) {
        text += answer.editions.empty() ? fmt::format("{}: no edition\n", answer.subject->text)
                                        : fmt::format("{}\n", answer.subject->text);
        for (const Found& found : answer.editions) {
            text += fmt::format("  {}\n", file_of(*found.edition));
            for (const UsePlace& place : found.places)
                text += line_of(place);
        }
    }
    return text;
}

Json as_json(const Found& found)
{
    Json places = Json::array();
    for (const UsePlace& place : found.places)
        places.push_back({{"page", place.page},
                          {"box", place.box},
                          {"bbox_mm",
                           {rounded_mm(place.area.left()), rounded_mm(place.area.top()),
                            rounded_mm(place.area.size.width), rounded_mm(place.area.size.height)}}});
    Json edition{
        {"leaflet", found.edition->leaflet}, {"lang", found.edition->language}, {"profile", found.edition->profile}};
    if (found.edition->row)
        edition["row"] = found.edition->row.key();
    edition["file"] = file_of(*found.edition);
    edition["places"] = std::move(places);
    return edition;
}

std::string print_json(const std::vector<Answer>& answers)
{
    Json subjects = Json::array();
    for (const Answer& answer : answers) {
        Json editions = Json::array();
        for (const Found& found : answer.editions)
            editions.push_back(as_json(found));
        subjects.push_back({{"subject", answer.subject->text}, {"editions", std::move(editions)}});
    }
    return Json{{"schema", 1}, {"subjects", std::move(subjects)}}.dump(-1, ' ', false,
                                                                       nlohmann::json::error_handler_t::replace) +
           "\n";
}

std::string say_what_cannot_be_told(const std::vector<Edition>& editions,
                                    const std::vector<std::optional<EditionUses>>& uses)
{
    std::string text;
    for (std::size_t at = 0; at < editions.size(); ++at) {
        if (!uses[at])
            text += fmt::format("{}: it has mistakes, so it cannot be told what it uses\n", file_of(editions[at]));
    }
    return text;
}

} // namespace

CommandResult who_uses(const Options& options, Report& report)
{
    const std::unique_ptr<Workplace> place = open_workplace(options, ".", report);
    if (!place)
        return {};
    if (options.out)
        place->project.out = std::filesystem::absolute(*options.out).string();
    const std::vector<Edition> editions = plan_wanted_editions(*place, options, report);
    const FitLock lock = read_lock(*place, options, report);
    const std::vector<Edition> known = options.languages.empty() ? editions : plan_all_languages(*place, options);
    RecordDesk desk(*place, options, known, lock);
    const std::vector<Subject> subjects = read_subjects(options.operands, *place, desk.paths(), report);
    if (report.exit_code() == ExitCode::usage)
        return {};
    const FamiliesPlan plan{.wanted = editions, .known = known, .lock = lock};
    const auto uses = uses_of_editions(desk, *place, options, plan, desk.judge(editions));
    std::vector<Answer> answers;
    for (const Subject& subject : subjects) {
        Answer& answer = answers.emplace_back(Answer{&subject, {}});
        for (std::size_t at = 0; at < editions.size(); ++at) {
            auto places = uses[at] ? find_subject(subject, *uses[at]) : std::nullopt;
            if (places)
                answer.editions.push_back({&editions[at], *std::move(places)});
        }
    }
    return options.result_form == ResultForm::json ? print_json(answers)
                                                   : print_text(answers) + say_what_cannot_be_told(editions, uses);
}

} // namespace skrejlapa
