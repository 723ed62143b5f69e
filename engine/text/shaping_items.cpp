#include "text/shaping_items.h"

#include "text/choose_faces.h"
#include "text/itemize.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

template <class T> const T& value_at(const std::vector<Stretch<T>>& stretches, std::uint32_t offset)
{
    const auto after = std::upper_bound(stretches.begin(), stretches.end(), offset,
                                        [](std::uint32_t at, const auto& stretch) { return at < stretch.begin; });
    return (after - 1)->value;
}

template <class T> void collect_starts(const std::vector<Stretch<T>>& stretches, std::vector<std::uint32_t>& starts)
{
    for (const Stretch<T>& stretch : stretches)
        starts.push_back(stretch.begin);
}

constexpr std::uint32_t latin = 0x4C61746E; // Latn
constexpr std::string_view forced_break = "\u2028";

// Forced breaks stand for themselves, so that nothing joins or kerns across them.
void collect_forced_breaks(std::string_view text, std::vector<std::uint32_t>& starts)
{
    for (std::size_t at = text.find(forced_break); at != std::string_view::npos; at = text.find(forced_break, at + 1)) {
        starts.push_back(static_cast<std::uint32_t>(at));
        starts.push_back(static_cast<std::uint32_t>(at + forced_break.size()));
    }
}

// Kerning and ligatures go across the border of two styles that differ in colour only.
bool shape_alike(const CharacterStyle& a, const CharacterStyle& b)
{
    return &a == &b ||
           (a.size == b.size && a.features == b.features && a.demands == b.demands && a.language == b.language &&
            a.letter_spacing == b.letter_spacing && a.script_sizes == b.script_sizes);
}

bool shape_together(const ShapingItem& before, const ShapingItem& next)
{
    return before.kind == TextKind::text && next.kind == TextKind::text && before.face == next.face &&
           before.script == next.script && before.bidi_level == next.bidi_level &&
           shape_alike(*before.style, *next.style);
}

class ItemCollector
{
public:
    ItemCollector(const Paragraph& paragraph, const PreparedText& prepared, std::span<const Isolate> isolates)
        : paragraph_(paragraph), prepared_(prepared), text_(prepared.text.text), isolates_(isolates),
          levels_(itemize_directions(text_, paragraph.style.direction, isolates)),
          scripts_(itemize_scripts(text_, paragraph.style.direction))
    {
        collect_starts(levels_, starts_);
        collect_starts(scripts_, starts_);
        collect_forced_breaks(text_, starts_);
        std::sort(starts_.begin(), starts_.end());
    }

    /// Adds a stretch of one face and one source run.
    void add(const Stretch<FacePtr>& stretch)
    {
        for (std::uint32_t begin = stretch.begin; begin < stretch.end;) {
            const auto next = std::upper_bound(starts_.begin(), starts_.end(), begin);
            const std::uint32_t end = next == starts_.end() ? stretch.end : std::min(*next, stretch.end);
            const ShapingItem item = make_item(begin, end, stretch.value);
            if (!items_.empty() && shape_together(items_.back(), item))
                items_.back().end = end;
            else
                items_.push_back(item);
            begin = end;
        }
    }

    std::vector<ShapingItem> take() { return std::move(items_); }

private:
    [[nodiscard]] ShapingItem make_item(std::uint32_t begin, std::uint32_t end, const FacePtr& face) const
    {
        const bool is_forced_break = text_.substr(begin).starts_with(forced_break);
        return {.kind = is_forced_break ? TextKind::forced_break : TextKind::text,
                .begin = begin,
                .end = end,
                .face = face,
                .style = &paragraph_.styles[paragraph_.runs[prepared_.run_at(begin)].style],
                .script = is_european_number(begin) ? latin : value_at(scripts_, begin),
                .bidi_level = value_at(levels_, begin)};
    }

    /// Whether a telephone number or the like stands there: its signs and spaces go with its figures.
    [[nodiscard]] bool is_european_number(std::uint32_t offset) const
    {
        return std::any_of(isolates_.begin(), isolates_.end(), [&](const Isolate& isolate) {
            return isolate.kind == IsolateKind::number && isolate.begin <= offset && offset < isolate.end &&
                   text_[isolate.end - 1] >= '0' && text_[isolate.end - 1] <= '9';
        });
    }

    const Paragraph& paragraph_;
    const PreparedText& prepared_;
    std::string_view text_;
    std::span<const Isolate> isolates_;
    std::vector<Stretch<std::uint8_t>> levels_;
    std::vector<Stretch<std::uint32_t>> scripts_;
    std::vector<std::uint32_t> starts_; ///< of all stretches
    std::vector<ShapingItem> items_;
};

} // namespace

std::vector<ShapingItem> collect_shaping_items(const Paragraph& paragraph, const PreparedText& prepared,
                                               GlyphFindings& findings)
{
    const bool may_reorder = paragraph.style.direction == Direction::rtl || may_run_right_to_left(prepared.text.text);
    const std::vector<Isolate> isolates = may_reorder ? find_isolates(paragraph, prepared) : std::vector<Isolate>();
    ItemCollector collector(paragraph, prepared, isolates);
    for (const Stretch<FacePtr>& stretch : choose_faces(paragraph, prepared, isolates, findings))
        collector.add(stretch);
    return collector.take();
}

} // namespace skrejlapa
