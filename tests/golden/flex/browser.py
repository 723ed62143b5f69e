"""Asks headless Chromium for the rectangles of many box trees in one page."""

import html
import json
import re
import subprocess
import tempfile
from pathlib import Path

from boxes import DEFAULTS, page_of

FONT = Path(__file__).resolve().parents[2] / "support/fonts/SkrejlapaSquare-Regular.ttf"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--allow-file-access-from-files",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--virtual-time-budget=20000"]
SCRIPT = """
document.fonts.load('10px "Skrejlapa Square"').then(() => document.fonts.ready).then(() => {
  const pages = [...document.querySelectorAll('.page')].map(page => {
    const trim = page.getBoundingClientRect();
    return [...page.querySelectorAll('[data-name]')].filter(box => box.getClientRects().length > 0).map(box => {
      const r = box.getBoundingClientRect();
      return [box.dataset.name, r.x - trim.x, r.y - trim.y, r.width, r.height];
    });
  });
  const out = document.createElement('pre');
  out.id = 'out';
  out.textContent = JSON.stringify(pages);
  document.body.append(out);
});
"""


def rectangles_of(roots):
    """For each tree the border boxes of its displayed boxes in tree order: [name, x, y, width, height] in px."""
    body = "".join(page_of(root) for root in roots)
    document = (f'<!doctype html><meta charset="utf-8"><style>{DEFAULTS % FONT.as_uri()}</style>'
                f"<body>{body}<script>{SCRIPT}</script>")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "trees.html"
        page.write_text(document, encoding="utf-8")
        command = ["chromium", *FLAGS, f"--user-data-dir={folder}/profile", "--dump-dom", page.as_uri()]
        dom = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r'<pre id="out">(.*?)</pre>', dom, re.S)
    return json.loads(html.unescape(found.group(1)))
