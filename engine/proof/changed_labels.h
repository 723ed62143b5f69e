/// What a PDF says about itself that is no part of its pages.
#pragma once

#include <string>
#include <vector>

namespace skrejlapa
{

/// Which of the title, the date and the producer differ. Requires: `Labelled` has them as members.
template <class Labelled> std::vector<std::string> changed_labels(const Labelled& before, const Labelled& after)
{
    std::vector<std::string> changed;
    if (before.title != after.title)
        changed.emplace_back("title");
    if (before.date != after.date)
        changed.emplace_back("date");
    if (before.producer != after.producer)
        changed.emplace_back("producer");
    return changed;
}

} // namespace skrejlapa
