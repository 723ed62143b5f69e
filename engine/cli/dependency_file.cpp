#include "cli/dependency_file.h"

#include "cli/report.h"

#include <set>

#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

/// What make would take for something else (GNU make, "Rule Syntax" and "Using Variables").
std::string for_make(const Path& path)
{
    std::string text;
    for (const char c : shown_path(path)) {
        if (c == ' ' || c == '#' || c == ':')
            text += '\\';
        if (c == '$')
            text += '$';
        text += c;
    }
    return text;
}

std::string as_rules(const std::vector<Dependencies>& all)
{
    std::string text;
    std::set<std::string> files;
    for (const Dependencies& each : all) {
        text += for_make(each.pdf) + ":";
        for (const Path& file : each.files) {
            const std::string name = for_make(file);
            text += " \\\n  " + name;
            files.insert(name);
        }
        text += "\n\n";
    }
    for (const std::string& file : files)
        text += file + ":\n";
    return text;
}

std::string as_json(const std::vector<Dependencies>& all)
{
    using Json = nlohmann::ordered_json;
    Json pdfs = Json::array();
    for (const Dependencies& each : all) {
        Json files = Json::array();
        for (const Path& file : each.files)
            files.push_back(shown_path(file));
        pdfs.push_back({{"pdf", shown_path(each.pdf)}, {"files", std::move(files)}});
    }
    return Json{{"schema", 1}, {"pdfs", std::move(pdfs)}}.dump(1, ' ', false,
                                                               nlohmann::json::error_handler_t::replace) +
           "\n";
}

} // namespace

std::string print_dependencies(const std::vector<Dependencies>& all, DependencyForm form)
{
    return form == DependencyForm::json ? as_json(all) : as_rules(all);
}

} // namespace skrejlapa
