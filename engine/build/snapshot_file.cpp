#include "build/snapshot_file.h"

#include "build/inspect_pages.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int schema = 1;
constexpr std::array kinds{ShownKind::container, ShownKind::text,  ShownKind::statement, ShownKind::picture,
                           ShownKind::code,      ShownKind::strip, ShownKind::rule};

// Reading; what is not as written throws, and `read_snapshot` catches.

Length read_length(const Json& value) { return pt(value.get<double>()); }

Rect read_rect(const Json& value)
{
    return {{read_length(value.at(0)), read_length(value.at(1))}, {read_length(value.at(2)), read_length(value.at(3))}};
}

std::string read_text(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found == object.end() ? std::string() : found->get<std::string>();
}

ShownKind read_kind(const Json& value)
{
    const std::string name = value.get<std::string>();
    const auto* const kind =
        std::find_if(kinds.begin(), kinds.end(), [&](ShownKind each) { return name_of(each) == name; });
    if (kind == kinds.end())
        throw std::invalid_argument(name);
    return *kind;
}

SnapshotBox read_box(const Json& object)
{
    SnapshotBox box{.name = object.at("name").get<std::string>(),
                    .area = {{read_length(object.at("x")), read_length(object.at("y"))},
                             {read_length(object.at("width")), read_length(object.at("height"))}},
                    .kind = read_kind(object.at("kind")),
                    .paint = read_text(object, "paint"),
                    .look = read_text(object, "look")};
    if (object.contains("painted"))
        box.painted = read_rect(object.at("painted"));
    for (const Json& each : object.value("pictures", Json::array()))
        box.pictures.push_back({.hash = read_text(each, "picture"),
                                .area = read_rect(each.at("area")),
                                .alt = read_text(each, "alt"),
                                .funder = read_text(each, "funder")});
    return box;
}

SnapshotLine read_line(const Json& object)
{
    return {.box = object.at("box").get<std::string>(),
            .x = read_length(object.at("x")),
            .baseline = read_length(object.at("y")),
            .width = read_length(object.at("width")),
            .text = object.at("text").get<std::string>(),
            .content = read_text(object, "content"),
            .reads = object.at("reads").get<std::string>()};
}

SnapshotPage read_page(const Json& object)
{
    SnapshotPage page{.name = object.at("name").get<std::string>(),
                      .trim = {read_length(object.at("width")), read_length(object.at("height"))},
                      .bleed = read_length(object.at("bleed")),
                      .marks = object.at("marks").get<std::string>()};
    for (const Json& box : object.at("boxes"))
        page.boxes.push_back(read_box(box));
    for (const Json& line : object.at("lines"))
        page.lines.push_back(read_line(line));
    return page;
}

} // namespace

std::string print_snapshot(const LayoutSnapshot& snapshot, const LaidOutEdition& laid_out)
{
    const Leaflet& leaflet = laid_out.leaflet;
    JsonWriter json;
    json.begin_object();
    json.member("schema", std::int64_t{schema});
    json.member("leaflet", snapshot.leaflet);
    json.member("lang", snapshot.language);
    json.member("profile", snapshot.profile);
    json.member("pdf", snapshot.pdf);
    json.member("title", snapshot.title);
    json.member("date", snapshot.date);
    json.member("producer", snapshot.producer);
    json.key("pages");
    write_pages(json, laid_out.layout, leaflet.format, leaflet.fold, &snapshot);
    json.end_object();
    return json.text() + "\n";
}

std::optional<LayoutSnapshot> read_snapshot(std::string_view json)
try {
    const Json document = Json::parse(json);
    if (document.at("schema").get<int>() != schema)
        return std::nullopt;
    LayoutSnapshot snapshot{.leaflet = read_text(document, "leaflet"),
                            .language = read_text(document, "lang"),
                            .profile = read_text(document, "profile"),
                            .pdf = document.at("pdf").get<std::string>(),
                            .title = read_text(document, "title"),
                            .date = read_text(document, "date"),
                            .producer = read_text(document, "producer")};
    for (const Json& page : document.at("pages"))
        snapshot.pages.push_back(read_page(page));
    return snapshot;
} catch (const std::exception&) {
    return std::nullopt;
}

Path snapshot_file(const Path& out, const Path& name)
{
    Path file = out / ".skrejlapa" / name;
    file += ".layout.json";
    return file;
}

} // namespace skrejlapa
