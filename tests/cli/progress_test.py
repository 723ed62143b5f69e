"""What a build shows of its progress: on a terminal, and nowhere else."""
import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import termios
import unittest

import program

EXAMPLE = program.ROOT / "examples/bog-trail"
OVERVIEW = "leaflet  lang  built  fresh  failed"


class Progress(program.InFolder):
    def setUp(self):
        super().setUp()
        shutil.copytree(EXAMPLE, self.folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("out"))

    def on_terminal(self, *words, columns=60):
        """Standard error of a run whose standard error is a terminal; standard output is a pipe."""
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with subprocess.Popen([program.PROGRAM, *words], cwd=self.folder, env=program.environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=its) as process:
            os.close(its)
            shown = b""
            while True:
                try:
                    piece = os.read(ours, 4096)
                except OSError:  # the terminal's other side is closed
                    break
                if not piece:
                    break
                shown += piece
            self.results = process.stdout.read().decode()
            process.wait(timeout=120)
        os.close(ours)
        self.assertEqual(process.returncode, 0, shown)
        return shown.decode().replace("\r\n", "\n")

    def test_names_the_edition_in_work_and_takes_the_line_away_again(self):
        shown = self.on_terminal("build", "-j", "1")
        lines = re.findall(r"\r\x1b\[K([^\r\n]*)", shown)
        self.assertRegex(lines[0], r"^\[0/\d+\] out/trail/trail-\w+-print\.pdf$")
        self.assertTrue(any(re.match(r"\[[1-9]\d*/\d+\] [\d.]+/(s|min), \d+ (s|min) left: out/", line)
                            for line in lines), lines)
        others = [line for line in lines if not line.startswith("[")]
        self.assertEqual(others, lines[-1:], "what is written next stands where the line was")
        self.assertNotIn("\x1b[K", self.results)

    def test_never_writes_beyond_the_terminals_width(self):
        shown = self.on_terminal("build", columns=24)
        lines = [line for line in re.findall(r"\r\x1b\[K([^\r\n]*)", shown) if line.startswith("[")]
        self.assertTrue(lines)
        self.assertLess(max(map(len, lines)), 24)

    def test_ends_with_a_table_of_many_editions(self):
        shown = self.on_terminal("build")
        self.assertIn(OVERVIEW, shown)
        self.assertRegex(shown, r"\ntrail +lv +[1-9]\d* +- +-\n")
        self.assertRegex(self.on_terminal("build"), r"\ntrail +lv +- +[1-9]\d* +-\n")

    def test_is_silent_where_it_is_not_wanted(self):
        for words in (("--no-progress",), ("--quiet",), ("--diagnostics", "json")):
            shown = self.on_terminal("build", "--force", *words)
            self.assertNotIn("\x1b[K", shown, words)
            self.assertNotIn(OVERVIEW, shown, words)

    def test_is_silent_away_from_terminals(self):
        result = self.run_program("build")
        self.assertNotIn("\x1b", result.stderr)
        self.assertNotIn(OVERVIEW, result.stderr + result.stdout)

    def test_a_check_shows_it_too(self):
        self.assertIn("\r\x1b[K[0/", self.on_terminal("check"))


if __name__ == "__main__":
    unittest.main()
