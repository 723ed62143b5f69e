#!/usr/bin/python3
"""Draws the fonts the tests set text with: every glyph is a square of one em.

Layouts set in them can be computed by hand and by a browser alike: each character is exactly one font size wide, the
ascent is 0.8 em and the descent 0.2 em. Run it in its folder; the same fontTools writes the same bytes.
"""

import copy

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection
from fontTools.ttLib.tables.TupleVariation import TupleVariation

UNITS_PER_EM = 1000
ASCENT = 800
DESCENT = 200
FAMILY = "Skrejlapa Square"
LICENCE = "CC0 1.0: no rights reserved."
# 2026-01-01 in seconds since 1904, so that the files do not change with the day they are made.
CREATED = 3850070400

BLANK = {0x0020, 0x00A0}
CHARACTERS = sorted(
    set(range(0x0020, 0x007F))
    | (set(range(0x00A0, 0x0180)) - {0x00AD})
    | set(range(0x0218, 0x021C))  # Romanian and Livonian letters with a comma below
    | {0x01DE, 0x01DF, 0x1E10, 0x1E11, 0x022A, 0x022B, 0x022C, 0x022D, 0x022E, 0x022F, 0x0230, 0x0231}
    | set(range(0x05D0, 0x05EB))  # Hebrew letters, for text from right to left
    | {0x2010, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x20AC}
)


def glyph_name(character):
    return f"uni{character:04X}"


def draw_square(pen):
    pen.moveTo((0, -DESCENT))
    pen.lineTo((0, ASCENT))
    pen.lineTo((UNITS_PER_EM, ASCENT))
    pen.lineTo((UNITS_PER_EM, -DESCENT))
    pen.closePath()


def truetype_glyph(blank):
    pen = TTGlyphPen(None)
    if not blank:
        draw_square(pen)
    return pen.glyph()


def cff_glyph(blank):
    pen = T2CharStringPen(UNITS_PER_EM, None)
    if not blank:
        draw_square(pen)
    return pen.getCharString()


def name_table(family, style, postscript_name):
    linked = style in ("Regular", "Bold", "Italic", "Bold Italic")
    names = {
        "copyright": LICENCE,
        "familyName": family if linked else f"{family} {style}",
        "styleName": style if linked else "Regular",
        "uniqueFontIdentifier": postscript_name,
        "fullName": f"{family} {style}",
        "psName": postscript_name,
        "version": "Version 1.000",
        "licenseDescription": LICENCE,
    }
    if not linked:
        names |= {"typographicFamily": family, "typographicSubfamily": style}
    return names


def vary(font, glyph_order, blank):
    """Axes whose effect can be computed by hand: at weight 900 a glyph is 500 units wider, at weight 100 300 narrower,
    at width 50 half as wide, at slant -10 leaned by 100 units at its top, at optical size 8 100 units wider."""
    font.setupFvar([("wght", 100, 400, 900, "Weight"), ("wdth", 50, 100, 100, "Width"), ("slnt", -10, 0, 0, "Slant"),
                    ("opsz", 8, 12, 72, "Optical size")], [])

    def wider(axis, support, units):
        # Four points from the lower left by the upper ones, then four phantom points: the second is the advance.
        return TupleVariation({axis: support}, [(0, 0), (0, 0), (units, 0), (units, 0),
                                                (0, 0), (units, 0), (0, 0), (0, 0)])

    variations = [
        wider("wght", (0, 1, 1), 500), wider("wght", (-1, -1, 0), -300), wider("wdth", (-1, -1, 0), -500),
        TupleVariation({"slnt": (-1, -1, 0)}, [(0, 0), (100, 0), (100, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]),
        wider("opsz", (-1, -1, 0), 100),
    ]
    font.setupGvar({name: copy.deepcopy(variations) for name in glyph_order if name not in blank})


def build(family=FAMILY, style="Regular", weight=400, characters=CHARACTERS, cff=False, embedding=0, variable=False):
    postscript_name = f"{family}-{style}".replace(" ", "")
    font = FontBuilder(UNITS_PER_EM, isTTF=not cff)
    glyph_order = [".notdef"] + [glyph_name(character) for character in characters]
    font.setupGlyphOrder(glyph_order)
    font.setupCharacterMap({character: glyph_name(character) for character in characters})
    blank = {glyph_name(character) for character in BLANK}
    if cff:
        strings = {name: cff_glyph(name in blank) for name in glyph_order}
        font.setupCFF(postscript_name, {"FullName": f"{family} {style}", "FamilyName": family}, strings, {})
    else:
        font.setupGlyf({name: truetype_glyph(name in blank) for name in glyph_order})
    font.setupHorizontalMetrics({name: (UNITS_PER_EM, 0) for name in glyph_order})
    font.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT)
    font.setupNameTable(name_table(family, style, postscript_name), mac=False)
    italic = "Italic" in style
    font.setupOS2(
        version=4,
        sTypoAscender=ASCENT, sTypoDescender=-DESCENT, sTypoLineGap=0, usWinAscent=ASCENT, usWinDescent=DESCENT,
        sxHeight=ASCENT, sCapHeight=ASCENT, usWeightClass=weight, fsType=embedding, achVendID="SKRJ",
        fsSelection=(0x80 | (0x01 if italic else 0) | (0x20 if style.startswith("Bold") else 0)
                     | (0x40 if style == "Regular" else 0)),
    )
    font.setupPost(keepGlyphNames=False, italicAngle=-10 if italic else 0)
    if variable:
        vary(font, glyph_order, blank)
    head = font.font["head"]
    head.created = head.modified = CREATED
    head.macStyle = (1 if style.startswith("Bold") else 0) | (2 if italic else 0)
    font.font.recalcTimestamp = False
    return font.font


SMALL = [0x0020, 0x002D, 0x0041, 0x0061, 0x2010]

build().save("SkrejlapaSquare-Regular.ttf")
build(style="Bold", weight=700).save("SkrejlapaSquare-Bold.ttf")
build(style="Italic").save("SkrejlapaSquare-Italic.ttf")
build(style="Light", weight=300, characters=SMALL).save("SkrejlapaSquare-Light.ttf")
build(family="Skrejlapa Square CFF", cff=True).save("SkrejlapaSquareCFF-Regular.otf")
build(family="Skrejlapa Restricted", characters=SMALL, embedding=0x0002).save("SkrejlapaRestricted-Regular.ttf")
build(family="Skrejlapa Variable", characters=SMALL, variable=True).save("SkrejlapaVariable-Regular.ttf")
collection = TTCollection()
collection.fonts = [
    build(family="Skrejlapa Pair", characters=SMALL),
    build(family="Skrejlapa Pair", style="Bold", weight=700, characters=SMALL),
]
collection.save("SkrejlapaPair.ttc")
