"""`skrejlapa diff`: each kind of change by a small change of a small project, and how much of it is allowed."""
import json
import shutil
import unittest

from funded_project import LAYOUT, FundedProject, square


class Diff(FundedProject):
    def diff(self, *words, old="a", new="b", code=0):
        result = self.run_program("diff", old, new, "--format", "json", *words)
        self.assertEqual(result.returncode, code, result.stderr)
        return json.loads(result.stdout)

    def change(self, path, old, new):
        """The one edition of the report about this change of a file."""
        self.build("a")
        self.replace(path, old, new)
        self.build("b")
        report = self.diff()
        self.assertEqual(report["schema"], 1)
        self.assertEqual([edition["output"] for edition in report["editions"]], ["card/card-lv-print"])
        return report["editions"][0]

    def boxes(self, edition, page=0):
        return {box["box"]: box for box in edition["pages"][page]["boxes"]}

    def test_the_same_bytes_are_identical(self):
        self.build("a")
        self.build("b")
        report = self.diff()
        self.assertEqual((report["kind"], report["counts"]), ("identical", {"identical": 1}))
        self.assertEqual(report["editions"][0]["pages"], [])

    def test_another_date_is_metadata(self):
        edition = self.change("skrejlapa.toml", "2026-03-01", "2026-03-02")
        self.assertEqual((edition["kind"], edition["metadata"]), ("metadata-only", ["date"]))

    def test_other_marks_are_marks(self):
        self.put("house.toml", 'name = "House"\nregistration-marks = true\n')
        self.build("a")
        self.build("b", "--printer", "house.toml")
        edition = self.diff()["editions"][0]
        self.assertEqual((edition["kind"], edition["pages"][0]["boxes"]), ("marks-only", []))

    def test_a_swapped_logo_is_a_logo(self):
        edition = self.change("sif.svg", "#1f4e8c", "#e0982c")
        self.assertEqual(edition["kind"], "logo-only")
        strip = self.boxes(edition)["strip"]
        self.assertEqual(list(self.boxes(edition)), ["strip"])
        [logo] = strip["logos"]
        self.assertEqual(logo["funder"], "sif")
        self.assertNotEqual(logo["before"], logo["after"])
        self.assertEqual(strip["before_mm"], strip["after_mm"])
        self.assertGreater(strip["pixels_percent"], 10)

    def test_a_strip_that_grows_and_moves_no_text_is_a_logo(self):
        self.put("card.toml", LAYOUT.replace('"body", "picture", "statement"', '"statement", "body", "picture"'))
        edition = self.change("card.toml", 'height = "12mm"', 'height = "15mm"')
        self.assertEqual(edition["kind"], "logo-only")
        boxes = self.boxes(edition)
        self.assertEqual(boxes["picture"]["moved_mm"], [0, -3])
        self.assertEqual(boxes["strip"]["grew_mm"][1], 3)

    def test_a_strip_that_pushes_the_statement_concerns_the_funders_alone(self):
        edition = self.change("card.toml", 'height = "12mm"', 'height = "15mm"')
        self.assertEqual(edition["kind"], "funder-only")

    def test_a_reworded_statement_is_a_statement(self):
        edition = self.change("funders.toml", "Izdevumu finansē", "Izdevumu atbalsta")
        self.assertEqual(edition["kind"], "statement-only")
        self.assertEqual(self.boxes(edition)["statement"]["words_changed"], 1)

    def test_logo_and_statement_together_are_the_funders(self):
        self.build("a")
        self.replace("funders.toml", "Izdevumu finansē", "Izdevumu atbalsta")
        self.put("km.svg", square("#e0982c"))
        self.build("b")
        self.assertEqual(self.diff()["editions"][0]["kind"], "funder-only")

    def test_a_word_in_its_place_is_text(self):
        edition = self.change("card/lv.md", "tek uz jūru", "tek uz ezeru")
        self.assertEqual(edition["kind"], "text-changed")
        body = self.boxes(edition)["body"]
        self.assertEqual((body["words_changed"], body["lines"][0] - body["lines"][1]), (1, 0))

    def test_another_picture_is_text_too(self):
        edition = self.change("picture.svg", "#4a9a40", "#1f4e8c")
        self.assertEqual((edition["kind"], list(self.boxes(edition))), ("text-changed", ["picture"]))

    def test_another_colour_is_text_too(self):
        edition = self.change("card.toml", 'line-height = "14pt"', 'line-height = "14pt"\ncolor = "leaf"')
        self.assertEqual(edition["kind"], "text-changed")

    def test_text_that_takes_more_lines_reflows(self):
        edition = self.change("card/lv.md", "Upes tek", "Upes tek mierīgi un lēni, un ļoti tālu, un vienmēr, un citādi nemaz, un visas kopā tek un")
        self.assertEqual(edition["kind"], "reflowed")
        body = self.boxes(edition)["body"]
        self.assertGreater(body["lines"][1], body["lines"][0])
        self.assertGreater(body["lines_moved"], 0)

    def test_text_in_another_measure_reflows_without_a_word_changed(self):
        edition = self.change("card.toml", "[boxes.body]\n", '[boxes.body]\nmargin-right = "8mm"\n')
        self.assertEqual(edition["kind"], "reflowed")
        self.assertEqual(self.boxes(edition)["body"]["words_changed"], 0)

    def test_another_page_size_is_the_gravest(self):
        self.assertEqual(self.change("card.toml", '"A6"', '["105mm", "150mm"]')["kind"], "size-changed")

    def test_another_number_of_pages_is_the_gravest(self):
        edition = self.change("card/lv.md", "Otrā rindkopa", "# Otrā\n\nrindkopa")
        self.assertEqual(edition["kind"], "size-changed")
        self.assertTrue(edition["pages"][-1]["added"])

    def test_editions_that_come_and_go_are_told(self):
        self.build("a")
        self.replace("skrejlapa.toml", 'id = "card"', 'id = "note"')
        self.build("b")
        report = self.diff()
        self.assertEqual((report["added"], report["removed"]), (["note/note-lv-print"], ["card/card-lv-print"]))
        self.assertEqual(report["kind"], "size-changed")
        self.diff("--allow", "reflowed", code=4)
        self.diff("--allow", "size-changed")

    def test_exits_4_on_what_is_graver_than_allowed(self):
        self.change("sif.svg", "#1f4e8c", "#e0982c")
        self.diff("--allow", "logo-only")
        self.diff("--allow", "marks-only", "--allow", "statement-only")
        self.diff("--allow", "marks-only", code=4)
        result = self.run_program("diff", "a", "b", "--allow", "identical")
        self.assertEqual(result.returncode, 4)
        self.assertIn("error[DIFF-GRAVER]: 1 edition changed more than identical: card/card-lv-print (logo-only)",
                      result.stderr)

    def test_reads_as_a_short_table(self):
        self.change("sif.svg", "#1f4e8c", "#e0982c")
        result = self.run_program("diff", "a", "b")
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stdout, r"(?s)card/card-lv-print  logo-only\n  page 1  logo-only.*\n    strip  logo-only: "
                                        r"logo sif: another drawing \(\w{8} → \w{8}\)")

    def test_sums_up_what_did_not_change(self):
        self.build("a")
        self.build("b")
        result = self.run_program("diff", "a", "b")
        self.assertEqual(result.stdout, "1 edition identical: card/card-lv-print\n")

    def test_two_pdfs_are_compared_whatever_their_names(self):
        self.change("card/lv.md", "jūru", "ezeru")
        report = self.diff(old="a/card/card-lv-print.pdf", new="b/card/card-lv-print.pdf")
        self.assertEqual((report["kind"], report["editions"][0]["compared_by"]), ("text-changed", "layout"))

    def without_records(self, path, old, new):
        edition = self.change(path, old, new)
        self.assertEqual(edition["compared_by"], "layout")
        for out in ("a", "b"):
            shutil.rmtree(self.folder / out / ".skrejlapa")
        return self.diff()["editions"][0]

    def test_without_records_pages_are_compared_by_content_and_pixels(self):
        edition = self.without_records("card/lv.md", "jūru", "ezeru")
        self.assertEqual((edition["compared_by"], edition["kind"]), ("content", "text-changed"))
        [area] = edition["pages"][0]["boxes"]
        self.assertEqual(area["box"], "area 1")
        self.assertLess(area["after_mm"][3], 8, "the line that changed")
        result = self.run_program("diff", "a", "b")
        self.assertIn("compared by content and pixels", result.stdout)

    def test_without_records_words_that_move_are_told_from_those_that_change(self):
        edition = self.without_records("card.toml", 'line-height = "14pt"', 'line-height = "15pt"')
        self.assertEqual(edition["kind"], "reflowed")

    def test_without_records_metadata_and_size_are_told_too(self):
        edition = self.without_records("skrejlapa.toml", "2026-03-01", "2026-03-02")
        self.assertEqual((edition["kind"], edition["metadata"]), ("metadata-only", ["date"]))
        shutil.rmtree(self.folder / "a")
        edition = self.without_records("card.toml", '"A6"', '["105mm", "150mm"]')
        self.assertEqual(edition["kind"], "size-changed")

    def test_a_record_of_another_pdf_is_passed_over(self):
        self.change("card/lv.md", "jūru", "ezeru")
        shutil.copy(self.folder / "a/card/card-lv-print.pdf", self.folder / "b/card/card-lv-print.pdf")
        self.assertEqual(self.diff()["kind"], "identical")

    def test_drafts_keep_no_record_and_are_no_editions(self):
        self.build("a")
        self.build("a", "--draft")
        self.assertEqual([file.name for file in (self.folder / "a/.skrejlapa").rglob("*.layout.json")],
                         ["card-lv-print.layout.json"])
        self.build("b")
        self.assertEqual(self.diff()["removed"], [])

    def test_says_what_cannot_be_compared(self):
        self.build("a")
        for old, new, said in (("a", "nowhere", "there is no PDF, folder or release"), ("a", "card", "no PDFs in"),
                               ("a", "a/card/card-lv-print.pdf", "a PDF is compared with a PDF")):
            result = self.run_program("diff", old, new)
            self.assertEqual(result.returncode, 2)
            self.assertIn(said, result.stderr)
        result = self.run_program("diff", "a", "a", "--allow", "logos-only")
        self.assertEqual(result.returncode, 2)
        self.assertIn('did you mean "logo-only"', result.stderr)

    def test_a_file_that_is_no_pdf_is_a_finding(self):
        self.build("a")
        self.build("b")
        self.put("b/card/card-lv-print.pdf", "no PDF")
        result = self.run_program("diff", "a", "b")
        self.assertEqual(result.returncode, 1)
        self.assertIn("PDF-UNREADABLE", result.stderr)


if __name__ == "__main__":
    unittest.main()
