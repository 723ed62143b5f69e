#include "base/diagnostic_catalog.h"
#include "cli/commands.h"
#include "load/toml_document.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string upper_case(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::string_view level_word(Level level)
{
    return level == Level::error ? "error" : level == Level::warning ? "warning" : "note";
}

std::vector<std::string> known_codes()
{
    std::vector<std::string> codes;
    for (const CatalogEntry& entry : diagnostic_catalog())
        codes.emplace_back(entry.code);
    return codes;
}

} // namespace

CommandResult explain(const Options& options, Report& report)
{
    const std::string code = upper_case(options.operands.front());
    const CatalogEntry* const entry = find_catalog_entry(code);
    if (entry == nullptr) {
        report.add(failure("USAGE", {},
                           fmt::format("there is no diagnostic \"{}\"{}", options.operands.front(),
                                       did_you_mean(code, known_codes())))
                       .value());
        return {};
    }
    return fmt::format("{} ({})\n\n{}\n\nWhat to do: {}\n", entry->code, level_word(entry->level), entry->meaning,
                       entry->remedy);
}

} // namespace skrejlapa
