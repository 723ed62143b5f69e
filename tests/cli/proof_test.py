"""The proofs of `diff` and of `build --proof`: HTML that stands by itself, PDF on A4, and what a killed build leaves."""
import html.parser
import json
import subprocess
import unittest

from funded_project import FundedProject, square

VOID = {"meta", "br", "input"}
SELF_CLOSED = {"image", "use", "rect", "circle", "line"}


class Page(html.parser.HTMLParser):
    """Whether tags are closed as they are opened, and what the page refers to."""

    def __init__(self, text):
        super().__init__()
        self.open, self.wrong, self.ids, self.links, self.drawings = [], [], [], [], []
        self.feed(text)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag, attrs):
        self.note(dict(attrs), tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.note(dict(attrs), tag)
        if tag not in SELF_CLOSED:
            self.wrong.append(f"<{tag}/>")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def note(self, attributes, tag):
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.links += [attributes[name] for name in ("href", "src", "xlink:href", "action") if name in attributes]
        if tag == "svg" and attributes.get("aria-hidden") != "true":
            self.drawings.append(attributes)


class Proof(FundedProject):
    def swap_logo(self):
        self.build("a")
        self.put("sif.svg", square("#e0982c"))
        self.build("b")

    def html(self, *words):
        result = self.run_program("diff", "a", "b", "--html", "proof.html", *words)
        self.assertEqual(result.returncode, 0, result.stderr)
        return (self.folder / "proof.html").read_text(encoding="utf-8")

    def text_of(self, pdf):
        return subprocess.run(["pdftotext", "-layout", self.folder / pdf, "-"], capture_output=True, text=True, check=True).stdout

    def test_html_is_well_formed_and_stands_by_itself(self):
        self.swap_logo()
        text = self.html()
        page = Page(text)
        self.assertEqual(page.wrong, [])
        self.assertEqual(len(page.ids), len(set(page.ids)), "each id once")
        for link in page.links:
            self.assertTrue(link.startswith("data:image/png;base64,") or link[1:] in page.ids, link[:40])
        self.assertNotIn("url(", text)
        self.assertNotIn("@import", text)
        self.assertEqual([drawing for drawing in page.drawings if not drawing.get("aria-label")], [])

    def test_html_shows_pages_rings_strips_and_lines_to_sign(self):
        self.swap_logo()
        text = self.html()
        self.assertEqual(text.count('class="ring"'), 2, "before and after")
        self.assertEqual(text.count('class="paper"'), 2, "the strip before and after")
        self.assertIn("Approved: Sabiedrības integrācijas fonds", text)
        self.assertIn("logo sif: another drawing", text)

    def test_html_speaks_latvian(self):
        self.swap_logo()
        text = self.html("--lang", "lv")
        self.assertIn('<html lang="lv">', text)
        self.assertIn("logotips sif: cits zīmējums", text)
        result = self.run_program("diff", "a", "b", "--html", "proof.html", "--lang", "de")
        self.assertEqual(result.returncode, 2)
        self.assertIn("--lang is lv|en", result.stderr)

    def test_the_same_builds_give_the_same_proofs(self):
        self.swap_logo()
        for name in ("1", "2"):
            result = self.run_program("diff", "a", "b", "--html", f"{name}.html", "--pdf", f"{name}.pdf")
            self.assertEqual(result.returncode, 0, result.stderr)
        for ending in ("html", "pdf"):
            self.assertEqual((self.folder / f"1.{ending}").read_bytes(), (self.folder / f"2.{ending}").read_bytes())

    def test_pdf_is_a4_with_the_same_words(self):
        self.swap_logo()
        result = self.run_program("diff", "a", "b", "--pdf", "proof.pdf", "--lang", "lv")
        self.assertEqual(result.returncode, 0, result.stderr)
        facts = subprocess.run(["pdfinfo", self.folder / "proof.pdf"], capture_output=True, text=True, check=True).stdout
        self.assertIn("(A4)", facts)
        self.assertRegex(facts, r"Tagged: +yes")
        text = self.text_of("proof.pdf")
        self.assertIn("Izmaiņu pārskats", text)
        self.assertRegex(text, r"card/card-lv-print, lappuse 1")
        self.assertIn("Saskaņots: Kultūras ministrija", text)
        self.assertIn("cits zīmējums", text)

    def test_many_boxes_and_pages_fit_the_pdf(self):
        many = "\n\n".join(f"# Nodaļa {n}\n\n{'Teksts par upēm un mežiem. ' * 4}" for n in range(1, 9))
        self.put("card/lv.md", many)
        self.build("a")
        self.put("card/lv.md", many.replace("upēm", "ezeriem").replace("Nodaļa", "Daļa"))
        self.put("sif.svg", square("#e0982c"))
        self.replace("funders.toml", "Izdevumu finansē", "Izdevumu atbalsta")
        self.build("b")
        result = self.run_program("diff", "a", "b", "--pdf", "proof.pdf")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("card/card-lv-print, page 8", self.text_of("proof.pdf"))

    def test_a_proof_of_nothing_says_so(self):
        self.build("a")
        self.build("b")
        self.assertIn("No page of any edition has changed.", self.html())

    def prove(self, *words):
        result = self.run_program("build", "--proof", "proof", *words)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stdout.splitlines()[:3], ["proof/proof.html", "proof/proof.pdf", "proof/proof.json"])
        return json.loads((self.folder / "proof/proof.json").read_text(encoding="utf-8"))

    def test_build_proves_what_it_changed(self):
        self.assertEqual(self.run_program("build").returncode, 0)
        self.put("sif.svg", square("#e0982c"))
        report = self.prove()
        self.assertEqual(report["counts"], {"logo-only": 1})
        self.assertEqual(report["editions"][0]["compared_by"], "layout")
        self.assertIn('<html lang="lv">', (self.folder / "proof/proof.html").read_text(encoding="utf-8"))
        self.assertFalse((self.folder / "out/.skrejlapa/before").exists(), "forgotten once it is proved")
        self.assertEqual(self.prove()["counts"], {"identical": 1})

    def test_build_proves_new_editions_as_added(self):
        self.assertEqual(self.prove()["added"], ["card/card-lv-print"])

    def test_what_a_build_without_its_proof_rewrote_is_proved_by_the_next(self):
        self.assertEqual(self.run_program("build").returncode, 0)
        self.put("sif.svg", square("#e0982c"))
        stopped = self.run_program("build", "--proof", "proof", PATH="/nowhere")
        self.assertEqual(stopped.returncode, 3, "no pictures without Poppler")
        self.assertTrue((self.folder / "out/.skrejlapa/before").exists())
        self.assertEqual(self.prove()["counts"], {"logo-only": 1})

    def test_an_edition_for_screens_with_its_own_profile_is_proved_too(self):
        self.put("skrejlapa.toml", (self.folder / "skrejlapa.toml").read_text(encoding="utf-8").replace(
            'profiles = ["print"]', 'profiles = ["web"]') + '[profiles.web]\nstandard = ["PDF/UA-1", "PDF/A-2a"]\n')
        self.assertEqual(self.run_program("build").returncode, 0)
        self.put("sif.svg", square("#e0982c"))
        self.assertEqual(self.prove()["counts"], {"logo-only": 1})

    def test_drafts_are_not_proved(self):
        result = self.run_program("build", "--draft", "--proof", "proof")
        self.assertEqual(result.returncode, 2)
        self.assertIn("drafts are no editions", result.stderr)


if __name__ == "__main__":
    unittest.main()
