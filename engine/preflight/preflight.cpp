#include "preflight/preflight.h"

#include "preflight/line_rules.h"
#include "preflight/spot_looks_rule.h"
#include "preflight/transparency_rule.h"
#include "preflight/type_rules.h"

namespace skrejlapa
{

namespace
{

using PageRule = void (*)(const PageCheck&, Diagnostics&);

/// In the order in which findings of a page are told.
constexpr PageRule print_rules[] = {check_lines, check_type_sizes, check_transparency};

} // namespace

void preflight(const PrintJob& job, const CardTerms& terms, Diagnostics& found)
{
    if (terms.output.medium != Medium::print)
        return;
    int number = 0;
    for (const PaintPage& page : job.list.pages) {
        const PageCheck check{job, terms, page, ++number, place_items(page)};
        for (const PageRule rule : print_rules)
            rule(check, found);
    }
    check_spot_looks(job, found);
}

} // namespace skrejlapa
