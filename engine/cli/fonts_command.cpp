#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/level_rules.h"
#include "cli/workplace.h"
#include "text/language_coverage.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace skrejlapa
{

namespace
{

using Json = nlohmann::ordered_json;

struct LanguageCharacters {
    std::string tag;
    std::vector<char32_t> characters;
};

/// What a face lacks of one language.
struct Coverage {
    std::string language;
    std::vector<char32_t> missing;
    std::size_t wanted = 0;
};

struct ListedFace {
    FaceDescription face;
    std::vector<Coverage> coverage;
};

std::vector<LanguageCharacters> read_languages(const Options& options, Report& report)
{
    std::vector<LanguageCharacters> languages;
    for (const std::string& tag : options.coverage_languages) {
        if (auto characters = characters_of_language(tag))
            languages.push_back({tag, *std::move(characters)});
        else
            report.add(
                failure("USAGE", {}, fmt::format("--for: the characters of \"{}\" are not known", tag),
                        {"the characters are Unicode's (CLDR), beside those of ltg and liv: check the tag, or name "
                         "a language that is written with the same letters"})
                    .value());
    }
    return languages;
}

ListedFace list_face(const FontCatalog& fonts, const FaceDescription& description,
                     const std::vector<LanguageCharacters>& languages, Diagnostics& found)
{
    ListedFace listed{description, {}};
    if (languages.empty())
        return listed;
    const FacePtr face = fonts.find({description.family, description.weight, description.italic}, {}, found);
    for (const LanguageCharacters& language : languages) {
        if (face)
            listed.coverage.push_back(
                {language.tag, missing_in(*face, language.characters), language.characters.size()});
    }
    return listed;
}

std::string spelled(const std::vector<char32_t>& characters)
{
    constexpr std::size_t most_spelled = 40;
    std::string text;
    for (std::size_t i = 0; i < std::min(characters.size(), most_spelled); ++i) {
        if (i > 0)
            text += ' ';
        append_code_point(text, characters[i]);
    }
    if (characters.size() > most_spelled)
        text += fmt::format(" and {} more", characters.size() - most_spelled);
    return text;
}

std::string describe(const Coverage& coverage)
{
    if (coverage.missing.empty())
        return fmt::format("{}: complete", coverage.language);
    return fmt::format("{}: {} of {} missing: {}", coverage.language, coverage.missing.size(), coverage.wanted,
                       spelled(coverage.missing));
}

std::string padded(const std::string& text, std::size_t columns)
{
    const std::size_t taken = count_code_points(text);
    return text + std::string(taken < columns ? columns - taken : 0, ' ');
}

/// "  (wght 100 to 900, wdth 75 to 100)" of a variable font
std::string describe_axes(const FaceDescription& face)
{
    std::string axes;
    for (const VariationAxis& axis : face.axes)
        axes += fmt::format("{}{} {:g} to {:g}", axes.empty() ? "  (" : ", ", axis.tag, axis.least, axis.most);
    return axes.empty() ? axes : axes + ")";
}

std::string as_table(const std::vector<ListedFace>& faces)
{
    std::size_t family_columns = 0;
    std::size_t style_columns = 0;
    for (const ListedFace& listed : faces) {
        family_columns = std::max(family_columns, count_code_points(listed.face.family));
        style_columns = std::max(style_columns, count_code_points(listed.face.style));
    }
    std::string table;
    for (const ListedFace& listed : faces) {
        table += fmt::format("{}  {}  {}{}\n", padded(listed.face.family, family_columns),
                             padded(listed.face.style, style_columns), shown_path(listed.face.file),
                             describe_axes(listed.face));
        for (const Coverage& coverage : listed.coverage)
            table += fmt::format("    {}\n", describe(coverage));
    }
    return table;
}

Json as_json(const Coverage& coverage)
{
    Json missing = Json::array();
    for (const char32_t character : coverage.missing) {
        std::string text;
        append_code_point(text, character);
        missing.push_back(std::move(text));
    }
    return {{"lang", coverage.language}, {"complete", coverage.missing.empty()}, {"missing", std::move(missing)}};
}

std::string as_json(const std::vector<ListedFace>& faces)
{
    Json list = Json::array();
    for (const ListedFace& listed : faces) {
        Json object{{"family", listed.face.family}, {"style", listed.face.style}, {"weight", listed.face.weight},
                    {"italic", listed.face.italic}, {"file", listed.face.file},   {"index", listed.face.index}};
        for (const VariationAxis& axis : listed.face.axes)
            object["axes"].push_back(
                {{"tag", axis.tag}, {"least", axis.least}, {"default", axis.normal}, {"most", axis.most}});
        for (const Coverage& coverage : listed.coverage)
            object["coverage"].push_back(as_json(coverage));
        list.push_back(std::move(object));
    }
    return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace

CommandResult list_fonts(const Options& options, Report& report)
{
    const std::vector<LanguageCharacters> languages = read_languages(options, report);
    const Path start = options.operands.empty() ? Path(".") : Path(options.operands.front());
    const std::unique_ptr<Workplace> place = open_workplace_or_bare(options, start, report);
    if (!place || report.exit_code() == ExitCode::usage)
        return {};
    Diagnostics found(make_level_judge({options, place->project, place->sources, nullptr}));
    std::vector<ListedFace> faces;
    for (const FaceDescription& description : place->fonts.faces())
        faces.push_back(list_face(place->fonts, description, languages, found));
    report.add(found, place->sources);
    return options.result_form == ResultForm::json ? as_json(faces) : as_table(faces);
}

} // namespace skrejlapa
