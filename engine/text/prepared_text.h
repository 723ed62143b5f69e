/// The text that is shaped: what the author wrote, cleaned, normalised, by its language's rules and in its style's
/// case.
#pragma once

#include "text/mapped_text.h"

namespace skrejlapa
{

struct PreparedText {
    MappedText text;
    SourceRuns runs;
    std::vector<std::uint32_t> soft_hyphens; ///< offsets in `text` of the characters after them; they are taken out
    std::vector<AppliedRule> rules;          ///< what the rules of the languages changed

    /// Index into Paragraph::runs of the run that the byte at `offset` belongs to.
    [[nodiscard]] std::size_t run_at(std::uint32_t offset) const { return runs.run_at(text.origins[offset]); }
};

/// Finds what clean_text and replace_commas_below find.
PreparedText prepare_text(const Paragraph& paragraph, Diagnostics& found);

} // namespace skrejlapa
