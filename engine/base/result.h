/// The value, or the one finding that says why there can be none.
#pragma once

#include "base/diagnostic.h"

#include <tl/expected.hpp>

namespace skrejlapa
{

template <class T> using Result = tl::expected<T, Diagnostic>;

/// The failed Result of a finding at error level.
inline tl::unexpected<Diagnostic> failure(std::string code, Span span, std::string message,
                                          std::vector<std::string> help = {})
{
    return tl::unexpected<Diagnostic>({.code = std::move(code),
                                       .level = Level::error,
                                       .span = span,
                                       .message = std::move(message),
                                       .help = std::move(help)});
}

} // namespace skrejlapa
