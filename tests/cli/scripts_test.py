"""Scripts and directions: what readers of a PDF get for text from right to left, and how a layout turns with its language."""
import json
import re
import subprocess
import unittest

import program

LAYOUT = """[page]
size = "A5"
margin = "10mm"
[styles.body]
font-family = ["Noto Sans"]
font-size = "12pt"
[styles.body.lang.ar]
font-family = ["Noto Naskh Arabic", "Noto Sans"]
[styles.body.lang.prs]
font-family = ["Noto Naskh Arabic", "Noto Sans"]
[styles.body.lang.fa]
font-family = ["Noto Naskh Arabic", "Noto Sans"]
[styles.body.lang.he]
font-family = ["Noto Sans Hebrew", "Noto Sans"]
[styles.ul]
marker = "–"
[[pages]]
section = "1"
root = "sheet"
[boxes.sheet]
children = ["row", "text"]
[boxes.row]
flex-direction = "row"
gap = "5mm"
children = ["first", "second"]
[boxes.first]
width = "30mm"
height = "10mm"
margin-inline-start = "4mm"
[boxes.second]
width = "20mm"
height = "10mm"
position = "relative"
inset-inline-start = "1mm"
[boxes.text]
content = "*"
"""
TEXTS = {
    "ar": ("سجّلوا الآن لا إله إلا الله", "تعالوا معاً في أكتوبر", "مُحَمَّد رَسُولُ اللّٰه"),
    "he": ("שלום עולם", "בְּרֵאשִׁית בָּרָא אֱלֹהִים"),
    "fa": ("می‌خواهم کتاب‌ها را ببینم",),
    "prs": ("نشست روستا در سال ۱۴۰۵",),
}
# What Poppler puts around turned text.
CONTROLS = re.compile("[\u202a-\u202e\u2060\u2066-\u2069]")


class InOneLanguage(program.InFolder):
    def setUp(self):
        super().setUp()
        self.put("layout.toml", LAYOUT)

    def run_cleanly(self, *arguments):
        result = self.run_program(*arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertNotRegex(result.stderr, r"(error|warning|note)\[")
        return result.stdout

    def extracted(self, language, text, *flags):
        self.put(f"{language}.md", f"# 1\n\n{text}\n")
        self.run_cleanly("render", "layout.toml", f"{language}.md", "-o", "out.pdf")
        result = subprocess.run(["pdftotext", *flags, self.folder / "out.pdf", "-"], stdout=subprocess.PIPE, check=True)
        return CONTROLS.sub("", result.stdout.decode("utf-8"))

    def inspected(self, language, text):
        self.put(f"{language}.md", f"# 1\n\n{text}\n")
        return json.loads(self.run_cleanly("inspect", "layout.toml", f"{language}.md"))["pages"][0]

    def box(self, language, name):
        return next(box for box in self.inspected(language, "1")["boxes"] if box["name"] == name)


class Extraction(InOneLanguage):
    def test_gives_text_from_right_to_left_as_it_was_written(self):
        for language, texts in TEXTS.items():
            for text in texts:
                with self.subTest(language=language, text=text):
                    self.assertIn(text, self.extracted(language, text))

    def test_gives_numbers_and_addresses_amid_it_whole(self):
        for text in ("+371 6700 0000", "(67) 00-00-00", "2026-11-27", "info@example.org", "example.org/a?b=1"):
            with self.subTest(text=text):
                self.assertIn(text, self.extracted("ar", f"هاتف {text}، أو تعالوا"))


class Direction(InOneLanguage):
    def words(self, text):
        boxes = re.findall(r'<word xMin="([\d.]+)"[^>]*>([^<]*)</word>', self.extracted("ar", text, "-bbox"))
        return {CONTROLS.sub("", word): float(x) for x, word in boxes}

    def test_keeps_the_groups_of_a_telephone_number_from_left_to_right(self):
        words = self.words("هاتف +371 6700 0000 الآن")
        self.assertLess(words["+371"], words["6700"])
        self.assertLess(words["6700"], words["0000"])

    def test_keeps_a_run_in_another_language_with_its_marks(self):
        words = self.words("في [Rural Pact (EU)!]{lang=en} اليوم")
        self.assertLess(words["Rural"], words["(EU)!"])

    def test_turns_rows_and_logical_sides_with_the_language(self):
        width = self.inspected("lv", "1")["width"]
        for name in ("first", "second"):
            with self.subTest(box=name):
                left, right = self.box("lv", name), self.box("ar", name)
                self.assertAlmostEqual(left["x"], width - right["x"] - right["width"], places=2)

    def test_puts_markers_at_the_side_where_the_text_starts(self):
        for language, is_left in (("lv", True), ("he", False)):
            with self.subTest(language=language):
                lines = [line for line in self.inspected(language, "- 1")["lines"] if line["box"] == "text"]
                marker = next(line for line in lines if line["text"] == "–")
                item = next(line for line in lines if line["text"] == "1" and line["y"] == marker["y"])
                self.assertEqual(marker["x"] < item["x"], is_left)


class ScriptSize(InOneLanguage):
    def test_sets_arabic_larger_and_leads_it_wider(self):
        lines = self.inspected("ar", "كتاب\\\nكتاب")["lines"][-2:]
        self.assertAlmostEqual(lines[1]["y"] - lines[0]["y"], 12 * 1.18 * 1.5, places=2)
        self.assertEqual(lines[0]["script-size"], 1.18)

    def test_leaves_latin_as_it_is(self):
        lines = self.inspected("lv", "ala\\\nala")["lines"][-2:]
        self.assertAlmostEqual(lines[1]["y"] - lines[0]["y"], 12 * 1.35, places=2)
        self.assertNotIn("script-size", lines[0])

    def test_may_be_told_otherwise(self):
        self.put("layout.toml", LAYOUT.replace("font-size", "script-size = { Arab = 1 }\nscript-line-height = { Arab = 0 }\nfont-size"))
        lines = self.inspected("ar", "كتاب\\\nكتاب")["lines"][-2:]
        self.assertAlmostEqual(lines[1]["y"] - lines[0]["y"], 12 * 1.35, places=2)


class FontsForALanguage(InOneLanguage):
    def test_knows_dari_as_persian_of_afghanistan(self):
        listed = self.run_cleanly("fonts", "--for", "prs", "--json")
        naskh = next(face for face in json.loads(listed) if face["family"] == "Noto Naskh Arabic")
        self.assertEqual(naskh["coverage"][0]["lang"], "prs")
        self.assertNotIn("ښ", naskh["coverage"][0]["missing"])

    def test_says_what_to_do_about_a_language_that_is_not_known(self):
        result = self.run_program("fonts", "--for", "qqq")
        self.assertEqual(result.returncode, 2)
        self.assertIn("name a language that is written with the same letters", result.stderr)


if __name__ == "__main__":
    unittest.main()
