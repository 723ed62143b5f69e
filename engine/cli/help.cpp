#include "cli/command_line.h"

#include <algorithm>
#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string usage_of(const Flag& flag)
{
    std::string usage(flag.letter.empty() ? flag.name : fmt::format("{}, {}", flag.letter, flag.name));
    if (!flag.value.empty())
        usage += fmt::format(" {}", flag.value);
    return usage;
}

std::string list_commands(Since since)
{
    std::string text;
    for (const Command& command : all_commands()) {
        if (command.since == since)
            text += fmt::format("  {:<42}{}\n", usage_of(command), command.purpose);
    }
    return text;
}

std::string list_flags(std::string_view command, Since since)
{
    std::string text;
    for (const Flag& flag : all_flags()) {
        if (flag.since == since && takes(command, flag))
            text += fmt::format("  {:<42}{}\n", usage_of(flag), flag.purpose);
    }
    return text;
}

std::string help_on_program()
{
    return fmt::format(
        "skrejlapa: print-ready leaflets in many languages\n\n"
        "Usage: skrejlapa COMMAND …\n\n{}\n"
        "`skrejlapa help COMMAND` lists a command's flags; `skrejlapa --version` prints the version.\n\n"
        "In later releases:\n{}\n"
        "Environment: SKREJLAPA_DATA (the engine's own data), SKREJLAPA_FONT_PATH (folders with fonts),\n"
        "SOURCE_DATE_EPOCH (the PDFs' dates), NO_COLOR.\n"
        "Exit codes: 0 clean, 1 findings at error level, 2 wrong usage or no project, 3 the system failed,\n"
        "4 `diff --allow` found a graver change.\n",
        list_commands(Since::now), list_commands(Since::later));
}

std::string help_on(const Command& command)
{
    std::string text = fmt::format("skrejlapa {}\n\n{}\n", usage_of(command), command.purpose);
    if (command.since == Since::later)
        return text + "\nThis command comes in a later release.\n";
    text += fmt::format("\n{}", list_flags(command.name, Since::now));
    const std::string later = list_flags(command.name, Since::later);
    if (!later.empty())
        text += fmt::format("\nIn later releases:\n{}", later);
    return text;
}

} // namespace

std::string usage_of(const Command& command)
{
    return command.operands.empty() ? std::string(command.name) : fmt::format("{} {}", command.name, command.operands);
}

std::string help_text(std::string_view subject)
{
    return subject.empty() ? help_on_program() : help_on(*find_command(subject));
}

} // namespace skrejlapa
