/// Two editions compared box by box, by what their builds kept of them.
#pragma once

#include "proof/change_report.h"

namespace skrejlapa
{

/// The pages that changed and the gravest kind; identical where no page did. Which of title, date and producer changed
/// is told too. The files themselves and pixels are not looked at.
EditionChange compare_layouts(const LayoutSnapshot& before, const LayoutSnapshot& after);

} // namespace skrejlapa
