/// The laid-out pages as JSON, for scripts and tests.
#pragma once

#include "cli/text_rules_report.h"

namespace skrejlapa
{

/// Points to a thousandth from the trim's top left; border boxes in tree order, then lines. Of a folded sheet each page
/// also has its panels, left to right. Behind the pages the rules that the text was set by, where there are any to tell
/// of.
std::string inspect_json(const Layout& layout, const PageFormat& format, const std::optional<Fold>& fold = {},
                         const TextRulesReport& rules = {});

} // namespace skrejlapa
