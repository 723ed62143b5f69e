"""What a page draws, told by MuPDF: each text, line and area with its inks and whether it overprints."""

import re
import subprocess
import xml.etree.ElementTree
from dataclasses import dataclass

ASCENT = 1.1  # of the type size: no letter reaches higher above its baseline
DESCENT = 0.4
OVERHANG = 0.25  # how far a letter may hang out of its width


@dataclass
class Mark:
    kind: str  # fill_text, fill_path, stroke_path
    inks: tuple  # cyan, magenta, yellow, black; empty for others
    overprints: bool
    mode: int  # OPM
    box: tuple  # left, top, right, bottom in points from the media box's top left
    width: float  # of a line, in points
    parts: tuple = ()  # of a path: the box of each subpath that has four sides, None for any other


def pages(pdf):
    """The marks of each page."""
    done = subprocess.run(["mutool", "trace", pdf], capture_output=True, text=True, check=True)
    document = xml.etree.ElementTree.fromstring(without_controls(done.stdout))
    return [[mark for element in page.iter() for mark in marks_of(element)] for page in document.iter("page")]


def has_fonts(pdf):
    """Whether any text is left as text."""
    done = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True)
    return len(done.stdout.splitlines()) > 2  # two lines of heading


def without_controls(text):
    """MuPDF writes characters as they are, and XML allows few control characters."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|&#x?[01]?[0-9a-f]?;", "", text)


def numbers(text):
    return [float(word) for word in (text or "").split()]


def marks_of(element):
    """One for a path, one for each line of a text."""
    if element.tag == "fill_text":
        return [mark_of(element, points) for span in element.iter("span") for points in lines_of(span)]
    if element.tag in ("fill_path", "stroke_path") and (points := list(path_points(element))):
        return [mark_of(element, points)]
    return []


def mark_of(element, points):
    matrix = numbers(element.get("transform"))
    across = [x * matrix[0] + y * matrix[2] + matrix[4] for x, y in points]
    down = [x * matrix[1] + y * matrix[3] + matrix[5] for x, y in points]
    inks = tuple(numbers(element.get("color"))) if element.get("colorspace") == "DeviceCMYK" else ()
    width = float(element.get("linewidth", 0)) * abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
    return Mark(element.tag, inks, element.get("op") == "1", int(element.get("opm", 0)),
                (min(across) - width / 2, min(down) - width / 2, max(across) + width / 2, max(down) + width / 2), width,
                tuple(part_of(part, matrix) for part in subpaths(element)))


def subpaths(element):
    """The steps of each subpath, without those that close it."""
    parts = []
    for step in element:
        if step.tag == "moveto":
            parts.append([])
        if parts and (step.get("x") or step.get("x1")):
            parts[-1].append(step)
    return parts


def part_of(steps, matrix):
    """The box around a subpath of four straight sides; curves and other shapes are None."""
    if any(step.tag not in ("moveto", "lineto") for step in steps) or len(steps) not in (4, 5):
        return None
    across, down = zip(*((float(step.get("x")), float(step.get("y"))) for step in steps), strict=True)
    box = [(x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5])
           for x in (min(across), max(across)) for y in (min(down), max(down))]
    return (min(x for x, _ in box), min(y for _, y in box), max(x for x, _ in box), max(y for _, y in box))


def lines_of(span):
    """For each baseline the corners of its glyphs."""
    size = max(abs(number) for number in numbers(span.get("trm")))
    lines = {}
    for glyph in span.iter("g"):
        x, y = float(glyph.get("x")), float(glyph.get("y"))
        width = size * float(glyph.get("adv"))
        lines.setdefault(y, []).extend((x + across, y + up) for across in (-size * OVERHANG, width + size * OVERHANG)
                                       for up in (-size * DESCENT, size * ASCENT))
    return lines.values()


def path_points(element):
    for step in element:
        for x, y in (("x", "y"), ("x1", "y1"), ("x2", "y2"), ("x3", "y3")):
            if step.get(x) is not None:
                yield float(step.get(x)), float(step.get(y))
