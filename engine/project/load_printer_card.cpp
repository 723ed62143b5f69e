#include "project/card_keys.h"
#include "project/located_values.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

const Path cards_folder = "layouts/printers";

bool is_name_alone(const std::string& card) { return card.find('/') == std::string::npos && !card.ends_with(".toml"); }

/// Where the card lies; empty with a finding where it may not or does not.
Path find_card(const Files& files, const Project& project, const DataFolder& data, const Located& card,
               Diagnostics& found)
{
    Path written = is_name_alone(card.text) ? cards_folder / (card.text + ".toml") : Path(card.text);
    if (!card.span && written.is_absolute())
        return written;
    const std::optional<Path> in_project = path_in_project(project, {written.string(), card.span}, found);
    if (!in_project)
        return {};
    Path in_data = (data.path / written).lexically_normal();
    if (files.is_file(*in_project) || !files.is_file(in_data))
        return *in_project;
    return in_data;
}

} // namespace

PrinterCard load_printer_card(const Files& files, const Project& project, const DataFolder& data, const Located& card,
                              Voice voice, const ParsedTomls& known, SourceMap& sources, Diagnostics& found)
{
    const Path path = find_card(files, project, data, card, found);
    if (path.empty())
        return {.name = card.text};
    if (!files.is_file(path)) {
        found.error("FILE-MISSING", card.span, fmt::format("there is no printer's card \"{}\"", card.text),
                    {"a card is a file, or the name of one in layouts/printers without its .toml"});
        return {.name = card.text};
    }
    const int errors = found.error_count();
    const std::shared_ptr<const TomlTable> table = load_toml(files, path.string(), card.span, known, sources, found);
    if (table->entries.empty() && found.error_count() > errors)
        return {.name = card.text};
    TableReader reader(*table, "the printer's card", found);
    static_cast<void>(reader.string("name"));
    const std::string owner =
        voice == Voice::default_card ? "the default card" : fmt::format("the card \"{}\"", path.stem().string());
    PrinterCard result = read_card_keys(reader, {voice, owner}, found);
    reader.finish();
    result.name = card.text;
    return result;
}

} // namespace skrejlapa
