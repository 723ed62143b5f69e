"""`init` and `fonts`: a new project builds at once; the shipped fonts cover what they are shipped for."""
import json
import unittest

import program


class Init(program.InFolder):
    def test_a_new_project_builds_at_once(self):
        self.assertEqual(self.run_program("init", "new").returncode, 0)
        result = self.run_program("build", "new", "--deny", "warnings")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout.splitlines(),
                         [f"new/out/market/market-{language}-{profile}.pdf"
                          for language in ("en", "lv") for profile in ("print", "web")])

    def test_a_new_project_has_room_for_longer_translations(self):
        self.run_program("init", "new")
        result = self.run_program("build", "new", "--lang", "x-pseudo", "--deny", "warnings")
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_names_the_files_it_made(self):
        result = self.run_program("init")
        self.assertIn("skrejlapa.toml", result.stdout.splitlines())
        self.assertTrue((self.folder / "skrejlapa.toml").exists())

    def test_overwrites_nothing(self):
        self.put("skrejlapa.toml", "mine")
        self.assertEqual(self.run_program("init").returncode, 2)
        self.assertEqual((self.folder / "skrejlapa.toml").read_text(), "mine")


class Fonts(program.InFolder):
    def fonts(self, *arguments):
        result = self.run_program("fonts", "--json", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_lists_the_shipped_fonts(self):
        faces = {(face["family"], face["weight"], face["italic"]) for face in self.fonts()}
        self.assertIn(("Noto Sans", 400, False), faces)
        self.assertIn(("Source Serif 4", 700, True), faces)

    def test_says_what_of_a_language_is_covered(self):
        for face in self.fonts("--for", "lv", "--for", "ka"):
            if face["family"] == "Noto Sans":
                latvian, georgian = face["coverage"]
                self.assertEqual(latvian, {"lang": "lv", "complete": True, "missing": []})
                self.assertIn("ა", georgian["missing"])

    def test_a_folder_of_the_command_line_is_looked_into(self):
        fonts = program.ROOT / "tests" / "support" / "fonts"
        self.assertGreater(len(self.fonts("--font-dir", str(fonts))), len(self.fonts()))

    def test_the_table_has_a_line_for_each_face(self):
        result = self.run_program("fonts")
        self.assertEqual(len(result.stdout.splitlines()), len(self.fonts()))

    def test_a_language_nobody_knows_is_wrong_usage(self):
        self.assertEqual(self.run_program("fonts", "--for", "xx").returncode, 2)


if __name__ == "__main__":
    unittest.main()
