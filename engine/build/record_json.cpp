#include "build/edition_record.h"

#include "build/json_writer.h"
#include "resolve/fit_property.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr int schema = 1;

// Each writes what the function after it reads.

void write(JsonWriter& json, const std::vector<RecordedName>& names)
{
    json.begin_object();
    for (const RecordedName& each : names)
        json.member(each.name, each.value);
    json.end_object();
}

std::vector<RecordedName> read_names(const Json& object)
{
    std::vector<RecordedName> names;
    for (const auto& [name, value] : object.items())
        names.push_back({name, value.get<std::string>()});
    return names;
}

void write(JsonWriter& json, const RecordedFile& file)
{
    json.begin_array();
    json.add(file.path);
    json.add(file.hash);
    if (file.stamp)
        for (const std::int64_t number : {file.stamp->size, file.stamp->modified_ns, file.stamp->changed_ns,
                                          static_cast<std::int64_t>(file.stamp->inode)})
            json.add(number);
    json.end_array();
}

RecordedFile read_file(const Json& array)
{
    RecordedFile file{.path = array.at(0).get<std::string>(), .stamp = {}, .hash = array.at(1).get<std::string>()};
    if (array.size() == 6)
        file.stamp =
            FileStamp{array.at(2).get<std::int64_t>(), array.at(3).get<std::int64_t>(), array.at(4).get<std::int64_t>(),
                      static_cast<std::uint64_t>(array.at(5).get<std::int64_t>())};
    return file;
}

constexpr std::array<std::string_view, 3> question_names{"is-file", "is-folder", "files-below"};

void write(JsonWriter& json, const RecordedQuestion& question)
{
    json.array(question_names[static_cast<std::size_t>(question.question)], question.path, question.answer);
}

RecordedQuestion read_question(const Json& array)
{
    const auto name = array.at(0).get<std::string>();
    const auto* const known = std::find(question_names.begin(), question_names.end(), name);
    return {static_cast<FileQuestion>(std::min<std::ptrdiff_t>(known - question_names.begin(), 2)),
            array.at(1).get<std::string>(), array.at(2).get<std::string>()};
}

void write(JsonWriter& json, const std::vector<std::size_t>& places)
{
    json.begin_array();
    for (const std::size_t place : places)
        json.add(static_cast<std::int64_t>(place));
    json.end_array();
}

void write_row(JsonWriter& json, const RecordedPreparation& preparation)
{
    json.member("row-lang", preparation.row_language);
    json.key("row");
    json.begin_object();
    for (const auto& [field, value] : preparation.row_fields) {
        json.key(field);
        if (value)
            json.add(*value);
        else
            json.add_null(); // there was no such column
    }
    json.end_object();
}

void write(JsonWriter& json, const RecordedPreparation& preparation)
{
    json.begin_object();
    json.member("lang", preparation.language);
    json.key("files");
    write(json, preparation.files);
    json.key("questions");
    write(json, preparation.questions);
    json.key("fingerprint");
    json.begin_object();
    for (const FingerprintPart& part : preparation.fingerprint)
        json.member(part.name, part.hash.hex());
    json.end_object();
    if (preparation.asks_all_fonts)
        json.member("asks-all-fonts", true);
    if (!preparation.row_fields.empty())
        write_row(json, preparation);
    json.end_object();
}

RecordedPreparation read_preparation(const Json& object)
{
    RecordedPreparation preparation{.language = object.at("lang").get<std::string>(),
                                    .files = object.at("files").get<std::vector<std::size_t>>(),
                                    .questions = object.at("questions").get<std::vector<std::size_t>>(),
                                    .fingerprint = {},
                                    .asks_all_fonts = object.value("asks-all-fonts", false)};
    for (const auto& [name, hash] : object.at("fingerprint").items())
        preparation.fingerprint.push_back({name, hash_from_hex(hash.get<std::string>())});
    preparation.row_language = object.value("row-lang", std::string());
    const Json row = object.value("row", Json::object());
    for (const auto& [field, value] : row.items())
        preparation.row_fields[field] = value.is_null() ? std::nullopt : std::optional(value.get<std::string>());
    return preparation;
}

