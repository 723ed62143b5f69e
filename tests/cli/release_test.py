"""`release TAG`: PDFs, records and all inputs, with hashes; to compare with and to make the same bytes from again."""
import json
import pathlib
import unittest

from funded_project import FundedProject, square


def files_below(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


class Release(FundedProject):
    def release(self, tag, *words):
        return self.run_program("release", tag, *words)

    def released(self, tag="2026-03"):
        self.assertEqual(self.run_program("build").returncode, 0)
        result = self.release(tag)
        self.assertEqual(result.returncode, 0, result.stderr)
        return self.folder / "releases" / tag, result

    def test_keeps_pdfs_records_and_inputs(self):
        folder, result = self.released()
        kept = files_below(folder)
        pdf = "out/card/card-lv-print.pdf"
        self.assertEqual(kept[pdf], (self.folder / pdf).read_bytes())
        for file in ("skrejlapa.toml", "funders.toml", "card.toml", "card/lv.md", "picture.svg", "km.svg", "sif.svg"):
            self.assertEqual(kept["project/" + file], (self.folder / file).read_bytes(), file)
        self.assertIn("out/.skrejlapa/card/card-lv-print.json", kept)
        self.assertIn("out/.skrejlapa/card/card-lv-print.layout.json", kept)
        self.assertTrue(any(name.endswith(".ttf") for name in kept), "the fonts")
        self.assertTrue(any(name.endswith(".icc") for name in kept), "the profile")
        self.assertIn("1 PDFs", result.stdout)

    def test_has_a_manifest_that_names_all_by_size_and_hash(self):
        folder, _ = self.released()
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.assertEqual((manifest["schema"], manifest["tag"]), (1, "2026-03"))
        named = manifest["inputs"] + [edition["pdf"] for edition in manifest["editions"]]
        record = json.loads((folder / "out/.skrejlapa/card/card-lv-print.json").read_text(encoding="utf-8"))
        recorded = {hash for _, hash, *_ in [record["output"], *record["files"]]}
        for entry in named:
            self.assertEqual((folder / entry["file"]).stat().st_size, entry["bytes"], entry)
            self.assertIn(entry["xxh128"], recorded, entry)
        self.assertEqual(len({entry["xxh128"] for entry in named}), len(recorded - {""}))
        unnamed = set(files_below(folder)) - {entry["file"] for entry in named} - {"manifest.json"}
        self.assertTrue(all("/.skrejlapa/" in name for name in unnamed), unnamed)

    def test_makes_the_same_bytes_again(self):
        folder, _ = self.released()
        pdf = (self.folder / "out/card/card-lv-print.pdf").read_bytes()
        self.put("sif.svg", square("#e0982c"))
        result = self.run_program("build", folder / "project", "--out", "again", SKREJLAPA_DATA=str(folder / "data"))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual((self.folder / "again/card/card-lv-print.pdf").read_bytes(), pdf)

    def test_keeps_the_rows_that_were_merged(self):
        self.replace("skrejlapa.toml", 'content = "card"', 'content = "card"\ndata = "rows.csv"\nkey = "id"')
        self.put("rows.csv", "id,name\na,Cēsis\nb,Talsi\n")
        self.put("card/lv.md", "# {{name}}\n\nTeksts.\n")
        folder, _ = self.released("rows")
        result = self.run_program("build", folder / "project", "--out", "again", SKREJLAPA_DATA=str(folder / "data"))
        self.assertEqual(result.returncode, 0, result.stderr)
        for row in "ab":
            pdf = f"card/card-{row}-lv-print.pdf"
            self.assertEqual((self.folder / "again" / pdf).read_bytes(), (folder / "out" / pdf).read_bytes())

    def test_is_compared_with_by_its_tag(self):
        self.released()
        self.put("sif.svg", square("#e0982c"))
        self.assertEqual(self.run_program("build").returncode, 0)
        result = self.run_program("diff", "2026-03", "out")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("logo-only", result.stdout)
        self.assertEqual(self.release("2026-04").returncode, 0)
        result = self.run_program("diff", "2026-04", "out")
        self.assertNotIn("logo-only", result.stdout)

    def test_is_never_overwritten(self):
        folder, _ = self.released()
        before = files_below(folder)
        again = self.release("2026-03")
        self.assertEqual(again.returncode, 1)
        self.assertIn("RELEASE-EXISTS", again.stderr)
        self.assertEqual(files_below(folder), before)

    def test_is_of_what_is_up_to_date_alone(self):
        self.put("sif.svg", square("#e0982c"))
        result = self.release("early")
        self.assertEqual(result.returncode, 1)
        self.assertIn("RELEASE-STALE", result.stderr)
        self.assertIn("card/card-lv-print", result.stderr)
        self.assertFalse((self.folder / "releases").exists())

    def test_has_a_tag_that_is_a_folder_name_everywhere(self):
        self.assertEqual(self.run_program("build").returncode, 0)
        for tag in ("../up", "a/b", "", ".hidden", "end.", "pavasaris ā", "x" * 101):
            result = self.release(tag)
            self.assertEqual(result.returncode, 2, tag)
            self.assertIn("USAGE", result.stderr, tag)
        self.assertFalse((self.folder / "releases").exists())

    def test_is_whole_or_not_there(self):
        self.assertEqual(self.run_program("build").returncode, 0)
        left = self.folder / "releases/.2026-03.part/out"
        left.mkdir(parents=True)
        (left / "half.pdf").write_bytes(b"of one that was killed")
        folder, _ = self.released()
        self.assertFalse((folder / "out/half.pdf").exists())
        self.assertEqual([each.name for each in pathlib.Path(self.folder / "releases").iterdir()], ["2026-03"])


if __name__ == "__main__":
    unittest.main()
