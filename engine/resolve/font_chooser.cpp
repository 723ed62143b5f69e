#include "resolve/font_chooser.h"

#include "load/toml_document.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace skrejlapa
{

namespace
{

// Where a layout names no family. The engine's own fonts have it.
constexpr std::string_view default_family = "Noto Sans";

/// CSS Fonts 4, 5.2, simplified: the slope counts first, then the nearest weight.
int distance(const FaceDescription& face, int weight, bool italic)
{
    return (face.italic == italic ? 0 : 10000) + std::abs(face.weight - weight);
}

/// As the catalogue compares family names.
bool same_family(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::string face_name(int weight, bool italic) { return fmt::format("{}{}", weight, italic ? " italic" : ""); }

} // namespace

const FontChain& FontChooser::choose(const TextStyle& style, Span used_at)
{
    const std::string key = fmt::format("{}\n{}{}{}", fmt::join(style.families, "\n"), style.weight,
                                        style.italic ? "i" : "n", style.demand == FaceDemand::required ? "!" : "?");
    const auto [known, is_new] = chains_.try_emplace(key);
    if (is_new)
        known->second = open(style, style.face_span ? style.face_span : used_at);
    return known->second;
}

std::vector<std::string> FontChooser::families_of(const TextStyle& style) const
{
    if (!style.families.empty())
        return style.families;
    if (catalog_.has_family(default_family) || catalog_.faces().empty())
        return {std::string(default_family)};
    return {catalog_.faces().front().family};
}

FontChain FontChooser::open(const TextStyle& style, Span span)
{
    FontChain chain;
    if (catalog_.faces().empty()) {
        found_.error("FONT-NONE", span, "there are no fonts to set text with",
                     {"put fonts into a folder that the project names under `fonts`, or use --font-dir"});
        return chain;
    }
    bool is_first = true;
    for (const std::string& family : families_of(style)) {
        if (!catalog_.has_family(family)) {
            found_.error(
                "FONT-UNKNOWN-FAMILY", span,
                fmt::format("there is no font family \"{}\"{}", family, did_you_mean(family, catalog_.families())),
                {"`skrejlapa fonts` lists the families it sees"});
            continue;
        }
        const FacePtr face = is_first ? open_first(family, style, span) : open_nearest(family, style, span);
        is_first = false;
        if (face != nullptr)
            chain.faces.push_back(face);
    }
    if (chain.faces.empty()) {
        if (const FacePtr last_resort = open_nearest(catalog_.faces().front().family, style, span))
            chain.faces.push_back(last_resort);
    }
    return chain;
}

FacePtr FontChooser::open_first(const std::string& family, const TextStyle& style, Span span)
{
    if (style.demand == FaceDemand::wished)
        return open_nearest(family, style, span);
    const FaceQuery query{family, style.weight, style.italic};
    const int errors_before = found_.error_count();
    FacePtr face = catalog_.find(query, span, found_);
    if (face != nullptr || found_.error_count() > errors_before)
        return face;
    std::vector<std::string> has;
    for (const FaceDescription& each : catalog_.faces()) {
        if (same_family(each.family, family))
            has.push_back(face_name(each.weight, each.italic));
    }
    found_.error("FONT-NO-SUCH-FACE", span,
                 fmt::format("\"{}\" has no face of weight {}", family, face_name(style.weight, style.italic)),
                 {fmt::format("it has {}; none is faked", fmt::join(has, ", "))});
    return open_nearest(family, style, span);
}

FacePtr FontChooser::open_nearest(const std::string& family, const TextStyle& style, Span span)
{
    const FaceDescription* nearest = nullptr;
    for (const FaceDescription& face : catalog_.faces()) {
        if (same_family(face.family, family) &&
            (nearest == nullptr ||
             distance(face, style.weight, style.italic) < distance(*nearest, style.weight, style.italic)))
            nearest = &face;
    }
    if (nearest == nullptr)
        return nullptr;
    return catalog_.find({family, nearest->weight, nearest->italic}, span, found_);
}

} // namespace skrejlapa
