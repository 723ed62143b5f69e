"""`status` tells how texts stand to their source; `--mark-current` notes that they were made from it as it is."""
import unittest

from funded_project import FundedProject

GERMAN = """+++
title = "Karte"
+++

# Überschrift

Am 1.5.2026 um 10.30: [hier](https://example.org/de).
"""
LATVIAN = """# Virsraksts

No 01.05.2026. plkst. 10.30: [šeit](https://example.org/lv).

# Otrā

Vēl 2 000 vārdu.
"""


class TranslationStatus(FundedProject):
    def setUp(self):
        super().setUp()
        self.replace("skrejlapa.toml", 'languages = ["lv"]', 'languages = ["lv", "de"]')
        self.put("card/lv.md", LATVIAN)
        self.put("card/de.md", GERMAN)

    def status(self, *words, code=0):
        result = self.run_program("status", *words)
        self.assertEqual(result.returncode, code, result.stderr)
        return result.stdout

    def line_of(self, language):
        lines = [line for line in self.status().splitlines() if f"card/{language}.md" in line and ".md:" not in line]
        self.assertEqual(len(lines), 1)
        return lines[0]

    def test_names_what_is_missing_and_not_marked(self):
        self.assertIn("missing: 2; not marked: 1", self.line_of("de"))

    def test_a_source_has_no_line(self):
        self.assertNotIn("card/lv.md", self.status())

    def test_names_what_differs_with_its_place(self):
        self.put("card/de.md", GERMAN + "\n# Zweite\n\nNoch 2.500 Wörter.\n")
        said = self.status()
        self.assertIn("complete", self.line_of("de"))
        self.assertIn("card/de.md:11: section 2: 2.500 where the source has 2 000 (line 7)", said)
        self.assertEqual(said.count("where the source has"), 1)

    def test_marks_and_then_tells_what_is_stale(self):
        self.assertEqual(self.status("--mark-current", "--lang", "de").strip(), "card/de.md")
        marked = (self.folder / "card/de.md").read_text(encoding="utf-8")
        self.assertIn("[source-sections]", marked)
        self.assertEqual(marked.partition("+++\n\n")[2], GERMAN.partition("+++\n\n")[2])
        self.assertNotIn("marked", self.line_of("de"))
        self.replace("card/lv.md", "plkst.", "ap plkst.")
        self.assertIn("stale: 1", self.line_of("de"))
        self.status("--mark-current", "--lang", "de")
        self.assertNotIn("stale", self.line_of("de"))

    def test_a_mark_rebuilds_nothing(self):
        self.put("card/de.md", GERMAN + "\n# Zweite\n\nNoch 2.000 Wörter.\n")
        self.build("out")
        self.status("--mark-current", "--lang", "de")
        result = self.run_program("build", "--out", "out")
        self.assertIn("0 built, 2 fresh", result.stderr)

    def test_marks_only_what_is_named(self):
        result = self.run_program("status", "--mark-current")
        self.assertEqual(result.returncode, 2)
        self.assertIn("--lang", result.stderr)
        self.assertEqual((self.folder / "card/de.md").read_text(encoding="utf-8"), GERMAN)
        self.assertEqual(self.status("--mark-current", "--lang", "lv"), "")

    def test_a_text_with_mistakes_is_not_touched(self):
        wrong = GERMAN + "\n<b>raw</b>\n"
        self.put("card/de.md", wrong)
        result = self.run_program("status", "--mark-current", "--lang", "de")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        self.assertIn("card/de.md:9:1: error[", result.stderr)
        self.assertEqual((self.folder / "card/de.md").read_text(encoding="utf-8"), wrong)

    def test_marks_in_another_form_are_named_and_left(self):
        other = GERMAN.replace("+++\n\n", 'source-sections = { "1" = "0" }\n+++\n\n')
        self.put("card/de.md", other)
        result = self.run_program("status", "--mark-current", "--lang", "de")
        self.assertIn("card/de.md:3:", result.stderr)
        self.assertIn("CONTENT-FRONT-MATTER", result.stderr)
        self.assertEqual((self.folder / "card/de.md").read_text(encoding="utf-8"), other)


if __name__ == "__main__":
    unittest.main()
