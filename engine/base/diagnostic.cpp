#include "base/diagnostic.h"

namespace skrejlapa
{

Diagnostic& Diagnostics::add(Diagnostic found)
{
    if (judge_) {
        const std::optional<Level> level = judge_(found);
        if (!level)
            return left_out_ = std::move(found);
        found.level = *level;
    }
    if (found.level == Level::error)
        ++errors_;
    return all_.emplace_back(std::move(found));
}

Diagnostic& Diagnostics::error(std::string code, Span span, std::string message, std::vector<std::string> help)
{
    return add({.code = std::move(code),
                .level = Level::error,
                .span = span,
                .message = std::move(message),
                .help = std::move(help)});
}

Diagnostic& Diagnostics::warning(std::string code, Span span, std::string message, std::vector<std::string> help)
{
    return add({.code = std::move(code),
                .level = Level::warning,
                .span = span,
                .message = std::move(message),
                .help = std::move(help)});
}

Diagnostic& Diagnostics::note(std::string code, Span span, std::string message, std::vector<std::string> help)
{
    return add({.code = std::move(code),
                .level = Level::note,
                .span = span,
                .message = std::move(message),
                .help = std::move(help)});
}

void Diagnostics::append(const Diagnostics& others)
{
    for (const Diagnostic& found : others.all())
        add(found);
}

} // namespace skrejlapa