LeverKind read_lever_kind(const std::string& name)
{
    constexpr std::array kinds{LeverKind::letter_spacing, LeverKind::glyph_width, LeverKind::block_space,
                               LeverKind::line_height, LeverKind::font_size};
    const auto* const known =
        std::find_if(kinds.begin(), kinds.end(), [&](LeverKind kind) { return lever_name(kind) == name; });
    return known == kinds.end() ? LeverKind::font_size : *known;
}

void write(JsonWriter& json, const GroupSizes& sizes)
{
    json.begin_object();
    json.member("group", sizes.group);
    json.member("forced-by", sizes.forced_by);
    json.key("levers");
    json.begin_array();
    for (const LeverSizes& lever : sizes.levers)
        json.array(lever_name(lever.kind), lever.written, lever.set);
    json.end_array();
    json.end_object();
}

GroupSizes read_sizes(const Json& object)
{
    GroupSizes sizes;
    sizes.group = object.at("group").get<std::string>();
    sizes.forced_by = object.at("forced-by").get<std::string>();
    for (const Json& lever : object.at("levers"))
        sizes.levers.push_back({.kind = read_lever_kind(lever.at(0).get<std::string>()),
                                .written = lever.at(1).get<std::string>(),
                                .set = lever.at(2).get<std::string>(),
                                .span = {}});
    return sizes;
}

void write(JsonWriter& json, const Rect& area)
{
    json.array(area.left().millipoints(), area.top().millipoints(), area.size.width.millipoints(),
               area.size.height.millipoints());
}

Rect read_rect(const Json& array)
{
    const auto length = [&](std::size_t at) { return Length::from_millipoints(array.at(at).get<std::int64_t>()); };
    return {{length(0), length(1)}, {length(2), length(3)}};
}

constexpr std::array<std::string_view, 3> level_names{"note", "warning", "error"};

bool is_nowhere(const PagePlace& place) { return place.page <= 0 && place.box.empty() && !place.area; }

void write(JsonWriter& json, const PagePlace& place)
{
    json.begin_object();
    if (place.page > 0)
        json.member("page", std::int64_t{place.page});
    if (!place.box.empty())
        json.member("box", place.box);
    if (place.area) {
        json.key("area");
        write(json, *place.area);
    }
    json.end_object();
}

PagePlace read_place(const Json& object)
{
    PagePlace place{.page = object.value("page", 0), .box = object.value("box", std::string()), .area = {}};
    if (object.contains("area"))
        place.area = read_rect(object.at("area"));
    return place;
}

void write_values(JsonWriter& json, const Diagnostic& finding)
{
    json.key("values");
    json.begin_object();
    for (const auto& [name, value] : finding.values) {
        json.key(name);
        std::visit([&](const auto& held) { json.add(held); }, value);
    }
    json.end_object();
}

void write(JsonWriter& json, const RecordedFinding& recorded)
{
    const Diagnostic& finding = recorded.finding;
    json.begin_object();
    json.member("code", finding.code);
    json.member("level", level_names[static_cast<std::size_t>(finding.level)]);
    json.member("message", finding.message);
    json.key("help");
    json.begin_array();
    for (const std::string& help : finding.help)
        json.add(help);
    json.end_array();
    if (recorded.is_left_out)
        json.member("left-out", true);
    if (!recorded.file.empty())
        json.member("file", recorded.file);
    if (recorded.place.line > 0) {
        json.key("source");
        json.array(std::int64_t{recorded.place.line}, std::int64_t{recorded.place.column},
                   std::int64_t{recorded.length}, recorded.line);
    }
    if (!is_nowhere(finding.place)) {
        json.key("place");
        write(json, finding.place);
    }
    if (!finding.values.empty())
        write_values(json, finding);
    if (!finding.language.empty()) {
        json.key("edition");
        json.array(finding.leaflet, finding.language, finding.profile, finding.row);
    }
    json.end_object();
}

