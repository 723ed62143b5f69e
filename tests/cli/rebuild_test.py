"""What a second build makes again, and what it leaves: exactly what changed."""
import json
import os
import shutil
import unittest

import program
from project_files import LAYOUT, PROJECT, put_project

LATVIAN = "out/card/card-lv-print.pdf"
ENGLISH = "out/card/card-en-print.pdf"

FUNDERS = """# Funders.
[funder.town]
name = { lv = "Pilsēta", en = "Town" }
logo = "logos/town.svg"
[funder.fund]
name = { lv = "Fonds", en = "Fund" }
logo = "logos/fund.svg"
"""

FUNDED = """
[boxes.strip]
funders = true
height = "12mm"
"""

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#000"/></svg>
"""

FITTED = LAYOUT.replace('line-height = "14pt"\n', 'line-height = 1.4\nfit = { group = "body", min-font-size = "7pt" }\n') + (
    'height = "30mm"\n')
LONG = "# Title\n\n" + "Forests and rivers, fields and lakes belong to all who care for them and tell their stories. " * 3 + "\n"
LONGER = LONG + "\nAnd a little more than that, so that all must be set smaller.\n"


class Rebuild(program.InFolder):
    def setUp(self):
        super().setUp()
        put_project(self)

    def build(self, *arguments, code=0, **variables):
        result = self.run_program("build", "--diagnostics", "json", *arguments, **variables)
        self.assertEqual(result.returncode, code, result.stderr)
        lines = [json.loads(line) for line in result.stderr.splitlines()]
        result.findings, result.summary = lines[:-1], lines[-1]["summary"]
        return result

    def built(self, *arguments, **variables):
        """The languages that a build writes PDFs of."""
        files = sorted(self.folder.glob("out/**/*.pdf"))
        before = {file: (file.stat().st_ino, file.read_bytes()) for file in files}
        result = self.build(*arguments, **variables)
        after = sorted(self.folder.glob("out/**/*.pdf"))
        written = [file for file in after if file not in before or before[file][0] != file.stat().st_ino]
        self.assertEqual(len(written), result.summary["built"], result.stderr)
        return {file.name for file in written}

    def put_funded(self):
        self.put("skrejlapa.toml", PROJECT.replace("[project]", '[project]\nfunders = "funders.toml"')
                 + 'funders = ["town"]\n\n[[leaflet]]\nid = "poster"\nlayout = "card.toml"\ncontent = "card"\n'
                   'profiles = ["print"]\nfunders = ["fund"]\n')
        self.put("funders.toml", FUNDERS)
        self.put("logos/town.svg", LOGO)
        self.put("logos/fund.svg", LOGO.replace("60", "70"))
        self.put("card.toml", LAYOUT.replace('"body"]', '"body", "strip"]') + FUNDED)

    def test_a_second_build_makes_nothing_and_says_so(self):
        self.assertEqual(self.build().summary["built"], 2)
        second = self.build()
        self.assertEqual((second.summary["built"], second.summary["fresh"]), (0, 2))
        self.assertEqual(second.stdout.splitlines(), [LATVIAN, ENGLISH])
        self.assertIn("0 built, 2 fresh, 0 failed", self.run_program("build").stderr)

    def test_touching_files_builds_nothing(self):
        self.build()
        for file in self.folder.rglob("*"):
            if file.is_file():
                os.utime(file, (1, 1))
        self.assertEqual(self.built(), set())

    def test_a_text_builds_its_edition_alone(self):
        self.build()
        self.put("card/en.md", "# Title\n\nAnother text.\n")
        self.assertEqual(self.built(), {"card-en-print.pdf"})
        self.assertEqual(self.built(), set())

    def test_a_comment_builds_nothing(self):
        self.build()
        for file in ("skrejlapa.toml", "card.toml"):
            self.put(file, "# A comment.\n" + (self.folder / file).read_text())
        self.put("card/lv.md", "<!-- A note. -->\n" + (self.folder / "card/lv.md").read_text())
        self.assertEqual(self.built(), set())

    def test_another_leaflet_and_unused_tables_build_nothing(self):
        self.build()
        self.put("skrejlapa.toml", PROJECT + '\n[[leaflet]]\nid = "other"\nlayout = "card.toml"\ncontent = "card"\n'
                                             'languages = ["lv"]\nprofiles = ["print"]\n')
        self.put("card.toml", LAYOUT + '\n[colors]\nunused = { cmyk = [1, 2, 3, 4] }\n')
        self.assertEqual(self.built(), {"other-lv-print.pdf"})

    def test_a_style_builds_all_that_are_set_in_it(self):
        self.build()
        self.put("card.toml", LAYOUT.replace("10pt", "11pt"))
        self.assertEqual(self.built(), {"card-lv-print.pdf", "card-en-print.pdf"})

    def test_a_funder_builds_its_carriers_alone(self):
        self.put_funded()
        self.assertEqual(self.build().summary["built"], 4)
        self.put("funders.toml", FUNDERS.replace('"Fund"', '"Foundation"'))
        self.assertEqual(self.built(), {"poster-en-print.pdf"})
        self.put("logos/fund.svg", LOGO.replace("60", "80"))
        self.assertEqual(self.built(), {"poster-lv-print.pdf", "poster-en-print.pdf"})

    def test_an_altered_or_deleted_pdf_is_made_again(self):
        self.build()
        whole = (self.folder / LATVIAN).read_bytes()
        (self.folder / LATVIAN).write_bytes(whole[:-10] + b"0123456789")
        (self.folder / ENGLISH).unlink()
        result = self.run_program("build", "--explain")
        self.assertIn("built: its PDF was altered", result.stdout)
        self.assertIn("built: its PDF is no more", result.stdout)
        self.assertEqual((self.folder / LATVIAN).read_bytes(), whole)

    def test_a_record_that_is_gone_or_damaged_builds_its_edition(self):
        self.build()
        record = self.folder / "out/.skrejlapa/card/card-lv-print.json"
        json.loads(record.read_text())
        record.write_text(record.read_text()[:500])
        self.assertEqual(self.built(), {"card-lv-print.pdf"})
        shutil.rmtree(self.folder / "out/.skrejlapa")
        self.assertEqual(self.built(), {"card-lv-print.pdf", "card-en-print.pdf"})

    def test_a_project_that_is_moved_is_up_to_date(self):
        self.build()
        moved = self.folder / "moved"
        moved.mkdir()
        for name in ("skrejlapa.toml", "card.toml", "card", "out"):
            shutil.move(self.folder / name, moved / name)
        result = program.run("build", folder=moved)
        self.assertIn("0 built, 2 fresh", result.stderr)

    def test_what_was_looked_for_and_not_found_counts(self):
        self.build()
        self.put("card.toml", LAYOUT.replace('line-height', 'hyphens = "auto"\nline-height'))
        self.build()
        self.put("hyphenation/hyph-en.pat.txt", "a1b\n")
        self.assertEqual(self.built(), {"card-en-print.pdf"})

    def test_the_date_counts_where_it_comes_from_whatever(self):
        self.build()
        self.assertEqual(self.built("--date", "2026-02-03"), {"card-lv-print.pdf", "card-en-print.pdf"})
        self.assertEqual(self.built("--date", "2026-02-03"), set())
        self.assertEqual(self.built(SOURCE_DATE_EPOCH="1700000000"), {"card-lv-print.pdf", "card-en-print.pdf"})

    def test_force_makes_what_is_asked_for(self):
        self.build()
        self.assertEqual(self.built("--force", "--lang", "lv"), {"card-lv-print.pdf"})

    def test_what_is_set_by_hand_never_counts(self):
        self.build()
        changed = ("--set", "styles.body.font-size=11pt")
        self.assertEqual(self.built("--lang", "lv", *changed), {"card-lv-print.pdf"})
        self.assertEqual(self.built("--lang", "lv", *changed), {"card-lv-print.pdf"})
        self.assertEqual(self.built(), {"card-lv-print.pdf"})

    def test_a_draft_makes_nothing_up_to_date(self):
        self.build("--draft")
        self.assertEqual(self.build().summary["built"], 2)
        self.assertEqual(self.build("--draft").summary["built"], 2)
        self.assertEqual(self.build().summary["fresh"], 2)

    def test_a_failed_edition_stays_out_of_date(self):
        self.build()
        self.put("card/en.md", "# Title\n\n{{nothing}}\n")
        self.assertEqual(self.build(code=1).summary["failed"], 1)
        self.assertEqual(self.build(code=1).summary["failed"], 1)
        self.put("card/en.md", "# Title\n\nA short text.\n")
        self.assertEqual(self.built(), set())

    def test_findings_are_said_again_at_their_lines(self):
        self.put("card.toml", LAYOUT + 'background = "white"\n[styles.p]\ncolor = "black 10%"\n')
        first = self.build()
        self.assertTrue(first.findings)
        self.assertEqual(self.build().findings, first.findings)
        self.put("card.toml", "# One line more.\n" + (self.folder / "card.toml").read_text())
        again = self.build()
        self.assertEqual(again.summary["built"], 0)
        for before, now in zip(first.findings, again.findings):
            if before.get("file") == "card.toml":
                before["line"] += 1
            self.assertEqual(now, before)
        self.assertEqual(len(first.findings), len(again.findings))

    def test_a_finding_that_is_denied_now_fails_what_was_built(self):
        self.put("card.toml", LAYOUT + 'background = "white"\n[styles.p]\ncolor = "black 10%"\n')
        code = self.build().findings[0]["code"]
        self.assertEqual(self.build("--deny", code, code=1).summary["fresh"], 0)
        self.assertEqual(self.build("--allow", code).findings, [])
        self.assertEqual(self.build().summary["fresh"], 2)

    def test_dry_run_says_what_and_why_and_writes_nothing(self):
        self.build("--lang", "lv")
        self.put("card/lv.md", "# Cits\n\nCits teksts.\n")
        lines = self.run_program("build", "--dry-run").stdout.splitlines()
        self.assertRegex(lines[0], "^%s: would be built: card/lv.md changed \\(line 1: # Virsraksts → # Cits\\): other " % LATVIAN)
        self.assertEqual(lines[1], "%s: would be built: it was not built yet" % ENGLISH)
        self.assertFalse((self.folder / ENGLISH).exists())
        self.build()
        self.assertEqual(self.run_program("build", "--dry-run").stdout, "")
        self.assertIn("up to date", self.run_program("build", "--dry-run", "--explain").stdout)

    def test_explain_says_why(self):
        self.build()
        self.put("card/lv.md", "# Virsraksts\n\nGarāks teksts.\n")
        lines = self.run_program("build", "--explain", "--date", "2026-05-06").stdout.splitlines()
        self.assertRegex(lines[0], "^built: card/lv.md changed \\(line 3: Īss teksts. → Garāks teksts.\\); date: none → 2026-05-06: other .*text")
        self.assertEqual(lines[1], LATVIAN)
        self.assertRegex(lines[2], "^built: date: none → 2026-05-06")

    def test_explain_names_the_key_that_changed(self):
        self.build()
        self.put("card.toml", LAYOUT.replace('font-size = "10pt"', 'font-size = "11pt"'))
        self.assertIn('card.toml changed (line 8: font-size = "10pt" → font-size = "11pt"): other text',
                      self.run_program("build", "--explain").stdout)

    def test_status_tells_what_is_up_to_date(self):
        self.build()
        self.put("card/en.md", "# Title\n\nAnother text.\n")
        lines = self.run_program("status").stdout.splitlines()
        self.assertIn("up to date", lines[1])
        self.assertIn("card/en.md changed", lines[2])

    def test_an_edition_is_fitted_anew_when_another_changes_and_stays_where_its_sizes_do(self):
        self.put("card.toml", FITTED)
        self.put("card/en.md", LONG)
        self.build()
        self.put("card/lv.md", "# Virsraksts\n\nĪss teksts, bet cits.\n")
        self.assertEqual(self.built(), {"card-lv-print.pdf"})
        self.assertEqual(self.built(), set())
        self.put("card/en.md", LONGER)
        dry = self.run_program("build", "--dry-run", "--lang", "lv").stdout
        self.assertIn('would be fitted anew: "en" is another, fitted with it: card/en.md changed (line 4 is new', dry)
        self.assertEqual(self.built("--lang", "lv"), {"card-lv-print.pdf"})
        self.assertEqual(self.built(), {"card-en-print.pdf"})
        self.assertEqual(self.built(), set())

    def test_a_language_that_comes_or_goes_fits_the_others_anew(self):
        self.put("card.toml", FITTED)
        self.put("card/en.md", LONGER)
        self.put("skrejlapa.toml", PROJECT.replace('"lv", "en"', '"lv"'))
        self.build()
        self.put("skrejlapa.toml", PROJECT)
        self.assertEqual(self.built(), {"card-lv-print.pdf", "card-en-print.pdf"})
        self.put("skrejlapa.toml", PROJECT.replace('"lv", "en"', '"lv"'))
        self.assertEqual(self.built(), {"card-lv-print.pdf"})

    def test_the_lock_counts(self):
        self.put("card.toml", FITTED)
        self.put("card/en.md", LONG)
        self.build()
        self.assertEqual(self.run_program("fit", "--lock").returncode, 0)
        self.assertEqual(self.built(), set())

    def test_because_makes_only_what_uses_it(self):
        self.put_funded()
        self.assertEqual(self.built("--because", "funder:fund"), {"poster-lv-print.pdf", "poster-en-print.pdf"})
        self.put("logos/town.svg", LOGO.replace("60", "90"))
        self.put("card/lv.md", "# Cits\n\nCits teksts.\n")
        self.assertEqual(self.built("--because", "logos/town.svg", "--lang", "lv"), {"card-lv-print.pdf"})
        self.run_program("build", "--because", "funder:nobody")
        self.assertEqual(self.run_program("build", "--because", "funder:nobody").returncode, 2)

    def test_who_uses_tells_pages_and_boxes(self):
        self.put_funded()
        without_records = self.run_program("who-uses", "funder:town", "--json")
        self.build()
        with_records = self.run_program("who-uses", "funder:town", "--json")
        self.assertEqual(with_records.stdout, without_records.stdout)
        editions = json.loads(with_records.stdout)["subjects"][0]["editions"]
        self.assertEqual([edition["lang"] for edition in editions], ["lv", "en"])
        place = editions[0]["places"][0]
        self.assertEqual((place["page"], place["box"]), (1, "strip"))
        self.assertAlmostEqual(place["bbox_mm"][3], 12, delta=0.2)
        text = self.run_program("who-uses", "logos/fund.svg", "font:noto sans").stdout
        self.assertIn("logos/fund.svg\n  out/poster/poster-lv-print.pdf\n    page 1, strip: ", text)
        self.assertIn("font:noto sans\n  out/card/card-lv-print.pdf\n    page 1, title: ", text)
        self.assertIn("funders.toml\n  out/card/card-lv-print.pdf\n", self.run_program("who-uses", "funders.toml").stdout)
        self.assertEqual(self.run_program("who-uses", "no-such-file").returncode, 2)

    def test_prune_removes_pdfs_of_editions_that_are_no_more(self):
        self.build()
        self.put("out/card/mine.pdf", "")
        self.put("skrejlapa.toml", PROJECT.replace('"lv", "en"', '"lv"'))
        self.assertIn("%s: would be removed" % ENGLISH, self.run_program("build", "--prune", "--dry-run").stdout)
        self.assertIn("REMOVED: %s\n" % ENGLISH, self.run_program("build", "--prune").stdout)
        self.assertFalse((self.folder / ENGLISH).exists())
        self.assertTrue((self.folder / "out/card/mine.pdf").exists())
        self.assertEqual(sorted(file.name for file in self.folder.glob("out/.skrejlapa/**/*.*")),
                         ["card-lv-print.json", "card-lv-print.layout.json"])

    def test_prune_leaves_what_is_selected_away_and_what_was_altered(self):
        self.build()
        self.run_program("build", "--prune", "--lang", "lv")
        self.assertTrue((self.folder / ENGLISH).exists())
        self.put("skrejlapa.toml", PROJECT.replace('"lv", "en"', '"lv"'))
        self.put(ENGLISH, "by hand")
        self.assertIn("LEFT: %s" % ENGLISH, self.run_program("build", "--prune").stdout)
        self.assertTrue((self.folder / ENGLISH).exists())

    def test_dependencies_as_rules_of_make_and_as_json(self):
        self.build("--deps", "out.d", "--lang", "lv")
        rules = (self.folder / "out.d").read_text()
        self.assertTrue(rules.startswith(LATVIAN + ": \\\n"), rules)
        self.assertIn(" card/lv.md", rules)
        self.assertIn("\ncard.toml:\n", rules)
        self.build("--deps", "out.json", "--deps-format", "json")
        pdfs = json.loads((self.folder / "out.json").read_text())["pdfs"]
        self.assertEqual([each["pdf"] for each in pdfs], [LATVIAN, ENGLISH])
        self.assertIn("skrejlapa.toml", pdfs[0]["files"])

    def test_timings_are_a_trace(self):
        self.build("--timings", "trace.json")
        events = json.loads((self.folder / "trace.json").read_text())["traceEvents"]
        self.assertEqual({event["name"] for event in events}, {"look for changes", "prepare", "make"})
        self.assertTrue(all(event["dur"] >= 0 for event in events))

    def test_a_broken_file_of_another_language_does_not_stop_what_is_fresh(self):
        self.build()
        self.put("card/en.md", "# Title\n\n{{nothing}}\n")
        result = self.build(code=1)
        self.assertEqual((result.summary["fresh"], result.summary["failed"]), (1, 1))


if __name__ == "__main__":
    unittest.main()
