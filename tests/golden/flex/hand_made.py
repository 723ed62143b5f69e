"""Box trees by hand: each property of the contract with each of its values, in the places where it matters."""

from boxes import Box
from random_trees import ALIGN_CONTENT, ALIGN_ITEMS, JUSTIFY

DIRECTIONS = ["row", "row-reverse", "column", "column-reverse"]
WRAPS = ["nowrap", "wrap", "wrap-reverse"]
BOTH = ["ltr", "rtl"]


def three(**style):
    return [Box(width=40, height=20, **style), Box(width=60, height=40, **style), Box(width=50, height=30, **style)]


def texts():
    return [Box(text="a bb ccc"), Box(text="dddd"), Box(text="bb ccc a dddd bb", width=60)]


def directions():
    for direction in DIRECTIONS:
        for wrap in WRAPS:
            for way in BOTH:
                yield f"direction {direction} {wrap} {way}", Box(
                    Box(*three(), *three(), flex_direction=direction, flex_wrap=wrap, direction=way, width=130, height=90))


def justification():
    for value in JUSTIFY:
        for direction in DIRECTIONS:
            for extent in (200, 100):
                yield f"justify-content {value} {direction} {extent}", Box(
                    Box(*three(), flex_direction=direction, justify_content=value, width=extent, height=extent - 40))
        yield f"justify-content {value} rtl", Box(
            Box(*three(), flex_direction="row", direction="rtl", justify_content=value, width=200))


def item_alignment():
    for value in ALIGN_ITEMS:
        for direction in ("row", "column"):
            for wrap in ("nowrap", "wrap-reverse"):
                yield f"align-items {value} {direction} {wrap}", Box(
                    Box(*three(), Box(width=130, height=130), Box(text="bb ccc"), flex_direction=direction, flex_wrap=wrap,
                        align_items=value, width=120, height=110))
        yield f"align-self {value} rtl", Box(
            Box(Box(width=40, height=20, align_self=value), Box(width=50, height=10, align_self=value, direction="rtl"),
                Box(text="a bb", align_self=value), width=120))


def content_alignment():
    for value in ALIGN_CONTENT:
        for direction in ("row", "column"):
            for wrap in ("wrap", "wrap-reverse"):
                for extent in (60, 150):
                    yield f"align-content {value} {direction} {wrap} {extent}", Box(
                        Box(*three(), *three(), Box(width=30), flex_direction=direction, flex_wrap=wrap,
                            align_content=value, width=extent, height=extent, gap=4))


def flexing():
    factors = [(1, 1, 1), (1, 2, 3), (0.25, 0.25, 0), (0.5, 0.75, 1), (0, 0, 0)]
    for direction in ("row", "column"):
        for extent in (300, 100):
            for grow in factors:
                items = [Box(*[Box(width=10, height=8)], flex_grow=a, flex_shrink=b, width=w, height=w)
                         for a, b, w in zip(grow, reversed(grow), (40, 60, 50))]
                yield f"flex {direction} {extent} {grow}", Box(
                    Box(*items, flex_direction=direction, width=extent, height=extent - 20))
    for basis in ("auto", "content", 0, 30, "50%", "min-content", "max-content", "fit-content"):
        for direction in ("row", "column"):
            yield f"flex-basis {basis} {direction}", Box(
                Box(Box(text="a bb ccc", flex_basis=basis), Box(width=50, flex_basis=basis, flex_grow=1),
                    Box(text="dddd", flex_basis=basis, flex_shrink=1, min_width=0),
                    flex_direction=direction, width=150, height=100))
            yield f"flex-basis {basis} {direction} of nothing definite", Box(
                Box(Box(text="a bb ccc", flex_basis=basis), Box(text="dddd", flex_basis=basis),
                    flex_direction=direction, align_self="flex-start"))
    for direction in ("row", "column"):
        yield f"limits in turn {direction}", Box(
            Box(Box(flex_grow=1, max_width=30, max_height=30), Box(flex_grow=1, min_width=120, min_height=120),
                Box(flex_grow=2), flex_direction=direction, width=250, height=250))
        yield f"shrinking to the content {direction}", Box(
            Box(Box(text="dddd a", flex_shrink=1, width=90, height=90), Box(flex_shrink=3, width=90, height=90),
                Box(text="dddd", flex_shrink=1, width=90, height=90, overflow="hidden"),
                flex_direction=direction, width=100, height=100))


