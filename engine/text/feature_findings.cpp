#include "text/feature_findings.h"

#include "text/code_points.h"
#include "text/font_catalog.h"
#include "text/shaping_font.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uchar.h>

namespace skrejlapa
{

namespace
{

constexpr std::u32string_view figures = U"0123456789";

bool all_digits_equally_wide(const Face& face)
{
    return std::all_of(figures.begin(), figures.end(), [&face](char32_t digit) {
        return face.advance(face.glyph(digit)) == face.advance(face.glyph(U'0'));
    });
}

int bottom_of(const Face& face, char32_t character)
{
    hb_glyph_extents_t extents = {};
    hb_font_get_glyph_extents(face.shaping_font().font.get(), face.glyph(character), &extents);
    return extents.y_bearing + extents.height;
}

// The tails of 3, 4, 5, 7 and 9 hang below the line in old style figures.
bool figures_have_tails(const Face& face)
{
    return bottom_of(face, U'4') < -face.metrics().units_per_em / 20 &&
           bottom_of(face, U'9') < -face.metrics().units_per_em / 20;
}

/// A face whose only figures are of the kind needs no feature for it: IBM Plex Sans has tabular ones alone.
bool has_by_itself(const Face& face, std::string_view feature)
{
    if (face.glyph(U'0') == 0)
        return false;
    if (feature == "tnum" || feature == "pnum")
        return all_digits_equally_wide(face) == (feature == "tnum");
    if (feature == "lnum" || feature == "onum")
        return figures_have_tails(face) == (feature == "onum");
    return false;
}

bool is_about(FeatureDemandKind kind, char32_t character)
{
    const auto point = static_cast<UChar32>(character);
    switch (kind) {
    case FeatureDemandKind::small_letters:
        return u_islower(point) != 0;
    case FeatureDemandKind::capitals:
        return u_isupper(point) != 0;
    case FeatureDemandKind::figures:
        return u_isdigit(point) != 0;
    case FeatureDemandKind::any_text:
        break;
    }
    return u_isalnum(point) != 0;
}

class FeatureCheck
{
public:
    FeatureCheck(const Paragraph& paragraph, const ShapedParagraph& shaped, Diagnostics& found)
        : paragraph_(paragraph), shaped_(shaped), found_(found)
    {
    }

    void check()
    {
        for (const GlyphRun& run : shaped_.runs) {
            for (const FeatureDemand& demand : paragraph_.styles[run.style].demands)
                check_demand(run, demand);
        }
        for (std::uint32_t style = 0; style < paragraph_.styles.size(); ++style) {
            for (const FontFeature& feature : paragraph_.styles[style].features)
                check_feature(style, feature);
        }
    }

private:
    // Letters are looked at one by one: a font may have small capitals for Latin and none for Cyrillic.
    void check_demand(const GlyphRun& run, const FeatureDemand& demand)
    {
        const bool is_of_letters =
            demand.kind == FeatureDemandKind::small_letters || demand.kind == FeatureDemandKind::capitals;
        for (auto glyph = run.glyphs.begin(); glyph != run.glyphs.end(); ++glyph) {
            const char32_t character = decode_code_point(shaped_.text, glyph->cluster);
            if (!is_about(demand.kind, character))
                continue;
            const bool has = is_of_letters ? glyph->id != run.face->glyph(character)
                                           : run.face->has_feature(demand.feature.tag) ||
                                                 has_by_itself(*run.face, demand.feature.tag);
            if (!has)
                return report(run, demand, is_of_letters ? std::optional(character) : std::nullopt);
            if (!is_of_letters)
                return;
        }
    }

    void report(const GlyphRun& run, const FeatureDemand& demand, std::optional<char32_t> character)
    {
        const CharacterStyle& style = paragraph_.styles[run.style];
        if (!reported_.insert({run.style, run.face.get(), demand.key, demand.word}).second)
            return;
        std::string letter;
        if (character && run.face->has_feature(demand.feature.tag)) {
            letter = " for \"";
            append_code_point(letter, *character);
            letter += '"';
        }
        found_.error("FONT-NO-VARIANT", place_of(demand.span, run),
                     fmt::format("the font \"{}\" of the style \"{}\" has no {}{} (feature \"{}\"), and they are not "
                                 "faked",
                                 run.face->description().family, style.name, demand.word, letter, demand.feature.tag),
                     {way_out(style, *run.face, demand.feature.tag, demand.key)});
    }

    void check_feature(std::uint32_t style_index, const FontFeature& feature)
    {
        const GlyphRun* used = nullptr;
        for (const GlyphRun& run : shaped_.runs) {
            if (run.style != style_index)
                continue;
            if (feature.value == 0 || run.face->has_feature(feature.tag))
                return;
            used = used == nullptr ? &run : used;
        }
        if (used == nullptr)
            return;
        const CharacterStyle& style = paragraph_.styles[style_index];
        found_.warning("FONT-NO-FEATURE", place_of(style.features_span, *used),
                       fmt::format("the font \"{}\" of the style \"{}\" has no feature \"{}\"",
                                   used->face->description().family, style.name, feature.tag),
                       {way_out(style, *used->face, feature.tag, "font-features")});
    }

    [[nodiscard]] Span place_of(Span in_layout, const GlyphRun& run) const
    {
        return in_layout ? in_layout : source_of(paragraph_, shaped_, run.begin);
    }

    static std::string way_out(const CharacterStyle& style, const Face& lacking, const std::string& tag,
                               std::string_view key)
    {
        std::vector<std::string> families;
        for (const std::string& family :
             style.further_fonts != nullptr ? style.further_fonts->families() : std::vector<std::string>()) {
            const FaceDescription& like = lacking.description();
            Diagnostics unheard;
            const FacePtr face = style.further_fonts->find_nearest({family, like.weight, like.italic}, {}, unheard);
            if (face != nullptr && face->has_feature(tag))
                families.push_back('"' + family + '"');
        }
        if (families.empty())
            return fmt::format("take it out of {}, or put a font that has it into the project's fonts folder", key);
        return fmt::format("name a font that has it in font-family ({}), or take it out of {}",
                           fmt::join(families, ", "), key);
    }

    const Paragraph& paragraph_;
    const ShapedParagraph& shaped_;
    Diagnostics& found_;
    std::set<std::tuple<std::uint32_t, const Face*, std::string, std::string>> reported_;
};

} // namespace

void check_features(const Paragraph& paragraph, const ShapedParagraph& shaped, Diagnostics& found)
{
    FeatureCheck(paragraph, shaped, found).check();
}

} // namespace skrejlapa
