"""No two types of the engine share a name: the folders share one namespace, and the linker would merge them silently."""
import pathlib
import re
import unittest

ENGINE = pathlib.Path(__file__).parents[2] / "engine"
TYPE = re.compile(r"^(?:struct|class|enum class)\s+(\w+)(?!\w|::|\s*;)[^;]*$")


def types_of(text):
    """Names of the types at the top level of the engine's namespace, without those of unnamed namespaces."""
    unnamed = False
    for line in text.splitlines():
        if re.match(r"^namespace\s*\{?$", line):
            unnamed = True
        elif re.match(r"^\} // namespace$", line):
            unnamed = False
        match = TYPE.match(line)
        if match and not unnamed:
            yield match.group(1)


def defined_twice(files):
    """Names with the files that define them. `files` are pairs of a path and its text."""
    places = {}
    for path, text in files:
        for name in types_of(text):
            places.setdefault(name, []).append(str(path))
    return {name: paths for name, paths in places.items() if len(paths) > 1}


def sources():
    for path in sorted(ENGINE.rglob("*")):
        if path.suffix in (".h", ".cpp"):
            yield path.relative_to(ENGINE), path.read_text(encoding="utf-8")


class OneDefinition(unittest.TestCase):
    def test_every_type_of_the_engine_has_a_name_of_its_own(self):
        self.assertEqual(defined_twice(sources()), {})

    def test_sees_a_second_type_of_the_same_name(self):
        planted = [("resolve/planted.h", "namespace skrejlapa\n{\n\nstruct Span {\n};\n\n} // namespace skrejlapa\n")]
        self.assertIn("Span", defined_twice([*sources(), *planted]))

    def test_lets_files_keep_types_of_their_own(self):
        planted = [("resolve/planted.cpp", "namespace\n{\n\nstruct Span {\n};\n\n} // namespace\n")]
        self.assertEqual(defined_twice([*sources(), *planted]), {})


if __name__ == "__main__":
    unittest.main()
