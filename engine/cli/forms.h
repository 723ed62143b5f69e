/// The two forms findings are printed in.
#pragma once

#include "cli/report.h"

namespace skrejlapa
{

std::string print_human(const Report& report, const PrintedReport& how);
/// One object a line; the last is the summary.
std::string print_json(const Report& report, const PrintedReport& how);

/// A source line as a terminal shows it, and where in it the marked part stands.
struct MarkedLine {
    std::string text;
    int start = 0; ///< columns of the terminal before the mark
    int width = 1; ///< columns of the mark, at least 1
};

/// Expands tabs, leaves out control characters, and cuts long lines around the mark.
/// `column` counts code points from 1.
MarkedLine mark_line(std::string_view line, int column, int length);

} // namespace skrejlapa