def sizes():
    for value in ("auto", "min-content", "max-content", "fit-content", "stretch", 70, "50%"):
        for direction in ("row", "column"):
            yield f"width {value} {direction}", Box(
                Box(Box(text="a bb ccc dddd", width=value, align_self="flex-start"), Box(*texts(), width=value),
                    flex_direction=direction, width=100, height=120))
            yield f"height {value} {direction}", Box(
                Box(Box(text="a bb ccc dddd", height=value, width=40), Box(*texts(), height=value),
                    flex_direction=direction, width=200, height=120))
            yield f"min-width {value} {direction}", Box(
                Box(Box(width=10, height=10, min_width=value), Box(text="a bb", min_width=value, width=5),
                    flex_direction=direction, width=100))
            if value != "auto":
                yield f"max-width {value} {direction}", Box(
                    Box(Box(width=130, height=10, max_width=value), Box(text="a bb ccc", max_width=value),
                        flex_direction=direction, width=100))
    for sizing in ("border-box", "content-box"):
        yield f"box-sizing {sizing}", Box(
            Box(box_sizing=sizing, width=50, height=30, padding="4u 6u", border_width=2),
            Box(box_sizing=sizing, min_width=50, max_height=3, padding="4u 6u 2u 1u", border_width=3, align_self="start"),
            Box(Box(box_sizing=sizing, flex_basis=40, padding=5), flex_direction="row"))
    yield "percentages of a definite height", Box(Box(Box(Box(height="50%"), height="50%"), height=80))
    yield "percentages of an indefinite height", Box(Box(Box(Box(height="50%", min_height="20%"), height="50%")))
    yield "percentages of a stretched item", Box(
        Box(Box(Box(height="50%", width=10)), Box(height=60, width=10), flex_direction="row"))
    yield "percentages of a flexed item", Box(Box(Box(Box(height="50%"), flex_grow=1), height=80))
    yield "percentages of margin and padding", Box(Box(Box(margin="10%", padding="5% 20%"), width=200, height=100))
    yield "percentages of gaps", Box(
        Box(*three(), flex_direction="row", flex_wrap="wrap", gap="10%", width=120, height=100),
        Box(*three(), flex_direction="row", flex_wrap="wrap", row_gap="10%", column_gap="5%", width=120))


def limits_of_heights():
    for value in (70, "50%", "min-content", "max-content", "fit-content"):
        for direction in ("row", "column"):
            for height in (120, "auto"):
                container = {"flex_direction": direction, "width": 200, "height": height, "align_items": "flex-start"}
                yield f"min-height {value} {direction} {height}", Box(
                    Box(Box(min_height=value, height=5, width=10), Box(text="a bb ccc", min_height=value, width=30),
                        Box(*texts(), min_height=value, flex_shrink=1), **container))
                yield f"max-height {value} {direction} {height}", Box(
                    Box(Box(max_height=value, width=10), Box(text="a bb ccc", max_height=value, width=30),
                        Box(*texts(), max_height=value, flex_grow=1, width=60), **container))


def edges_of_single_sides():
    for side in ("left", "right", "top", "bottom"):
        for direction in ("row", "column"):
            for way in BOTH:
                yield f"edges at the {side} {direction} {way}", Box(
                    Box(Box(width=50, height=30, **{f"padding_{side}": "20%", f"border_{side}_width": 3}),
                        Box(text="a bb", **{f"padding_{side}": 7, f"margin_{side}": "-5%"}),
                        Box(box_sizing="content-box", width="20%", height="20%", **{f"border_{side}_width": 4}),
                        **{f"padding_{side}": 11, f"border_{side}_width": 2}, flex_direction=direction, direction=way,
                        width=200, height=150))


