/// Text on its way from the author to the shaper: each byte knows which byte of the source it comes from.
#pragma once

#include "text/paragraph.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skrejlapa
{

/// Offsets in the source count bytes through all runs of the paragraph as written.
struct MappedText {
    std::string text;
    std::vector<std::uint32_t> origins; ///< one for each byte, ascending; a character's bytes may share one

    /// Appends bytes that stand so in the source, from `origin` on.
    void append_verbatim(std::string_view bytes, std::uint32_t origin);
    /// Appends bytes that all stand for what the source has at `origin`.
    void append_replacement(std::string_view bytes, std::uint32_t origin);
    /// Appends the bytes of `other` from `begin` to `end`.
    void append_part(const MappedText& other, std::size_t begin, std::size_t end);
};

/// Where each run of a paragraph begins in the source.
class SourceRuns
{
public:
    explicit SourceRuns(const Paragraph& paragraph);
    /// Index into Paragraph::runs of the run that a source offset lies in.
    [[nodiscard]] std::size_t run_at(std::uint32_t source) const;
    [[nodiscard]] std::uint32_t begin_of(std::size_t run) const { return begins_[run]; }
    [[nodiscard]] std::uint32_t end() const { return end_; }

private:
    std::vector<std::uint32_t> begins_;
    std::uint32_t end_ = 0;
};

/// The place in the file of a stretch of source that begins in one run; the whole run's place where the text does not
/// stand so in the file.
Span place_in_file(const Paragraph& paragraph, const SourceRuns& runs, std::uint32_t begin, std::uint32_t end);

} // namespace skrejlapa
