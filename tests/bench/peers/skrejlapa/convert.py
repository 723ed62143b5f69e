"""convert.py: writes in/one (the leaflet and the growing text) and in/batch (a project of a hundred variants)."""
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "common"))
import leaflet

ART = ("km", "sif", "llf", "qr")


def escaped(text):
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", text)


def marked(runs):
    marks = {"r": "%s", "b": "**%s**", "i": "*%s*"}
    return "".join(marks[style] % escaped(text) for style, text in runs)


def block(kind, value):
    if kind in ("h1", "h2"):
        return "#" * int(kind[1]) + " " + marked(value)
    if kind == "p":
        return marked(value)
    if kind == "li":
        return "- " + marked(value)
    if kind == "fund":
        return marked(value) + " {#fund}"
    if kind == "link":
        return "<%s> {#link}" % value[0]
    return None


def markdown(document):
    lines, before = ["+++", 'title = "%s"' % leaflet.plain(document[1][1]), "+++"], None
    for kind, value in document:
        text = block(kind, value)
        if text:
            lines += ([] if kind == before == "li" else [""]) + [text]
            before = kind
    return "\n".join(lines) + "\n"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def project(folder, leaflets):
    head = '[project]\nschema = 1\nname = "Bench"\nsource-language = "lv"\nlanguages = ["lv"]\noutput = "{leaflet}"\n'
    entry = '\n[[leaflet]]\nid = "%s"\nlayout = "layout.toml"\ncontent = "%s"\nprofiles = ["print"]\n'
    write(folder + "/skrejlapa.toml", head + "".join(entry % (name, name) for name in leaflets))
    shutil.copy(HERE + "/layout.toml", folder)
    shutil.copy(HERE + "/grow.toml", folder)
    os.makedirs(folder + "/art", exist_ok=True)
    for name in ART:
        shutil.copy(os.path.join(leaflet.HERE, "art", name + ".svg"), folder + "/art")


shutil.rmtree(HERE + "/in", ignore_errors=True)
one, batch = HERE + "/in/one", HERE + "/in/batch"
variants = ["v%03d" % number for number in range(1, 101)]
write(one + "/out/lv.md", markdown(leaflet.seed()))
for times in (1, 10, 100, 1000):
    write(one + "/g%d/lv.md" % times, markdown(leaflet.grown(times)))
for number, name in enumerate(variants, 1):
    write(batch + "/%s/lv.md" % name, markdown(leaflet.variant(number)))
project(one, ["out"])
project(batch, variants)
