#include "pdf/glyph_array.h"

#include "base/utf8.h"
#include "pdf/syntax.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace skrejlapa
{

namespace
{

// Below what any platesetter resolves (a dot of 2,400 dpi is 30 of these); what adds up beyond it is put right.
constexpr double unseen_millipoints = 4;

constexpr std::string_view soft_hyphen = "\u00AD";

std::string in_reverse(const std::string& text)
{
    std::string reversed;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at))
        reversed.insert(0, text, at, code_point_length(text, at));
    return reversed;
}

// A sign of the font's own, which nobody can read aloud; PDF/A wants that said (ISO 19005-2, 6.2.11.7.3).
bool is_private(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text, at)) {
        const char32_t character = decode_code_point(text, at);
        if ((character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000)
            return true;
    }
    return false;
}

} // namespace

GlyphArray::GlyphArray(Canvas& canvas, const LineRun& run)
    : canvas_(canvas), run_(run), usage_(canvas.means_.glyphs.faces()[canvas.means_.glyphs.index_of(*run.face)]),
      font_(*canvas.means_.fonts[canvas.means_.glyphs.index_of(*run.face)]),
      pen_millipoints_(static_cast<double>(run.glyphs.front().x.millipoints()))
{
}

void GlyphArray::show_all()
{
    if (run_.added_hyphen) {
        show_as(std::string(soft_hyphen), run_.glyphs);
        return;
    }
    if (canvas_.means_.structure != nullptr && run_.direction == Direction::rtl)
        show_as_read();
    else
        show_as_seen();
    show_space_at_end();
    flush();
}

void GlyphArray::show_as_seen()
{
    for (const ReadingWord& word : reading_words(run_)) {
        if (falls_apart(run_, word)) {
            show_whole(word);
            continue;
        }
        for (std::uint32_t i = word.begin; i < word.end; ++i)
            show(run_.clusters[i]);
    }
}

// What follows a tag tree takes the glyphs in the order they come in, and turns nothing round.
void GlyphArray::show_as_read()
{
    for (auto cluster = run_.clusters.rbegin(); cluster != run_.clusters.rend(); ++cluster) {
        const std::span<const PlacedGlyph> glyphs = glyphs_of(cluster->first_glyph, cluster->glyph_count);
        if (!usage_.speaks_for_itself(run_, *cluster)) {
            show_as(cluster->text, glyphs);
            continue;
        }
        for (const PlacedGlyph& glyph : glyphs)
            show(glyph);
    }
}

/// Behind the last glyph of the line, where it is not seen.
void GlyphArray::show_space_at_end()
{
    const std::uint32_t space = run_.face->glyph(U' ');
    if (canvas_.means_.structure == nullptr || !run_.ends_at_space || space == 0)
        return;
    const PlacedGlyph& last = run_.glyphs.back();
    const bool ends_left = run_.direction == Direction::rtl;
    const Length behind = ends_left ? run_.glyphs.front().x : last.x + last.advance;
    show({.id = space, .x = behind, .y = {}, .advance = {}});
}

void GlyphArray::show_whole(const ReadingWord& word)
{
    const PlacedCluster& last = run_.clusters[word.end - 1];
    const std::uint32_t first_glyph = run_.clusters[word.begin].first_glyph;
    std::string text;
    for (std::uint32_t i = word.begin; i < word.end; ++i)
        text += run_.clusters[i].text;
    show_as(text, glyphs_of(first_glyph, last.first_glyph + last.glyph_count - first_glyph));
}

void GlyphArray::show(const PlacedCluster& cluster)
{
    if (canvas_.means_.structure != nullptr && is_private(cluster.text)) {
        show_as("", glyphs_of(cluster.first_glyph, cluster.glyph_count));
        return;
    }
    if (!usage_.speaks_for_itself(run_, cluster)) {
        if (run_.direction == Direction::rtl)
            show_turned(cluster);
        else
            show_as(cluster.text, glyphs_of(cluster.first_glyph, cluster.glyph_count));
        return;
    }
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i)
        show(run_.glyphs[cluster.first_glyph + i]);
}

// Readers that turn text from right to left round turn the words of an ActualText too, so these stand in visual order.
// The marks come before their letter and count as nothing: what stands raised, or ends short of the next letter, would
// end the word (Poppler, PDFium).
void GlyphArray::show_turned(const PlacedCluster& cluster)
{
    const auto is_mark = [this](const PlacedGlyph& glyph) { return run_.face->advance(glyph.id) == 0; };
    const auto begin = run_.glyphs.begin() + cluster.first_glyph;
    const auto end = begin + cluster.glyph_count;
    std::vector<PlacedGlyph> marks;
    std::vector<PlacedGlyph> letters;
    std::partition_copy(begin, end, std::back_inserter(marks), std::back_inserter(letters), is_mark);
    if (letters.empty())
        std::swap(marks, letters);
    if (!marks.empty())
        show_as("", marks);
    show_as(in_reverse(cluster.text), letters);
}

// Replaces what the glyphs would extract as (ISO 32000-1, 14.9.4).
void GlyphArray::show_as(const std::string& text, std::span<const PlacedGlyph> glyphs)
{
    flush();
    canvas_.content_.operators += "/Span <</ActualText <FEFF" + utf16_hex(text) + ">>> BDC\n";
    for (const PlacedGlyph& glyph : glyphs)
        show(glyph);
    flush();
    canvas_.content_.operators += "EMC\n";
}

void GlyphArray::show(const PlacedGlyph& glyph)
{
    raise_to(glyph.y);
    shift_to(glyph.x);
    if (!in_string_)
        array_ += '<';
    in_string_ = true;
    append_hex4(array_, font_.code(glyph.id));
    pen_millipoints_ += own_advance_millipoints(run_, glyph.id);
}

void GlyphArray::shift_to(Length x)
{
    const double missing = static_cast<double>(x.millipoints()) - pen_millipoints_;
    const double size = static_cast<double>(run_.size.millipoints()) * run_.glyph_scale;
    if (std::abs(missing) <= unseen_millipoints || size <= 0)
        return;
    if (in_string_)
        array_ += '>';
    in_string_ = false;
    // Thousandths of the type size, to the left; a thousandth of a point is the aim.
    const int decimals = size <= 20000 ? 1 : 2;
    append_number(array_, -missing * 1000 / size, decimals);
    pen_millipoints_ = static_cast<double>(x.millipoints());
}

void GlyphArray::raise_to(Length rise)
{
    if (canvas_.state_.rise == rise)
        return;
    flush();
    canvas_.set_rise(rise);
}

void GlyphArray::flush()
{
    if (array_.empty())
        return;
    canvas_.content_.operators += '[' + array_ + (in_string_ ? ">] TJ\n" : "] TJ\n");
    array_.clear();
    in_string_ = false;
}

} // namespace skrejlapa
