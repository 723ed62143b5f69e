#include "text/isolates.h"

#include "text/addresses.h"
#include "text/code_points.h"
#include "text/number_groups.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

class IsolateFinder
{
public:
    IsolateFinder(const Paragraph& paragraph, const PreparedText& prepared)
        : paragraph_(paragraph), prepared_(prepared), text_(prepared.text.text)
    {
    }

    std::vector<Isolate> find()
    {
        add_languages();
        add_addresses();
        for (const NumberStretch& number : find_grouped_numbers(text_)) {
            const Isolate isolate{number.begin, number.end, Direction::ltr, IsolateKind::number};
            if (is_free(isolate))
                found_.push_back(isolate);
        }
        std::stable_sort(found_.begin(), found_.end(), [](const Isolate& a, const Isolate& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
        return std::move(found_);
    }

private:
    [[nodiscard]] const std::vector<RunIsolation>& isolations_at(std::uint32_t offset) const
    {
        return paragraph_.runs[prepared_.run_at(offset)].isolations;
    }

    // Outer isolates come before inner ones that begin at the same place.
    void add_languages()
    {
        const bool is_needed = std::any_of(paragraph_.runs.begin(), paragraph_.runs.end(),
                                           [](const TextRun& run) { return !run.isolations.empty(); });
        if (!is_needed)
            return;
        std::vector<std::size_t> open; // indices into found_
        std::vector<std::uint32_t> ids;
        for (const CodePoint& point : CodePoints(text_)) {
            const std::vector<RunIsolation>& wanted = isolations_at(point.begin);
            std::size_t shared = 0;
            while (shared < ids.size() && shared < wanted.size() && ids[shared] == wanted[shared].id)
                ++shared;
            ids.resize(shared);
            open.resize(shared);
            for (std::size_t at = shared; at < wanted.size(); ++at) {
                ids.push_back(wanted[at].id);
                open.push_back(found_.size());
                found_.push_back({point.begin, point.begin, wanted[at].direction, IsolateKind::language});
            }
            for (const std::size_t index : open)
                found_[index].end = point.end;
        }
    }

    void add_addresses()
    {
        std::uint32_t begin = 0;
        for (const CodePoint& point : CodePoints(text_)) {
            if (u_isUWhiteSpace(static_cast<UChar32>(point.character)) == 0)
                continue;
            add_address(begin, point.begin);
            begin = point.end;
        }
        add_address(begin, static_cast<std::uint32_t>(text_.size()));
    }

    void add_address(std::uint32_t begin, std::uint32_t end)
    {
        if (begin == end)
            return;
        const bool is_link = !paragraph_.runs[prepared_.run_at(begin)].link.empty();
        const Address address = find_address(text_.substr(begin, end - begin), begin,
                                             is_link ? AddressContext::link : AddressContext::plain);
        const Isolate isolate{address.begin, address.end, Direction::ltr, IsolateKind::address};
        if (address.begin != address.end && is_free(isolate))
            found_.push_back(isolate);
    }

    /// Whether it lies across the end of no run in another language, and in no address.
    [[nodiscard]] bool is_free(const Isolate& isolate) const
    {
        const std::vector<RunIsolation>& outer = isolations_at(isolate.begin);
        for (std::uint32_t at = isolate.begin; at < isolate.end; ++at) {
            if (isolations_at(at) != outer)
                return false;
        }
        return std::none_of(found_.begin(), found_.end(), [&](const Isolate& other) {
            return other.kind == IsolateKind::address && other.begin < isolate.end && isolate.begin < other.end;
        });
    }

    const Paragraph& paragraph_;
    const PreparedText& prepared_;
    std::string_view text_;
    std::vector<Isolate> found_;
};

} // namespace

std::vector<Isolate> find_isolates(const Paragraph& paragraph, const PreparedText& prepared)
{
    return IsolateFinder(paragraph, prepared).find();
}

} // namespace skrejlapa
