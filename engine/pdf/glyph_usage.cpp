#include "pdf/glyph_usage.h"

#include "base/utf8.h"
#include "pdf/reading_words.h"

#include <algorithm>

namespace skrejlapa
{

namespace
{

// What a glyph with no text of its own extracts as: nothing to be seen, and no end of a word. PDF/UA wants an entry
// for every glyph, and readers that find none make one up.
constexpr std::string_view no_text = "\u2060";

// A space that may not break and one that may look alike; searching finds words only across the plain one.
std::string plain_spaces(const std::string& text) { return text == "\u00A0" ? " " : text; }

// A joiner that parts two letters belongs to neither of their glyphs, and would end up on the wrong side of one.
std::string seen_text(const LineRun& run, const std::string& text)
{
    std::string seen = plain_spaces(text);
    for (const std::string_view joiner : {"\u200C", "\u200D"}) {
        const std::size_t at = run.direction == Direction::rtl ? seen.find(joiner) : std::string::npos;
        if (at != std::string::npos && seen.size() > joiner.size())
            seen.erase(at, joiner.size());
    }
    return seen;
}

// Takes the character that the face shows by this very glyph out of `text`, as a mark beside its letter; or nothing.
std::string take_own_character(const Face& face, std::uint32_t glyph, std::string& text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = code_point_length(text, at);
        if (face.glyph(decode_code_point(text, at)) == glyph) {
            std::string character = text.substr(at, length);
            text.erase(at, length);
            return character;
        }
        at += length;
    }
    return {};
}

// What each glyph of a cluster of several stands for: its own character, and the one glyph that has none for the rest.
std::vector<std::string> share_out(const Face& face, const LineRun& run, const PlacedCluster& cluster)
{
    std::vector<std::string> shares;
    std::string rest = cluster.text;
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i)
        shares.push_back(take_own_character(face, run.glyphs[cluster.first_glyph + i].id, rest));
    if (std::count(shares.begin(), shares.end(), "") == 1)
        *std::find(shares.begin(), shares.end(), "") = rest;
    return shares;
}

} // namespace

void FaceUsage::note_reading(std::uint32_t glyph, const std::string& text, int weight)
{
    std::vector<Reading>& readings = readings_[glyph];
    if (text.empty())
        return;
    const auto known =
        std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) { return reading.text == text; });
    if (known == readings.end())
        readings.push_back({text, weight});
    else
        known->count += weight;
}

void FaceUsage::note(const LineRun& run)
{
    for (const PlacedCluster& cluster : run.clusters) {
        if (cluster.glyph_count == 1) {
            note_reading(run.glyphs[cluster.first_glyph].id, seen_text(run, cluster.text), run.added_hyphen ? 0 : 1);
            continue;
        }
        const std::vector<std::string> shares = share_out(*face_, run, cluster);
        for (std::uint32_t i = 0; i < cluster.glyph_count; ++i)
            note_reading(run.glyphs[cluster.first_glyph + i].id, shares[i], 0);
    }
}

void FaceUsage::note_space()
{
    if (const std::uint32_t space = face_->glyph(U' '); space != 0)
        note_reading(space, " ", 1);
}

void FaceUsage::settle()
{
    for (auto& [glyph, readings] : readings_) {
        const auto best = std::min_element(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
            return a.count != b.count ? a.count > b.count : a.text < b.text;
        });
        glyphs_.push_back(glyph);
        texts_[glyph] = best == readings.end() ? no_text : best->text;
    }
    std::sort(glyphs_.begin(), glyphs_.end());
    readings_.clear();
}

const std::string& FaceUsage::text(std::uint32_t glyph) const { return texts_.at(glyph); }

bool FaceUsage::speaks_for_itself(const LineRun& run, const PlacedCluster& cluster) const
{
    const bool is_one_character = count_code_points(cluster.text) == 1;
    if (run.direction == Direction::rtl && !(cluster.glyph_count == 1 && is_one_character))
        return false; // readers turn several characters of a glyph round, and misplace a letter's marks
    if (cluster.glyph_count == 1)
        return text(run.glyphs[cluster.first_glyph].id) == plain_spaces(cluster.text);
    std::string said;
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
        const PlacedGlyph& glyph = run.glyphs[cluster.first_glyph + i];
        if (glyph.y != Length{})
            return false; // readers take a raised mark for text of another line
        said += text(glyph.id);
    }
    return said == cluster.text;
}

GlyphUsage::GlyphUsage(const PaintList& list)
{
    for (const PaintPage& page : list.pages) {
        for_each_operation(page, [&](const PaintOperation& operation) {
            const auto* const drawn = std::get_if<DrawGlyphs>(&operation);
            if (drawn == nullptr || drawn->run.glyphs.empty())
                return;
            const auto [entry, is_new] = indices_.try_emplace(drawn->run.face.get(), faces_.size());
            if (is_new)
                faces_.emplace_back(drawn->run.face);
            faces_[entry->second].note(drawn->run);
            if (!list.structure.empty() && drawn->run.ends_at_space)
                faces_[entry->second].note_space();
        });
    }
    for (FaceUsage& face : faces_)
        face.settle();
}

} // namespace skrejlapa
