#include "build/fingerprint.h"

namespace skrejlapa
{

void hash_value(Hasher& hasher, const PrintingCondition& condition)
{
    // What was asked for and not there shows in findings alone.
    const auto& [name, profile, profile_is_embedded, asked] = condition;
    hasher.add(name, profile, profile_is_embedded);
}

void hash_value(Hasher& hasher, const MarkTerms& marks)
{
    const auto& [crop, fold, registers, color_bar, slug_line, offset] = marks;
    hasher.add(crop, fold, registers, color_bar, slug_line, offset);
}

void hash_value(Hasher& hasher, const ResolutionTerms& resolution)
{
    const auto& [target_ppi, warning_ppi, error_ppi, bitmap_target_ppi, bitmap_warning_ppi, bitmap_error_ppi] =
        resolution;
    hasher.add(target_ppi, warning_ppi, error_ppi, bitmap_target_ppi, bitmap_warning_ppi, bitmap_error_ppi);
}

void hash_value(Hasher& hasher, const RichBlackTerms& terms)
{
    const auto& [mix, least_area_mm2] = terms;
    hasher.add(mix, least_area_mm2);
}

void hash_value(Hasher& hasher, const ReversedTerms& terms)
{
    const auto& [white, two_inks, three_inks] = terms;
    hasher.add(white, two_inks, three_inks);
}

template <class T> void hash_value(Hasher& hasher, const Given<T>& given)
{
    const auto& [value, origin] = given;
    hasher.add(value);
}

void hash_value(Hasher& hasher, const JobTerms& job)
{
    const auto& [paper, grammage_gsm, sides, copies] = job;
    hasher.add(paper, grammage_gsm, sides, copies);
}

void hash_value(Hasher& hasher, const OutputTerms& terms)
{
    // The card's name and who gives the terms show in findings alone.
    const auto& [card, medium, standards, draft_of, condition, marks, resolution, ink_limit, may_be_transparent,
                 may_use_spot_inks, black_overprints, smallest_type, smallest_reversed_type, smallest_line, color,
                 screen_profile, smallest_reversed_line, rich_black, text, file_names, paper, job, origins] = terms;
    hasher.add(medium, standards, draft_of, condition, marks, resolution, ink_limit, may_be_transparent,
               may_use_spot_inks, black_overprints, smallest_type, smallest_reversed_type, smallest_line, color,
               screen_profile, smallest_reversed_line, rich_black, text, file_names, paper, job);
}

} // namespace skrejlapa
