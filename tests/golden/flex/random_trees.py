"""Random box trees: every property in combination with every other, the same for the same seed."""

import random

from boxes import Box

LENGTHS = [n * 0.25 for n in range(0, 240)]
ALIGN_ITEMS = ["normal", "stretch", "flex-start", "flex-end", "start", "end", "self-start", "self-end", "center",
               "baseline", "last baseline", "safe center", "unsafe center", "safe flex-end", "safe end"]
JUSTIFY = ["normal", "flex-start", "flex-end", "start", "end", "left", "right", "center", "space-between",
           "space-around", "space-evenly", "safe center", "safe flex-end", "unsafe center", "stretch"]
ALIGN_CONTENT = ["normal", "stretch", "flex-start", "flex-end", "start", "end", "center", "space-between",
                 "space-around", "space-evenly", "safe center", "safe end"]
UNSAFE_ITEMS = ["unsafe flex-end", "unsafe end", "unsafe self-start", "safe self-end", "safe start", "first baseline"]
UNSAFE_JUSTIFY = ["unsafe end", "unsafe right", "unsafe flex-end", "safe left", "safe right", "safe end"]
UNSAFE_CONTENT = ["unsafe center", "unsafe end", "unsafe flex-end", "safe flex-end", "safe start"]
BASELINES = ["baseline", "first baseline", "last baseline"]
SIDES = ["left", "right", "top", "bottom"]
SIZES = ["min-content", "max-content", "fit-content", "stretch"]
WORDS = ["a", "bb", "ccc", "dddd"]


