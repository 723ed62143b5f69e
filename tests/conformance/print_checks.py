"""What can only be seen on the printed page: ink cover, overprint, and whether three renderers agree.

Each takes one PDF and gives its figures, a line each, and its complaints.
"""

from dataclasses import dataclass, field

import numpy

import drawing
import plates

SQUARE_MM = 15  # over which the GWG judges ink cover
COVER_DPI = 100
COMPARED_DPI = 200
COMPARED_PIXELS = 16  # 2 mm: renderers smooth edges differently, so single pixels say nothing
MOST_DIFFERENCE = 0.16  # of one ink in one square; a letter that is missing makes more
SIZE_ROUNDING = 2  # pixels: renderers round a sheet's size each in their way
THIN_PT = 2  # below which the GWG wants black lines to overprint
LETTER_PT = 20  # no letter in black is larger here
LEAST_CHANGE = 0.02  # of an ink in a pixel, below which overprint changed nothing


@dataclass
class Seen:
    figures: list = field(default_factory=list)
    complaints: list = field(default_factory=list)


def greatest_mean(amounts, size):
    """The greatest mean of any square of `size` pixels, by sums over all rectangles from the corner."""
    size = min(size, *amounts.shape)
    sums = numpy.pad(amounts.astype(numpy.float64), ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    squares = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return squares.max() / (size * size)


def ink_cover(pdf, limit):
    """`limit`: 3 is 300 %, in the mean of any 15 mm square, spot inks counted."""
    seen = Seen()
    size = round(SQUARE_MM / 25.4 * COVER_DPI)
    for number, page in enumerate(plates.separations(pdf, COVER_DPI), 1):
        total = sum(page.values())
        cover = greatest_mean(total, size)
        seen.figures.append(
            f"page {number}: {cover:.0%} in the fullest {SQUARE_MM} mm square, {total.max():.0%} in the fullest pixel; "
            f"{', '.join(sorted(page))}"
        )
        if cover > limit + 0.005:
            seen.complaints.append(f"page {number}: ink cover {cover:.1%}, the limit is {limit:.0%}")
    return seen


def overprint(pdf):
    """Black text and thin black lines say that they overprint, and nothing else does; and so Ghostscript prints it."""
    seen = Seen()
    knocked = plates.by_ghostscript(pdf, COMPARED_DPI, overprint=False)
    printed_over = plates.by_ghostscript(pdf, COMPARED_DPI)
    text_is_filled = not drawing.has_fonts(pdf)
    for number, marks in enumerate(drawing.pages(pdf), 1):
        silent = [mark for mark in marks if should_overprint(mark) and not (mark.overprints and mark.mode == 1)]
        stray = [mark for mark in marks if mark.overprints and not may_overprint(mark, text_is_filled)]
        over = [mark for mark in marks if mark.overprints]
        changed, lost = seen_overprint(over, knocked[number - 1], printed_over[number - 1])
        seen.figures.append(f"page {number}: {len(over)} marks in black overprint, {changed.sum()} pixels by that")
        for mark in silent:
            seen.complaints.append(f"page {number}: black {where(mark.box)} does not overprint")
        for mark in stray:
            seen.complaints.append(f"page {number}: what is no black text or thin line overprints {where(mark.box)}")
        for mark in lost:
            seen.complaints.append(f"page {number}: Ghostscript knocks out what is below the black {where(mark.box)}")
        if (unexpected := changed & ~covered(over, changed.shape)).any():
            row, column = (int(place[0]) / COMPARED_DPI * 72 for place in numpy.nonzero(unexpected))
            place = where((column, row, column, row))
            seen.complaints.append(f"page {number}: overprint changes what it should not {place}")
    return seen


def where(box):
    return f"at {box[0] / 72 * 25.4:.0f}, {box[1] / 72 * 25.4:.0f} mm from the sheet's top left"


def is_black(mark):
    return mark.inks == (0, 0, 0, 1)


def sides(box):
    """The lesser and the longer."""
    return sorted((box[2] - box[0], box[3] - box[1]))


def is_thin_ring(mark):
    """A frame: one rectangle in another. Of rounded ones the breadth is not told here."""
    if mark.kind != "fill_path" or len(mark.parts) != 2:
        return False
    if None in mark.parts:
        return True
    return max(abs(one - other) for one, other in zip(*mark.parts, strict=True)) < THIN_PT


def is_line(mark):
    """A thin stroke, or a filled rectangle that is thin and long: the GWG takes both for lines."""
    if mark.kind == "stroke_path":
        return mark.width < THIN_PT
    if mark.kind != "fill_path" or len(mark.parts) != 1 or mark.parts[0] is None:
        return False
    lesser, longer = sides(mark.parts[0])
    return lesser < THIN_PT and longer > 2 * lesser


def may_overprint(mark, text_is_filled):
    """`text_is_filled`: it stands as outlines, which only their size tells from areas."""
    if not is_black(mark):
        return False
    are_thin = bool(mark.parts) and all(part and sides(part)[0] < THIN_PT for part in mark.parts)
    is_letter = text_is_filled and mark.kind == "fill_path" and sides(mark.box)[0] < LETTER_PT
    return mark.kind == "fill_text" or is_letter or is_line(mark) or are_thin or is_thin_ring(mark)


def should_overprint(mark):
    return is_black(mark) and (mark.kind == "fill_text" or is_line(mark))


def pixels_of(box):
    left, top, right, bottom = (round(length / 72 * COMPARED_DPI) for length in box)
    return slice(max(0, top - 1), max(0, bottom + 2)), slice(max(0, left - 1), max(0, right + 2))


def covered(marks, shape):
    mask = numpy.zeros(shape, bool)
    for mark in marks:
        mask[pixels_of(mark.box)] = True
    return mask


def seen_overprint(marks, without, with_it):
    """The pixels that change by overprint, and the marks that knock out all the same."""
    changed = numpy.abs(with_it - without).max(2) > LEAST_CHANGE
    lost = [mark for mark in marks if is_knocked_out(without[pixels_of(mark.box)], with_it[pixels_of(mark.box)])]
    return changed, lost


def is_knocked_out(without, with_it):
    """Whether black stands on other inks there and these still end at its edges."""
    ground = numpy.median(with_it[:, :, :3].reshape(-1, 3), axis=0).max()
    is_black = without[:, :, 3] > 0.9
    if ground < 0.05 or not is_black.any():
        return False
    return with_it[:, :, :3].max(2)[is_black].mean() < ground / 2


def renderers(pdf):
    """Ghostscript, MuPDF and Poppler, pair by pair, in the four process inks."""
    seen = Seen()
    drawn = {"Ghostscript": plates.by_ghostscript(pdf, COMPARED_DPI), "MuPDF": plates.by_mupdf(pdf, COMPARED_DPI),
             "Poppler": plates.by_poppler(pdf, COMPARED_DPI)}
    counts = {name: len(pages) for name, pages in drawn.items()}
    if len(set(counts.values())) != 1:
        seen.complaints.append(f"the renderers disagree on the number of pages: {counts}")
        return seen
    names = sorted(drawn)
    for one, other in ((a, b) for i, a in enumerate(names) for b in names[i + 1:]):
        differences = [page_difference(a, b) for a, b in zip(drawn[one], drawn[other], strict=True)]
        seen.figures.append(f"{one} and {other}: differ by at most {max(differences):.2f} of an ink in a 2 mm square")
        for number, difference in enumerate(differences, 1):
            if difference > MOST_DIFFERENCE:
                seen.complaints.append(f"page {number}: {one} and {other} differ by {difference:.2f} of an ink")
    return seen


def page_difference(one, other):
    """1, the most there can be, where the sheets are not of one size."""
    if any(abs(a - b) > SIZE_ROUNDING for a, b in zip(one.shape[:2], other.shape[:2], strict=True)):
        return 1.0
    rows, columns = (min(lengths) for lengths in zip(one.shape[:2], other.shape[:2], strict=True))
    squares = [plates.means(page[:rows, :columns], COMPARED_PIXELS) for page in (one, other)]
    return float(numpy.abs(squares[0] - squares[1]).max())
