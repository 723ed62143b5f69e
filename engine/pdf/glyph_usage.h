/// Which glyphs of which faces a document draws, and what text a reader of the file gets for each.
#pragma once

#include "paint/paint_list.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace skrejlapa
{

/// A face as a document uses it.
class FaceUsage
{
public:
    explicit FaceUsage(FacePtr face) : face_(std::move(face)) {}

    void note(const LineRun& run);
    /// A space behind a line is drawn with it.
    void note_space();
    /// Decides each glyph's text. Requires: everything is noted.
    void settle();

    [[nodiscard]] const Face& face() const { return *face_; }
    [[nodiscard]] const FacePtr& face_pointer() const { return face_; }
    /// The glyphs drawn, sorted. Requires: settled.
    [[nodiscard]] const std::vector<std::uint32_t>& glyphs() const { return glyphs_; }
    /// What a glyph alone extracts as. Requires: settled, a glyph drawn.
    [[nodiscard]] const std::string& text(std::uint32_t glyph) const;
    /// Whether the glyphs of a cluster, each for itself, extract as its text. Requires: settled.
    [[nodiscard]] bool speaks_for_itself(const LineRun& run, const PlacedCluster& cluster) const;

private:
    struct Reading {
        std::string text;
        int count = 0;
    };
    FacePtr face_;
    std::unordered_map<std::uint32_t, std::vector<Reading>> readings_; ///< of glyphs that make up a cluster alone
    std::vector<std::uint32_t> glyphs_;
    std::unordered_map<std::uint32_t, std::string> texts_;

    void note_reading(std::uint32_t glyph, const std::string& text, int weight);
};

/// The faces of a document in the order they first come up.
class GlyphUsage
{
public:
    explicit GlyphUsage(const PaintList& list);

    [[nodiscard]] const std::vector<FaceUsage>& faces() const { return faces_; }
    /// Requires: the face is drawn with.
    [[nodiscard]] std::size_t index_of(const Face& face) const { return indices_.at(&face); }

private:
    std::vector<FaceUsage> faces_;
    std::unordered_map<const Face*, std::size_t> indices_;
};

} // namespace skrejlapa
