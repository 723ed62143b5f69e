// The only file that knows CLI11.
#include "cli/words.h"

#include "load/toml_document.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace skrejlapa
{

namespace
{

std::vector<std::string> flag_names(std::string_view command)
{
    std::vector<std::string> names;
    for (const Flag& flag : all_flags()) {
        if (takes(command, flag))
            names.emplace_back(flag.name);
    }
    return names;
}

/// CLI11 names the flag first: "--out: 1 required TEXT missing", "quiet was given a disallowed flag override".
tl::unexpected<Diagnostic> wrong_value(const Command& command, std::string_view complaint)
{
    const std::vector<std::string> help{fmt::format("`skrejlapa help {}` lists its flags", command.name)};
    const std::string name(complaint.substr(0, complaint.find_first_of(": ")));
    const Flag* const flag = find_flag(name.starts_with('-') ? name : "--" + name, command.name);
    if (flag == nullptr)
        return wrong_usage(fmt::format("`skrejlapa {}`: {}", command.name, complaint), help);
    if (flag->value.empty())
        return wrong_usage(fmt::format("{} takes no value", flag->name), help);
    return wrong_usage(fmt::format("{0} needs a value: {0} {1}", flag->name, flag->value), help);
}

tl::unexpected<Diagnostic> unknown_flag(const Command& command, std::string_view word)
{
    const std::string name(word.substr(0, word.find('=')));
    if (find_flag(name) != nullptr)
        return wrong_usage(fmt::format("`skrejlapa {}` does not take {}", command.name, name),
                           {fmt::format("`skrejlapa help {}` lists its flags", command.name)});
    return wrong_usage(fmt::format("`skrejlapa {}` has no flag {}{}", command.name, name,
                                   did_you_mean(name, flag_names(command.name))),
                       {fmt::format("`skrejlapa help {}` lists its flags", command.name)});
}

void offer_flags(CLI::App& app, const Command& command, FlagValues& values)
{
    for (const Flag& flag : all_flags()) {
        if (!takes(command.name, flag))
            continue;
        const std::string names =
            flag.letter.empty() ? std::string(flag.name) : fmt::format("{},{}", flag.letter, flag.name);
        if (flag.value.empty()) {
            app.add_flag_callback(names, [&values, name = flag.name] { values[name] = {""}; })->disable_flag_override();
        } else {
            app.add_option_function<std::vector<std::string>>(
                   names, [&values, name = flag.name](const std::vector<std::string>& given) { values[name] = given; })
                ->allow_extra_args(false);
        }
    }
}

} // namespace

Result<Words> split_words(const Command& command, const std::vector<std::string>& arguments)
{
    const auto hyphens = std::find(arguments.begin() + 1, arguments.end(), "--");
    Words words;
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    offer_flags(app, command, words.flags);
    app.add_option("operands", words.operands);
    try {
        app.parse(std::vector<std::string>(std::make_reverse_iterator(hyphens), arguments.rend() - 1));
    } catch (const CLI::Error& error) {
        return wrong_value(command, error.what());
    }
    const std::vector<std::string> unknown = app.remaining();
    if (!unknown.empty())
        return unknown_flag(command, unknown.front());
    if (hyphens != arguments.end())
        words.operands.insert(words.operands.end(), hyphens + 1, arguments.end());
    return words;
}

} // namespace skrejlapa
