"""A small project for tests of what changes between builds: a text, a picture, a statement and two funders' logos."""
import program

PROJECT = """[project]
schema = 1
name = "Test"
source-language = "lv"
languages = ["lv"]
funders = "funders.toml"

[[leaflet]]
id = "card"
layout = "card.toml"
content = "card"
grant = "g"
date = 2026-03-01
profiles = ["print"]
"""

FUNDERS = """[funder.km]
name = { lv = "Kultūras ministrija" }
logo = "km.svg"

[funder.sif]
name = { lv = "Sabiedrības integrācijas fonds" }
logo = "sif.svg"

[grant.g]
funders = ["km", "sif"]
statement.lv = { text = "Izdevumu finansē Kultūras ministrija.", approved = true }
"""

LAYOUT = """[page]
size = "A6"
bleed = "3mm"
margin = "10mm"

[colors]
leaf = { cmyk = [70, 10, 90, 0], rgb = "#4a9a40" }

[styles.body]
font-family = ["Noto Sans"]
font-size = "10pt"
line-height = "14pt"

[styles.statement]
font-size = "7pt"
line-height = "9pt"

[[pages]]
for-each = "section"
root = "sheet"

[boxes.sheet]
children = ["title", "body", "picture", "statement", "strip"]

[boxes.title]
content = "title"

[boxes.body]
content = "body"
flex-grow = 1

[boxes.picture]
image = "picture.svg"
alt = ""
height = "10mm"

[boxes.statement]
statement = true

[boxes.strip]
funders = true
height = "12mm"
"""

TEXT = """# Virsraksts

Šī ir īsa rindkopa par upēm un mežiem, kas aizņem trīs vai četras rindas un beidzas ar punktu. Upes tek uz jūru.

Otrā rindkopa stāv zem pirmās.
"""


def square(color):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" '
            f'fill="{color}"/></svg>\n')


class FundedProject(program.InFolder):
    def setUp(self):
        super().setUp()
        self.put("skrejlapa.toml", PROJECT)
        self.put("funders.toml", FUNDERS)
        self.put("card.toml", LAYOUT)
        self.put("card/lv.md", TEXT)
        for name, color in (("km", "#8c1d2f"), ("sif", "#1f4e8c"), ("picture", "#4a9a40")):
            self.put(f"{name}.svg", square(color))

    def build(self, out, *words, **variables):
        result = self.run_program("build", "--out", out, *words, **variables)
        self.assertEqual(result.returncode, 0, result.stderr)

    def replace(self, path, old, new):
        text = (self.folder / path).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.put(path, text.replace(old, new))
