#!/usr/bin/env python3
"""Compares the engine's line breaks with LuaLaTeX's on the rural leaflet's texts.

    tests/bench/line_breaks/compare_with_luatex.py BUILD CONTENT_DIR [LANG ...]

BUILD holds bench/break_scores (cmake --preset dev). Both set the same paragraphs in the same face, from the same hyphenation
points, at 20 widths, with TeX's default penalties; LuaTeX's breaks are read from its node list, and the demerits of both are
the engine's. Needs texlive-luatex. Exits 1 where the engine's total is worse for any paragraph and width."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
FACE = ROOT / "fonts/noto-sans/NotoSans_400Regular.ttf"
WIDTHS_PT = [150 + 15 * step for step in range(20)]
HYPHEN = "\u2010"  # what TeX is given to hyphenate with, so that it is told from hyphens of the text

TEX = r"""\catcode`\@=11
\input luaotfload.sty
\catcode`\@=12
\hsize=100bp \parindent=0pt \parfillskip=0pt plus 1fil \emergencystretch=0pt
\pretolerance=100 \tolerance=200 \hbadness=10000 \hfuzz=\maxdimen
\linepenalty=10 \hyphenpenalty=50 \exhyphenpenalty=50
\adjdemerits=10000 \doublehyphendemerits=10000 \finalhyphendemerits=5000
\font\face="[FACE]:mode=node;-liga;-clig;script=latn" at 10bp \face
\language=255 \frenchspacing
\spaceskip=SPACEbp plus STRETCHbp minus SHRINKbp
\automatichyphenmode=2
\hyphenchar\face=-1
\directlua{
local out = io.open("lines.txt", "w")
local glyph, hlist, disc = node.id("glyph"), node.id("hlist"), node.id("disc")
local function count(head)
  local characters = 0
  for n in node.traverse(head) do
    if n.id == glyph then
      local text = node.getproperty(n)
      characters = characters + (n.char == hyphenglyph and 0 or 1)
    elseif n.id == disc and n.replace then characters = characters + count(n.replace) end
  end
  return characters
end
luatexbase.add_to_callback("post_linebreak_filter", function(head)
  local ends, sum = {}, 0
  for line in node.traverse_id(hlist, head) do
    sum = sum + count(line.head)
    ends[\string#ends + 1] = sum
  end
  out:write(table.concat(ends, " "), "\string\n")
  return head
end, "lines")
function finish() out:close() end
}
"""


def paragraphs(content: pathlib.Path, languages: list[str]) -> list[dict]:
    """The plain paragraphs of the texts, without headings, markup and addresses."""
    found = []
    for language in languages:
        text = (content / f"{language}.md").read_text(encoding="utf-8")
        text = text.split("+++")[-1] if text.startswith("+++") else text
        for block in re.split(r"\n\s*\n|\n(?=- )", text):
            block = re.sub(r"^- ", "", block.strip())
            if block.startswith("#") or "](" in block or "{" in block or len(block) < 60:
                continue
            found.append({"lang": language, "text": re.sub(r"\s+", " ", block.replace("**", "").replace("*", ""))})
    return found


def run_scores(build: pathlib.Path, job: str, request: dict):
    done = subprocess.run([build / "bench/break_scores", job], input=json.dumps(request), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def tex_word(text: str) -> str:
    escaped = "".join("\\char" + str(ord(c)) + " " if c in "#$%&~_^\\{}" else c for c in text)
    escaped = escaped.replace("\u00ad", "\\discretionary{" + HYPHEN + "}{}{}").replace("\u2063", "\\discretionary{}{}{}")
    return escaped.replace("\u00a0", "\\penalty10000\\ ")


def luatex_ends(marked: list[str], space_pt: float) -> list[list[list[int]]]:
    """By paragraph and width, the characters before each line's end."""
    source = TEX.replace("FACE", str(FACE)).replace("SPACE", f"{space_pt:.4f}")
    source = source.replace("STRETCH", f"{space_pt / 2:.4f}").replace("SHRINK", f"{space_pt / 3:.4f}")
    source += "\\directlua{hyphenglyph = HYPHENGLYPH}\n".replace("HYPHENGLYPH", str(ord(HYPHEN)))
    for text in marked:
        for width in WIDTHS_PT:
            source += f"\\hsize={width}bp\n{tex_word(text)}\\par\n"
    source += "\\directlua{finish()}\n\\end\n"
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "breaks.tex").write_text(source, encoding="utf-8")
        done = subprocess.run(["luahbtex", "--fmt=luahbtex", "--interaction=nonstopmode", "breaks.tex"], cwd=folder, capture_output=True,
                              text=True)
        lines = pathlib.Path(folder) / "lines.txt"
        if not lines.exists():
            sys.exit(done.stdout[-3000:])
        rows = [[int(n) for n in row.split()] for row in lines.read_text().splitlines()]
    per = len(WIDTHS_PT)
    if len(rows) != per * len(marked):
        sys.exit(f"LuaTeX set {len(rows)} paragraphs instead of {per * len(marked)}: {done.stdout[-2000:]}")
    return [rows[i * per:(i + 1) * per] for i in range(len(marked))]


def main() -> int:
    build, content = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    languages = sys.argv[3:] or ["lv", "en", "de", "et", "lt", "ru"]
    request = {"paragraphs": paragraphs(content, languages), "widths_pt": WIDTHS_PT}
    marked = run_scores(build, "points", request)
    request["ends"] = luatex_ends(marked, 2.6)
    scores = run_scores(build, "score", request)

    print("| language | paragraphs at 20 widths | the same | engine better | LuaTeX better | beyond tolerance: engine, LuaTeX "
          "| demerits: engine | LuaTeX |")
    print("|---|---|---|---|---|---|---|---|")
    worse = 0
    for language in languages:
        pairs = [pair for p, by_width in zip(request["paragraphs"], scores) if p["lang"] == language for pair in by_width]
        both = [(p["own"], p["other"]) for p in pairs if p["own"] is not None and p["other"] is not None]
        same = sum(abs(own - other) < 0.5 for own, other in both)
        better = sum(own < other - 0.5 for own, other in both)
        lost = sum(own > other + 0.5 for own, other in both)
        lost += sum(p["own"] is None and p["other"] is not None for p in pairs)
        worse += lost
        beyond = f"{sum(p['own'] is None for p in pairs)}, {sum(p['other'] is None for p in pairs)}"
        print(f"| {language} | {len(pairs)} | {same} | {better} | {lost} | {beyond} | {sum(o for o, _ in both):.0f} "
              f"| {sum(o for _, o in both):.0f} |")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
