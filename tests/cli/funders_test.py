"""The registry of funders as users meet it: dates, pins, grounds, rows, presets, partners."""
import json
import unittest

import program

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="20" viewBox="0 0 {0} 20"><path d="M0 0h{0}v20H0z" fill="{1}"/></svg>\n'

PROJECT = """[project]
schema = 1
name = "Test"
source-language = "lv"
languages = ["lv"]
funders = "funders.toml"

[profiles.print]
printer = "default"

[profiles.office]
extends = "print"
logo-color = "mono"

[[leaflet]]
id = "card"
layout = "layout.toml"
content = "texts"
profiles = ["print"]
"""

LAYOUT = """[page]
size = "A6"
margin = "10mm"

[colors]
night = { cmyk = [100, 80, 20, 40] }

[styles.body]
font-family = ["Noto Sans"]

[[pages]]
for-each = "section"
root = "sheet"

[boxes.sheet]
children = ["title", "body", "strip"]

[boxes.title]
content = "title"

[boxes.body]
content = "body"

[boxes.strip]
funders = true
margin-top = "6mm"
"""

MINISTRY = """[[funder.km.version]]
id = "2011"
name = { lv = "Agrākā ministrija" }
files = { full-horizontal = "old.svg" }
[[funder.km.version]]
id = "2024"
from = 2024-07-01
supersedes = "2011"
name = { lv = "Kultūras ministrija" }
files = { full-horizontal = "full.svg", negative-horizontal = "negative.svg", mono-horizontal = "mono.svg" }
"""


