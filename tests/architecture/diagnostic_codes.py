#!/usr/bin/env python3
"""The diagnostics' codes: what the sources use, what the catalogue explains, what docs/diagnostics.md lists.

diagnostic_codes.py --write    writes docs/diagnostics.md from the catalogue"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[2]
ENGINE = ROOT / "engine"
CATALOG = ENGINE / "base" / "diagnostic_catalog.cpp"
DOCUMENT = ROOT / "docs" / "diagnostics.md"

ENTRY = re.compile(r'\{\s*"([A-Z0-9-]+)",\s*Level::(\w+),((?:\s*"(?:[^"\\]|\\.)*")+),((?:\s*"(?:[^"\\]|\\.)*")+)\s*\}')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
FOUND = re.compile(r'(?:\b(?:error|warning|note|failure)\(\s*|\.code = )"([A-Z][A-Z0-9-]+)"')
WORD = re.compile(r'"([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)"')


def joined(literals):
    return "".join(text.replace('\\"', '"').replace("\\\\", "\\") for text in LITERAL.findall(literals))


def catalog():
    """(code, level, meaning, remedy) in the catalogue's order."""
    text = CATALOG.read_text(encoding="utf-8")
    return [(code, level, joined(meaning), joined(remedy)) for code, level, meaning, remedy in ENTRY.findall(text)]


def sources():
    return [file for file in sorted(ENGINE.rglob("*")) if file.suffix in (".h", ".cpp") and file != CATALOG]


def used():
    """Code -> the first file that finds it."""
    codes = {}
    families = {code.split("-")[0] for code, *_ in catalog()}
    for file in sources():
        text = file.read_text(encoding="utf-8")
        words = FOUND.findall(text) + [word for word in WORD.findall(text) if word.split("-")[0] in families]
        for code in words:
            codes.setdefault(code, str(file.relative_to(ROOT)))
    return codes


def mentioned(code):
    return any(f'"{code}"' in file.read_text(encoding="utf-8") for file in sources())


def document():
    head = """# Diagnostics

Every finding carries one of these codes; `skrejlapa explain CODE` says the same. A code keeps its meaning from release to
release. The level is the usual one: `--deny` and `--allow` on the command line and `[diagnostics]` in `skrejlapa.toml`
change it for a run or a project (an allowed error becomes a note; what leaves nothing to print cannot be allowed).

<!-- Written by tests/architecture/diagnostic_codes.py --write from engine/base/diagnostic_catalog.cpp -->
"""
    parts = [f"\n## {code}\n\n*{level}.* {meaning}\n\n{remedy}\n" for code, level, meaning, remedy in catalog()]
    return head + "".join(parts)


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    DOCUMENT.write_text(document(), encoding="utf-8")
