#include "pdf/glyph_usage.h"

#include "base/utf8.h"

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

// The character of `text` that the face shows by this very glyph, as a letter beside its marks; or nothing.
std::string own_character(const Face& face, std::uint32_t glyph, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = code_point_length(text, at);
        if (face.glyph(decode_code_point(text, at)) == glyph)
            return std::string(text.substr(at, length));
        at += length;
    }
    return {};
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
            note_reading(run.glyphs[cluster.first_glyph].id, plain_spaces(cluster.text), run.added_hyphen ? 0 : 1);
            continue;
        }
        for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
            const std::uint32_t glyph = run.glyphs[cluster.first_glyph + i].id;
            note_reading(glyph, own_character(*face_, glyph, cluster.text), 0);
        }
    }
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
    std::string_view rest = cluster.text;
    if (cluster.glyph_count == 1)
        return text(run.glyphs[cluster.first_glyph].id) == plain_spaces(cluster.text);
    for (std::uint32_t i = 0; i < cluster.glyph_count; ++i) {
        const std::string& part = text(run.glyphs[cluster.first_glyph + i].id);
        if (rest.substr(0, part.size()) != part)
            return false;
        rest.remove_prefix(part.size());
    }
    return rest.empty();
}

GlyphUsage::GlyphUsage(const PaintList& list)
{
    for (const PaintPage& page : list.pages) {
        for (const PaintItem& item : page.items) {
            const auto* const drawn = std::get_if<DrawGlyphs>(&item.operation);
            if (drawn == nullptr || drawn->run.glyphs.empty())
                continue;
            const auto [entry, is_new] = indices_.try_emplace(drawn->run.face.get(), faces_.size());
            if (is_new)
                faces_.emplace_back(drawn->run.face);
            faces_[entry->second].note(drawn->run);
        }
    }
    for (FaceUsage& face : faces_)
        face.settle();
}

} // namespace skrejlapa
