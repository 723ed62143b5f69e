#include "resolve/unique_findings.h"

#include <set>
#include <tuple>

namespace skrejlapa
{

void append_unique(const Diagnostics& from, Diagnostics& to)
{
    using Key = std::tuple<FileId, std::uint32_t, std::uint32_t, std::string_view, std::string_view>;
    std::set<Key> seen;
    for (const Diagnostic& finding : from.all()) {
        if (seen.emplace(finding.span.file, finding.span.begin, finding.span.end, finding.code, finding.message).second)
            to.add(finding);
    }
}

} // namespace skrejlapa
