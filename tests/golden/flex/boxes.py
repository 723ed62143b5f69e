"""Box trees as the golden tests describe them, and their two written forms: a layout of ours and a page for a browser."""

import html

PAGE = (400, 300)
DEFAULTS = """
* { box-sizing: border-box; min-width: auto; min-height: auto; display: flex; flex-direction: column; flex-shrink: 0;
    align-content: flex-start; position: relative; }
head, style, script, meta, title { display: none !important; }
html, body { display: block; margin: 0; padding: 0; position: static; }
@font-face { font-family: "Skrejlapa Square"; src: url("%s"); }
.page { position: relative; transform: translate(0); margin-bottom: 50px; }
.leaf { display: block; font: 10px/1.2 "Skrejlapa Square"; }
.root { width: 100%%; height: 100%%; }
div, img { border: 0 solid; }
"""


class Box:
    """A box with its properties under CSS's names; lengths are written with the unit `u`, a px here and a pt there."""

    def __init__(self, *children, text=None, picture=None, **style):
        self.children = list(children)
        self.text = text
        self.picture = picture  # (width, height)
        self.style = {key.rstrip("_").replace("_", "-"): value for key, value in style.items()}
        self.name = None


def name_boxes(root):
    """Names the boxes in tree order: root, b1, b2 and so on."""
    boxes = []

    def visit(box):
        box.name = f"b{len(boxes)}" if boxes else "root"
        boxes.append(box)
        for child in box.children:
            visit(child)

    visit(root)
    return boxes


def with_unit(value, unit):
    """Numbers are lengths; strings have their lengths written as `12u`."""
    if isinstance(value, (int, float)):
        return f"{value:g}{unit}"
    words = []
    for word in value.split(" "):
        words.append(word[:-1] + unit if word.endswith("u") and word[:-1].replace(".", "").lstrip("-").isdigit() else word)
    return " ".join(words)


NUMBERS = {"flex-grow", "flex-shrink", "order"}


def to_toml_value(key, value):
    if key in NUMBERS:
        return f"{value:g}"
    if key == "aspect-ratio":
        return f"{value:g}" if isinstance(value, (int, float)) else f'"{value}"'
    return f'"{with_unit(value, "pt")}"'


def to_css_value(key, value):
    return f"{value:g}" if key in NUMBERS or (key == "aspect-ratio" and not isinstance(value, str)) else with_unit(value, "px")


def layout_of(root, page=PAGE):
    """The tree as a user would write it."""
    boxes = name_boxes(root)
    lines = ["[page]", f'size = ["{page[0]:g}pt", "{page[1]:g}pt"]', 'margin = "0"']
    if any(box.text is not None for box in boxes):
        lines += ["[styles.body]", 'font-family = "Skrejlapa Square"', 'font-size = "10pt"', "line-height = 1.2"]
    lines += ["[[pages]]", 'name = "page"', 'root = "root"']
    for box in boxes:
        lines.append(f"[boxes.{box.name}]")
        if box.children:
            lines.append("children = [" + ", ".join(f'"{child.name}"' for child in box.children) + "]")
        if box.text is not None:
            lines.append(f'text = "{box.text}"')
        if box.picture is not None:
            lines += [f'image = "pictures/{box.picture[0]}x{box.picture[1]}.svg"', 'alt = ""']
        lines += [f"{key} = {to_toml_value(key, value)}" for key, value in box.style.items()]
    return "\n".join(lines) + "\n"


def element_of(box, is_root=True):
    style = ";".join(f"{key}:{to_css_value(key, value)}" for key, value in box.style.items())
    attributes = f'data-name="{box.name}" style="{html.escape(style)}"'
    if box.picture is not None:
        width, height = box.picture
        source = f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'/>"
        return f'<img {attributes} src="{source}">'
    if box.text is not None:
        return f'<div class="leaf" {attributes}>{html.escape(box.text)}</div>'
    children = "".join(element_of(child, False) for child in box.children)
    return f'<div class="{"root" if is_root else "box"}" {attributes}>{children}</div>'


def page_of(root, page=PAGE):
    name_boxes(root)
    return f'<div class="page" style="width:{page[0]:g}px;height:{page[1]:g}px">{element_of(root)}</div>'
