"""`check`: all findings of a build, nothing written, and what each printing house would say."""
import json
import shutil
import struct
import unittest
import zlib

import program
from project_files import LAYOUT, put_project

LATVIAN = "out/card/card-lv-print.pdf"
HOUSE = 'name = "A house"\nsource = "house.example"\n'


def png(side):
    """A red picture, RGB of 8 bits."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + bytes([220, row % 200, 30]) * side for row in range(side))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Check(program.InFolder):
    def setUp(self):
        super().setUp()
        put_project(self)

    def check(self, *arguments, code=0):
        result = self.run_program("check", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def verdicts(self, *arguments, code=0):
        """By file and card."""
        result = self.check("--json", *arguments, code=code)
        return {edition["file"]: {card["card"]: card for card in edition["cards"]}
                for edition in json.loads(result.stdout)}

    def test_writes_nothing(self):
        self.check()
        self.assertFalse((self.folder / "out").exists())

    def test_names_each_edition_and_the_cards_it_passes(self):
        lines = self.check("--printer", "default").stdout.splitlines()
        self.assertEqual(lines[:2], [LATVIAN, "  passes  default"])

    def test_judges_by_all_cards_of_project_and_data(self):
        self.put("layouts/printers/house.toml", HOUSE)
        cards = self.verdicts("--lang", "lv")[LATVIAN]
        self.assertIn("house", cards)
        self.assertTrue(cards["default"]["passes"])
        self.assertTrue(cards["strict"]["passes"], cards["strict"])

    def test_says_why_a_card_is_not_passed(self):
        self.put("layouts/printers/house.toml", HOUSE + 'condition = "FOGRA51"\n')
        house = self.verdicts("--lang", "lv")[LATVIAN]["house"]
        self.assertFalse(house["passes"])
        self.assertEqual([reason["code"] for reason in house["reasons"]], ["CARD-NO-PROFILE"])

    def test_fails_by_the_card_that_is_asked_for(self):
        self.put("house.toml", HOUSE + 'condition = "FOGRA51"\n')
        result = self.check("--printer", "house.toml", code=1)
        self.assertIn("CARD-NO-PROFILE", result.stderr)
        self.assertIn("fails   house", result.stdout)

    def test_finds_what_a_build_would(self):
        self.put("card/lv.md", "# Virsraksts\n\n{{nobody}}\n")
        result = self.check("--lang", "lv", code=1)
        self.assertIn("FIELD-UNKNOWN", result.stderr)
        self.assertIn("fails   default", result.stdout)

    def test_is_of_wrong_usage_where_there_is_no_such_card_or_project(self):
        self.check("--printer", "none", code=2)
        self.check("nowhere.pdf", code=2)

    def test_says_the_same_with_any_number_of_threads(self):
        self.put("card.toml", LAYOUT.replace('children = ["title", "body"]', 'children = ["photo", "title", "body"]')
                 + '[boxes.photo]\nimage = "photo.png"\nalt = ""\nwidth = "60mm"\nheight = "60mm"\n')
        (self.folder / "photo.png").write_bytes(png(600))
        self.put("layouts/printers/fine.toml", HOUSE + 'picture-ppi = 600\npicture-ppi-warning = 500\npicture-ppi-error = 400\n')
        said = [self.check("--diagnostics", "json", "-j", count) for count in ("1", "2", "7")]
        self.assertIn("fails   fine", said[0].stdout)
        self.assertEqual({each.stdout for each in said}, {said[0].stdout})
        findings = [each.stderr.splitlines()[:-1] for each in said]  # the last line holds the seconds
        self.assertEqual(findings[1:], findings[:1] * 2)

    def test_judges_a_file_by_a_card(self):
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        result = self.check(LATVIAN, "--printer", "default")
        self.assertEqual(result.stdout, f"{LATVIAN}: passes default\n")

    def test_names_the_source_line_of_what_it_finds_in_a_file_of_the_project(self):
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        self.put("house.toml", HOUSE + 'smallest-type = "30pt"\n')
        result = self.run_program("check", LATVIAN, "--printer", "house.toml", "--diagnostics", "json")
        found = [json.loads(line) for line in result.stderr.splitlines()]
        places = {(finding["file"], finding.get("box")) for finding in found if finding.get("file", "").endswith(".md")}
        self.assertIn(("card/lv.md", "body"), places, result.stderr)

    def test_tells_a_mistake_in_a_file_of_the_project_once(self):
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        self.put("house.toml", HOUSE + 'smallest-type = "30pt"\n')
        result = self.run_program("check", LATVIAN, "--printer", "house.toml", "--diagnostics", "json")
        found = [json.loads(line) for line in result.stderr.splitlines()]
        boxes = [finding.get("box") for finding in found if finding.get("code") == "TYPE-TOO-SMALL"]
        self.assertEqual(sorted(boxes), ["body", "title"], result.stderr)

    def test_judges_the_file_not_what_became_of_its_sources(self):
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        self.put("card/lv.md", "# Virsraksts\n\n{{nobody}} <b>un</b>\n")
        self.assertEqual(self.check(LATVIAN).stdout, f"{LATVIAN}: passes default\n")

    def test_asks_a_file_for_no_standard_that_the_house_does_not_name(self):
        self.put("house.toml", HOUSE)
        self.put("plain.toml", HOUSE + 'standard = "PDF-1.6"\n')
        built = self.run_program("build", "--lang", "lv", "--printer", "plain.toml")
        self.assertEqual(built.returncode, 0, built.stderr)
        self.check(LATVIAN, "--printer", "default", code=1)
        self.check(LATVIAN, "--printer", "house.toml")

    def test_takes_a_file_by_any_standard_of_the_card(self):
        self.put("both.toml", HOUSE + 'standard = ["PDF/X-4", "PDF/X-1a:2003"]\n')
        self.put("old.toml", HOUSE + 'standard = "PDF/X-1a:2003"\n')
        built = self.run_program("build", "--lang", "lv", "--printer", "old.toml")
        self.assertEqual(built.returncode, 0, built.stderr)
        self.check(LATVIAN, "--printer", "both.toml")

    def test_says_what_a_file_is_that_is_no_pdf(self):
        for name in ("text.pdf", "TEXT.PDF"):
            self.put(name, "Hello\n")
            result = self.check(name, code=1)
            self.assertIn("PDF-UNREADABLE", result.stderr)
            self.assertIn("it is plain text", result.stderr)
            self.assertEqual(result.stdout, f"{name}: fails default (1 error)\n")

    def test_reads_a_pdf_that_stands_behind_other_bytes(self):
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        pdf = (self.folder / LATVIAN).read_bytes()
        (self.folder / "mailed").write_bytes(b"Content-Type: application/pdf\n\n" + pdf)
        self.assertIn("other bytes stand before the header", self.check("mailed", code=1).stderr)

    def test_says_its_verdict_on_a_file_as_json(self):
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        verdict = json.loads(self.check(LATVIAN, "--json").stdout)
        self.assertEqual(verdict, [{"file": LATVIAN,
                                    "cards": [{"card": "default", "passes": True, "reasons": []}]}])

    def test_says_once_that_the_name_of_a_file_from_elsewhere_is_not_plain(self):
        self.put("house.toml", HOUSE + 'file-names = "ascii"\n')
        self.assertEqual(self.run_program("build", "--lang", "lv").returncode, 0)
        self.check(LATVIAN, "--printer", "house.toml")
        shutil.copy(self.folder / LATVIAN, self.folder / "lapiņa.pdf")
        result = self.check("lapiņa.pdf", "--printer", "house.toml", code=1)
        self.assertEqual(result.stderr.count("CARD-FILE-NAME"), 1, result.stderr)


if __name__ == "__main__":
    unittest.main()
