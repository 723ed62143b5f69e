/// From shaped text back to its source.
#pragma once

#include "text/prepared_text.h"
#include "text/shaped_paragraph.h"

namespace skrejlapa
{

/// The bytes' origins as the few steps where text and source part.
std::vector<OriginStep> collect_origin_steps(const std::vector<std::uint32_t>& origins);

/// As source_of for one character after another: `runs` of the paragraph are counted once.
Span source_of(const Paragraph& paragraph, const SourceRuns& runs, const ShapedParagraph& shaped, std::uint32_t offset);

} // namespace skrejlapa
