#include "text/text_origins.h"

#include "base/utf8.h"

#include <algorithm>
#include <cassert>

namespace skrejlapa
{

namespace
{

std::uint32_t origin_at(const ShapedParagraph& shaped, std::uint32_t offset)
{
    const auto after = std::upper_bound(shaped.origins.begin(), shaped.origins.end(), offset,
                                        [](std::uint32_t at, const OriginStep& step) { return at < step.offset; });
    assert(after != shaped.origins.begin());
    const OriginStep& step = *(after - 1);
    return step.source + (offset - step.offset);
}

// The end of a character's last byte as written; of a character that was changed, where the next one begins, since
// several characters may come from one (SS from ß).
std::uint32_t origin_end(const ShapedParagraph& shaped, std::uint32_t offset, std::uint32_t source_end)
{
    const auto size = static_cast<std::uint32_t>(shaped.text.size());
    const std::uint32_t begin = origin_at(shaped, offset);
    std::uint32_t next = offset + static_cast<std::uint32_t>(code_point_length(shaped.text, offset));
    const std::uint32_t last = origin_at(shaped, next - 1);
    if (last != begin)
        return last + 1;
    while (next < size && origin_at(shaped, next) == begin)
        ++next;
    return next < size ? origin_at(shaped, next) : source_end;
}

} // namespace

std::vector<OriginStep> collect_origin_steps(const std::vector<std::uint32_t>& origins)
{
    std::vector<OriginStep> steps;
    for (std::uint32_t offset = 0; offset < origins.size(); ++offset) {
        if (offset == 0 || origins[offset] != origins[offset - 1] + 1)
            steps.push_back({offset, origins[offset]});
    }
    return steps;
}

Span source_of(const Paragraph& paragraph, const AppliedRule& applied)
{
    std::string before;
    if (applied.before != 0)
        append_code_point(before, applied.before);
    const auto size = static_cast<std::uint32_t>(before.size());
    return place_in_file(paragraph, SourceRuns(paragraph), applied.source, applied.source + size);
}

Span source_of(const Paragraph& paragraph, const ShapedParagraph& shaped, std::uint32_t offset)
{
    return source_of(paragraph, SourceRuns(paragraph), shaped, offset);
}

Span source_of(const Paragraph& paragraph, const SourceRuns& runs, const ShapedParagraph& shaped, std::uint32_t offset)
{
    if (offset >= shaped.text.size())
        return paragraph.span;
    const std::uint32_t begin = origin_at(shaped, offset);
    return place_in_file(paragraph, runs, begin, origin_end(shaped, offset, runs.end()));
}

} // namespace skrejlapa
