"""Builds that are killed, run out of disk or meet each other: every PDF is old or new, but whole, and the next build is
right."""
import os
import random
import resource
import signal
import subprocess
import time
import unittest

import program
from project_files import LAYOUT, put_project

LANGUAGES = ["lv", "en", "de", "et", "lt", "uk"]


class Interrupted(program.InFolder):
    def setUp(self):
        super().setUp()
        put_project(self)
        languages = ", ".join(f'"{language}"' for language in LANGUAGES)
        project = (self.folder / "skrejlapa.toml").read_text()
        self.put("skrejlapa.toml", project.replace('languages = ["lv", "en"]', f"languages = [{languages}]"))

    def put_texts(self, words):
        for language in LANGUAGES:
            self.put(f"card/{language}.md", f"# {language}\n\n{words}\n")

    def pdfs(self, out="out"):
        return {file.name: file.read_bytes() for file in sorted((self.folder / out).glob("card/*.pdf"))}

    def start(self, *arguments):
        return subprocess.Popen([program.PROGRAM, "build", *arguments], cwd=self.folder, env=program.environment(),
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def build(self, *arguments):
        result = self.run_program("build", *arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def test_builds_that_are_killed_leave_whole_pdfs_and_the_next_is_right(self):
        self.put_texts("Old words.")
        started = time.monotonic()
        self.build()
        duration = time.monotonic() - started
        old = self.pdfs()
        self.put_texts("New words, other than before.")
        self.build("--out", "elsewhere")
        new = self.pdfs("elsewhere")
        chance = random.Random(20261127)
        for _ in range(15):
            self.put_texts("Old words.")
            self.build()
            self.assertEqual(self.pdfs(), old)
            self.put_texts("New words, other than before.")
            build = self.start()
            time.sleep(chance.uniform(0, duration))
            build.send_signal(signal.SIGKILL)
            build.communicate()
            for name, pdf in self.pdfs().items():
                self.assertIn(pdf, (old[name], new[name]), name)
            self.build()
            self.assertEqual(self.pdfs(), new)
            left = [file.name for file in self.folder.glob("out/**/.card*")]
            self.assertEqual(left, [])

    def test_a_disk_that_is_full_leaves_the_older_pdfs(self):
        self.put_texts("Old words.")
        self.build()
        old = self.pdfs()
        self.put_texts("New words.")
        room = min(len(pdf) for pdf in old.values()) // 2

        def fill_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

        result = subprocess.run([program.PROGRAM, "build"], cwd=self.folder, env=program.environment(),
                                preexec_fn=fill_disk, capture_output=True, check=False, encoding="utf-8")
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertIn("FILE-UNWRITABLE", result.stderr)
        self.assertEqual(self.pdfs(), old)
        self.assertIn("6 built", self.build().stderr)

    def test_a_record_that_finds_no_room_makes_the_next_build_write_its_pdf_again(self):
        self.put_texts("Old words.")
        self.build()
        records = self.folder / "out/.skrejlapa/card"
        for record in records.glob("*.json"):
            record.unlink()
            record.mkdir() # nothing can be written over a folder
        result = self.run_program("build")
        self.assertEqual(result.returncode, 3, result.stderr)
        for record in records.glob("*.json"):
            record.rmdir()
        self.assertIn("6 built", self.build().stderr)
        self.assertIn("6 fresh", self.build().stderr)

    def test_two_builds_at_once_write_each_edition_once(self):
        self.put_texts("Words.")
        builds = [self.start("-j", "2") for _ in range(3)]
        for build in builds:
            _, errors = build.communicate()
            self.assertEqual(build.returncode, 0, errors)
        alone = self.pdfs()
        self.build("--out", "alone")
        self.assertEqual(alone, self.pdfs("alone"))
        self.assertIn("6 fresh", self.build().stderr)
        self.assertEqual(list(self.folder.glob("out/.skrejlapa/**/*.lock")), [])

    def hold(self, language):
        """Holds an edition as another build would."""
        import fcntl
        lock = self.folder / f"out/.skrejlapa/card/card-{language}-print.lock"
        lock.parent.mkdir(parents=True, exist_ok=True)
        file = open(lock, "w", encoding="utf-8")
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write("process 4711 on atlas\n")
        file.flush()
        return file

    def test_a_build_that_shall_not_wait_says_who_is_at_the_edition(self):
        self.put_texts("Words.")
        with self.hold("de"):
            result = self.run_program("build", "--no-wait")
        self.assertEqual(result.returncode, 1)
        self.assertIn("BUILD-LOCKED", result.stderr)
        self.assertIn("process 4711 on atlas", result.stderr)
        self.assertEqual(len(self.pdfs()), 5)

    def test_a_build_waits_for_another_and_says_so(self):
        self.put_texts("Words.")
        with self.hold("de"):
            build = self.start()
            time.sleep(4)
            self.assertIsNone(build.poll())
        _, errors = build.communicate()
        self.assertEqual(build.returncode, 0)
        self.assertIn("waiting for process 4711 on atlas", errors.decode())
        self.assertEqual(len(self.pdfs()), 6)

    def test_an_edition_that_another_holds_stops_no_other(self):
        self.put_texts("Words.")
        with self.hold("de"):
            self.build("--lang", "lv", "--lang", "uk")

    def test_the_lock_of_a_killed_build_stops_nobody(self):
        self.put_texts("Words.")
        self.put("out/.skrejlapa/card/card-de-print.lock", "process 1 on nowhere\n")
        self.build()
        self.assertFalse((self.folder / "out/.skrejlapa/card/card-de-print.lock").exists())


if __name__ == "__main__":
    unittest.main()
