"""A small project for tests: one leaflet of one page in two languages."""

PROJECT = """[project]
schema = 1
name = "Test"
source-language = "lv"
languages = ["lv", "en"]

[[leaflet]]
id = "card"
layout = "card.toml"
content = "card"
profiles = ["print"]
"""

LAYOUT = """[page]
size = "A6"
bleed = "3mm"
margin = "10mm"

[styles.body]
font-family = ["Noto Sans"]
font-size = "10pt"
line-height = "14pt"

[[pages]]
for-each = "section"
root = "sheet"

[boxes.sheet]
children = ["title", "body"]

[boxes.title]
content = "title"

[boxes.body]
content = "body"
"""

TEXT = "# Title\n\nA short text.\n"


def put_project(test):
    test.put("skrejlapa.toml", PROJECT)
    test.put("card.toml", LAYOUT)
    test.put("card/lv.md", "# Virsraksts\n\nĪss teksts.\n")
    test.put("card/en.md", TEXT)
