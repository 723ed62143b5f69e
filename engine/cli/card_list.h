/// The printers' cards at hand.
#pragma once

#include "cli/workplace.h"

namespace skrejlapa
{

/// The names of all cards in layouts/printers of the project and of the engine's data, each once, sorted.
std::vector<std::string> list_cards(const Workplace& place);

} // namespace skrejlapa
