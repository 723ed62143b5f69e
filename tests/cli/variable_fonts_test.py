"""A variable font is embedded as a static one: its outlines are those that fontTools makes of the same instance."""
import io
import re
import subprocess
import unittest

import program

try:
    from fontTools import subset
    from fontTools.designspaceLib import DesignSpaceDocument
    from fontTools.ttLib import TTFont
    from fontTools.varLib import build, instancer
except ImportError:
    TTFont = None

LAYOUT = """[page]
size = "A6"
margin = "10mm"
[styles.body]
font-family = ["Noto Sans Between"]
font-weight = 600
font-size = "12pt"
[styles.h1]
font-weight = 600
[[pages]]
section = "1"
root = "sheet"
[boxes.sheet]
content = "*"
"""
TEXT = "Ģērbt čaklu šķūni äöü fi"
NOT_IN_USE = ((), 0)  # glyphs keep their numbers: those that are not drawn stay behind empty


def make_variable_font(file):
    """Noto Sans from regular to bold, out of the static fonts that the project ships."""
    space = DesignSpaceDocument()
    space.addAxisDescriptor(name="Weight", tag="wght", minimum=400, default=400, maximum=700)
    for weight, name in ((400, "NotoSans_400Regular"), (700, "NotoSans_700Bold")):
        font = TTFont(program.ROOT / f"fonts/noto-sans/{name}.ttf")
        cut = subset.Subsetter(subset.Options(notdef_outline=True))
        cut.populate(text=TEXT + "1")
        cut.subset(font)
        # Kerning and hinting of the two do not match point by point; outlines do.
        for table in ("GPOS", "GSUB", "GDEF", "fpgm", "prep", "cvt "):
            if table in font:
                del font[table]
        for record in font["name"].names:
            if record.nameID in (1, 16):
                record.string = "Noto Sans Between"
        space.addSourceDescriptor(location={"Weight": weight}, name=name, font=font)
    font, _, _ = build(space)
    font.save(file)


def outlines(font):
    """The points of each glyph of a font, composite ones put together, and its advance."""
    glyphs = font["glyf"]
    return {name: (tuple(map(tuple, glyphs[name].getCoordinates(glyphs)[0])), font["hmtx"][name][0])
            for name in font.getGlyphOrder()}


@unittest.skipIf(TTFont is None, "fontTools is not installed")
class VariableFont(program.InFolder):
    def setUp(self):
        super().setUp()
        (self.folder / "fonts").mkdir()
        self.file = self.folder / "fonts/between.ttf"
        make_variable_font(self.file)
        self.put("lv.md", f"# 1\n\n{TEXT}\n")

    def render(self, layout=LAYOUT, code=0):
        self.put("layout.toml", layout)
        result = self.run_program("render", "layout.toml", "lv.md", "--font-dir", "fonts", "-o", "out.pdf")
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def embedded_font(self):
        plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", self.folder / "out.pdf", "-"],
                               stdout=subprocess.PIPE, check=True).stdout
        number = re.search(rb"/FontFile2 (\d+) 0 R", plain).group(1)
        stream = re.search(rb"\n" + number + rb" 0 obj\n<<.*?>>\nstream\n(.*?)\nendstream", plain, re.DOTALL).group(1)
        return TTFont(io.BytesIO(stream))

    def test_is_embedded_with_the_outlines_of_its_instance(self):
        self.render()
        wanted = instancer.instantiateVariableFont(TTFont(self.file), {"wght": 600})
        stream = io.BytesIO()
        wanted.save(stream)
        wanted = list(outlines(TTFont(stream)).values())
        embedded = list(outlines(self.embedded_font()).values())
        in_use = [number for number, glyph in enumerate(embedded) if glyph != NOT_IN_USE]
        self.assertGreaterEqual(len(in_use), len(set(TEXT) - {"f", "i", " "}))
        self.assertEqual([number for number in in_use if embedded[number] != wanted[number]], [])

    def test_differs_from_its_default(self):
        self.render()
        default = outlines(TTFont(self.file))
        self.assertTrue(any(glyph not in default.values() for glyph in outlines(self.embedded_font()).values()))

    def test_extracts_as_it_was_written(self):
        self.render()
        text = subprocess.run(["pdftotext", self.folder / "out.pdf", "-"], stdout=subprocess.PIPE, check=True).stdout
        self.assertIn(TEXT, text.decode("utf-8"))

    def test_says_which_weights_it_has(self):
        result = self.render(LAYOUT.replace("600", "900"), code=1)
        self.assertIn("error[FONT-NO-SUCH-FACE]", result.stderr)
        self.assertIn("400 to 700", result.stderr)

    def test_shows_its_axes_in_the_list_of_fonts(self):
        listed = self.run_program("fonts", "--font-dir", "fonts").stdout
        line = next(line for line in listed.splitlines() if "Noto Sans Between" in line)
        self.assertIn("wght 400 to 700", line)


if __name__ == "__main__":
    unittest.main()
