"""The checks of `./run conformance`. Each takes all editions and gives an Outcome; ALL names them in their order."""
import subprocess
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import print_checks

VALIDATOR = Path()  # the folder of veraPDF as Maven built it
PROGRAM = Path()  # skrejlapa
INK_LIMIT = 3  # of the default card, which all projects here are printed by


@dataclass
class Outcome:
    """What was judged, and what is wrong: a line each."""

    what: str
    findings: list = field(default_factory=list)
    figures: list = field(default_factory=list)


def verapdf(made):
    """PDF/UA-1 and PDF/A-2a, for every file that claims them: the reference validator, veraPDF."""
    pairs = [(flavour, edition.file) for edition in made for flavour in sorted(edition.claims & {"ua1", "2a"})]
    outcome = Outcome(f"{len(pairs)} claims of PDF/UA-1 and PDF/A-2a")
    if not pairs:
        outcome.findings.append("no file claims either")
        return outcome
    command = ["java", "-cp", f"{VALIDATOR / 'validate.jar'}:{VALIDATOR / 'lib'}/*", "skrejlapa.Validate"]
    run = subprocess.run(
        [*command, *(str(word) for pair in pairs for word in pair)], capture_output=True, text=True, check=False
    )
    judged = [line.split("\t") for line in run.stdout.splitlines() if line.startswith(("ok\t", "FAILED\t"))]
    if len(judged) != len(pairs):
        outcome.findings.append(f"veraPDF judged {len(judged)} of them: {run.stderr[-2000:]}")
    for verdict, flavour, file, *rules in judged:
        if verdict != "ok":
            outcome.findings.append(f"{flavour} {file}")
            outcome.findings += [f"  {rule}" for rule in rules]
    return outcome


def every_web_edition_is_tagged(made):
    """A web edition that claims nothing would not be judged at all."""
    web = [edition for edition in made if edition.file.stem.endswith("-web")]
    silent = [f"{edition.file} does not claim PDF/UA-1" for edition in web if "ua1" not in edition.claims]
    return Outcome(f"{len(web)} web editions", silent)


def printed(made):
    """The editions for the printing house; and what is wrong where there are none to judge."""
    return [edition for edition in made if "x4" in edition.claims]


def pdf_x4(made):
    """Our own reader of PDF/X-4, on the bytes; another validator is not to be had freely."""
    outcome = Outcome(f"{len(printed(made))} claims of PDF/X-4")
    for edition in printed(made):
        command = [PROGRAM, "check", edition.file, "--printer", "default"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            outcome.findings += [str(edition.file), run.stdout + run.stderr]
    return outcome


def look_at_each(made, what, look):
    """Every printed edition, several at a time; in processes, for PIL's reader of TIFF is not made for threads."""
    outcome = Outcome(f"{what} of {len(printed(made))} editions")
    if not printed(made):
        outcome.findings.append("there is no edition for print")
    files = [edition.file for edition in printed(made)]
    with ProcessPoolExecutor() as workers:
        for edition, seen in zip(printed(made), workers.map(look, files), strict=True):
            name = f"{edition.project}/{edition.file.name}"
            outcome.figures += [f"{name}, {figure}" for figure in seen.figures]
            outcome.findings += [f"{name}, {complaint}" for complaint in seen.complaints]
    return outcome


def ink_cover(made):
    """On Ghostscript's separations, in the mean of any square of 15 mm."""
    return look_at_each(made, "ink cover", partial(print_checks.ink_cover, limit=INK_LIMIT))


def overprint(made):
    """Black text and thin black lines overprint, in the file as MuPDF reads it and on paper as Ghostscript draws it."""
    return look_at_each(made, "overprint", print_checks.overprint)


def three_renderers(made):
    """Ghostscript, MuPDF and Poppler put the same inks in the same places."""
    return look_at_each(made, "renderings", print_checks.renderers)


ALL = [every_web_edition_is_tagged, verapdf, pdf_x4, ink_cover, overprint, three_renderers]