def shifts():
    for way in BOTH:
        for insets in ({"left": "-10%"}, {"right": -7}, {"top": "25%"}, {"bottom": "-5%"}, {"inset": "3u 5u 7u 9u"}):
            name = " ".join(f"{side} {value}" for side, value in insets.items()).replace("u", "")
            for position in ("relative", "absolute", "fixed", "static"):
                yield f"{position} {name} {way}", Box(
                    Box(Box(Box(width=30, height=20, position=position, **insets), Box(text="a bb"), width=90,
                            flex_direction="row", position="static"), padding=6, height=100, direction=way, margin_left=20))


def wrapped_columns_of_a_height():
    """A wrapped column's content is measured with the lines that its own height makes."""
    def items():
        return [Box(height=30, width=20), Box(height=30, width=30), Box(height=12, width=10)]

    for height in (40, 70, "50%"):
        # Where flex-basis is of the content, Chromium lets a height in lengths end the lines, but not one in per cent.
        for basis in ("auto", 10) if height == "50%" else ("auto", 10, "content", "min-content"):
            yield f"flex-basis {basis} of a wrapped column {height} high", Box(
                Box(Box(*items(), height=height, flex_basis=basis, flex_shrink=1, flex_wrap="wrap"), height=60))
    for limits in ({"min_height": "min-content"}, {"max_height": "min-content"}, {"max_height": 35}, {"min_height": 65}):
        for direction in ("row", "column"):
            name = " ".join(f"{key} {value}" for key, value in limits.items()).replace("_", "-")
            yield f"wrapped column with {name} in a {direction}", Box(
                Box(*items(), height=40, flex_basis=10, flex_wrap="wrap", **limits), flex_direction=direction,
                align_items="flex-start")
    yield "width of a wrapped column of a height", Box(
        Box(*items(), height=40, flex_basis=10, flex_wrap="wrap-reverse", width="max-content"), align_items="flex-start")


def margins():
    for direction in ("row", "column"):
        for side in ("left", "right", "top", "bottom"):
            yield f"margin-{side} auto {direction}", Box(
                Box(*three(), Box(width=30, height=15, **{f"margin_{side}": "auto"}), flex_direction=direction,
                    width=250, height=200))
            yield f"margin-{side} auto without space {direction}", Box(
                Box(*three(), Box(width=130, height=115, **{f"margin_{side}": "auto"}), flex_direction=direction,
                    align_items="flex-end", width=100, height=80))
        yield f"all margins auto {direction}", Box(
            Box(Box(width=30, height=15, margin="auto"), Box(width=30, height=15, margin="auto"), flex_direction=direction,
                width=250, height=200))
        yield f"negative margins {direction}", Box(
            Box(*three(margin=-6), Box(margin_left=-10, margin_top=-5), flex_direction=direction, width=200, height=90))


def order_and_display():
    for direction in DIRECTIONS:
        yield f"order {direction}", Box(
            Box(Box(width=10, height=10, order=2), Box(width=20, height=20), Box(width=30, height=30, order=-1),
                Box(width=40, height=40, order=2), Box(width=50, height=50, display="none"), flex_direction=direction))
    yield "display none in the depth", Box(Box(Box(Box(width=30, height=30, display="none")), Box(height=5)))


def ratios():
    for ratio in (2, 0.5, "3 / 2"):
        for direction in ("row", "column"):
            for align in ("stretch", "flex-start"):
                yield f"aspect-ratio {ratio} {direction} {align}", Box(
                    Box(Box(aspect_ratio=ratio, width=40), Box(aspect_ratio=ratio, height=40),
                        Box(aspect_ratio=ratio, flex_grow=1), Box(aspect_ratio=ratio, flex_basis=30, max_height=20),
                        Box(text="dddd", aspect_ratio=ratio), flex_direction=direction, align_items=align,
                        width=300, height=200))


def ratios_of_keyword_heights():
    for height in ("min-content", "max-content", "fit-content"):
        yield f"height {height} of a ratio is definite", Box(
            Box(Box(top="50%", text="ccc"), aspect_ratio=2, height=height),
            Box(Box(height="50%", width=5), aspect_ratio=2, width=40, height=height),
            Box(Box(aspect_ratio=1.5), flex_direction="row", aspect_ratio=0.5, width=30, height=height),
            Box(Box(height="50%", width=5), position="absolute", aspect_ratio=2, height=height, right=10, left=340),
            flex_direction="row")


