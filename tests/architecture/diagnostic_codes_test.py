"""Every code that the engine can find is explained, and nothing else is."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import diagnostic_codes as codes


class DiagnosticCodes(unittest.TestCase):
    def setUp(self):
        self.catalog = [code for code, *_ in codes.catalog()]

    def test_the_catalogue_is_sorted_and_each_code_stands_once(self):
        self.assertEqual(self.catalog, sorted(set(self.catalog)))

    def test_the_whole_catalogue_is_read(self):
        entries = codes.CATALOG.read_text(encoding="utf-8").count(", Level::")
        self.assertEqual(len(self.catalog), entries)

    def test_every_code_used_is_in_the_catalogue(self):
        missing = {code: file for code, file in codes.used().items() if code not in self.catalog}
        self.assertEqual(missing, {})

    def test_every_code_of_the_catalogue_is_used(self):
        self.assertEqual([code for code in self.catalog if not codes.mentioned(code)], [])

    def test_the_document_is_up_to_date(self):
        written = codes.DOCUMENT.read_text(encoding="utf-8")
        self.assertEqual(written, codes.document(), "run tests/architecture/diagnostic_codes.py --write")


if __name__ == "__main__":
    unittest.main()
