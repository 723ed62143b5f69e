#include "base/diagnostic_catalog.h"

#include <algorithm>
#include <array>

namespace skrejlapa
{

namespace
{

// Sorted by code: a test looks.
constexpr auto catalog = std::to_array<CatalogEntry>({
    {"DIAGNOSTICS-UNKNOWN-CODE", Level::error,
     "A code that the project denies or allows is none of the engine's, so the rule would never apply.",
     "Correct the code: `skrejlapa explain CODE` says what each one means."},
    {"FILE-MISSING", Level::error, "A file that a project, layout or text names is not there.",
     "Check the spelling and the folder: paths are relative to the project's folder."},
    {"FILE-UNREADABLE", Level::error, "A file exists but cannot be read.",
     "Check that it is a regular file and that you have permission to read it."},
    {"FILE-UNWRITABLE", Level::error, "A file cannot be written; what stood there before is untouched.",
     "Check the folder's permissions and the space left on the disk."},
    {"FIT-OVERSET", Level::error,
     "Text does not fit: its box, or a later one of the same line, ends beyond the content box of an ancestor of "
     "definite size. What does not fit would be lost or stand over other things.",
     "Shorten the text by what the finding says, give the box more room, or set it smaller."},
    {"FONT-CFF2", Level::error, "A font has CFF2 outlines, a kind that PDF does not know.",
     "Use the TrueType or CFF files of the family."},
    {"FONT-EMBEDDING-FORBIDDEN", Level::error,
     "A font's own licence field (fsType in its OS/2 table) forbids to embed it, or the part of it that is used.",
     "Choose another font, or get a copy whose licence allows embedding."},
    {"FONT-FALLBACK", Level::note,
     "A style's own fonts lack a character, so it was set in a font that the style does not name.",
     "Name that font in the style's font-family, or choose another character."},
    {"FONT-MISSING-GLYPH", Level::error,
     "No font that may be used has a character of the text, so it would be printed as an empty box or not at all.",
     "Add a font that has it to the project's fonts and to the style's font-family, or change the text."},
    {"FONT-NO-FEATURE", Level::warning, "A style asks for an OpenType feature that its font does not have.",
     "Take the feature out of font-features, or choose a font that has it."},
    {"FONT-UNREADABLE", Level::error, "A font file is damaged, empty, or in a format that is not TrueType or OpenType.",
     "Replace it by a sound .ttf or .otf file of the font."},
    {"FONT-VARIABLE", Level::error, "A variable font was asked for; those come in a later release.",
     "Use the static files of the family, one for each weight and slope."},
    {"INTERNAL", Level::error, "The engine itself failed; this is a mistake of the program, not of the project.",
     "Please report it with the layout and text that provoke it."},
    {"LATER-RELEASE", Level::error, "A command, flag or key is known but comes in a later release.",
     "Leave it out for now."},
    {"LAYOUT-OFF-PAGE", Level::error,
     "Text, a logo or a QR code leaves the trim, or a box lies wholly outside it; it would be cut off.",
     "Move the box onto the page, or leave it out with display = \"none\"."},
    {"LAYOUT-OVERFLOW-ENDLESS", Level::error, "An overflow page was made 1000 times and text is still left.",
     "Give the boxes of its text more room, or split the text over several leaflets."},
    {"LAYOUT-OVERFLOW-STUCK", Level::error,
     "An overflow page has no room for a single further line of its text, so making it again would never end.",
     "Give the boxes of its text more height, or set the text smaller."},
    {"LAYOUT-UNSAFE", Level::warning,
     "Text, a logo or a QR code is nearer to the trim than the safe margin: the knife may cut into it.",
     "Move it inwards, or agree with the printing house on a smaller safe margin."},
    {"PROJECT-MISSING", Level::error,
     "No skrejlapa.toml was found in the folder or above it, so there is nothing to build.",
     "Run the command inside a project, name its folder, or make a new project with `skrejlapa init`."},
    {"QR-TOO-SMALL", Level::warning,
     "A QR code's modules are smaller than 0.4 mm; many cameras cannot read it from print.",
     "Make the code's box larger, or shorten the address."},
    {"STRIP-TOO-LOW", Level::error, "The funders' strip is lower than a logo in it may be.",
     "Give the strip at least the height that the finding names."},
    {"STRIP-TOO-NARROW", Level::error,
     "The logos at their least sizes, with their clear space, are wider than the funders' strip.",
     "Make the strip wider or its column-gap smaller, or place the logos in two strips."},
    {"TEXT-COMMA-BELOW", Level::warning,
     "A Latvian, Latgalian or Livonian letter is written with U+0326 COMBINING COMMA BELOW, which is not the same text "
     "as the letter that Unicode has for it; it was replaced by that letter.",
     "Write the letter itself: ģ ķ ļ ņ ŗ."},
    {"TEXT-CONTROL-CHARACTER", Level::warning,
     "The text has a control character or a code point that is no character; nothing is printed for it.", "Delete it."},
    {"TEXT-REPLACEMENT-CHARACTER", Level::warning,
     "The text has U+FFFD, which programs leave where they could not read a character: a letter was probably lost.",
     "Write the lost letter in its place."},
    {"TEXT-TOO-WIDE", Level::error,
     "A word, address or other text that cannot be broken is wider than its line and sticks out of its box.",
     "Make the box wider or the type smaller, or allow a break with a soft hyphen or a zero-width space."},
    {"THREAD-NO-HEIGHT", Level::error,
     "A threaded box that is not the last of its thread has neither a definite nor a flexible height, so there is no "
     "telling how much text it takes.",
     "Give it a height or flex-grow."},
    {"USAGE", Level::error,
     "The command line cannot be understood: an unknown command or flag, a missing or impossible value, or an argument "
     "that names no file.",
     "`skrejlapa help` lists the commands, `skrejlapa help COMMAND` a command's flags."},
});

} // namespace

std::span<const CatalogEntry> diagnostic_catalog() { return catalog; }

const CatalogEntry* find_catalog_entry(std::string_view code)
{
    const auto* const entry = std::lower_bound(
        catalog.begin(), catalog.end(), code,
        [](const CatalogEntry& candidate, std::string_view wanted) { return candidate.code < wanted; });
    return entry != catalog.end() && entry->code == code ? entry : nullptr;
}

} // namespace skrejlapa
