/// The two streams of the program: results on standard output, findings and progress on standard error.
#pragma once

#include "cli/options.h"

#include <string_view>

namespace skrejlapa
{

/// Makes sure that the standard streams are open and that a closed reader does not kill the program. Call once, first.
void prepare_streams();

enum class WriteOutcome {
    written, ///< or nobody reads any more, which is the reader's choice
    failed
};

/// Writes a result to standard output.
WriteOutcome print_result(std::string_view text);
/// Writes findings or progress to standard error.
void print_message(std::string_view text);

bool uses_color(ColorUse wanted);
bool shows_progress(const Options& options);
/// How wide the terminal at standard error is, else 80.
std::size_t terminal_columns();

} // namespace skrejlapa
