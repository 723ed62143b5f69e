"""docs/preflight.md names every rule of engine/preflight with its level, and no other; every row of GWG is answered."""
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import diagnostic_codes as codes

DOCUMENT = codes.ROOT / "docs" / "preflight.md"
PREFLIGHT = codes.ENGINE / "preflight"
# The rows of GWG 2022 that are about sheetfed offset (SheetCMYK, SheetSpot).
GWG_ROWS = [1, 2, 3, 4, 5, *range(7, 28), 30, 31, 32, 35]


def rows(text, columns):
    """The cells of the table rows that have so many columns, without heads."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")]
    return [row for row in cells if len(row) == columns and row[0] not in ("code", "row")]


def rules():
    """Code -> level, as the document says."""
    return {code: level for code, level, *_ in rows(DOCUMENT.read_text(encoding="utf-8"), 4)}


def found_in_preflight():
    known = {code for code, *_ in codes.catalog()}
    found = set()
    for file in PREFLIGHT.rglob("*.cpp"):
        found |= {word for word in codes.WORD.findall(file.read_text(encoding="utf-8")) if word in known}
    # A family's first word is enough for the pattern of codes.
    return found


class PreflightRules(unittest.TestCase):
    def test_every_rule_is_in_the_document(self):
        self.assertEqual(sorted(found_in_preflight() - rules().keys()), [])

    def test_every_code_of_the_document_is_a_rule(self):
        self.assertEqual(sorted(rules().keys() - found_in_preflight()), [])

    def test_levels_are_those_of_the_catalogue(self):
        catalog = {code: level for code, level, *_ in codes.catalog()}
        wrong = {code: level for code, level in rules().items() if catalog.get(code) not in level.split(" or ")}
        self.assertEqual(wrong, {})

    def test_every_row_of_gwg_is_answered_by_a_rule_and_a_test(self):
        answers = rows(DOCUMENT.read_text(encoding="utf-8"), 3)
        self.assertEqual([row for row, *_ in answers], [f"R{number:04}" for number in GWG_ROWS])
        for row, code, where in answers:
            self.assertIn(code, rules(), row)
            tests = re.findall(r"`(tests/[^`]+)`", where)
            self.assertTrue(tests, row)
            for test in tests:
                self.assertTrue((codes.ROOT / test).is_file(), test)


if __name__ == "__main__":
    unittest.main()
