#include "text/font_format.h"

#include <array>

#include <fmt/format.h>

namespace skrejlapa
{

namespace
{

using namespace std::string_view_literals;

struct ForeignFormat {
    std::string_view first_bytes;
    std::string_view name;
};

constexpr auto foreign_formats = std::to_array<ForeignFormat>({
    {"wOFF"sv, "a WOFF web font"sv},
    {"wOF2"sv, "a WOFF2 web font"sv},
    {"%!"sv, "a PostScript Type 1 font"sv},
    {"\x80\x01"sv, "a PostScript Type 1 font"sv},
    {"typ1"sv, "a PostScript Type 1 font"sv},
    {"STARTFONT"sv, "a bitmap font"sv},
    {"\x01"
     "fcp"sv,
     "a bitmap font"sv},
    {"<"sv, "an XML or HTML file"sv},
    {"PK\x03\x04"sv, "a ZIP archive"sv},
    {"version https://git-lfs"sv, "a Git LFS pointer, not the font itself"sv},
});

} // namespace

Result<FontContainer> recognize_font_format(std::string_view bytes)
{
    if (bytes.starts_with("ttcf"))
        return FontContainer::collection;
    if (bytes.starts_with("OTTO") || bytes.starts_with("true") || bytes.starts_with("\x00\x01\x00\x00"sv))
        return FontContainer::single;
    for (const ForeignFormat& format : foreign_formats) {
        if (bytes.starts_with(format.first_bytes))
            return failure("FONT-UNREADABLE", {}, fmt::format("it is {}", format.name),
                           {"put the TrueType (.ttf) or OpenType (.otf) file of the font in its place"});
    }
    return failure("FONT-UNREADABLE", {}, bytes.empty() ? "it is empty" : "it is not a font",
                   {"put a TrueType (.ttf) or OpenType (.otf) font in its place"});
}

} // namespace skrejlapa
