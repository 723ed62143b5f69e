#include "preflight/preflight.h"

#include "base/spread.h"

#include "preflight/contrast_rules.h"
#include "preflight/document_rules.h"
#include "preflight/ink_rules.h"
#include "preflight/line_rules.h"
#include "preflight/page_rules.h"
#include "preflight/picture_rules.h"
#include "preflight/quote_sources.h"
#include "preflight/rich_black_rule.h"
#include "preflight/spot_looks_rule.h"
#include "preflight/transparency_rule.h"
#include "preflight/type_rules.h"

namespace skrejlapa
{

namespace
{

using PageRule = void (*)(const PageCheck&, Diagnostics&);
using DocumentRule = void (*)(std::span<const PageCheck>, Diagnostics&);

/// In the order in which the findings of a page are told. docs/preflight.md has a line for each code.
constexpr PageRule print_rules[] = {
    check_empty_page,   check_bleed_fill,    check_lines,           check_reversed_lines,
    check_type_sizes,   check_reversed_type, check_rich_black_text, check_rich_black_areas,
    check_contrast,     check_inks,          check_resolution,      check_rgb_left,
    check_fonts_inside, check_late_parts,    check_transparency,    check_substitute_faces};

constexpr DocumentRule print_document_rules[] = {check_spots, check_links};

/// What is read on a screen is still to be read.
constexpr PageRule screen_rules[] = {check_contrast, check_fonts_inside, check_late_parts};

void apply(std::span<const PageRule> rules, const PageCheck& check, Diagnostics& found)
{
    for (const PageRule rule : rules)
        rule(check, found);
}

} // namespace

void preflight(const PrintJob& job, const CardTerms& terms, Diagnostics& found)
{
    const bool is_print = terms.output.medium == Medium::print;
    std::vector<PageCheck> pages;
    for (const PaintPage& page : job.list.pages)
        pages.push_back({job, terms, page, static_cast<int>(pages.size()) + 1, place_items(page)});
    const std::span<const PageRule> rules = is_print ? std::span<const PageRule>(print_rules) : screen_rules;
    std::vector<Diagnostics> found_on(pages.size());
    spread(pages.size(), [&](std::size_t i) { apply(rules, pages[i], found_on[i]); });
    Diagnostics of_job;
    for (const Diagnostics& of_page : found_on)
        of_job.append(of_page);
    for (const DocumentRule rule : print_document_rules) {
        if (is_print)
            rule(pages, of_job);
    }
    found.append(quote_sources(of_job, terms.output));
    check_spot_looks(job, found);
}

} // namespace skrejlapa
