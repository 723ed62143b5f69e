#!/usr/bin/env python3
"""Writes trees.jsonl: box trees as layouts, with the rectangles that headless Chromium gives them (a px for a pt).

Needs Debian's `chromium`. A line is {"name", "layout", "exact", "boxes": [[name, x, y, width, height], ...]}; boxes
stand in tree order, those not displayed left out. `exact` is false where percentages or shares of space arise.

Left out are trees in which Chromium departs from the specifications. Whole classes are kept from growing, with the
reason, in random_trees.py; single trees are named in DEPARTURES.
"""

import json
from pathlib import Path

from boxes import layout_of, name_boxes
from browser import rectangles_of
from hand_made import hand_made
from random_trees import Grower

FOLDER = Path(__file__).resolve().parent
AT_A_TIME = 400
EVERYTHING = ("percentages keywords text pictures wrap alignment gaps rtl order none limits ratio content-box hidden flex "
              "edges auto-margins absolute static")
KINDS = {
    "plain": "text",
    "alignment": "alignment text",
    "wrap": "wrap gaps alignment rtl order text",
    "flex": "flex limits hidden none",
    "edges": "edges auto-margins alignment",
    "percentages": "percentages flex limits gaps edges",
    "content-box": "content-box edges limits flex",
    "keywords": "keywords text wrap flex",
    "keywords-limits": "keywords flex limits alignment hidden",
    "ratio": "ratio flex limits",
    "ratio-edges": "ratio edges content-box alignment",
    "pictures": "pictures flex limits alignment wrap",
    "pictures-edges": "pictures edges content-box percentages",
    "absolute": "absolute alignment rtl text",
    "absolute-edges": "absolute static edges auto-margins wrap order",
    "absolute-ratio": "absolute ratio limits pictures",
    "wrap-percentages": "text percentages wrap flex edges alignment gaps rtl limits",
    "sides": "sides wrap gaps alignment text percentages content-box flex",
    "shifts": "shifts static absolute percentages rtl edges text",
    "baselines": "baselines text wrap pictures hidden static rtl",
    "unsafe": "unsafe wrap rtl absolute text order",
    "everything": EVERYTHING,
}
TREES_OF_A_KIND = 30
TREES_OF_EVERYTHING = 150

DEPARTURES = {}

INEXACT_KEYS = {"flex-grow", "flex-shrink", "aspect-ratio"}
INEXACT_WORDS = ("%", "center", "space-", "auto", "stretch")


def is_exact(root):
    """Whether every length stays a multiple of 1/64 px: no percentages, shares, halves or ratios."""
    boxes = name_boxes(root)
    return not any(box.picture or INEXACT_KEYS & box.style.keys() or
                   any(word in str(value) for value in box.style.values() for word in INEXACT_WORDS) for box in boxes)


def random_trees():
    for kind, features in KINDS.items():
        is_everything = features == EVERYTHING
        for number in range(TREES_OF_EVERYTHING if is_everything else TREES_OF_A_KIND):
            depth = 2 + number % 3
            yield f"random {kind} {number}", Grower(f"{kind}-{number}", features.split(), depth).tree()


def trees():
    yield from hand_made()
    yield from random_trees()


def main():
    all_trees = [(name, root) for name, root in trees() if name not in DEPARTURES]
    with open(FOLDER / "trees.jsonl", "w", encoding="utf-8") as out:
        for start in range(0, len(all_trees), AT_A_TIME):
            part = all_trees[start:start + AT_A_TIME]
            for (name, root), boxes in zip(part, rectangles_of([root for _, root in part])):
                tree = {"name": name, "layout": layout_of(root), "exact": is_exact(root), "boxes": boxes}
                out.write(json.dumps(tree, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
