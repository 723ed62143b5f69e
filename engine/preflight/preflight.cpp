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

#include <functional>

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

using PageIsKnown = std::function<bool(std::size_t)>;

/// What the rules find on each page, in the pages' order; `is_known` ones are passed over.
std::vector<Diagnostics> judge_pages(std::span<const PageCheck> pages, std::span<const PageRule> rules,
                                     const PageIsKnown& is_known)
{
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!is_known(i))
            unknown.push_back(i);
    }
    std::vector<Diagnostics> found_on(pages.size());
    spread(unknown.size(), [&](std::size_t i) { apply(rules, pages[unknown[i]], found_on[unknown[i]]); });
    return found_on;
}

void judge(const PrintJob& job, const CardTerms& terms, const JudgedBefore* before, Diagnostics& found)
{
    const bool is_print = terms.output.medium == Medium::print;
    std::vector<PageCheck> pages;
    for (const PaintPage& page : job.list.pages)
        pages.push_back({job, terms, page, static_cast<int>(pages.size()) + 1, place_items(page)});
    const std::vector<Diagnostics> found_on =
        judge_pages(pages, is_print ? std::span<const PageRule>(print_rules) : screen_rules, [&](std::size_t page) {
            return before != nullptr && before->clean.find(before->keys[page]) != nullptr;
        });
    Diagnostics of_job;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        of_job.append(found_on[page]);
        if (before != nullptr && found_on[page].all().empty())
            before->clean.keep(before->keys[page], std::make_shared<const std::monostate>());
    }
    for (const DocumentRule rule : print_document_rules) {
        if (is_print)
            rule(pages, of_job);
    }
    found.append(quote_sources(of_job, terms.output));
    check_spot_looks(job, found);
}

} // namespace

void preflight(const PrintJob& job, const CardTerms& terms, Diagnostics& found) { judge(job, terms, nullptr, found); }

void preflight(const PrintJob& job, const CardTerms& terms, const JudgedBefore& before, Diagnostics& found)
{
    judge(job, terms, &before, found);
}

} // namespace skrejlapa
