#include "text/mapped_text.h"

#include <algorithm>

namespace skrejlapa
{

void MappedText::append_verbatim(std::string_view bytes, std::uint32_t origin)
{
    text.append(bytes);
    for (std::uint32_t at = 0; at < bytes.size(); ++at)
        origins.push_back(origin + at);
}

void MappedText::append_replacement(std::string_view bytes, std::uint32_t origin)
{
    text.append(bytes);
    origins.insert(origins.end(), bytes.size(), origin);
}

void MappedText::append_part(const MappedText& other, std::size_t begin, std::size_t end)
{
    text.append(other.text, begin, end - begin);
    origins.insert(origins.end(), other.origins.begin() + static_cast<std::ptrdiff_t>(begin),
                   other.origins.begin() + static_cast<std::ptrdiff_t>(end));
}

SourceRuns::SourceRuns(const Paragraph& paragraph)
{
    for (const TextRun& run : paragraph.runs) {
        begins_.push_back(end_);
        end_ += static_cast<std::uint32_t>(run.text.size());
    }
}

std::size_t SourceRuns::run_at(std::uint32_t source) const
{
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), source);
    return after == begins_.begin() ? 0 : static_cast<std::size_t>(after - begins_.begin()) - 1;
}

Span place_in_file(const Paragraph& paragraph, const SourceRuns& runs, std::uint32_t begin, std::uint32_t end)
{
    if (paragraph.runs.empty())
        return paragraph.span;
    const std::size_t index = runs.run_at(begin);
    const TextRun& run = paragraph.runs[index];
    if (run.source.end - run.source.begin != run.text.size())
        return run.source ? run.source : paragraph.span;
    const std::uint32_t first = begin - runs.begin_of(index);
    const std::uint32_t last =
        std::clamp(end - runs.begin_of(index), first, static_cast<std::uint32_t>(run.text.size()));
    return {run.source.file, run.source.begin + first, run.source.begin + last};
}

} // namespace skrejlapa
