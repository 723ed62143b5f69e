"""Each diagnostic as users see it: tests/golden/diagnostics/CODE/ holds the smallest input that provokes it.

`command` has the arguments, perhaps after variables of the environment (NAME=value); `expected.txt` the exit code and standard error. REWRITE=1 writes expected.txt anew."""
import itertools
import os
import pathlib
import re
import shlex
import shutil
import sys
import tempfile
import unittest

import program

sys.path.insert(0, str(program.ROOT / "tests" / "architecture"))
import diagnostic_codes

GOLDENS = program.ROOT / "tests" / "golden" / "diagnostics"
EXEMPT = GOLDENS / "without-golden.txt"
OWN = ("command", "expected.txt")


def folders():
    return sorted(path for path in GOLDENS.iterdir() if path.is_dir())


def exempt():
    """Codes that no file can provoke, each with the reason."""
    lines = EXEMPT.read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines if line and not line.startswith("#"))


def assignment(word):
    return word.split("=", 1)


def seen(folder):
    """What the program says about a copy of the golden's files; what differs from run to run is left out."""
    with tempfile.TemporaryDirectory() as scratch:
        here = pathlib.Path(scratch).resolve() / "here"
        shutil.copytree(folder, here, ignore=shutil.ignore_patterns(*OWN))
        words = shlex.split((folder / "command").read_text(encoding="utf-8"))
        variables = dict(itertools.takewhile(lambda pair: len(pair) == 2 and pair[0].isupper(), map(assignment, words)))
        result = program.run(*words[len(variables):], folder=here, **variables)
    text = result.stderr.replace(str(here), "$HERE").replace(str(program.ROOT), "$DATA")
    text = re.sub(r"\(\d+\.\d+ s\)", "(… s)", text)
    return f"exit {result.returncode}\n{text}"


class Goldens(unittest.TestCase):
    maxDiff = None

    def test_every_golden_is_as_written(self):
        for folder in folders():
            with self.subTest(folder.name):
                text = seen(folder)
                expected = folder / "expected.txt"
                if os.environ.get("REWRITE"):
                    expected.write_text(text, encoding="utf-8")
                self.assertEqual(text, expected.read_text(encoding="utf-8"))

    def test_every_golden_shows_its_own_code(self):
        for folder in folders():
            with self.subTest(folder.name):
                code = folder.name.split(".")[0]
                self.assertIn(f"[{code}]", (folder / "expected.txt").read_text(encoding="utf-8"))

    def test_every_diagnostic_has_a_golden_or_a_reason_why_not(self):
        have = {folder.name.split(".")[0] for folder in folders()}
        missing = [code for code, *_ in diagnostic_codes.catalog() if code not in have and code not in exempt()]
        self.assertEqual(missing, [])

    def test_no_reason_stands_for_a_code_that_has_a_golden(self):
        have = {folder.name.split(".")[0] for folder in folders()}
        self.assertEqual([code for code in exempt() if code in have], [])


if __name__ == "__main__":
    unittest.main()
