#include "text/prepared_text.h"

#include "text/clean_text.h"
#include "text/language_rules/apply_rules.h"
#include "text/normalize.h"
#include "text/transform_case.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

std::vector<std::uint32_t> offsets_of_soft_hyphens(const CleanText& clean, const MappedText& text)
{
    std::vector<std::uint32_t> offsets;
    for (const std::uint32_t source : clean.soft_hyphens) {
        const auto after = std::upper_bound(text.origins.begin(), text.origins.end(), source);
        offsets.push_back(static_cast<std::uint32_t>(after - text.origins.begin()));
    }
    return offsets;
}

} // namespace

PreparedText prepare_text(const Paragraph& paragraph, Diagnostics& found)
{
    SourceRuns runs(paragraph);
    CleanText clean = clean_text(paragraph, runs, found);
    MappedText text = replace_commas_below(compose(std::move(clean.text)), paragraph, runs, found);
    RuledText ruled = apply_rules(std::move(text), paragraph, runs);
    text = compose(transform_case(std::move(ruled.text), paragraph, runs));
    std::vector<std::uint32_t> soft_hyphens = offsets_of_soft_hyphens(clean, text);
    return {std::move(text), std::move(runs), std::move(soft_hyphens), std::move(ruled.applied)};
}

} // namespace skrejlapa
