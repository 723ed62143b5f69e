#include "text/shape_item.h"

#include "text/code_points.h"
#include "text/face_coverage.h"
#include "text/language_tag.h"

#include <algorithm>
#include <iterator>

namespace skrejlapa
{

namespace
{

constexpr char32_t no_break_hyphen = 0x2011;

hb_feature_t to_harfbuzz(const FontFeature& feature)
{
    return {hb_tag_from_string(feature.tag.data(), static_cast<int>(feature.tag.size())), feature.value,
            HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

// Spaced letters do not join into ligatures (CSS Text 3, 8.2) unless the style asks for them by name.
std::vector<hb_feature_t> collect_features(const CharacterStyle& style, std::uint32_t script)
{
    std::vector<hb_feature_t> features;
    if (letter_spacing_in(script, style) != Length{}) {
        for (const char* tag : {"liga", "clig"})
            features.push_back(to_harfbuzz({tag, 0}));
    }
    for (const FeatureDemand& demand : style.demands)
        features.push_back(to_harfbuzz(demand.feature));
    for (const FontFeature& feature : style.features)
        features.push_back(to_harfbuzz(feature));
    return features;
}

void describe_segment(hb_buffer_t* buffer, const ShapingItem& item)
{
    const std::string language = shaping_language(item.style->language);
    hb_buffer_set_direction(buffer, item.bidi_level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(item.script));
    hb_buffer_set_language(buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
}

void fill(hb_buffer_t* buffer, std::string_view text, const ShapingItem& item)
{
    const unsigned begin_flag = item.begin == 0 ? HB_BUFFER_FLAG_BOT : HB_BUFFER_FLAG_DEFAULT;
    const unsigned end_flag = item.end == text.size() ? HB_BUFFER_FLAG_EOT : HB_BUFFER_FLAG_DEFAULT;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(begin_flag | end_flag));
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), item.begin,
                       static_cast<int>(item.end - item.begin));
}

// HarfBuzz itself knows only U+2010 to stand in for U+2011.
void draw_no_break_hyphens(hb_buffer_t* buffer, const Face& face)
{
    unsigned count = 0;
    hb_glyph_info_t* characters = hb_buffer_get_glyph_infos(buffer, &count);
    for (hb_glyph_info_t* character = characters; character != characters + count; ++character) {
        if (character->codepoint == no_break_hyphen && face.glyph(no_break_hyphen) == 0)
            character->codepoint = stand_in_for_no_break_hyphen(face);
    }
}

std::vector<Glyph> take_glyphs(hb_buffer_t* buffer)
{
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<Glyph> glyphs(count);
    for (unsigned at = 0; at < count; ++at) {
        glyphs[at] = {.id = infos[at].codepoint,
                      .cluster = infos[at].cluster,
                      .advance = positions[at].x_advance,
                      .x_offset = positions[at].x_offset,
                      .y_offset = positions[at].y_offset,
                      .unsafe_to_break =
                          (hb_glyph_info_get_glyph_flags(&infos[at]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0};
    }
    return glyphs;
}

void replace_cluster(std::vector<Glyph>& glyphs, std::uint32_t before, std::uint32_t after)
{
    for (Glyph& glyph : glyphs) {
        if (glyph.cluster == before)
            glyph.cluster = after;
    }
}

constexpr char32_t zero_width_non_joiner = 0x200C;

/// A glyph of nothing without advance, 0 where the face has none; some fonts draw a bar for a joiner.
std::uint32_t unseen_glyph(const Face& face)
{
    for (const char32_t unseen : {U'\u200C', U'\u2060', U'\uFEFF', U'\u200B', U'\0'}) {
        const std::uint32_t glyph = face.glyph(unseen);
        hb_glyph_extents_t extents = {};
        hb_font_get_glyph_extents(face.shaping_font().font.get(), glyph, &extents);
        if (glyph != 0 && face.advance(glyph) == 0 && extents.width == 0 && extents.height == 0)
            return glyph;
    }
    return 0;
}

// HarfBuzz draws a space without advance for a character that is never seen. Readers of the file shall find the
// non-joiner of Persian where it stands, so it keeps a glyph where the font has an empty one; the other characters that
// are never seen go with the cluster before them.
void drop_unseen(std::vector<Glyph>& glyphs, std::string_view text, const Face& face)
{
    const std::uint32_t space = face.glyph(U' ');
    const auto is_unseen = [space](const Glyph& glyph) { return glyph.id == space && glyph.advance == 0; };
    if (space == 0 || face.advance(space) == 0 || std::none_of(glyphs.begin(), glyphs.end(), is_unseen))
        return;
    for (Glyph& glyph : glyphs) {
        const bool is_non_joiner = decode_code_point(text, glyph.cluster) == zero_width_non_joiner;
        const std::uint32_t stand_in = is_non_joiner && is_unseen(glyph) ? unseen_glyph(face) : 0;
        if (stand_in != 0)
            glyph.id = stand_in;
    }
    const std::uint32_t first = glyphs.front().cluster;
    std::erase_if(glyphs, is_unseen);
    if (!glyphs.empty() && glyphs.front().cluster > first)
        replace_cluster(glyphs, glyphs.front().cluster, first);
}

// HarfBuzz gives text that runs from right to left in visual order.
void put_clusters_in_logical_order(std::vector<Glyph>& glyphs)
{
    std::reverse(glyphs.begin(), glyphs.end());
    for (auto begin = glyphs.begin(); begin != glyphs.end();) {
        const auto end =
            std::find_if(begin, glyphs.end(), [begin](const Glyph& glyph) { return glyph.cluster != begin->cluster; });
        std::reverse(begin, end);
        begin = end;
    }
}

} // namespace

bool letters_join(std::uint32_t script)
{
    constexpr hb_script_t joining[] = {
        HB_SCRIPT_ARABIC, HB_SCRIPT_HANIFI_ROHINGYA, HB_SCRIPT_MANDAIC, HB_SCRIPT_MONGOLIAN,
        HB_SCRIPT_NKO,    HB_SCRIPT_PHAGS_PA,        HB_SCRIPT_SYRIAC,  HB_SCRIPT_ADLAM};
    return std::find(std::begin(joining), std::end(joining), hb_script_from_iso15924_tag(script)) != std::end(joining);
}

Length letter_spacing_in(std::uint32_t script, const CharacterStyle& style)
{
    return letters_join(script) ? Length{} : style.letter_spacing;
}

std::vector<Glyph> shape_item(std::string_view text, const ShapingItem& item, hb_buffer_t* buffer)
{
    if (item.kind == TextKind::forced_break)
        return {{.id = item.face->glyph(U' '), .cluster = item.begin}};
    const std::vector<hb_feature_t> features = collect_features(*item.style, item.script);
    fill(buffer, text, item);
    describe_segment(buffer, item);
    draw_no_break_hyphens(buffer, *item.face);
    hb_shape(item.face->shaping_font().font.get(), buffer, features.data(), static_cast<unsigned>(features.size()));
    std::vector<Glyph> glyphs = take_glyphs(buffer);
    if (item.bidi_level % 2 == 1)
        put_clusters_in_logical_order(glyphs);
    drop_unseen(glyphs, text, *item.face);
    return glyphs;
}

} // namespace skrejlapa
