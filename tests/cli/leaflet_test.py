"""The project of this repository, built and read back by programs that know nothing of the engine.
REWRITE=1 writes the committed pictures anew: look at them before you commit."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import program

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/support"))
from png_pixels import read_png

PICTURES = ROOT / "tests/golden/leaflet"
LANGUAGES = ("lv", "en", "de", "et", "lt", "ltg", "ru", "uk")
ADDRESS = "https://ruralpact.rural-vision.europa.eu/discover-platform_en"


def output_of(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True).stdout


def words_of(text):
    return set(re.findall(r"[^\W\d_]{2,}|\d+", text.casefold()))


def content_words(language):
    """The words of a text without its front matter, attributes and addresses."""
    text = (ROOT / f"content/rural/{language}.md").read_text(encoding="utf-8").split("+++")[2]
    return words_of(re.sub(r"\{#\w+\}|\(https?:[^)]*\)", " ", text))


def difference(one, other):
    """The part of the samples, 0 to 1, that differ by more than an eye forgives."""
    if one[:2] != other[:2]:
        return 1.0
    differing = sum(abs(a - b) > 48 for row, known in zip(one[2], other[2]) for a, b in zip(row, known))
    return differing / (one[0] * one[1] * 3)


class Leaflet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.out = pathlib.Path(cls.folder.name)
        cls.result = program.run("build", "--out", cls.out, folder=ROOT)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def pdf(self, language):
        return self.out / f"rural/rural-{language}-print.pdf"

    def each(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                yield language, self.pdf(language)

    def test_builds_without_an_error_or_warning(self):
        self.assertEqual(self.result.returncode, 0, self.result.stderr)
        self.assertNotRegex(self.result.stderr, r"(error|warning)\[")

    def test_is_a_sound_file(self):
        for _, pdf in self.each():
            self.assertIn(b"No syntax or stream encoding errors", output_of("qpdf", "--check", pdf))

    def test_embeds_subsets_of_its_fonts_with_their_unicode(self):
        for _, pdf in self.each():
            fonts = output_of("pdffonts", pdf).decode().splitlines()[2:]
            self.assertGreaterEqual(len(fonts), 3)
            for font in fonts:
                self.assertEqual(font.split()[-5:-2], ["yes", "yes", "yes"], font)

    def test_gives_back_every_word_of_its_text(self):
        for language, pdf in self.each():
            text = output_of("pdftotext", "-enc", "UTF-8", pdf, "-").decode()
            self.assertEqual(content_words(language) - words_of(re.sub("\u00ad\\s*", "", text)), set())

    def test_holds_no_rgb(self):
        for _, pdf in self.each():
            plain = output_of("qpdf", "--qdf", "--object-streams=disable", pdf, "-")
            self.assertIsNone(re.search(rb"DeviceRGB|CalRGB|ICCBased|[\d.]\s(rg|RG)\s", plain))

    def test_keeps_its_logos_and_codes_as_vectors(self):
        for _, pdf in self.each():
            self.assertEqual(output_of("pdfimages", "-list", pdf).decode().splitlines()[2:], [])

    def test_states_trim_and_bleed(self):
        for _, pdf in self.each():
            boxes = output_of("pdfinfo", "-box", pdf).decode()
            size = {name: [float(value) for value in re.search(name + r":\s+(.*)", boxes)[1].split()]
                    for name in ("TrimBox", "BleedBox")}
            width, height = (size["TrimBox"][i + 2] - size["TrimBox"][i] for i in (0, 1))
            self.assertAlmostEqual(width, 148 * 72 / 25.4, delta=0.02)
            self.assertAlmostEqual(height, 210 * 72 / 25.4, delta=0.02)
            self.assertAlmostEqual(size["TrimBox"][0] - size["BleedBox"][0], 3 * 72 / 25.4, delta=0.02)

    def test_has_a_code_that_leads_to_its_link(self):
        for language, pdf in self.each():
            picture = self.out / f"code-{language}"
            output_of("pdftoppm", "-r", 200, "-f", 3, "-l", 3, "-singlefile", "-png", pdf, picture)
            self.assertEqual(output_of("zbarimg", "-q", "--raw", f"{picture}.png").decode().strip(), ADDRESS)

    def test_looks_as_it_did(self):
        for language, pdf in self.each():
            output_of("pdftoppm", "-r", 60, "-png", pdf, self.out / language)
            for page in (1, 2, 3):
                made = (self.out / f"{language}-{page}.png").read_bytes()
                known = PICTURES / f"rural-{language}-{page}.png"
                if os.environ.get("REWRITE"):
                    known.parent.mkdir(parents=True, exist_ok=True)
                    known.write_bytes(made)
                self.assertLess(difference(read_png(made), read_png(known.read_bytes())), 0.005, known.name)

    def inspected(self, language):
        text = program.run("inspect", "layouts/a5-pages.toml", f"content/rural/{language}.md", folder=ROOT).stdout
        return json.loads(text)["pages"]

    def pages(self):
        return [page for language in LANGUAGES for page in self.inspected(language)]

    def test_has_landscape_and_strip_in_the_same_places_everywhere(self):
        places = {(box["name"], box["y"], box["height"]) for page in self.pages() for box in page["boxes"]
                  if box["name"] in ("landscape", "strip")}
        self.assertEqual(len(places), 2, places)

    def test_sets_headings_on_half_lines_and_all_else_on_lines_of_one_grid(self):
        lines = [line for page in self.pages() for line in page["lines"] if line["style"] != "statement"]
        self.assertEqual({line["style"] for line in lines} & {"h1", "h2", "li", "call"}, {"h1", "h2", "li", "call"})
        origin = next(line["y"] for line in lines if line["box"] == "body")
        for line in lines:
            step = 8.5 if line["style"] == "h1" else 17
            self.assertAlmostEqual(round((line["y"] - origin) / step) * step, line["y"] - origin, delta=0.01, msg=line)

    def test_says_its_headings_and_every_word_of_its_text_in_the_edition_for_screens(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                pdf = self.out / f"rural/rural-{language}-web.pdf"
                tree = output_of("pdfinfo", "-struct", pdf).decode()
                self.assertGreaterEqual(len(re.findall(r"^\s*H1", tree, re.MULTILINE)), 3)
                text = output_of("pdftotext", "-enc", "UTF-8", pdf, "-").decode()
                self.assertEqual(content_words(language) - words_of(re.sub("\u00ad\\s*", "", text)), set())

    def test_leads_to_its_address_in_the_edition_for_screens(self):
        for language in LANGUAGES:
            plain = output_of("qpdf", "--qdf", "--object-streams=disable", self.out / f"rural/rural-{language}-web.pdf", "-")
            self.assertIn(f"/URI ({ADDRESS})".encode(), plain)
            self.assertNotRegex(plain, rb"DeviceCMYK|[\d.]\s[kK]\n")

    def test_is_the_same_to_the_byte_when_built_again(self):
        with tempfile.TemporaryDirectory() as elsewhere:
            program.run("build", "--out", elsewhere, "-j", "1", folder=ROOT)
            for language, pdf in self.each():
                again = pathlib.Path(elsewhere) / f"rural/rural-{language}-print.pdf"
                self.assertEqual(again.read_bytes(), pdf.read_bytes())


if __name__ == "__main__":
    unittest.main()
