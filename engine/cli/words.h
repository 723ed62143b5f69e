/// The arguments cut into flags with their values and operands, not yet understood.
#pragma once

#include "cli/command_line.h"

#include <map>

namespace skrejlapa
{

/// By the flag's name; a switch that was given has one empty word.
using FlagValues = std::map<std::string_view, std::vector<std::string>>;

struct Words {
    FlagValues flags;
    std::vector<std::string> operands;
};

/// Cuts the arguments after the command; behind "--" all are operands. Fails with USAGE at flags that the command does
/// not take.
Result<Words> split_words(const Command& command, const std::vector<std::string>& arguments);

/// Understands the values. Fails with USAGE at the first that is impossible.
Result<Options> read_options(const Command& command, const Words& words);

/// The failure of a command line.
tl::unexpected<Diagnostic> wrong_usage(std::string message, std::vector<std::string> help = {});

} // namespace skrejlapa
