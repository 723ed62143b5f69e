"""Every field of the terms of the output (resolve/output_terms.h) is read by what makes or judges a file: a printer's
card must not ask for what nobody heeds."""
import re
import sys
import pathlib
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import diagnostic_codes as codes

HEADER = codes.ENGINE / "resolve" / "output_terms.h"
# Where the terms are written, passed on whole, or hashed: none of that heeds one.
WRITERS = [HEADER, HEADER.with_suffix(".cpp"), codes.ENGINE / "resolve" / "resolve_output.cpp",
           codes.ENGINE / "build" / "fingerprint_output.cpp"]
STRUCT = re.compile(r"^struct (\w+) \{\n(.*?)^\};", re.S | re.M)
FIELD = re.compile(r"^    (?!static|bool operator)[\w:]+(?:<.*>)? (\w+)(?: = .*|\{.*\})?;", re.M)


def fields(header):
    """(struct, field) of each."""
    return [(name, field) for name, body in STRUCT.findall(header) for field in FIELD.findall(body)]


def unread(wanted, sources):
    """The fields that no source asks for behind a dot."""
    asked = set(re.findall(r"\.(\w+)\b", "\n".join(sources)))
    return [f"{struct}::{field}" for struct, field in wanted if field not in asked]


def own_words(header):
    """What the structs' own functions name: the header without its fields and comments, each word behind a dot."""
    without = re.sub(r"//.*", "", FIELD.sub("", header))
    return re.sub(r"(\w+)", r".\1", without)


def readers():
    return [own_words(HEADER.read_text(encoding="utf-8"))] + [file.read_text(encoding="utf-8") for pattern in ("*.cpp", "*.h") for file in codes.ENGINE.rglob(pattern)
            if file not in WRITERS]


class OutputTerms(unittest.TestCase):
    def test_every_field_has_a_reader(self):
        self.assertEqual(unread(fields(HEADER.read_text(encoding="utf-8")), readers()), [])

    def test_all_fields_are_seen(self):
        seen = fields(HEADER.read_text(encoding="utf-8"))
        for field in (("OutputTerms", "ink_limit"), ("OutputTerms", "origins"), ("OutputTerms", "job"),
                      ("MarkTerms", "offset"), ("PrintingCondition", "profile"), ("RichBlackTerms", "mix")):
            self.assertIn(field, seen)

    def test_a_planted_field_is_found(self):
        planted = fields("struct OutputTerms {\n    Length heard = pt(1);\n    bool unheard = true;\n};\n")
        self.assertEqual(unread(planted, ["terms.heard"]), ["OutputTerms::unheard"])


if __name__ == "__main__":
    unittest.main()
