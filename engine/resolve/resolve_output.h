/// Card, profile and job to the terms of the file.
#pragma once

#include "resolve/output_terms.h"

namespace skrejlapa
{

/// What the terms are told from. References must outlive the call.
struct OutputInput {
    const PrinterCard& card; ///< all voices in one
    const Profile& profile;
    const JobTerms& job;
    const Project& project;
    const DataFolder& data;
    const Files& files;
    const SourceMap& sources;
    Length bleed;                        ///< in force
    std::optional<bool> crop_marks = {}; ///< where the layout or the command line has the last word on them
};

/// Finds CARD-STANDARD, CARD-CONTRADICTS, CARD-NO-PROFILE, FILE-MISSING, FILE-OUTSIDE, FILE-UNREADABLE.
OutputTerms resolve_output(const OutputInput& input, Diagnostics& found);

} // namespace skrejlapa
