"""Every project below examples/ builds for print and for screens, copied to a folder of its own, without a finding, and README.md names it."""
import csv
import json
import shutil
import unittest

import program

def row_count(project):
    """How many editions there are of each text."""
    data = list(project.glob("content/*.csv"))
    return len(list(csv.DictReader(data[0].open(encoding="utf-8"), delimiter=";"))) if data else 1


EXAMPLES = sorted(file.parent for file in program.ROOT.glob("examples/*/skrejlapa.toml"))


class Examples(program.InFolder):
    def test_there_are_some(self):
        self.assertGreaterEqual(len(EXAMPLES), 2)

    def test_each_builds_in_all_its_languages_without_a_warning(self):
        for example in EXAMPLES:
            with self.subTest(example=example.name):
                copy = self.folder / example.name
                shutil.copytree(example, copy)
                result = self.run_program("build", copy)
                self.assertEqual(result.returncode, 0, result.stderr)
                # A spot ink is worth a word when ordering, and meant so.
                self.assertNotRegex(result.stderr, r"(error|warning)\[|note\[(?!SPOT-USED)")
                texts = list(copy.glob("content/*/*.md"))
                for profile in ("print", "web"):
                    self.assertEqual(len(list(copy.glob(f"out/*/*-{profile}.pdf"))), len(texts) * row_count(copy))

    def test_each_has_room_for_a_translation_that_is_a_third_longer(self):
        for example in EXAMPLES:
            with self.subTest(example=example.name):
                copy = self.folder / example.name
                shutil.copytree(example, copy)
                result = self.run_program("build", copy, "--lang", "x-pseudo")
                self.assertEqual(result.returncode, 0, result.stderr)
                # Where a longer heading lies over a drawing is judged with real texts.
                self.assertNotRegex(result.stderr, r"(error|warning)\[(?!TEXT-CONTRAST)")
                self.assertEqual(len(list(copy.glob("out/*/*-x-pseudo-*.pdf"))), 2 * row_count(copy))

    def test_arabic_is_lengthened_in_its_own_script(self):
        copy = self.folder / "arabic"
        shutil.copytree(program.ROOT / "examples" / "arabic-demonstration", copy)
        project = copy / "skrejlapa.toml"
        project.write_text(project.read_text(encoding="utf-8").replace('source-language = "lv"', 'source-language = "ar"'),
                           encoding="utf-8")
        result = self.run_program("build", copy, "--lang", "x-pseudo")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertNotRegex(result.stderr, r"(error|warning)\[")
        inspected = self.run_program("inspect", copy / "layouts/a5-invitation.toml", copy / "content/open-day/ar.md",
                                     "--lang", "x-pseudo")
        lines = [line["text"] for line in json.loads(inspected.stdout)["pages"][0]["lines"]]
        self.assertIn("\u0640", lines[0] + lines[-2], "kashidas")
        self.assertIn("mazbriezi.example/ar", lines, "an address stays")

    def test_each_stands_in_the_readme(self):
        readme = (program.ROOT / "README.md").read_text(encoding="utf-8")
        for example in EXAMPLES:
            self.assertIn(f"examples/{example.name}", readme)


if __name__ == "__main__":
    unittest.main()
