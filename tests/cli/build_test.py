"""`build`: what is written, what stays, what is said last."""
import json
import os
import re
import unittest

import program
from project_files import LAYOUT, PROJECT, put_project

LATVIAN = "out/card/card-lv-print.pdf"
ENGLISH = "out/card/card-en-print.pdf"

FUNDED = """
[boxes.funded]
children = ["strip", "wording"]
[boxes.strip]
funders = ["town"]
height = "10mm"
[boxes.wording]
statement = true
"""


class Build(program.InFolder):
    def setUp(self):
        super().setUp()
        put_project(self)

    def build(self, *arguments, code=0, **variables):
        result = self.run_program("build", *arguments, **variables)
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    def test_names_each_pdf_in_the_projects_order(self):
        self.assertEqual(self.build().stdout.splitlines(), [LATVIAN, ENGLISH])
        self.assertTrue(self.bytes(LATVIAN).startswith(b"%PDF-"))

    def test_makes_what_is_asked_for(self):
        self.assertEqual(self.build("--lang", "en", "--profile", "print", "--leaflet", "card").stdout, ENGLISH + "\n")
        self.assertFalse((self.folder / LATVIAN).exists())

    def test_can_be_called_from_elsewhere(self):
        (self.folder / "elsewhere").mkdir()
        result = program.run("build", "..", folder=self.folder / "elsewhere")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue((self.folder / LATVIAN).exists())

    def test_writes_below_the_folder_it_is_told(self):
        self.build("--out", "there")
        self.assertTrue((self.folder / "there/card/card-lv-print.pdf").exists())

    def test_a_leaflet_that_there_is_not_is_wrong_usage(self):
        self.assertIn("PROJECT-SELECTION", self.build("--leaflet", "crad", code=2).stderr)

    def test_a_language_without_a_text_is_an_error_when_it_is_asked_for_and_the_others_are_made(self):
        (self.folder / "card/en.md").unlink()
        result = self.build("--lang", "lv", "--lang", "en", code=1)
        self.assertIn("LANG-MISSING", result.stderr)
        self.assertEqual(result.stdout, LATVIAN + "\n")

    def test_an_error_leaves_the_older_pdf_and_stops_no_other_edition(self):
        self.build()
        before = self.bytes(ENGLISH)
        self.put("card/en.md", "# Title\n\n{{nothing}}\n\n# Two\n\nText.\n")
        self.put("card/lv.md", "# Cits\n\nTeksts.\n")
        result = self.build(code=1)
        self.assertEqual(self.bytes(ENGLISH), before)
        lines = result.stdout.splitlines()
        self.assertEqual(lines[0], LATVIAN)
        self.assertRegex(lines[1], "^NOT UPDATED: %s \\(built \\d{4}-\\d\\d-\\d\\d; 1 error\\)$" % re.escape(ENGLISH))

    def test_what_a_killed_build_left_is_gone_after_the_next(self):
        left = self.put("out/card/.card-lv-print.pdf.aB3xYz", "half a PDF")
        kept = self.put("out/card/.card-lv-print.pdf.notes-of-mine", "")
        self.build()
        self.assertFalse(left.exists())
        self.assertTrue(kept.exists())

    def test_a_data_folder_without_data_is_wrong_usage(self):
        (self.folder / "empty").mkdir()
        result = self.build(code=2, SKREJLAPA_DATA="empty")
        self.assertIn("SKREJLAPA_DATA", result.stderr)
        self.assertIn("it has no fonts", result.stderr)

    def test_an_error_without_an_older_pdf_says_that_none_was_built(self):
        self.put("card/en.md", "# Title\n\n{{nothing}}\n")
        self.assertEqual(self.build(code=1).stdout.splitlines()[1], "NOT BUILT: %s (1 error)" % ENGLISH)

    def test_an_error_of_the_project_shows_the_layouts_mistakes_too_and_writes_nothing(self):
        self.put("skrejlapa.toml", (self.folder / "skrejlapa.toml").read_text() + "\n[projekt]\n")
        self.put("card.toml", LAYOUT + "\n[boxes.other]\nwidht = 1\n")
        result = self.build(code=1)
        self.assertIn("projekt", result.stderr)
        self.assertIn("widht", result.stderr)
        self.assertFalse((self.folder / "out").exists())

    def test_the_bytes_do_not_depend_on_how_many_are_made_at_a_time_nor_where(self):
        self.build("-j", "1", "--out", "a")
        self.build("-j", "2", "--out", "deep/er/b")
        self.assertEqual(self.bytes("a/card/card-lv-print.pdf"), self.bytes("deep/er/b/card/card-lv-print.pdf"))

    def test_the_date_comes_from_the_environment_or_the_command_line(self):
        self.build("--lang", "lv", SOURCE_DATE_EPOCH="1700000000")
        self.assertIn(b"20231114", self.bytes(LATVIAN))
        self.build("--lang", "lv", "--date", "2025-05-06")
        self.assertIn(b"20250506", self.bytes(LATVIAN))

    def test_an_impossible_date_in_the_environment_is_wrong_usage(self):
        self.build(code=2, SOURCE_DATE_EPOCH="yesterday")

    def test_a_denied_warning_is_an_error(self):
        (self.folder / "card/en.md").unlink()
        self.assertIn("warning[LANG-MISSING]", self.build().stderr)
        self.assertIn("error[LANG-MISSING]", self.build("--deny", "warnings", code=1).stderr)
        self.assertIn("error[LANG-MISSING]", self.build("--deny", "LANG-MISSING", code=1).stderr)

    def test_the_project_may_deny_and_allow(self):
        (self.folder / "card/en.md").unlink()
        project = (self.folder / "skrejlapa.toml").read_text()
        self.put("skrejlapa.toml", project + '\n[diagnostics]\ndeny = ["LANG-MISSING"]\n')
        self.build(code=1)
        self.put("skrejlapa.toml", project + '\n[[diagnostics.allow]]\ncode = "LANG-MISSING"\nreason = "later"\n')
        self.assertNotIn("LANG-MISSING", self.build("--deny", "warnings").stderr)

    def test_an_allowance_counts_for_a_leaflets_missing_text_until_its_day(self):
        (self.folder / "card/en.md").unlink()
        project = (self.folder / "skrejlapa.toml").read_text()
        allow = '\n[[diagnostics.allow]]\ncode = "LANG-MISSING"\nleaflet = "card"\nuntil = 2026-05-01\n'
        self.put("skrejlapa.toml", project + "date = 2026-05-01\n" + allow)
        self.assertNotIn("LANG-MISSING", self.build().stderr)
        self.assertIn("LANG-MISSING", self.build("--date", "2026-05-02").stderr)
        self.put("skrejlapa.toml", project + "date = 2026-05-02\n" + allow)
        self.assertIn("LANG-MISSING", self.build().stderr)
        self.put("skrejlapa.toml", project + allow.replace('"card"', '"other"'))
        self.assertIn("LANG-MISSING", self.build().stderr)

    def test_a_file_that_cannot_be_parsed_is_the_only_mistake(self):
        project = (self.folder / "skrejlapa.toml").read_text()
        self.put("funders.toml", "[funder.town\n")
        self.put("card.toml", LAYOUT.replace('"body"]', '"body", "funded"]') + FUNDED)
        self.put("card/lv.md", "# Virsraksts\n\n{{funder.town.name}}\n")
        asking = project.replace('[project]', '[project]\nfunders = "funders.toml"')
        self.put("skrejlapa.toml", asking + 'funders = ["town"]\ngrant = "gift"\n')
        self.assertEqual(self.codes_of_build(), {"TOML-SYNTAX"})
        self.put("skrejlapa.toml", asking)
        self.assertEqual(self.codes_of_build(), {"TOML-SYNTAX"})
        self.put("skrejlapa.toml", project)
        self.put("card.toml", LAYOUT)
        self.put("card/lv.md", '+++\n[fields]\nphone = "1\n+++\n\n# Virsraksts\n\n{{phone}}\n')
        self.assertEqual(self.codes_of_build(), {"TOML-SYNTAX"})
        self.put("skrejlapa.toml", "[project\n" + project)
        self.assertEqual(self.codes_of_build("--leaflet", "card"), {"TOML-SYNTAX"})

    def test_a_text_that_is_there_and_cannot_be_read_is_a_failure_of_the_system(self):
        (self.folder / "card/lv.md").unlink()
        os.symlink("lv.md", self.folder / "card/lv.md")
        self.assertIn("FILE-UNREADABLE", self.build(code=3).stderr)

    def codes_of_build(self, *arguments):
        lines = self.build("--diagnostics", "json", *arguments, code=1).stderr.splitlines()
        return {json.loads(line)["code"] for line in lines[:-1]}

    def test_json_ends_with_the_summary(self):
        self.put("card/en.md", "# Title\n\n{{nothing}}\n")
        lines = [json.loads(line) for line in self.build("--diagnostics", "json", code=1).stderr.splitlines()]
        summary = lines[-1]["summary"]
        self.assertEqual((summary["built"], summary["fresh"], summary["failed"], summary["errors"]), (1, 0, 1, 1))
        self.assertEqual((lines[0]["leaflet"], lines[0]["lang"], lines[0]["profile"]), ("card", "en", "print"))

    def test_quiet_says_nothing_where_nothing_is_wrong(self):
        self.assertEqual(self.build("--quiet").stderr, "")

    def test_colours_come_only_when_asked_for(self):
        self.put("card/en.md", "# Title\n\n{{nothing}}\n")
        self.assertNotIn("\x1b", self.build(code=1).stderr)
        self.assertIn("\x1b", self.build("--color", "always", code=1).stderr)

    def test_a_card_that_is_not_there_is_wrong_usage(self):
        self.build("--printer", "none", code=2)

    def test_nobody_reading_is_no_failure(self):
        reader, writer = os.pipe()
        os.close(reader)
        result = program.run("build", folder=self.folder, stdout=writer)
        os.close(writer)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue((self.folder / LATVIAN).exists())

    def test_a_place_that_cannot_be_written_is_a_failure_of_the_system(self):
        self.put("out", "a file where a folder should be")
        self.assertIn("FILE-UNWRITABLE", self.build(code=3).stderr)

    def test_a_folder_that_cannot_be_made_is_said_once(self):
        self.put("file", "")
        said = self.build("--out", "file", code=3).stderr
        self.assertEqual(said.count("FILE-UNWRITABLE"), 1, said)
        self.assertIn("file is a file, not a folder to write into", said)

    def test_a_draft_claims_no_standard_whatever_its_profile_does(self):
        standards = {"x4": "PDF/X-4", "x1a": "PDF/X-1a:2003", "ua": "PDF/UA-1", "a": "PDF/A-2a"}
        profiles = "".join(f'[profiles.{name}]\nextends = "{"print" if "X" in standard else "web"}"\n'
                           f'standard = "{standard}"\n' for name, standard in standards.items())
        self.put("skrejlapa.toml", PROJECT.replace('["print"]', json.dumps(list(standards))) + profiles)
        claims = (b"GTS_PDFXVersion", b"pdfxid:", b"pdfuaid:", b"pdfaid:")
        self.build("--draft", "--lang", "lv")
        self.build("--lang", "lv")
        for name in standards:
            with self.subTest(name):
                draft = self.bytes(f"out/card/card-lv-{name}-draft.pdf")
                final = self.bytes(f"out/card/card-lv-{name}.pdf")
                self.assertEqual([claim for claim in claims if claim in draft], [])
                self.assertTrue(any(claim in final for claim in claims))


if __name__ == "__main__":
    unittest.main()
