"""Runs the program under test in a folder of its own."""
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("SKREJLAPA", str(ROOT / "build/release/bin/skrejlapa"))
# What a machine may have set and what would change the outcome.
CLEARED = ("NO_COLOR", "SKREJLAPA_DATA", "SKREJLAPA_FONT_PATH", "SOURCE_DATE_EPOCH")


def environment(**more):
    kept = {key: value for key, value in os.environ.items() if key not in CLEARED}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", **more}


def run(*arguments, folder, stdout=subprocess.PIPE, **variables):
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=folder, env=environment(**variables), stdout=stdout,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=120, check=False,
                          encoding="utf-8", errors="surrogateescape")


class InFolder(unittest.TestCase):
    """A test with an empty folder."""

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.folder = pathlib.Path(self.scratch.name).resolve()

    def put(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def run_program(self, *arguments, **variables):
        return run(*arguments, folder=self.folder, **variables)
