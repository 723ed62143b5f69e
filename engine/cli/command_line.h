/// The commands and flags the program knows, those of later releases too: what parsing and help are made from.
#pragma once

#include "cli/options.h"

#include <span>
#include <string_view>

namespace skrejlapa
{

enum class Since { now, later };

struct Command {
    std::string_view name;
    std::string_view operands; ///< as the help shows them: "[PROJECT]"
    std::string_view purpose;
    Since since = Since::now;
    CommandName id = CommandName::help; ///< of those that are there
    std::size_t least_operands = 0;
    std::size_t most_operands = 0;
};

enum class Occurs { once, repeated };

struct Flag {
    std::string_view name;     ///< "--lang"
    std::string_view letter;   ///< "-j", or empty
    std::string_view value;    ///< "TAG"; empty for a switch
    std::string_view commands; ///< which take it, separated by spaces
    std::string_view purpose;
    Occurs occurs = Occurs::once;
    Since since = Since::now;
};

std::span<const Command> all_commands();
std::span<const Flag> all_flags();

/// Null for an unknown name.
const Command* find_command(std::string_view name);
/// Null for an unknown name or letter. Flags of one name that mean different things are told apart by the command.
const Flag* find_flag(std::string_view name, std::string_view command = {});
bool takes(std::string_view command, const Flag& flag);

/// "inspect LAYOUT.toml [CONTENT.md]"
std::string usage_of(const Command& command);

/// What `help` prints; `subject` is a command's name or empty. Requires: a known command.
std::string help_text(std::string_view subject);

} // namespace skrejlapa
