#include "cli/command_line.h"
#include "cli/commands.h"
#include "load/toml_document.h"

#include <fmt/format.h>

namespace skrejlapa
{

CommandResult show_help(const Options& options, Report& report)
{
    if (options.operands.empty())
        return help_text({});
    const std::string& subject = options.operands.front();
    if (find_command(subject) != nullptr)
        return help_text(subject);
    std::vector<std::string> names;
    for (const Command& command : all_commands())
        names.emplace_back(command.name);
    report.add(failure("USAGE", {}, fmt::format("there is no command \"{}\"{}", subject, did_you_mean(subject, names)))
                   .value());
    return {};
}

} // namespace skrejlapa
