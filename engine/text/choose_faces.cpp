#include "text/choose_faces.h"

#include "text/code_points.h"
#include "text/face_coverage.h"
#include "text/font_catalog.h"
#include "text/grapheme_clusters.h"

#include <algorithm>
#include <map>
#include <optional>

#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

constexpr std::string_view forced_break = "\u2028";

std::u32string characters_of(std::string_view text)
{
    std::u32string characters;
    for (const CodePoint& point : CodePoints(text))
        characters.push_back(point.character);
    return characters;
}

bool has_private_character(std::u32string_view characters)
{
    return std::any_of(characters.begin(), characters.end(), [](char32_t character) {
        return u_charType(static_cast<UChar32>(character)) == U_PRIVATE_USE_CHAR;
    });
}

FacePtr first_that_covers(const CharacterStyle& style, std::u32string_view characters)
{
    const auto face = std::find_if(style.fonts.begin(), style.fonts.end(),
                                   [&](const FacePtr& candidate) { return covers(*candidate, characters); });
    return face != style.fonts.end() ? *face : nullptr;
}

/// The faces of numbers and addresses that stand apart: a plus sign in another font than its figures would look
/// strange.
class IsolateFaces
{
public:
    IsolateFaces(const Paragraph& paragraph, const PreparedText& prepared, std::span<const Isolate> isolates)
    {
        for (const Isolate& isolate : isolates) {
            if (isolate.kind == IsolateKind::language)
                continue;
            const std::size_t run = prepared.run_at(isolate.begin);
            if (run != prepared.run_at(isolate.end - 1))
                continue;
            const std::string_view text =
                std::string_view(prepared.text.text).substr(isolate.begin, isolate.end - isolate.begin);
            faces_.push_back({isolate.begin, isolate.end,
                              first_that_covers(paragraph.styles[paragraph.runs[run].style], characters_of(text))});
        }
    }

    /// Null outside of them, and where no face of the style has all of one.
    [[nodiscard]] FacePtr face_at(std::uint32_t offset) const
    {
        const auto after = std::upper_bound(faces_.begin(), faces_.end(), offset,
                                            [](std::uint32_t at, const auto& stretch) { return at < stretch.begin; });
        return after != faces_.begin() && offset < (after - 1)->end ? (after - 1)->value : nullptr;
    }

private:
    std::vector<Stretch<FacePtr>> faces_; ///< in order; numbers and addresses do not overlap
};

struct Cluster {
    std::string_view text;
    std::string_view next; ///< the cluster behind it in the same style, if any
    std::uint32_t offset = 0;
    std::size_t style = 0;
};

class FaceChooser
{
public:
    FaceChooser(const Paragraph& paragraph, GlyphFindings& findings) : paragraph_(paragraph), findings_(findings) {}

    FacePtr choose(const Cluster& cluster)
    {
        const CharacterStyle& style = paragraph_.styles[cluster.style];
        const std::u32string characters = characters_of(cluster.text);
        for (std::size_t font = 0; font < style.fonts.size(); ++font) {
            if (!covers(*style.fonts[font], characters))
                continue;
            if (font >= style.own_fonts)
                findings_.add_fallback(characters, cluster.offset, cluster.style, style.fonts[font]);
            return style.fonts[font];
        }
        if (FacePtr further = find_beside(cluster, characters)) {
            findings_.add_fallback(characters, cluster.offset, cluster.style, further);
            last_further_ = {cluster.offset + static_cast<std::uint32_t>(cluster.text.size()), cluster.style, further};
            return further;
        }
        FacePtr lacking = find_for_base(cluster, characters.front());
        report_missing(*lacking, cluster, characters.front());
        return lacking;
    }

private:
    /// The further font that the cluster before took.
    struct LastFurther {
        std::uint32_t end = 0;
        std::size_t style = 0;
        FacePtr face;
    };

    // Many fonts have the signs that scripts share, in shapes of their own: a sign keeps to the font of its neighbours.
    FacePtr find_beside(const Cluster& cluster, const std::u32string& characters)
    {
        const LastFurther& last = last_further_;
        if (last.face && last.end == cluster.offset && last.style == cluster.style &&
            !has_private_character(characters) && covers(*last.face, characters))
            return last.face;
        const std::u32string next = characters_of(cluster.next);
        if (!next.empty() && !first_that_covers(paragraph_.styles[cluster.style], next)) {
            if (FacePtr both = find_further(characters + next, cluster.style))
                return both;
        }
        return find_further(characters, cluster.style);
    }

    // What a private-use character means, only the fonts that the author chose for it know.
    FacePtr find_further(const std::u32string& characters, std::size_t style_index)
    {
        const CharacterStyle& style = paragraph_.styles[style_index];
        if (style.further_fonts == nullptr || has_private_character(characters))
            return nullptr;
        const auto key = std::pair(style_index, characters);
        const auto known = further_.find(key);
        if (known != further_.end())
            return known->second;
        const FaceDescription& like = style.fonts.front()->description();
        FacePtr face = style.further_fonts->find_with_glyphs(characters, {"", like.weight, like.italic});
        return further_.emplace(key, std::move(face)).first->second;
    }

    FacePtr find_for_base(const Cluster& cluster, char32_t base)
    {
        const CharacterStyle& style = paragraph_.styles[cluster.style];
        FacePtr face = first_that_covers(style, {&base, 1});
        if (!face)
            face = find_further({base}, cluster.style);
        return face ? face : style.fonts.front();
    }

    void report_missing(const Face& face, const Cluster& cluster, char32_t base)
    {
        const bool has_base = covers(face, base);
        for (const CodePoint& point : CodePoints(cluster.text)) {
            if (!covers(face, point.character))
                findings_.add_missing(point.character, cluster.offset + point.begin, cluster.style,
                                      has_base ? std::optional(base) : std::nullopt);
        }
    }

    const Paragraph& paragraph_;
    GlyphFindings& findings_;
    std::map<std::pair<std::size_t, std::u32string>, FacePtr> further_;
    LastFurther last_further_;
};

} // namespace

std::vector<Stretch<FacePtr>> choose_faces(const Paragraph& paragraph, const PreparedText& prepared,
                                           std::span<const Isolate> isolates, GlyphFindings& findings)
{
    const IsolateFaces whole(paragraph, prepared, isolates);
    const std::string_view text = prepared.text.text;
    FaceChooser chooser(paragraph, findings);
    std::vector<Stretch<FacePtr>> stretches;
    std::size_t last_run = 0;
    std::uint32_t begin = 0;
    const std::vector<std::uint32_t> ends = grapheme_cluster_ends(text);
    for (std::size_t at = 0; at < ends.size(); ++at) {
        const std::uint32_t end = ends[at];
        const std::string_view cluster = text.substr(begin, end - begin);
        const std::size_t run = prepared.run_at(begin);
        const std::size_t style = paragraph.runs[run].style;
        const bool has_next = at + 1 < ends.size() && prepared.run_at(end) == run;
        const std::string_view next = has_next ? text.substr(end, ends[at + 1] - end) : std::string_view();
        FacePtr face = whole.face_at(begin);
        if (!face)
            face = cluster == forced_break ? paragraph.styles[style].fonts.front()
                                           : chooser.choose({cluster, next, begin, style});
        if (stretches.empty() || last_run != run || stretches.back().value != face)
            stretches.push_back({begin, begin, std::move(face)});
        stretches.back().end = end;
        last_run = run;
        begin = end;
    }
    return stretches;
}

} // namespace skrejlapa
