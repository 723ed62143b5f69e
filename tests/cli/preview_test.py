"""`skrejlapa preview`: pictures of pages and panels, and what it says when it cannot make them."""
import shutil
import struct
import unittest

import program

EXAMPLES = program.ROOT / "examples"


def png_size(file):
    data = file.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n"), file
    return struct.unpack(">II", data[16:24])


class Preview(program.InFolder):
    def preview(self, place, *words, **environment):
        """Of the print editions alone."""
        return self.run_program("preview", place, "--profile", "print", *words, **environment)

    def example(self, name):
        copy = self.folder / name
        shutil.copytree(EXAMPLES / name, copy, ignore=shutil.ignore_patterns("out"))
        return copy

    def test_makes_a_picture_of_each_page_cut_to_its_trim(self):
        place = self.example("bog-trail")
        result = self.preview(place, "--resolution", "72", "--lang", "en")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, "bog-trail/out/preview/trail/trail-en-print-1.png\n")
        self.assertEqual(png_size(place / "out/preview/trail/trail-en-print-1.png"), (281, 595))
        self.assertFalse((place / "out/trail").exists(), "the PDFs are a build's matter")

    def test_shows_each_panel_in_the_order_of_reading_and_the_sheet_being_opened(self):
        place = self.example("trifold")
        result = self.preview(place, "--folded", "--resolution", "36", "--lang", "lv")
        self.assertEqual(result.returncode, 0, result.stderr)
        panels = ["1-cover", "2-flap", "3-first", "4-second", "5-third", "6-back"]
        stem = "trifold/out/preview/grants/grants-lv-print-folded"
        self.assertEqual(result.stdout.splitlines(), [f"{stem}-{panel}.png" for panel in panels] + [f"{stem}.png"])
        width, height = png_size(self.folder / f"{stem}-2-flap.png")
        self.assertEqual((width, height), (137, 298))
        self.assertGreater(png_size(self.folder / f"{stem}.png")[0], 7 * width)

    def test_gives_the_same_bytes_again_and_with_any_number_of_threads(self):
        place = self.example("trifold")
        pictures = []
        for threads in ("1", "4"):
            self.preview(place, "--resolution", "36", "-j", threads, "--out", threads)
            files = sorted((self.folder / threads).rglob("*.png"))
            pictures.append([(file.name, file.read_bytes()) for file in files])
        self.assertEqual(len(pictures[0]), 4)
        self.assertEqual(pictures[0], pictures[1])

    def test_puts_all_editions_on_one_sheet(self):
        place = self.example("bog-trail")
        result = self.preview(place, "--sheet", "--resolution", "36")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout, "bog-trail/out/preview/sheet.html\n")
        html = (place / "out/preview/sheet.html").read_text(encoding="utf-8")
        self.assertEqual(html.count("<img "), 2)
        self.assertIn('<figure lang="en"><figcaption>en · print', html)
        self.assertEqual(list(place.rglob("*.png")), [])

    def test_draws_pages_as_svg_cut_to_their_trim(self):
        place = self.example("bog-trail")
        result = self.preview(place, "--format", "svg", "--lang", "en")
        self.assertEqual(result.stdout, "bog-trail/out/preview/trail/trail-en-print-1.svg\n", result.stderr)
        svg = (place / "out/preview/trail/trail-en-print-1.svg").read_text(encoding="utf-8")
        self.assertIn('width="280.63pt" height="595.276pt"', svg)

    def test_shows_each_ink_apart_spot_inks_too(self):
        place = self.example("bog-trail")
        result = self.preview(place, "--inks", "--lang", "en", "--resolution", "36")
        self.assertEqual(result.returncode, 0, result.stderr)
        stem = "bog-trail/out/preview/trail/trail-en-print-1"
        inks = ["cyan", "magenta", "yellow", "black", "PANTONE-286-C"]
        self.assertEqual(result.stdout.splitlines(), [f"{stem}-{ink}.png" for ink in inks])
        plates = {ink: (self.folder / f"{stem}-{ink}.png").read_bytes() for ink in inks}
        self.assertEqual(len(set(plates.values())), len(inks), "no two plates are alike")

    def test_makes_panels_and_sheets_of_png_alone(self):
        for flag in ("--folded", "--sheet"):
            result = self.run_program("preview", flag, "--format", "svg")
            self.assertEqual(result.returncode, 2)
            self.assertIn("SVG", result.stderr)

    def test_leaves_old_pictures_where_the_text_has_errors(self):
        place = self.example("bog-trail")
        self.preview(place, "--lang", "en", "--resolution", "36")
        text = place / "content/trail/en.md"
        text.write_text(text.read_text(encoding="utf-8") + "\n\n{{nobody}}\n", encoding="utf-8")
        result = self.preview(place, "--lang", "en", "--resolution", "36")
        self.assertEqual(result.returncode, 1)
        self.assertIn("NOT SHOWN: bog-trail/out/preview/trail/trail-en-print (", result.stdout)
        self.assertTrue((place / "out/preview/trail/trail-en-print-1.png").exists())

    def test_says_which_package_brings_the_program_that_is_missing(self):
        place = self.example("bog-trail")
        result = self.preview(place, PATH="/nowhere")
        self.assertEqual(result.returncode, 3)
        self.assertIn("poppler-utils", result.stderr)
        self.assertEqual(list(place.rglob("*.png")), [])

    def test_refuses_resolutions_that_make_no_picture(self):
        for resolution in ("0", "5000", "fine"):
            result = self.run_program("preview", "--resolution", resolution)
            self.assertEqual(result.returncode, 2)
            self.assertIn("--resolution", result.stderr)

    def test_says_what_comes_later(self):
        result = self.run_program("preview", "--open")
        self.assertEqual(result.returncode, 2)
        self.assertIn("LATER-RELEASE", result.stderr)


if __name__ == "__main__":
    unittest.main()
