"""A PDF page as amounts of ink: what Ghostscript, MuPDF and Poppler would put on the plates.

Each picture is an array of rows, columns and inks from 0 (none) to 1 (full).
"""

import re
import subprocess
import tempfile
from pathlib import Path

import numpy
from PIL import Image

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
FINER = 2  # Ghostscript does not smooth edges: it draws so many times finer, and the mean is taken


def run(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]}: {done.stderr.strip() or done.stdout.strip()}")


def in_page_order(folder, pattern):
    return sorted(Path(folder).glob(pattern), key=lambda path: int(re.findall(r"\d+", path.stem)[-1]))


def read_inks(path):
    with Image.open(path) as picture:
        return numpy.asarray(picture, dtype=numpy.float32) / 255


def read_pam(path):
    """A portable arbitrary map, as MuPDF writes it."""
    header, _, samples = path.read_bytes().partition(b"ENDHDR\n")
    fields = dict(line.split(None, 1) for line in header.decode().splitlines() if " " in line)
    shape = int(fields["HEIGHT"]), int(fields["WIDTH"]), int(fields["DEPTH"])
    return numpy.frombuffer(samples, numpy.uint8).reshape(shape).astype(numpy.float32) / 255


def means(picture, size):
    """The mean of each square of `size` pixels; what is left over at the edges is dropped."""
    rows, columns = (length // size for length in picture.shape[:2])
    squares = picture[: rows * size, : columns * size].reshape(rows, size, columns, size, -1)
    return squares.mean((1, 3))


def by_ghostscript(pdf, dpi, overprint=True):
    with tempfile.TemporaryDirectory() as folder:
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiff32nc", f"-r{dpi * FINER}",
            f"-dOverprint=/{'enable' if overprint else 'disable'}", f"-sOutputFile={folder}/%d.tif", pdf)
        return [means(read_inks(path), FINER) for path in in_page_order(folder, "*.tif")]


def by_mupdf(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        run("mutool", "draw", "-q", "-r", dpi, "-c", "cmyk", "-F", "pam", "-O", "1", "-o", f"{folder}/%d.pam", pdf)
        return [read_pam(path)[:, :, :4] for path in in_page_order(folder, "*.pam")]


def by_poppler(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", dpi, "-jpegcmyk", "-overprint", pdf, f"{folder}/p")
        return [read_inks(path) for path in in_page_order(folder, "*.jpg")]


def separations(pdf, dpi):
    """Of each page within its trim: an array of rows and columns for each ink, spot inks too, by the ink's name."""
    with tempfile.TemporaryDirectory() as folder:
        run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dUseTrimBox", "-sDEVICE=tiffsep", f"-r{dpi}",
            f"-sOutputFile={folder}/%d.tif", pdf)
        pages = []
        for composite in (path for path in in_page_order(folder, "*.tif") if "(" not in path.name):
            plates = Path(folder).glob(f"{composite.stem}(*).tif")
            pages.append({re.search(r"\((.*)\)$", plate.stem).group(1): read_plate(plate) for plate in plates})
        return pages


def read_plate(path):
    with Image.open(path) as plate:
        return 1 - numpy.asarray(plate.convert("L"), dtype=numpy.float32) / 255
