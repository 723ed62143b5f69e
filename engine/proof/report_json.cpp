#include "proof/report_forms.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

double in_mm(Length length) { return std::round(length.to_mm() * 100) / 100; }

Json rect_in_mm(const Rect& area)
{
    return {in_mm(area.left()), in_mm(area.top()), in_mm(area.size.width), in_mm(area.size.height)};
}

double in_per_cent(double share) { return std::round(share * 10000) / 100; }

Json describe(const LogoChange& logo)
{
    Json object{{"funder", logo.funder}};
    if (!logo.before.empty())
        object["before"] = logo.before;
    if (!logo.after.empty())
        object["after"] = logo.after;
    if (logo.area_before)
        object["before_mm"] = rect_in_mm(*logo.area_before);
    if (logo.area_after)
        object["after_mm"] = rect_in_mm(*logo.area_after);
    return object;
}

void add_measure(const BoxMeasure& measure, Json& object)
{
    if (measure.moved != Point{})
        object["moved_mm"] = {in_mm(measure.moved.x), in_mm(measure.moved.y)};
    if (measure.grew != Size{})
        object["grew_mm"] = {in_mm(measure.grew.width), in_mm(measure.grew.height)};
    if (measure.lines_before > 0 || measure.lines_after > 0) {
        object["lines"] = {measure.lines_before, measure.lines_after};
        object["lines_moved"] = measure.lines_moved;
        object["words_changed"] = measure.words_changed;
    }
    for (const LogoChange& logo : measure.logos)
        object["logos"].push_back(describe(logo));
    if (measure.pixels)
        object["pixels_percent"] = in_per_cent(*measure.pixels);
}

Json describe(const BoxChange& box, ComparedBy by)
{
    Json object{{"box", box.box}, {"kind", name_of(box.kind)}};
    if (by == ComparedBy::layout)
        object["shows"] = name_of(box.shows);
    if (box.before)
        object["before_mm"] = rect_in_mm(*box.before);
    if (box.after)
        object["after_mm"] = rect_in_mm(*box.after);
    add_measure(box.measure, object);
    return object;
}

Json describe(const PageChange& page, ComparedBy by)
{
    Json object{{"page", page.number}, {"name", page.name}, {"kind", name_of(page.kind)}};
    if (!page.before)
        object["added"] = true;
    if (!page.after)
        object["removed"] = true;
    if (page.pixels)
        object["pixels_percent"] = in_per_cent(*page.pixels);
    object["boxes"] = Json::array();
    for (const BoxChange& box : page.boxes)
        object["boxes"].push_back(describe(box, by));
    return object;
}

std::string_view name_of_comparison(ComparedBy by)
{
    switch (by) {
    case ComparedBy::bytes:
        return "bytes";
    case ComparedBy::layout:
        return "layout";
    case ComparedBy::content:
        return "content";
    }
    return {};
}

Json describe(const EditionChange& edition)
{
    Json object{{"output", edition.output},
                {"kind", name_of(edition.kind)},
                {"compared_by", name_of_comparison(edition.by)},
                {"before", edition.before.string()},
                {"after", edition.after.string()}};
    if (!edition.metadata.empty())
        object["metadata"] = edition.metadata;
    object["pages"] = Json::array();
    for (const PageChange& page : edition.pages)
        object["pages"].push_back(describe(page, edition.by));
    return object;
}

} // namespace

std::string changes_as_json(const ChangeReport& report)
{
    Json counts = Json::object();
    for (const std::string& name : change_kind_names()) {
        if (const std::size_t count = report.names(*read_change_kind(name)).size(); count > 0)
            counts[name] = count;
    }
    Json editions = Json::array();
    for (const EditionChange& edition : report.editions)
        editions.push_back(describe(edition));
    Json document{{"schema", 1}};
    if (!report.before.empty() || !report.after.empty()) {
        document["old"] = report.before;
        document["new"] = report.after;
    }
    document["kind"] = name_of(report.kind());
    document["counts"] = std::move(counts);
    document["added"] = report.added;
    document["removed"] = report.removed;
    document["editions"] = std::move(editions);
    return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace skrejlapa
