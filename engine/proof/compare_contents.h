/// Two PDFs compared by themselves, where no record tells what their boxes are.
#pragma once

#include "proof/change_report.h"
#include "proof/edition_views.h"

namespace skrejlapa
{

/// Pages are compared by their operators and all these name, and where those differ by their pixels and words. Its
/// boxes are the areas where pixels differ, named "area 1" and so on; what is neither marks nor size counts as text.
/// Fails as `draw_window`.
Result<EditionChange> compare_contents(const EditionViews& views);

} // namespace skrejlapa
