/// What a line costs where a paragraph is broken there: TeX's badness and demerits (Knuth and Plass, "Breaking
/// Paragraphs into Lines", 1981; The TeXbook, chapter 14), with costs for ladders and runts.
#pragma once

#include "layout/paragraph_items.h"

#include <optional>

namespace skrejlapa
{

struct LineWidths {
    Length line;         ///< of every line
    Length first_indent; ///< taken off the line that begins the paragraph; negative: it is longer
    bool operator==(const LineWidths&) const = default;
};

/// How tight or loose a line is; neighbours should differ by one at most.
enum class Fitness : std::uint8_t { tight, decent, loose, very_loose };

/// Which lines may be taken.
enum class Strictness {
    within_tolerance,
    whatever_there_is ///< the last resort: loose beyond the tolerance, and too wide where nothing can be broken
};

/// One line by itself.
struct JudgedLine {
    double ratio = 0; ///< TeX's adjustment ratio; of a ragged line, its shortness in parts of the ragged zone
    double badness = 0;
    Fitness fitness = Fitness::decent;
    bool is_too_wide = false;
};

/// What of the lines before a break counts for those behind it.
struct LineHistory {
    Fitness fitness = Fitness::decent;
    int hyphens_in_a_row = 0; ///< no more than LineBreaking::most_hyphens_in_a_row
    bool operator==(const LineHistory&) const = default;
};

class LineJudge
{
public:
    /// `em`: the paragraph's type size. Requires: all outlive the judge.
    LineJudge(const Items& items, const ParagraphStyle& style, Length em, const LineWidths& widths,
              Strictness strictness);

    /// The line between two breakpoints; nothing where it may not be taken.
    [[nodiscard]] std::optional<JudgedLine> judge(std::uint32_t from, std::uint32_t to) const;
    /// Whether this line and all longer ones from the same beginning are too wide.
    [[nodiscard]] bool is_beyond_reach(std::uint32_t from, std::uint32_t to) const;
    /// What the line adds to its paragraph's demerits.
    [[nodiscard]] double demerits(std::uint32_t from, std::uint32_t to, const JudgedLine& line,
                                  const LineHistory& before) const;
    [[nodiscard]] LineHistory history(std::uint32_t to, const JudgedLine& line, const LineHistory& before) const;

private:
    [[nodiscard]] const Breakpoint& point(std::uint32_t index) const { return items_.breakpoints[index]; }
    [[nodiscard]] Length available(std::uint32_t from) const;
    [[nodiscard]] bool is_filled(const Breakpoint& to) const;
    [[nodiscard]] bool ends_passage(const Breakpoint& to) const;
    [[nodiscard]] std::optional<JudgedLine> judge_filled(const LineSum& line, Length free, bool is_last) const;
    [[nodiscard]] std::optional<JudgedLine> judge_ragged(Length free, bool is_last) const;
    [[nodiscard]] JudgedLine too_wide(Length by) const;
    [[nodiscard]] double passage_end_demerits(std::uint32_t from, std::uint32_t to) const;

    const Items& items_;
    const ParagraphStyle& style_;
    Length em_;
    LineWidths widths_;
    Strictness strictness_;
};

/// The natural width and flexibility of a line between two breakpoints, with its hyphen.
LineSum line_sum(const Items& items, std::uint32_t from, std::uint32_t to);

/// How far the line's first and last characters stand out.
Length hanging(const Items& items, std::uint32_t from, std::uint32_t to);

} // namespace skrejlapa
