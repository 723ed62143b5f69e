#include "cli/words.h"

#include "load/toml_document.h"

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

tl::unexpected<Diagnostic> later(std::string_view what)
{
    return failure("LATER-RELEASE", {}, fmt::format("{} comes in a later release", what),
                   {"`skrejlapa help` lists what is there"});
}

std::vector<std::string> command_names()
{
    std::vector<std::string> names;
    for (const Command& command : all_commands())
        names.emplace_back(command.name);
    return names;
}

Result<const Command*> choose_command(const std::vector<std::string>& arguments)
{
    if (arguments.empty())
        return wrong_usage("a command is missing", {"`skrejlapa help` lists the commands"});
    const std::string& name = arguments.front();
    if (name == "--help" || name == "-h")
        return find_command("help");
    if (name == "--version" || name == "-V")
        return find_command("version");
    const Command* const command = find_command(name);
    if (command == nullptr && !name.empty() && name.front() == '-')
        return wrong_usage(fmt::format("the command comes before its flags, but the first argument is \"{}\"", name),
                           {"write `skrejlapa COMMAND …`; `skrejlapa help` lists the commands"});
    if (command == nullptr)
        return wrong_usage(fmt::format("there is no command \"{}\"{}", name, did_you_mean(name, command_names())),
                           {"`skrejlapa help` lists the commands"});
    if (command->since == Since::later)
        return later(fmt::format("the command \"{}\"", name));
    return command;
}

std::optional<std::string_view> find_later_flag(const Command& command, const Words& words)
{
    for (const auto& [name, values] : words.flags) {
        if (find_flag(name, command.name)->since == Since::later)
            return name;
    }
    return std::nullopt;
}

/// What the flag at `index` says, where it is that flag; else nothing.
std::string_view value_of_diagnostics(const std::vector<std::string>& arguments, std::size_t index)
{
    constexpr std::string_view flag = "--diagnostics";
    const std::string_view argument = arguments[index];
    if (argument == flag)
        return index + 1 < arguments.size() ? std::string_view(arguments[index + 1]) : std::string_view();
    return argument.starts_with(flag) && argument.substr(flag.size()).starts_with('=')
               ? argument.substr(flag.size() + 1)
               : std::string_view();
}

Options help_on(const Command& command)
{
    Options options;
    options.command = CommandName::help;
    if (command.id != CommandName::help)
        options.operands = {std::string(command.name)};
    return options;
}

} // namespace

tl::unexpected<Diagnostic> wrong_usage(std::string message, std::vector<std::string> help)
{
    return failure("USAGE", {}, std::move(message), std::move(help));
}

Result<Options> parse_options(const std::vector<std::string>& arguments)
{
    const Result<const Command*> chosen = choose_command(arguments);
    if (!chosen)
        return tl::unexpected<Diagnostic>(chosen.error());
    const Command& command = **chosen;
    const Result<Words> words = split_words(command, arguments);
    if (!words)
        return tl::unexpected<Diagnostic>(words.error());
    if (words->flags.contains("--help"))
        return help_on(command);
    if (const auto flag = find_later_flag(command, *words))
        return later(fmt::format("the flag {}", *flag));
    return read_options(command, *words);
}

FindingsForm findings_form_of(const std::vector<std::string>& arguments)
{
    FindingsForm form = FindingsForm::human;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view value = value_of_diagnostics(arguments, i);
        if (value == "json")
            form = FindingsForm::json;
        else if (value == "human")
            form = FindingsForm::human;
    }
    return form;
}

} // namespace skrejlapa
