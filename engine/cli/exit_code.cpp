#include "cli/exit_code.h"

#include <array>
#include <string_view>

namespace skrejlapa
{

namespace
{

constexpr std::array<std::string_view, 6> system_codes{"FILE-UNREADABLE", "FILE-UNWRITABLE", "INTERNAL",
                                                       "PDF-WRITE",       "PROGRAM-FAILED",  "PROGRAM-MISSING"};
constexpr std::array<std::string_view, 4> usage_codes{"PROJECT-MISSING", "PROJECT-SELECTION", "SETTING-UNKNOWN",
                                                      "USAGE"};

template <std::size_t N> bool contains(const std::array<std::string_view, N>& codes, std::string_view code)
{
    for (const std::string_view candidate : codes) {
        if (candidate == code)
            return true;
    }
    return false;
}

int gravity(ExitCode code)
{
    switch (code) {
    case ExitCode::clean:
        return 0;
    case ExitCode::graver:
        return 1;
    case ExitCode::findings:
        return 2;
    case ExitCode::system:
        return 3;
    case ExitCode::usage:
        return 4;
    }
    return 0;
}

} // namespace

ExitCode graver(ExitCode a, ExitCode b) { return gravity(a) >= gravity(b) ? a : b; }

ExitCode exit_code_of(const Diagnostic& finding)
{
    if (finding.level != Level::error)
        return ExitCode::clean;
    if (finding.code == "DIFF-GRAVER")
        return ExitCode::graver;
    if (contains(usage_codes, finding.code))
        return ExitCode::usage;
    return contains(system_codes, finding.code) ? ExitCode::system : ExitCode::findings;
}

} // namespace skrejlapa
