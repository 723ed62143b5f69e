"""One edition a row: which are made, what they print, and what a change of the data makes again."""
import json
import subprocess
import unittest

import program
from project_files import LAYOUT, PROJECT

MERGED = PROJECT + 'data = "rows.csv"\nkey = "id"\n'
ROWS = """id,name,name.en,phone,note
riga,Rīga,Riga,67 1,a
cesis,Cēsis,,,b
talsi,Talsi,Talsi,63 2,c
"""
LATVIAN = "# {{name}}\n\nSveiki, {{name}}!\n\nTālr. {{phone?}}\n"
ENGLISH = "# {{name}}\n\nHello, {{name}}!\n\nPhone {{phone?}}\n"


def words_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, encoding="utf-8").stdout


class Data(program.InFolder):
    def setUp(self):
        super().setUp()
        self.put("skrejlapa.toml", MERGED)
        self.put("card.toml", LAYOUT)
        self.put("card/lv.md", LATVIAN)
        self.put("card/en.md", ENGLISH)
        self.put("rows.csv", ROWS)

    def build(self, *arguments, code=0):
        result = self.run_program("build", "--diagnostics", "json", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        lines = [json.loads(line) for line in result.stderr.splitlines()]
        result.findings, result.summary = lines[:-1], lines[-1]["summary"]
        result.codes = [finding["code"] for finding in result.findings]
        return result

    def built(self, *arguments):
        """The editions that a build writes, by what their names say: "riga-lv"."""
        before = {file: file.stat().st_ino for file in self.folder.glob("out/**/*.pdf")}
        result = self.build(*arguments)
        after = {file: file.stat().st_ino for file in self.folder.glob("out/**/*.pdf")}
        written = {file.stem.removeprefix("card-").removesuffix("-print")
                   for file, inode in after.items() if before.get(file) != inode}
        self.assertEqual(len(written), result.summary["built"])
        return written

    def words(self, name):
        return words_of(self.folder / f"out/card/card-{name}-print.pdf")

    def change(self, file, old, new):
        text = (self.folder / file).read_text(encoding="utf-8")
        self.assertIn(old, text)
        self.put(file, text.replace(old, new))

    ALL = {f"{row}-{lang}" for row in ("riga", "cesis", "talsi") for lang in ("lv", "en")}


class Rows(Data):
    def test_each_row_is_made_in_each_language_by_its_key(self):
        self.assertEqual(self.built(), self.ALL)
        self.assertIn("Sveiki, Rīga!", self.words("riga-lv"))
        self.assertIn("Hello, Riga!", self.words("riga-en"))

    def test_a_column_of_a_language_that_is_empty_leaves_it_to_the_plain_one(self):
        self.build()
        self.assertIn("Hello, Cēsis!", self.words("cesis-en"))

    def test_a_block_whose_optional_fields_are_empty_is_left_out(self):
        self.build()
        self.assertIn("Phone 67 1", self.words("riga-en"))
        self.assertNotIn("Phone", self.words("cesis-en"))

    def test_values_are_plain_text_whatever_they_hold(self):
        odd = "*a* [b](c) {{name}} <i> _d_ `e` # f"
        self.put("rows.csv", f'id,name,phone\nx,"{odd}",1\n')
        self.build()
        self.assertIn(odd, self.words("x-en"))

    def test_rows_without_a_key_have_padded_numbers(self):
        self.put("skrejlapa.toml", PROJECT + 'data = "rows.csv"\n')
        self.put("rows.csv", "name,phone\n" + "A,1\n" * 10)
        self.assertIn("01-lv", self.built())

    def test_json_lines_do_as_well(self):
        self.put("skrejlapa.toml", MERGED.replace("rows.csv", "rows.jsonl"))
        self.put("rows.jsonl", '{"id": 1, "name": "Vecā \\"māja\\"", "phone": null}\n{"id": 2, "name": "B", "phone": 67}\n')
        self.assertEqual(self.built(), {"1-lv", "1-en", "2-lv", "2-en"})
        self.assertIn("Phone 67", self.words("2-en"))

    def test_a_row_is_asked_for_by_its_key(self):
        self.assertEqual(self.built("--row", "riga", "--row", "talsi", "--lang", "lv"), {"riga-lv", "talsi-lv"})

    def test_a_row_that_there_is_not_is_wrong_usage(self):
        result = self.build("--row", "rigga", code=2)
        self.assertIn('did you mean "riga"?', result.findings[0]["message"])

    def test_addresses_are_percent_encoded(self):
        self.put("card/en.md", "# {{name}}\n\n[find](https://example.org/?q={{name}}&l={{lang}}) [call](tel:{{phone}})\n")
        self.put("card/lv.md", "# {{name}}\n")
        self.put("rows.csv", "id,name,phone\nx,Ā & B?,+371 00 1\n")
        self.build("--set", "field.unused=1", "--lang", "en")
        pdf = (self.folder / "out/card/card-x-en-print.pdf").read_bytes()
        self.assertTrue(pdf)
        inspected = self.run_program("who-uses", "rows.csv")
        self.assertEqual(inspected.returncode, 0, inspected.stderr)


class Rebuilds(Data):
    def setUp(self):
        super().setUp()
        self.build()

    def test_nothing_changed_builds_nothing(self):
        self.assertEqual(self.built(), set())

    def test_a_changed_cell_builds_its_row_in_the_languages_that_print_it(self):
        self.change("rows.csv", "Riga,67 1", "Rīga City,67 1")
        self.assertEqual(self.built(), {"riga-en"})
        self.change("rows.csv", "67 1", "67 9")
        self.assertEqual(self.built(), {"riga-lv", "riga-en"})

    def test_a_column_that_nothing_prints_builds_nothing(self):
        self.change("rows.csv", ",b\n", ",other\n")
        self.assertEqual(self.built(), set())
        self.put("rows.csv", "\n".join(line + (",more" if n == 0 else ",1") for n, line in enumerate(ROWS.splitlines())))
        self.assertEqual(self.built(), set())

    def test_other_order_other_separators_and_other_line_ends_build_nothing(self):
        head, *rows = ROWS.splitlines()
        self.put("rows.csv", "\n".join([head, *reversed(rows)]) + "\n")
        self.assertEqual(self.built(), set())
        self.put("rows.csv", "\ufeff" + ROWS.replace(",", ";").replace("\n", "\r\n"))
        self.assertEqual(self.built(), set())

    def test_a_new_column_for_a_language_builds_where_it_says_something_else(self):
        self.put("rows.csv", ROWS.replace("note", "name.lv").replace(",a\n", ",Rīga\n").replace(",b\n", ",Cēsu pilsēta\n")
                 .replace(",c\n", ",Talsi\n"))
        self.assertEqual(self.built(), {"cesis-lv"})

    def test_a_row_more_builds_that_row_and_a_row_less_is_pruned(self):
        self.put("rows.csv", ROWS + "ogre,Ogre,Ogre,65 0,d\n")
        self.assertEqual(self.built(), {"ogre-lv", "ogre-en"})
        self.put("rows.csv", ROWS)
        result = self.build("--prune")
        self.assertIn("REMOVED: out/card/card-ogre-lv-print.pdf", result.stdout)

    def test_the_reason_names_row_field_and_both_values(self):
        self.change("rows.csv", "67 1", "67 9")
        result = self.run_program("build", "--dry-run")
        self.assertIn('rows.csv changed (row "riga", phone: "67 1" → "67 9")', result.stdout)

    def test_status_and_dependencies_know_rows(self):
        result = self.run_program("status")
        self.assertRegex(result.stdout, r"card +riga +lv +print +out/card/card-riga-lv-print.pdf +up to date")
        self.build("--deps", "deps.json", "--deps-format", "json")
        pdfs = json.loads((self.folder / "deps.json").read_text(encoding="utf-8"))["pdfs"]
        self.assertEqual(len(pdfs), 6)
        self.assertTrue(all(any(file.endswith("rows.csv") for file in pdf["files"]) for pdf in pdfs))


class Shards(Data):
    def test_all_shards_make_what_the_whole_makes(self):
        self.put("rows.csv", "id,name,phone\n" + "".join(f"r{n},Name {n},{n}\n" for n in range(7)))
        self.build("--out", "whole")
        whole = {file.name: file.read_bytes() for file in self.folder.glob("whole/**/*.pdf")}
        self.assertEqual(len(whole), 14)
        made = {}
        for part in (1, 2, 3):
            before = set(self.folder.glob("out/**/*.pdf"))
            result = self.build("--shard", f"{part}/3")
            new = set(self.folder.glob("out/**/*.pdf")) - before
            self.assertEqual(len(new), result.summary["built"])
            self.assertIn(len(new), (4, 6))
            made.update({file.name: file.read_bytes() for file in new})
        self.assertEqual(made, whole)
        self.assertEqual(self.build().summary["fresh"], 14)

    def test_a_shard_that_there_is_not_is_wrong_usage(self):
        for shard in ("0/3", "4/3", "3", "a/b"):
            self.assertEqual(self.run_program("build", "--shard", shard).returncode, 2, shard)

    def test_any_number_of_threads_gives_the_same_lines_and_bytes(self):
        one = self.build("-j", "1", "--out", "one")
        many = self.build("-j", "7", "--out", "many")
        self.assertEqual(one.stdout.replace("one/", ""), many.stdout.replace("many/", ""))
        self.assertEqual(one.findings, many.findings)
        for file in self.folder.glob("one/**/*.pdf"):
            self.assertEqual(file.read_bytes(), (self.folder / "many" / file.relative_to(self.folder / "one")).read_bytes())


class Mistakes(Data):
    def expect(self, code, text, line=None, column=None):
        """The error, and that nothing is written."""
        self.put("rows.csv", text) if isinstance(text, str) else (self.folder / "rows.csv").write_bytes(text)
        result = self.build(code=1)
        finding = next((each for each in result.findings if each["code"] == code), None)
        self.assertIsNotNone(finding, result.stderr)
        if line is not None:
            self.assertEqual((finding["file"], finding["line"], finding["column"]), ("rows.csv", line, column))
        self.assertEqual(list(self.folder.glob("out/**/*.pdf")), [])
        return finding

    def test_a_wrong_encoding_is_named_with_its_line(self):
        finding = self.expect("FILE-ENCODING", "id,name,phone\na,Rīga,1\nb,Cēsis,2\n".encode("cp1257"), 2, 4)
        self.assertIn("windows-1257", finding["message"])
        self.assertTrue(any("iconv" in help for help in finding["help"]))

    def test_ragged_rows(self):
        self.expect("DATA-RAGGED", "id,name,phone\na,A,1\nb,B,2,3\n", 3, 7)
        self.expect("DATA-RAGGED", "id,name,phone\na,A\n", 2, 4)

    def test_quotes_that_are_not_closed(self):
        self.expect("DATA-QUOTE", 'id,name,phone\na,"A,1\nb,B,2\n', 2, 3)

    def test_keys_that_are_not_unique(self):
        finding = self.expect("DATA-KEY", "id,name,phone\na,A,1\nb,B,2\na,C,3\n", 4, 1)
        self.assertIn("line 2", finding["message"])

    def test_names_of_files_that_come_to_the_same(self):
        self.expect("PROJECT-DUPLICATE-OUTPUT", "id,name,phone\na b,A,1\na-b,B,2\n", 3, 1)

    def test_an_empty_file(self):
        self.expect("DATA-EMPTY", "")
        self.expect("DATA-EMPTY", "id,name,phone\n")

    def test_a_missing_column(self):
        finding = self.expect("FIELD-UNKNOWN", "id,nam,phone\na,A,1\n")
        self.assertIn('did you mean "nam"?', finding["message"])

    def test_a_key_that_is_no_column(self):
        self.put("skrejlapa.toml", MERGED.replace('"id"', '"idd"'))
        self.expect("DATA-COLUMN", ROWS)

    def test_an_unused_column_is_a_warning(self):
        result = self.build()
        unused = [each for each in result.findings if each["code"] == "DATA-UNUSED-COLUMN"]
        self.assertEqual([(each["line"], each["column"]) for each in unused], [(1, 23)])

    def test_a_required_field_that_is_empty_is_a_warning(self):
        self.change("card/en.md", "{{phone?}}", "{{phone}}")
        result = self.build()
        empty = [each for each in result.findings if each["code"] == "DATA-NO-VALUE"]
        self.assertEqual([(each["line"], each["row"]) for each in empty], [(3, "cesis")])


if __name__ == "__main__":
    unittest.main()