DiagnosticValue read_value(const Json& value)
{
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number())
        return value.get<double>();
    return value.get<std::string>();
}

RecordedFinding read_finding(const Json& object)
{
    RecordedFinding recorded;
    Diagnostic& finding = recorded.finding;
    finding.code = object.at("code").get<std::string>();
    const auto level = object.at("level").get<std::string>();
    finding.level = level == "note" ? Level::note : level == "warning" ? Level::warning : Level::error;
    finding.message = object.at("message").get<std::string>();
    finding.help = object.at("help").get<std::vector<std::string>>();
    recorded.file = object.value("file", std::string());
    recorded.is_left_out = object.value("left-out", false);
    if (object.contains("source")) {
        const Json& source = object.at("source");
        recorded.place = {source.at(0).get<int>(), source.at(1).get<int>()};
        recorded.length = source.at(2).get<int>();
        recorded.line = source.at(3).get<std::string>();
    }
    if (object.contains("place"))
        finding.place = read_place(object.at("place"));
    if (object.contains("values")) {
        for (const auto& [name, value] : object.at("values").items())
            finding.values.emplace_back(name, read_value(value));
    }
    if (object.contains("edition")) {
        finding.leaflet = object.at("edition").at(0).get<std::string>();
        finding.language = object.at("edition").at(1).get<std::string>();
        finding.profile = object.at("edition").at(2).get<std::string>();
        finding.row = object.at("edition").at(3).get<std::string>();
    }
    return recorded;
}

double rounded_mm(Length length) { return std::round(length.to_mm() * 1000) / 1000; }

void write(JsonWriter& json, const UsePlace& place)
{
    json.begin_object();
    json.member("page", std::int64_t{place.page});
    json.member("box", place.box);
    json.key("bbox_mm");
    json.array(rounded_mm(place.area.left()), rounded_mm(place.area.top()), rounded_mm(place.area.size.width),
               rounded_mm(place.area.size.height));
    json.end_object();
}

void write(JsonWriter& json, const Use& use)
{
    json.begin_object();
    json.member("kind", name_of(use.kind));
    json.member("name", use.name);
    json.key("places");
    json.begin_array();
    for (const UsePlace& place : use.places)
        write(json, place);
    json.end_array();
    json.end_object();
}

Use read_use(const Json& object)
{
    Use use{.kind = find_use_kind(object.at("kind").get<std::string>()).value_or(UseKind::file),
            .name = object.at("name").get<std::string>(),
            .places = {}};
    for (const Json& place : object.at("places")) {
        const Json& box = place.at("bbox_mm");
        const auto length = [&](std::size_t at) { return mm(box.at(at).get<double>()); };
        use.places.push_back({place.at("page").get<int>(),
                              place.at("box").get<std::string>(),
                              {{length(0), length(1)}, {length(2), length(3)}}});
    }
    return use;
}

/// The members of the object that a record is, each on a line of its own.
class RecordText
{
public:
    void add(std::string_view name, std::string_view value)
    {
        add(name, [&](JsonWriter& json) { json.add(value); });
    }
    template <class T> void add(std::string_view name, const std::vector<T>& values)
    {
        add(name, [&](JsonWriter& json) {
            json.begin_array();
            for (const T& value : values)
                write(json, value);
            json.end_array();
        });
    }
    template <class Write>
    requires std::is_invocable_v<Write, JsonWriter&>
    void add(std::string_view name, const Write& write_value)
    {
        JsonWriter json;
        write_value(json);
        text_ += text_.size() == 1 ? "\n\"" : ",\n\"";
        text_ += name;
        text_ += "\":" + json.text();
    }
    [[nodiscard]] std::string text() const { return text_ + "\n}\n"; }

private:
    std::string text_ = "{";
};

