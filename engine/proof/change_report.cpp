#include "proof/change_report.h"

namespace skrejlapa
{

ChangeKind ChangeReport::kind() const
{
    ChangeKind gravest = added.empty() && removed.empty() ? ChangeKind::identical : ChangeKind::size_changed;
    for (const EditionChange& edition : editions)
        gravest = joined(gravest, edition.kind);
    return gravest;
}

std::vector<std::string> ChangeReport::names(ChangeKind kind) const
{
    std::vector<std::string> names;
    for (const EditionChange& edition : editions) {
        if (edition.kind == kind)
            names.push_back(edition.output);
    }
    return names;
}

} // namespace skrejlapa