def pictures():
    for picture in ((40, 20), (20, 40), (30, 30)):
        for direction in ("row", "column"):
            for align in ("stretch", "center"):
                yield f"picture {picture} {direction} {align}", Box(
                    Box(Box(picture=picture), Box(picture=picture, width=50), Box(picture=picture, height=50),
                        Box(picture=picture, max_width=15), Box(picture=picture, flex_grow=1, min_height=10),
                        flex_direction=direction, align_items=align, width=300, height=200))


def absolutes():
    insets = {"top": 5, "right": 10, "bottom": 15, "left": 20}
    sides = list(insets)
    for chosen in range(16):
        style = {side: insets[side] for bit, side in enumerate(sides) if chosen >> bit & 1}
        for size in ({}, {"width": 30, "height": 20}):
            name = " ".join(style) or "nowhere"
            yield f"absolute {name} {'sized' if size else 'auto'}", Box(
                Box(Box(position="absolute", **style, **size), Box(text="a bb", position="absolute", **style),
                    padding="8u 4u", border_width=2, width=150, height=100, margin=20))
    for direction in DIRECTIONS:
        for justify in ("flex-start", "flex-end", "center", "space-between", "space-around", "end", "right"):
            yield f"static position {direction} {justify}", Box(
                Box(Box(position="absolute", width=30, height=20), Box(position="absolute", width=30, height=20,
                                                                       align_self="flex-end"),
                    flex_direction=direction, justify_content=justify, align_items="center", padding=7, width=120, height=90))
    for position in ("relative", "static", "absolute", "fixed"):
        yield f"position {position}", Box(
            Box(Box(Box(position="absolute", right=3, bottom=4, width="25%", height="50%"), position=position, top=10,
                    left="10%", width=60, height=40), margin=15, padding=5, height=150))
    for way in BOTH:
        yield f"overconstrained {way}", Box(
            Box(Box(position="absolute", left=10, right=20, width=30, height=10),
                Box(position="absolute", left=10, right=20, width=30, height=10, margin="auto"),
                Box(position="absolute", left=10, right=20, width=130, height=10, margin="auto"),
                Box(position="relative", left=10, right=20, height=10), direction=way, width=100, height=100))
    for align in ("center", "end", "self-start", "flex-end", "safe center", "stretch"):
        yield f"align-self {align} between insets", Box(
            Box(Box(position="absolute", top=5, bottom=15, width=20, height=30, align_self=align),
                Box(position="absolute", top=5, bottom=15, width=20, align_self=align),
                Box(position="absolute", top=5, bottom=15, width=20, height=130, align_self=align), height=100))


def absolutes_in_scroll_containers():
    for align in ("center", "end", "baseline", "safe center", "unsafe center", "flex-start"):
        yield f"absolute larger than its insets in a scroll container {align}", Box(
            Box(Box(position="absolute", top="50%", bottom=10, width=20, height=70, align_self=align),
                Box(position="absolute", top="50%", bottom=10, width=20, left=30, min_height="100%", align_self=align),
                Box(position="absolute", top="20%", bottom="70%", width=20, left=60, height=250, align_self=align),
                height=100, width=100, overflow="hidden"))


def baselines():
    for value in ("first baseline", "baseline", "last baseline"):
        for direction in DIRECTIONS:
            for wrap in WRAPS:
                yield f"{value} of a container {direction} {wrap}", Box(
                    Box(Box(text="a bb ccc", width=40, padding=3), Box(height=30, width=10),
                        Box(Box(text="a"), Box(text="bb", margin_top=4), Box(width=20, height=5), flex_direction=direction,
                            flex_wrap=wrap), flex_direction="row", align_items=value))


def hand_made():
    for group in (directions, justification, item_alignment, content_alignment, flexing, sizes, limits_of_heights,
                  edges_of_single_sides, shifts, wrapped_columns_of_a_height, margins, order_and_display, ratios,
                  ratios_of_keyword_heights, pictures, absolutes, absolutes_in_scroll_containers, baselines):
        yield from group()
