"""Every project below examples/ builds, copied to a folder of its own, without a finding, and README.md names it."""
import shutil
import unittest

import program

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
                self.assertNotRegex(result.stderr, r"(error|warning|note)\[")
                texts = list(copy.glob("content/*/*.md"))
                self.assertEqual(len(list(copy.glob("out/*/*.pdf"))), len(texts))

    def test_each_stands_in_the_readme(self):
        readme = (program.ROOT / "README.md").read_text(encoding="utf-8")
        for example in EXAMPLES:
            self.assertIn(f"examples/{example.name}", readme)


if __name__ == "__main__":
    unittest.main()
