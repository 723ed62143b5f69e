/// Which files of a funder's version an edition may choose from, by language, colour and shape.
#pragma once

#include "project/project.h"
#include "resolve/strip.h"

namespace skrejlapa
{

struct LogoFile {
    Located path;
    std::string color; ///< full, mono, negative
    LogoShape shape = LogoShape::horizontal;
    bool is_in_language = true; ///< else its words are in another one
};

struct LogoFileRequest {
    std::string_view language;
    std::string_view source_language;
    std::string_view color; ///< that is wanted first; empty: full, then mono, then negative
    bool is_worded = false; ///< a file without a language is in the source language
};

/// At most one for each colour and shape, the better first: by colour, then horizontal before vertical.
std::vector<LogoFile> choose_logo_files(const FunderVersion& version, const LogoFileRequest& request);

/// What a drawing of a colour may stand on: what it is drawn for, as far as the rule allows it. A colour that is wanted
/// by name counts as drawn for all grounds.
std::vector<Ground> grounds_of_drawing(std::string_view color, std::string_view wanted,
                                       const std::optional<GroundRule>& rule);

/// All that a rule allows for any of the colours; nothing without a rule.
std::optional<std::vector<Ground>> allowed_grounds(const std::optional<GroundRule>& rule);

} // namespace skrejlapa
