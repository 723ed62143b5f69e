"""No two headers define a type of the same name: the linker would take one's functions for the other's (the C++
standard's one-definition rule), and nothing would say so."""
import collections
import pathlib
import re
import unittest

ENGINE = pathlib.Path(__file__).parents[2] / "engine"
DEFINITION = re.compile(r"^(?:struct|class|enum class|enum) (\w+)(?: final)?(?:\s*[:{].*)?$", re.MULTILINE)


def types_of_headers():
    """Type name -> the headers that define it, nested types left out."""
    types = collections.defaultdict(list)
    for header in sorted(ENGINE.rglob("*.h")):
        for name in DEFINITION.findall(header.read_text(encoding="utf-8")):
            types[name].append(str(header.relative_to(ENGINE)))
    return types


class TypeNames(unittest.TestCase):
    def test_are_defined_in_one_header_each(self):
        self.assertEqual({name: files for name, files in types_of_headers().items() if len(files) > 1}, {})

    def test_are_seen_at_all(self):
        self.assertIn("FlexDirection", types_of_headers())
        self.assertIn("Length", types_of_headers())


if __name__ == "__main__":
    unittest.main()
