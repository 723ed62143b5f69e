#include "cli/record_terms.h"

#include "files/loaded_objects.h"
#include "picture/vector_module.h"
#include "preflight/pdf_reader.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

/// What reads, sets, draws, converts and writes. Other libraries serve the program itself.
constexpr auto libraries_that_show = std::to_array<std::string_view>(
    {"libcairo",   "libfontconfig",   "libfreetype",      "libgdk_pixbuf-2", "libharfbuzz", "libharfbuzz-subset",
     "libhpdf",    "libicudata",      "libicuuc",         "libjpeg",         "liblcms2",    "libmd4c",
     "libpango-1", "libpangocairo-1", "libpng16",         "libqpdf",         "librsvg-2",   "libxml2",
     "libz",       "libZXing",        "skrejlapa-reader", "skrejlapa-vector"});

/// "libharfbuzz" of "libharfbuzz.so.0.60000.0", "libpango-1" of "libpango-1.0.so.0.5000.12".
std::string_view stem_of(std::string_view file)
{
    file = file.substr(0, file.find(".so"));
    return file.substr(0, file.find('.'));
}

/// "libhpdf-2.3.0.so" has its version in its stem.
bool shows(std::string_view file)
{
    const std::string_view stem = stem_of(file);
    return std::any_of(libraries_that_show.begin(), libraries_that_show.end(), [&](std::string_view name) {
        return stem == name || (name == "libhpdf" && stem.starts_with(name));
    });
}

std::string short_id(const std::string& id) { return id.substr(0, 12); }

std::string in_words(const TomlDate& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

} // namespace

std::vector<RecordedName> engine_in_use()
{
    static_cast<void>(vector_importer());
    static_cast<void>(pdf_reader());
    std::vector<RecordedName> engine;
    for (const LoadedObject& object : loaded_objects()) {
        if (engine.empty())
            engine.push_back({"skrejlapa", fmt::format("{} ({})", SKREJLAPA_VERSION, short_id(object.id))});
        else if (shows(object.name))
            engine.push_back(
                {std::string(stem_of(object.name)), fmt::format("{} ({})", object.name, short_id(object.id))});
    }
    return engine;
}

std::string name_of_fonts(const FontCatalog& fonts, const RecordPaths& paths)
{
    std::string text;
    for (const FaceDescription& face : fonts.faces()) {
        text += fmt::format("{}\n{}\n{} {} {}\n{}\n{}\n", face.family, face.style, face.weight, face.italic, face.index,
                            face.legacy_family, paths.text_of(face.file));
        for (const VariationAxis& axis : face.axes)
            text += fmt::format("{} {} {} {}\n", axis.tag, axis.least, axis.normal, axis.most);
    }
    return hash_content(text).hex();
}

std::vector<RecordedName> terms_of(const Workplace& place, const Edition& edition, const std::string& fonts)
{
    return {{"date", edition.entry->date ? in_words(*edition.entry->date) : std::string()},
            {"SOURCE_DATE_EPOCH", place.date_unix_s ? fmt::format("{}", *place.date_unix_s) : std::string()},
            {"--printer", place.printer.value_or("")},
            {"list of fonts", fonts}};
}

std::string lock_of(const FitLock& lock, const Edition& edition)
{
    FitSizes sizes;
    const std::string row = edition.row.key();
    for (const GroupSizes& each : lock.groups) {
        if (each.leaflet == edition.leaflet && each.profile == edition.profile && each.row == row)
            sizes.push_back(each);
    }
    return sizes.empty() ? std::string() : hash_content(print_fit_sizes(sizes, {})).hex();
}

} // namespace skrejlapa
