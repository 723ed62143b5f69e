#include "stage_dumps.h"

#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

std::string script_name(std::uint32_t script)
{
    std::string name;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        name += static_cast<char>(script >> shift & 0xFFU);
    return name;
}

std::string dump(const Glyph& glyph)
{
    std::string text = fmt::format("{}={}", glyph.id, glyph.cluster);
    if (glyph.x_offset != 0 || glyph.y_offset != 0)
        text += fmt::format("@{},{}", glyph.x_offset, glyph.y_offset);
    return text + fmt::format("+{}", glyph.advance);
}

std::string dump(const GlyphRun& run)
{
    std::string glyphs;
    for (const Glyph& glyph : run.glyphs)
        glyphs += (glyphs.empty() ? "" : "|") + dump(glyph);
    const std::string scale = run.scale == 1 ? "" : fmt::format(" scale {}", run.scale);
    return fmt::format("  {} {} level {} style {}{}\n    [{}]\n", run.face->postscript_name(), script_name(run.script),
                       run.bidi_level, run.style, scale, glyphs);
}

std::string dump(const std::vector<BreakOpportunity>& breaks)
{
    constexpr std::array kinds{"", " forced", " hyphen"};
    std::string text;
    for (const BreakOpportunity& opportunity : breaks)
        text += fmt::format("{}{}{}", text.empty() ? "" : ", ", opportunity.offset,
                            kinds.at(static_cast<std::size_t>(opportunity.kind)));
    return text;
}

std::string in_one_line(std::string text)
{
    constexpr std::string_view forced_break = "\u2028";
    for (std::size_t at = text.find(forced_break); at != std::string::npos; at = text.find(forced_break))
        text.replace(at, forced_break.size(), "/");
    return text;
}

} // namespace

std::string dump_shaped(const Leaflet& leaflet, const std::vector<ShapedParagraph>& paragraphs)
{
    std::string text;
    for (std::size_t at = 0; at < paragraphs.size(); ++at) {
        text += fmt::format("{} \"{}\"\n", leaflet.paragraphs[at].content, in_one_line(paragraphs[at].text));
        for (const GlyphRun& run : paragraphs[at].runs)
            text += dump(run);
        if (!paragraphs[at].breaks.empty())
            text += "  breaks: " + dump(paragraphs[at].breaks) + "\n";
    }
    return text;
}

} // namespace skrejlapa
