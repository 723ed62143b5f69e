"""Wrong usage, help, and what comes in later releases: exit codes and streams."""
import json
import unittest

import program


class Usage(program.InFolder):
    def expect(self, code, *arguments, said=""):
        result = self.run_program(*arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        self.assertIn(said, result.stderr)
        return result

    def test_without_a_command_it_says_where_help_is(self):
        self.assertEqual(self.expect(2, said="skrejlapa help").stdout, "")

    def test_an_unknown_command_suggests_the_nearest(self):
        self.expect(2, "biuld", said='"build"')

    def test_an_unknown_flag_suggests_the_nearest(self):
        self.expect(2, "build", "--quite", said="--quiet")

    def test_a_flag_without_its_value_says_which_it_takes(self):
        for arguments in (["build", "--out"], ["build", "--out="], ["render", "a", "b", "-o"]):
            with self.subTest(arguments):
                self.expect(2, *arguments, said="needs a value: --out")

    def test_a_switch_refuses_a_value(self):
        self.expect(2, "build", "--quiet=false", said="--quiet takes no value")

    def test_behind_two_hyphens_all_are_operands(self):
        self.expect(2, "explain", "--", "--quiet", said='no diagnostic "--quiet"')

    def test_a_folder_is_said_to_be_no_file(self):
        (self.folder / "layouts").mkdir()
        self.expect(2, "inspect", "layouts", said='"layouts" is a folder')

    def test_the_last_form_of_findings_counts(self):
        result = self.expect(2, "biuld", "--diagnostics", "json", "--diagnostics", "human")
        self.assertTrue(result.stderr.startswith("error[USAGE]"))

    def test_commands_of_later_releases_say_so(self):
        for command in ("explain-setting", "reprint",
                        "deliver", "approve", "logo", "translate", "tidy", "serve"):
            with self.subTest(command):
                self.expect(2, command, said="later release")

    def test_flags_of_later_releases_say_so(self):
        for flags in (["--watch"],):
            with self.subTest(flags):
                self.expect(2, "build", *flags, said="later release")

    def test_no_project_is_wrong_usage(self):
        self.expect(2, "build", said="PROJECT-MISSING")

    def test_an_argument_that_names_no_file_is_wrong_usage(self):
        self.expect(2, "render", "none.toml", "none.md", "-o", "out.pdf", said="none.toml")
        self.expect(2, "inspect", "none.toml", said="none.toml")
        self.expect(2, "build", "none", said="none")

    def test_help_goes_to_standard_output(self):
        for arguments in (["help"], ["--help"], ["help", "build"], ["build", "--help"], ["help", "check"]):
            with self.subTest(arguments):
                result = self.expect(0, *arguments)
                self.assertIn("skrejlapa", result.stdout)
                self.assertEqual(result.stderr, "")

    def test_the_version_is_one_line(self):
        self.assertRegex(self.expect(0, "--version").stdout, r"^skrejlapa \d+\.\d+\.\d+\n$")

    def test_wrong_usage_in_json_ends_with_a_summary(self):
        lines = self.expect(2, "biuld", "--diagnostics", "json").stderr.splitlines()
        self.assertEqual(json.loads(lines[0])["code"], "USAGE")
        self.assertEqual(json.loads(lines[-1])["summary"]["errors"], 1)

    def test_explain_knows_codes_in_either_case(self):
        self.assertIn("FILE-MISSING (error)", self.expect(0, "explain", "file-missing").stdout)

    def test_explain_suggests_the_nearest_code(self):
        self.expect(2, "explain", "FILE-MISING", said="FILE-MISSING")

    def test_a_full_standard_output_is_a_failure_of_the_system(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            result = program.run("help", folder=self.folder, stdout=full)
        self.assertEqual(result.returncode, 3)


if __name__ == "__main__":
    unittest.main()