class Grower:
    """Grows one tree. `features` names what may occur in it."""

    def __init__(self, seed, features, depth=4):
        self.random = random.Random(seed)
        self.features = features
        self.depth = depth

    def chance(self, probability):
        return self.random.random() < probability

    def has(self, feature, probability):
        return feature in self.features and self.chance(probability)

    def length(self, most=60):
        return self.random.choice([x for x in LENGTHS if x <= most])

    def percentage(self):
        return f"{self.random.choice([10, 20, 25, 30, 40, 50, 60, 75, 100])}%"

    def length_percentage(self, most=60):
        return self.percentage() if self.has("percentages", 0.3) else self.length(most)

    def size(self, most=120):
        if self.has("keywords", 0.2):
            return self.random.choice(SIZES)
        return self.length_percentage(most)

    def negative(self, most):
        return f"-{self.random.choice([5, 10, 25])}%" if self.has("percentages", 0.3) else -self.length(most)

    def limit(self, key, most, style):
        # A height that its own content limits is left to the hand-made trees: Chromium measures that content at the
        # height which is to be limited, so the limit never binds. `stretch` it resolves after baselines are aligned.
        # Of a box with a ratio it takes such a width now from the ratio, now from the content.
        if key.endswith("width") and "aspect_ratio" not in style and self.has("keywords", 0.2):
            return self.random.choice(["min-content", "max-content", "fit-content"])
        return self.length_percentage(most)

    def tree(self):
        root = Box(**self.container_style())
        root.children = self.children(1)
        return root

    def children(self, level):
        return [self.box(level) for _ in range(self.random.choice([1, 2, 2, 3, 3, 4]))]

    def box(self, level):
        style = self.item_style()
        if self.has("text", 0.3):
            words = self.random.choices(WORDS, k=self.random.randint(1, 5))
            return Box(text=" ".join(words), **style)
        if self.has("pictures", 0.2):
            return Box(picture=self.random.choice([(40, 20), (20, 40), (30, 30)]), **style)
        if level < self.depth and self.chance(0.5 if level > 1 else 0.7):
            container = self.container_style()
            # Where such a box is higher than its ratio for what is in it, Chromium yet ends the lines of a wrapped
            # column, and resolves gaps, at the height of the ratio.
            if ("wrap" in container.get("flex_wrap", "") and "column" in container["flex_direction"]
                    or any("%" in str(container.get(key)) for key in ("gap", "row_gap"))):
                style.pop("aspect_ratio", None)
            return Box(*self.children(level + 1), **container, **style)
        return Box(**style)

    def container_style(self):
        style = {"flex_direction": self.random.choice(["row", "row", "column", "row-reverse", "column-reverse"])}
        if self.has("wrap", 0.5):
            style["flex_wrap"] = self.random.choice(["wrap", "wrap", "wrap-reverse"])
            if self.chance(0.6):
                style["align_content"] = self.random.choice(ALIGN_CONTENT)
        if self.has("alignment", 0.5):
            style["justify_content"] = self.random.choice(JUSTIFY)
        if self.has("alignment", 0.5):
            style["align_items"] = self.random.choice(ALIGN_ITEMS)
        if self.has("unsafe", 0.4):
            style["justify_content"] = self.random.choice(UNSAFE_JUSTIFY)
        if self.has("unsafe", 0.4):
            style["align_items"] = self.random.choice(UNSAFE_ITEMS)
        if self.has("unsafe", 0.4):
            style["align_content"] = self.random.choice(UNSAFE_CONTENT)
        # Chromium puts a margin of a wrap-reverse column's items to the wrong side of their baseline.
        if self.has("baselines", 0.6) and "row" in style["flex_direction"]:
            style["align_items"] = self.random.choice(BASELINES)
        if self.has("gaps", 0.4):
            style[self.random.choice(["gap", "row_gap", "column_gap"])] = self.length_percentage(15)
        if self.has("rtl", 0.4):
            style["direction"] = self.random.choice(["rtl", "ltr"])
        return style

    def item_style(self):
        style = {}
        self.add_sizes(style)
        self.add_flexibility(style)
        self.add_edges(style)
        if self.has("alignment", 0.3):
            style["align_self"] = self.random.choice(ALIGN_ITEMS)
        if self.has("unsafe", 0.3):
            style["align_self"] = self.random.choice(UNSAFE_ITEMS)
        if self.has("order", 0.3):
            style["order"] = self.random.randint(-2, 2)
        if self.has("none", 0.05):
            style["display"] = "none"
        self.add_position(style)
        # Chromium gives an absolute box with a ratio the automatic minimum width even where its width is set.
        if style.get("position") in ("absolute", "fixed") and "aspect_ratio" in style and "width" in style:
            style.pop("aspect_ratio")
        return style

    def add_sizes(self, style):
        if self.has("ratio", 0.25):
            style["aspect_ratio"] = self.random.choice([1, 2, 0.5, 1.5])
        for key in ("width", "height"):
            if self.chance(0.45):
                style[key] = self.size()
            # Chromium aligns the baseline that such a box had before it was stretched.
            if style.get(key) == "stretch" and key == "height" and "alignment" in self.features:
                style[key] = "fit-content"
        for key in ("min_width", "min_height"):
            if self.has("limits", 0.2):
                style[key] = self.limit(key, 60, style)
        for key in ("max_width", "max_height"):
            if self.has("limits", 0.2):
                style[key] = self.limit(key, 90, style)
        if self.has("content-box", 0.2):
            style["box_sizing"] = "content-box"
        if self.has("hidden", 0.15):
            style["overflow"] = "hidden"

    def add_flexibility(self, style):
        if self.has("flex", 0.4):
            style["flex_grow"] = self.random.choice([0.25, 0.5, 1, 1, 2, 3])
        if self.has("flex", 0.4):
            style["flex_shrink"] = self.random.choice([0.25, 0.5, 1, 1, 2, 3])
        if self.has("flex", 0.3):
            style["flex_basis"] = "content" if self.chance(0.15) else self.size(100)
            if style["flex_basis"] == "stretch":
                style["flex_basis"] = "auto"
            # Chromium measures the content of such a box at the height that flex-basis sets aside.
            if isinstance(style["flex_basis"], str) and "content" in style["flex_basis"]:
                style.pop("height", None)

    def add_edges(self, style):
        if self.has("edges", 0.25):
            style["padding"] = self.length_percentage(12)
        if self.has("edges", 0.15):
            style["border_width"] = self.random.randint(0, 5)
        if self.has("edges", 0.3):
            style[self.random.choice(["margin", "margin_left", "margin_top", "margin_right", "margin_bottom"])] = (
                self.random.choice([-8, -4.5]) if self.chance(0.15) else self.length_percentage(15))
        for side in SIDES:
            if self.has("sides", 0.15):
                style[f"padding_{side}"] = self.length_percentage(20)
            if self.has("sides", 0.1):
                style[f"border_{side}_width"] = self.random.randint(0, 9)
            if self.has("sides", 0.15):
                style[f"margin_{side}"] = self.negative(12) if self.chance(0.3) else self.length_percentage(15)
        if self.has("auto-margins", 0.25):
            for key in self.random.sample(["margin_left", "margin_top", "margin_right", "margin_bottom"], 2):
                style[key] = "auto"

    def add_position(self, style):
        if self.has("absolute", 0.25):
            style["position"] = self.random.choice(["absolute", "absolute", "absolute", "fixed"])
        elif self.has("static", 0.2):
            style["position"] = "static"
        for side in SIDES:
            if self.has("shifts", 0.3):
                style[side] = self.negative(20) if self.chance(0.3) else self.length_percentage(40)
        if self.has("absolute", 0.3) or style.get("position") in ("absolute", "fixed"):
            for key in ("top", "right", "bottom", "left"):
                if self.chance(0.45):
                    style[key] = self.length_percentage(40)
