"""Copyfitting as users meet it: all languages of a leaflet set alike, the lock, drafts, budgets and pseudo-editions."""
import json
import re
import unittest

import program

PROJECT = """[project]
schema = 1
name = "Card"
source-language = "lv"
languages = ["lv", "de"]

[[leaflet]]
id = "card"
layout = "card.toml"
content = "card"
"""

LAYOUT = """[page]
size = ["74mm", "105mm"]
margin = "8mm"

[styles.body]
font-family = ["Noto Sans"]
font-size = "10pt"
line-height = 1.4
fit = { group = "body", min-font-size = "8pt" }

[[pages]]
for-each = "section"
root = "sheet"

[boxes.sheet]
children = ["title", "body"]

[boxes.title]
content = "title"

[boxes.body]
content = "body"
height = "18mm"
"""

SHORT = "# Lauki\n\nMeži un upes.\n"
LONG = ("# Felder\n\nWälder, Flüsse und Seen gehören allen, die sie pflegen, schützen und ihre Geschichten "
        "weitererzählen wollen.\n")
LONGER = LONG.replace("wollen", "wollen, solange sie können und Felder da sind")


class Fit(program.InFolder):
    def setUp(self):
        super().setUp()
        self.put("skrejlapa.toml", PROJECT)
        self.put("card.toml", LAYOUT)
        self.put("card/lv.md", SHORT)
        self.put("card/de.md", LONG)

    def findings(self, *arguments):
        result = self.run_program(*arguments, "--diagnostics", "json")
        return result, [json.loads(line) for line in result.stderr.splitlines()][:-1]

    def codes(self, *arguments):
        return [finding["code"] for finding in self.findings(*arguments)[1]]

    def pdf(self, language):
        return (self.folder / f"out/card/card-{language}-print.pdf").read_bytes()

    def locked_size(self):
        return re.search(r'font-size = .*set = "([\d.]+)pt"', (self.folder / "fit.lock.toml").read_text()).group(1)

    def test_a_group_is_solved_over_all_languages_whatever_is_selected(self):
        self.assertEqual(self.run_program("build").returncode, 0)
        together = self.pdf("lv")
        result, findings = self.findings("build", "--lang", "lv")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(self.pdf("lv"), together)
        lever = next(finding for finding in findings if finding["code"] == "FIT-LEVER")
        self.assertEqual(lever["lang"], "de")
        self.assertEqual(lever["values"]["lever"], "font-size")

    def test_the_bytes_do_not_depend_on_the_number_of_threads(self):
        self.run_program("build", "-j", "1")
        alone = self.pdf("lv"), self.pdf("de")
        self.run_program("build", "-j", "8", "--force")
        self.assertEqual((self.pdf("lv"), self.pdf("de")), alone)

    def test_render_fits_its_edition_by_itself(self):
        result, findings = self.findings("render", "card.toml", "card/lv.md", "-o", "lv.pdf")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(findings, [])

    def test_a_longer_text_changes_the_group_and_is_named(self):
        self.run_program("build")
        self.assertNotIn("FIT-GROUP-CHANGED", self.codes("build"))
        self.put("card/de.md", LONGER)
        _, findings = self.findings("build", "--lang", "de")
        changed = next(finding for finding in findings if finding["code"] == "FIT-GROUP-CHANGED")
        self.assertEqual(changed["lang"], "de")
        self.assertIn("build lv too", " ".join(changed["help"]))
        self.assertIn("FIT-GROUP-CHANGED", self.codes("build", "--lang", "lv"))
        self.assertNotIn("FIT-GROUP-CHANGED", self.codes("build"))

    def test_the_lock_keeps_the_sizes_and_a_longer_text_must_fit_under_it(self):
        self.assertEqual(self.run_program("fit", "--lock").returncode, 0)
        size = self.locked_size()
        self.assertEqual(self.run_program("build").returncode, 0)
        self.put("card/de.md", LONGER)
        result, findings = self.findings("build")
        self.assertEqual(result.returncode, 1)
        overset = next(finding for finding in findings if finding["code"] == "FIT-OVERSET")
        self.assertRegex(" ".join(overset["help"]), rf"from {size} to [\d.]+ pt, below your lock")
        self.assertNotIn("FIT-GROUP-CHANGED", [finding["code"] for finding in findings])
        self.assertEqual(self.run_program("fit", "--lock").returncode, 0)
        self.assertLess(float(self.locked_size()), float(size))

    def test_the_lock_keeps_the_sizes_of_a_shorter_text_too(self):
        self.run_program("fit", "--lock")
        self.run_program("build")
        before = self.pdf("lv")
        self.put("card/de.md", "# Felder\n\nKurz.\n")
        self.assertEqual(self.run_program("build").returncode, 0)
        self.assertEqual(self.pdf("lv"), before)

    def test_nothing_is_locked_while_a_text_does_not_fit(self):
        self.put("card/de.md", LONG * 1 + LONG[9:] * 4)
        self.assertEqual(self.run_program("fit", "--lock").returncode, 1)
        self.assertFalse((self.folder / "fit.lock.toml").exists())

    def test_fit_prints_what_the_groups_are_set_in(self):
        self.assertRegex(self.run_program("fit").stdout, r"^card print body: font-size 10pt → [\d.]+pt \(for de\)\n$")
        self.run_program("fit", "--lock")
        self.assertRegex(self.run_program("fit").stdout, r"\(locked\)\n$")

    def test_a_lever_that_a_script_holds_back_is_not_reported_of_its_edition(self):
        self.put("skrejlapa.toml", PROJECT.replace('"lv", "de"', '"ar", "de"'))
        self.put("card.toml", LAYOUT.replace('min-font-size = "8pt"', 'levers = [["line-height", "1.1"]]'))
        self.put("card/ar.md", "# حقول\n\nغابات وأنهار.\n")
        self.assertEqual(self.codes("build", "--lang", "de"), ["FIT-LEVER"])
        self.assertNotIn("FIT-LEVER", self.codes("build", "--lang", "ar"))
        self.assertRegex(self.run_program("fit").stdout, r"body: line-height 1\.4 → 1\.\d+ \(for de\)")

    def test_fit_says_when_there_is_nothing_to_fit(self):
        self.put("card.toml", LAYOUT.replace('fit = { group = "body", min-font-size = "8pt" }\n', "").replace("18mm", "60mm"))
        result, findings = self.findings("fit")
        self.assertEqual((result.returncode, result.stdout), (0, ""))
        self.assertEqual([finding["code"] for finding in findings], ["FIT-NONE"])
        self.assertIn("min-font-size", " ".join(findings[0]["help"]))
        self.assertEqual(self.run_program("fit", "--lock").returncode, 0)
        self.assertFalse((self.folder / "fit.lock.toml").exists())

    def test_a_preview_is_fitted_as_the_build_is(self):
        self.run_program("preview", "--lang", "lv", "--format", "svg", "--out", "alone")
        self.run_program("preview", "--format", "svg", "--out", "together")
        pictures = [(self.folder / out / "card/card-lv-print-1.svg").read_text() for out in ("alone", "together")]
        self.assertEqual(pictures[0], pictures[1])
        result, findings = self.findings("preview", "--lang", "lv", "--format", "svg")
        self.assertEqual(result.returncode, 0)
        self.assertEqual([(finding["code"], finding["lang"]) for finding in findings], [("FIT-LEVER", "de")])

    def test_a_preview_keeps_to_the_lock(self):
        self.run_program("fit", "--lock")
        self.put("card/de.md", LONGER)
        self.assertIn("FIT-OVERSET", self.codes("preview", "--format", "svg"))

    def test_a_block_that_was_left_out_comes_back_where_there_is_room(self):
        self.put("card/lv.md", "# Lauki\n\nMeži.\n\n{optional=1}\n" + "Upes un ezeri. " * 30 + "\n")
        self.assertIn("FIT-DROPPED", self.codes("build"))
        self.put("card/lv.md", "# Lauki\n\nMeži.\n\n{optional=1}\nUpes un ezeri.\n")
        self.assertNotIn("FIT-DROPPED", self.codes("build"))

    def test_a_draft_is_written_in_spite_of_what_does_not_fit(self):
        self.put("card/de.md", LONG + LONG[9:] * 4)
        self.put("card/lv.md", "# Lauki\n\n![Mežs](missing.png)\n")
        result = self.run_program("build", "--draft")
        self.assertEqual(result.returncode, 0)
        self.assertIn("warning[FIT-OVERSET]", result.stderr)
        self.assertIn("warning[FILE-MISSING]", result.stderr)
        self.assertTrue((self.folder / "out/card/card-de-print-draft.pdf").exists())
        self.assertFalse((self.folder / "out/card/card-de-print.pdf").exists())
        self.assertFalse((self.folder / "out/.skrejlapa").exists())

    def test_a_draft_forgives_no_mistake_in_toml(self):
        self.put("card.toml", LAYOUT + "colour = \"red\"\n")
        self.assertEqual(self.run_program("build", "--draft").returncode, 1)

    def test_a_draft_of_one_text_stands_beside_its_pdf(self):
        result = self.run_program("render", "card.toml", "card/lv.md", "-o", "lv.pdf", "--draft")
        self.assertEqual(result.stdout, "lv-draft.pdf\n")
        self.assertTrue((self.folder / "lv-draft.pdf").exists())

    def test_status_tells_what_is_built(self):
        self.put("skrejlapa.toml", PROJECT.replace('"lv", "de"', '"lv", "de", "ru"'))
        self.run_program("build", "--lang", "lv")
        result = self.run_program("status")
        self.assertEqual(result.returncode, 0)
        lines = {line.split()[1]: line for line in result.stdout.partition("\n\n")[0].splitlines()}
        self.assertIn("built 20", lines["lv"])
        self.assertIn("not built", lines["de"])
        self.assertIn("no text", lines["ru"])

    def test_the_budget_tells_the_characters_left_in_each_language(self):
        result = self.run_program("status", "--budget")
        self.assertEqual(result.returncode, 0)
        row = next(line for line in result.stdout.splitlines() if " body " in line).split()
        self.assertGreater(int(row[-2]), int(row[-1]))
        left = int(row[-1])
        self.put("card/de.md", LONG.rstrip() + (" " + LONG[10:])[: max(left - 12, 0)] + "\n")
        self.assertEqual(self.run_program("build").returncode, 0)

    def test_a_pseudo_edition_is_a_long_one_of_the_source_text(self):
        result = self.run_program("build", "--lang", "x-pseudo")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, "out/card/card-x-pseudo-print.pdf\n")
        inspected = self.run_program("inspect", "card.toml", "card/lv.md", "--lang", "x-pseudo")
        text = " ".join(line["text"] for line in json.loads(inspected.stdout)["pages"][0]["lines"])
        self.assertIn("Méží", text)
        self.assertNotIn("FIT-GROUP-CHANGED", self.codes("build"))

    def test_a_pseudo_edition_is_divided_as_its_source_is_and_finds_nothing_of_its_own(self):
        self.put("card.toml", LAYOUT.replace("fit = {", 'hyphens = "auto"\nfit = {').replace("18mm", "60mm")
                 + "\n[boxes.thanks]\nstatement = true\n")
        self.put("card.toml", (self.folder / "card.toml").read_text().replace('["title", "body"]', '["title", "body", "thanks"]'))
        self.put("skrejlapa.toml", PROJECT.replace('source-language', 'funders = "funders.toml"\nsource-language')
                 + 'grant = "one"\n')
        self.put("funders.toml", '[grant.one]\ncontract = "1"\nfunders = []\n[grant.one.statement.lv]\n'
                                 'text = "Materiāls sagatavots ar fonda atbalstu."\napproved = true\n')
        self.put("card/lv.md", "# Lauki\n\n" + "Revitalizācijas mērķtiecīgiem politikas pasākumiem. " * 3 + "\n")
        result, findings = self.findings("build", "--lang", "x-pseudo")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([finding for finding in findings if finding["code"] != "LATER-RELEASE"], [])
        inspected = self.run_program("inspect", "card.toml", "card/lv.md", "--lang", "x-pseudo")
        lines = json.loads(inspected.stdout)["pages"][0]["lines"]
        self.assertTrue(any(line["hyphenated"] for line in lines))
        self.assertIn("Materiāls", " ".join(line["text"] for line in lines if line["box"] == "thanks"))


if __name__ == "__main__":
    unittest.main()
