"""`render` and `inspect`: files without a project, and with one above them."""
import json
import unittest

import program
from project_files import LAYOUT, TEXT, put_project


class Render(program.InFolder):
    def setUp(self):
        super().setUp()
        self.put("card.toml", LAYOUT)
        self.put("text.md", TEXT)

    def render(self, *arguments, code=0):
        result = self.run_program("render", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def language_of(self, path):
        data = (self.folder / path).read_bytes()
        return data.partition(b"/Lang")[2].lstrip(b" (<").split(b")")[0].decode("latin1")

    def test_makes_one_pdf_and_names_it(self):
        self.assertEqual(self.render("card.toml", "text.md", "-o", "deep/card.pdf").stdout, "deep/card.pdf\n")
        self.assertTrue((self.folder / "deep/card.pdf").exists())

    def test_the_language_is_the_flags_before_the_front_matters_before_the_files_name(self):
        self.put("de.md", TEXT)
        self.render("card.toml", "de.md", "-o", "a.pdf")
        self.assertEqual(self.language_of("a.pdf"), "de")
        self.put("de.md", '+++\nlang = "fi"\n+++\n' + TEXT)
        self.render("card.toml", "de.md", "-o", "a.pdf")
        self.assertEqual(self.language_of("a.pdf"), "fi")
        self.render("card.toml", "de.md", "-o", "a.pdf", "--lang", "et")
        self.assertEqual(self.language_of("a.pdf"), "et")

    def test_an_error_leaves_the_older_pdf(self):
        self.put("a.pdf", "%PDF-1.4 old")
        self.put("text.md", "# Title\n\n{{nothing}}\n")
        self.assertIn("NOT UPDATED: a.pdf", self.render("card.toml", "text.md", "-o", "a.pdf", code=1).stdout)
        self.assertEqual((self.folder / "a.pdf").read_text(), "%PDF-1.4 old")

    def refuse(self, output, *said):
        result = self.render("card.toml", "text.md", "-o", output, code=2)
        for words in said:
            self.assertIn(words, result.stderr)

    def test_no_file_that_is_read_is_written_over(self):
        (self.folder / "link.pdf").symlink_to("text.md")
        for output in ("text.md", "card.toml", "./text.md", "link.pdf"):
            self.refuse(output, "which is read and would be lost")
        self.assertEqual((self.folder / "text.md").read_text(), TEXT)
        self.assertEqual((self.folder / "card.toml").read_text(), LAYOUT)

    def test_no_file_of_another_kind_is_written_over(self):
        self.put("notes.txt", "notes")
        (self.folder / "notes.pdf").symlink_to("notes.txt")
        for output in ("notes.txt", "notes.pdf"):
            self.refuse(output, "is there and is no PDF")
        self.assertEqual((self.folder / "notes.txt").read_text(), "notes")

    def test_an_empty_file_may_become_the_pdf(self):
        self.put("a.pdf", "")
        self.render("card.toml", "text.md", "-o", "a.pdf")

    def test_a_dash_is_no_name_of_a_file(self):
        self.refuse("-", "nothing is written to standard output")
        self.assertFalse((self.folder / "-").exists())

    def test_a_pdf_that_stands_on_the_pages_is_not_written_over(self):
        self.render("card.toml", "text.md", "-o", "logo.pdf")
        logo = (self.folder / "logo.pdf").read_bytes()
        self.put("text.md", TEXT + "\n![](logo.pdf){width=20mm}\n")
        self.refuse("logo.pdf", "over the picture logo.pdf")
        self.assertEqual((self.folder / "logo.pdf").read_bytes(), logo)

    def test_a_setting_of_the_command_line_counts(self):
        self.put("text.md", "# Title\n\n{{greeting}}\n")
        self.render("card.toml", "text.md", "-o", "a.pdf", "--set", "field.greeting=Hello", "--set", "page.bleed=7mm")
        self.assertRegex((self.folder / "a.pdf").read_bytes(), rb"/BleedBox \[14\.17")

    def test_a_profile_that_there_is_not_is_wrong_usage(self):
        self.render("card.toml", "text.md", "-o", "a.pdf", "--profile", "pirnt", code=2)

    def test_a_profile_for_the_screen_makes_a_tagged_file(self):
        self.render("card.toml", "text.md", "-o", "a.pdf", "--profile", "web")
        self.assertIn(b"<pdfuaid:part>1</pdfuaid:part>", (self.folder / "a.pdf").read_bytes())

    def test_a_place_that_cannot_be_a_file_is_wrong_usage(self):
        (self.folder / "out").mkdir()
        self.assertIn('"out" is a folder', self.render("card.toml", "text.md", "-o", "out", code=2).stderr)
        self.render("card.toml", "text.md", "-o", "", code=2)

    def test_a_device_that_cannot_be_written_is_no_older_pdf(self):
        self.assertIn("NOT BUILT", self.render("card.toml", "text.md", "-o", "/dev/full", code=3).stdout)

    def test_a_full_device_is_a_failure_of_the_system(self):
        self.assertIn("FILE-UNWRITABLE", self.render("card.toml", "text.md", "-o", "/dev/full", code=3).stderr)


class Inspect(program.InFolder):
    def setUp(self):
        super().setUp()
        put_project(self)

    def inspect(self, *arguments, code=0):
        result = self.run_program("inspect", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        return json.loads(result.stdout)

    def test_gives_pages_boxes_and_lines_in_points(self):
        page = self.inspect("card.toml", "card/lv.md")["pages"][0]
        self.assertEqual((page["name"], page["width"], page["height"]), ("1", 297.638, 419.528))
        self.assertEqual([box["name"] for box in page["boxes"]], ["sheet", "title", "body"])
        self.assertEqual(page["boxes"][0],
                         {"name": "sheet", "x": 28.346, "y": 28.346, "width": 240.946, "height": 362.836})
        self.assertEqual(page["lines"][1]["text"], "Īss teksts.")
        self.assertEqual(page["lines"][1]["lang"], "lv")
        self.assertEqual(page["lines"][1]["content"], "1/body")
        self.assertIsNone(page["lines"][1]["ratio"])

    def test_prints_its_json_even_when_there_are_errors(self):
        self.put("card/lv.md", "# Virsraksts\n\n{{nothing}}\n")
        self.assertIn("pages", self.inspect("card.toml", "card/lv.md", code=1))

    def test_a_layout_that_cannot_be_read_gives_no_pages(self):
        self.put("card.toml", "[page\n")
        self.assertEqual(self.inspect("card.toml", "card/lv.md", code=1), {"pages": []})

    def test_a_layout_alone_is_enough_where_it_asks_for_no_text(self):
        self.put("empty.toml", '[page]\nsize = "A6"\n[[pages]]\nname = "1"\nroot = "sheet"\n[boxes.sheet]\n')
        self.assertEqual(len(self.inspect("empty.toml")["pages"]), 1)


if __name__ == "__main__":
    unittest.main()
