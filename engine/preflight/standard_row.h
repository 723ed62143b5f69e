/// One demand of a standard, judged on what was read from a file; and what rows of several standards are made of.
#pragma once

#include "preflight/pdf_facts.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace skrejlapa
{

/// Nothing where the file keeps a row, else why it does not.
using Fault = std::optional<std::string>;

struct Row {
    const char* name; ///< "trapped": a word that stays the same
    Fault (*fault)(const PdfFacts&);
};

namespace rows
{

inline Fault unless(bool is_kept, const char* reason) { return is_kept ? Fault{} : Fault{reason}; }

/// Empty where the file's Info has no such key.
std::string info_value(const PdfFacts& facts, const std::string& key);

/// Empty where the metadata have no such property.
std::string metadata_value(const PdfFacts& facts, std::string_view property);

/// The output intent of PDF/X; null where there is none.
const PdfIntentFact* press_intent(const PdfFacts& facts);

/// Whether it holds a profile as presses need it.
bool has_press_profile(const PdfIntentFact& intent);

/// The first fault of any page, with the page's number.
template <class Judge> Fault first_fault(const PdfFacts& facts, Judge judge)
{
    for (std::size_t i = 0; i < facts.pages.size(); ++i) {
        if (const Fault fault = judge(facts.pages[i]))
            return fmt::format("page {}: {}", i + 1, *fault);
    }
    return {};
}

/// The first page that paints in a colour which is not allowed.
template <class Judge> Fault first_color_fault(const PdfFacts& facts, Judge is_allowed, const char* reason)
{
    return first_fault(facts, [&](const PdfPageFact& page) {
        return unless(std::all_of(page.marks.begin(), page.marks.end(),
                                  [&](const PdfMark& mark) { return is_allowed(mark.color); }),
                      reason);
    });
}

} // namespace rows

} // namespace skrejlapa