void write_edition(JsonWriter& json, const EditionRecord& record)
{
    json.begin_object();
    json.member("leaflet", record.leaflet);
    json.member("lang", record.language);
    json.member("profile", record.profile);
    if (!record.row.empty())
        json.member("row", record.row);
    json.end_object();
}

template <class Read> auto list_of(const Json& array, Read read)
{
    std::vector<decltype(read(array))> values;
    for (const Json& each : array)
        values.push_back(read(each));
    return values;
}

/// A member of the object that a record is, as its line of the text has it; empty where there is none.
std::string_view member(std::string_view text, std::string_view name)
{
    const std::string beginning = "\n\"" + std::string(name) + "\":";
    const std::size_t at = text.find(beginning);
    if (at == std::string_view::npos)
        return {};
    std::string_view line = text.substr(at + beginning.size());
    line = line.substr(0, line.find('\n'));
    return line.ends_with(',') ? line.substr(0, line.size() - 1) : line;
}

Json parse_member(std::string_view text, std::string_view name) { return Json::parse(member(text, name)); }

EditionRecord read_record(std::string_view text, RecordParts parts)
{
    EditionRecord record;
    const Json edition = parse_member(text, "edition");
    record.leaflet = edition.at("leaflet").get<std::string>();
    record.language = edition.at("lang").get<std::string>();
    record.profile = edition.at("profile").get<std::string>();
    record.row = edition.value("row", std::string());
    record.engine = read_names(parse_member(text, "engine"));
    record.terms = read_names(parse_member(text, "terms"));
    record.output = read_file(parse_member(text, "output"));
    record.files = list_of(parse_member(text, "files"), read_file);
    record.questions = list_of(parse_member(text, "questions"), read_question);
    record.own = read_preparation(parse_member(text, "own"));
    record.sisters = list_of(parse_member(text, "sisters"), read_preparation);
    record.lock = parse_member(text, "lock").get<std::string>();
    record.fit = parse_member(text, "fit").get<std::string>();
    record.sizes = list_of(parse_member(text, "sizes"), read_sizes);
    record.findings = list_of(parse_member(text, "findings"), read_finding);
    if (parts == RecordParts::all)
        record.uses = list_of(parse_member(text, "uses"), read_use);
    return record;
}

bool is_within(const std::vector<std::size_t>& places, std::size_t size)
{
    return std::all_of(places.begin(), places.end(), [&](std::size_t place) { return place < size; });
}

bool is_whole(const EditionRecord& record)
{
    const auto refers_within = [&](const RecordedPreparation& preparation) {
        return is_within(preparation.files, record.files.size()) &&
               is_within(preparation.questions, record.questions.size());
    };
    return refers_within(record.own) && std::all_of(record.sisters.begin(), record.sisters.end(), refers_within);
}

} // namespace

std::string print_record(const EditionRecord& record)
{
    RecordText text;
    text.add("schema", [](JsonWriter& json) { json.add(std::int64_t{schema}); });
    text.add("edition", [&](JsonWriter& json) { write_edition(json, record); });
    text.add("engine", [&](JsonWriter& json) { write(json, record.engine); });
    text.add("terms", [&](JsonWriter& json) { write(json, record.terms); });
    text.add("output", [&](JsonWriter& json) { write(json, record.output); });
    text.add("files", record.files);
    text.add("questions", record.questions);
    text.add("own", [&](JsonWriter& json) { write(json, record.own); });
    text.add("sisters", record.sisters);
    text.add("lock", record.lock);
    text.add("fit", record.fit);
    text.add("sizes", record.sizes);
    text.add("findings", record.findings);
    text.add("uses", record.uses);
    return text.text();
}

std::optional<EditionRecord> parse_record(std::string_view text, RecordParts parts)
{
    try {
        if (member(text, "schema") != std::to_string(schema))
            return std::nullopt;
        EditionRecord record = read_record(text, parts);
        return is_whole(record) ? std::optional(std::move(record)) : std::nullopt;
    } catch (const Json::exception&) { // cut short, or written by hand: as good as none
        return std::nullopt;
    }
}

} // namespace skrejlapa
