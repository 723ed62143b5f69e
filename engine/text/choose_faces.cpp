#include "text/choose_faces.h"

#include "text/code_points.h"
#include "text/face_coverage.h"
#include "text/font_catalog.h"
#include "text/grapheme_clusters.h"

#include <algorithm>
#include <map>

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

FacePtr first_with_base(const CharacterStyle& style, char32_t base)
{
    const auto face = std::find_if(style.fonts.begin(), style.fonts.end(),
                                   [base](const FacePtr& candidate) { return covers(*candidate, base); });
    return face != style.fonts.end() ? *face : style.fonts.front();
}

class FaceChooser
{
public:
    FaceChooser(const Paragraph& paragraph, GlyphFindings& findings) : paragraph_(paragraph), findings_(findings) {}

    FacePtr choose(std::string_view cluster, std::uint32_t offset, std::size_t style_index)
    {
        const CharacterStyle& style = paragraph_.styles[style_index];
        const std::u32string characters = characters_of(cluster);
        for (std::size_t font = 0; font < style.fonts.size(); ++font) {
            if (!covers(*style.fonts[font], characters))
                continue;
            if (font >= style.own_fonts)
                findings_.add_fallback(characters, offset, style_index, style.fonts[font]);
            return style.fonts[font];
        }
        if (FacePtr further = find_further(characters, style_index)) {
            findings_.add_fallback(characters, offset, style_index, further);
            return further;
        }
        FacePtr lacking = first_with_base(style, characters.front());
        report_missing(*lacking, cluster, offset, style_index);
        return lacking;
    }

private:
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

    void report_missing(const Face& face, std::string_view cluster, std::uint32_t offset, std::size_t style)
    {
        for (const CodePoint& point : CodePoints(cluster)) {
            if (!covers(face, point.character))
                findings_.add_missing(point.character, offset + point.begin, style);
        }
    }

    const Paragraph& paragraph_;
    GlyphFindings& findings_;
    std::map<std::pair<std::size_t, std::u32string>, FacePtr> further_;
};

} // namespace

std::vector<Stretch<FacePtr>> choose_faces(const Paragraph& paragraph, const PreparedText& prepared,
                                           GlyphFindings& findings)
{
    const std::string_view text = prepared.text.text;
    FaceChooser chooser(paragraph, findings);
    std::vector<Stretch<FacePtr>> stretches;
    std::size_t last_run = 0;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : grapheme_cluster_ends(text)) {
        const std::string_view cluster = text.substr(begin, end - begin);
        const std::size_t run = prepared.run_at(begin);
        const std::size_t style = paragraph.runs[run].style;
        FacePtr face =
            cluster == forced_break ? paragraph.styles[style].fonts.front() : chooser.choose(cluster, begin, style);
        if (stretches.empty() || last_run != run || stretches.back().value != face)
            stretches.push_back({begin, begin, std::move(face)});
        stretches.back().end = end;
        last_run = run;
        begin = end;
    }
    return stretches;
}

} // namespace skrejlapa