class Funders(program.InFolder):
    def setUp(self):
        super().setUp()
        for name, color in (("old", "#804000"), ("full", "#c00000"), ("negative", "#ffffff"), ("mono", "#000000")):
            self.put(f"{name}.svg", SVG.format(30, color))
        self.put("texts/lv.md", "# Virsraksts\n\nTeksts ar {{funder.km.name}}.\n")
        self.put("layout.toml", LAYOUT)
        self.put("funders.toml", MINISTRY)
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["km"]\n')

    def findings(self, *arguments, code=0):
        result = self.run_program("check", "--diagnostics", "json", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        found = [json.loads(line) for line in result.stderr.splitlines()][:-1]
        return [finding for finding in found if finding["code"] != "COLOR-NOT-IN-PALETTE"]

    def codes(self, *arguments, code=0):
        return [finding["code"] for finding in self.findings(*arguments, code=code)]

    def page(self):
        result = self.run_program("inspect", "layout.toml", "texts/lv.md")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)["pages"][0]

    def test_the_version_is_that_of_the_editions_date_or_of_the_flag(self):
        self.assertEqual(self.codes(), [])
        self.put("texts/lv.md", "# Virsraksts\n\nAgrākās ministrijas vārdā.\n")
        self.assertEqual(self.codes("--date", "2024-06-30"), [])
        old, = self.findings()
        self.assertEqual((old["code"], old["file"], old["line"], old["column"]), ("FUNDER-OLD-NAME", "texts/lv.md", 3, 1))

    def test_the_name_follows_the_date(self):
        self.put("layout.toml", LAYOUT + "height = \"10mm\"\n")
        self.assertEqual(self.run_program("build").returncode, 0)
        self.assertEqual(self.run_program("build", "--date", "2020-01-01", "--out", "then").returncode, 0)
        new, old = ((self.folder / path / "card/card-lv-print.pdf").read_bytes() for path in ("out", "then"))
        self.assertNotEqual(new, old)

    def test_a_pinned_version_that_is_over_is_a_warning_with_the_dates(self):
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["km@2011"]\n')
        expired = next(each for each in self.findings() if each["code"] == "FUNDER-EXPIRED")
        self.assertEqual(expired["values"], {"funder": "km", "version": "2011", "date": "2026-03-01", "to": "2024-06-30"})
        self.assertEqual((expired["file"], expired["line"]), ("skrejlapa.toml", 21))

    def test_a_project_may_allow_it_with_a_reason(self):
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["km@2011"]\n[[diagnostics.allow]]\n'
                 'code = "FUNDER-EXPIRED"\nreason = "a reprint of a project that is closed"\n')
        self.assertTrue(all(finding["level"] == "note" for finding in self.findings()))

    def test_without_a_date_the_newest_is_taken_with_a_note(self):
        self.put("skrejlapa.toml", PROJECT + 'funders = ["km"]\n')
        self.assertEqual(set(self.codes()), {"FUNDER-UNDATED"})

    def test_a_dark_ground_is_found_where_the_strip_stands(self):
        self.put("layout.toml", LAYOUT + 'background = "night"\n')
        self.assertEqual(self.codes(), [])
        self.put("funders.toml", MINISTRY + '[funder.km]\ngrounds = ["white"]\nsource = "manual, page 4"\n')
        ground, = self.findings(code=1)
        self.assertEqual(ground["code"], "STRIP-GROUND")
        self.assertEqual(ground["values"]["source"], "manual, page 4")
        self.assertEqual(ground["values"]["ground"], "dark")

    def test_a_picture_below_the_strip_makes_it_busy(self):
        self.put("stripes.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="105" height="148" viewBox="0 0 105 148">'
                 '<path d="M0 0h52v148H0z" fill="#000000"/></svg>\n')
        self.put("layout.toml", LAYOUT.replace('["title"', '["photo", "title"') +
                 '[boxes.photo]\nimage = "stripes.svg"\nalt = ""\nposition = "fixed"\ninset = "0"\nwidth = "100%"\nheight = "100%"\n')
        self.assertIn("STRIP-NO-DRAWING", self.codes())

    def test_a_profile_in_one_ink_takes_the_mono_files(self):
        self.put("skrejlapa.toml", PROJECT.replace('["print"]', '["print", "office"]') + 'date = 2026-03-01\nfunders = ["km"]\n')
        self.assertEqual(self.run_program("build").returncode, 0)
        printed, office = ((self.folder / f"out/card/card-lv-{profile}.pdf").read_bytes() for profile in ("print", "office"))
        self.assertNotEqual(printed, office)

    def test_a_second_row_comes_where_one_is_too_narrow(self):
        wide = "".join(f'[funder.f{n}]\nname = "F{n}"\nlogo = "full.svg"\nmin-height = "15mm"\n' for n in range(5))
        self.put("funders.toml", MINISTRY + wide)
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["f0", "f1", "f2"]\n')
        one = self.strip_height()
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["f0", "f1", "f2", "f3", "f4"]\n')
        self.assertGreater(self.strip_height(), 1.9 * one)
        self.put("layout.toml", LAYOUT + "max-rows = 1\n")
        self.assertIn("STRIP-TOO-NARROW", self.codes(code=1))

    def strip_height(self):
        self.assertEqual(self.codes(), [])
        return next(box["height"] for box in self.page()["boxes"] if box["name"] == "strip")

    def test_the_emblem_of_the_union_is_no_smaller_than_any_other(self):
        self.put("eu.svg", SVG.format(30, "#003399"))
        self.put("funders.toml", MINISTRY + '[[funder.eu.version]]\nid = "2021"\nname = "ES"\nfiles = { full-horizontal = "eu.svg" }\n'
                 '[funder.eu]\npreset = "eu"\n[funder.big]\nname = "Big"\nlogo = "full.svg"\nmin-height = "18mm"\n')
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["big", "eu"]\n')
        self.put("layout.toml", LAYOUT + 'height = "18mm"\nmax-rows = 1\n')
        self.put("texts/lv.md", "# Virsraksts\n\nTeksts.\n")
        self.assertEqual(self.codes(), [])
        self.put("layout.toml", LAYOUT + 'height = "16mm"\nmax-rows = 1\nwidth = "50mm"\n')
        low, = (finding for finding in self.findings(code=1) if finding["code"] == "STRIP-TOO-LOW")
        self.assertEqual(low["values"]["shortage_mm"], 2)

    def test_a_partner_of_one_leaflet_stands_in_its_strip(self):
        self.put("texts/lv.md", '+++\n[fields]\ntown = "Talsi"\ncrest = "mono"\n+++\n\n# Virsraksts\n\nTeksts.\n')
        self.put("skrejlapa.toml", PROJECT + 'date = 2026-03-01\nfunders = ["km"]\n[[leaflet.partner]]\nname = "{{town}}"\n'
                 'logo = "{{crest}}.svg"\n')
        self.assertEqual(self.codes(), [])
        self.put("texts/lv.md", '+++\n[fields]\ntown = "Talsi"\ncrest = "nowhere"\n+++\n\n# Virsraksts\n\nTeksts.\n')
        self.assertEqual(self.codes(code=1), ["FILE-MISSING"])


if __name__ == "__main__":
    unittest.main()
