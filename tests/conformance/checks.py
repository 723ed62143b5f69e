"""The checks of `./run conformance`. Each takes all editions and gives an Outcome; ALL names them in their order."""
import subprocess
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import print_checks
import proof_checks

VALIDATOR = Path()  # the folder of veraPDF as Maven built it
PROGRAM = Path()  # skrejlapa
INK_LIMIT = 3  # of the default card; no card here allows more


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
    return Outcome(f"{len(web)} web editions", silent or ([] if web else ["there is no web edition"]))


def printed(made):
    """The editions for the printing house, whatever standard they claim."""
    return [edition for edition in made if edition.is_for_print]


def every_kind_of_print(made):
    """A kind of file that no project makes would not be judged at all."""
    kinds = {"PDF/X-4": {"x4"}, "PDF/X-1a": {"x1a"}, "no standard": set()}
    found = [edition.claims - {"ua1", "2a"} for edition in printed(made)]
    missing = [f"no edition for print claims {name}" for name, claims in kinds.items() if claims not in found]
    return Outcome(f"{len(found)} editions for print", missing)


def own_reader(made):
    """Our own reader, by the card that each was made by, on the bytes; another judge of PDF/X is not to be had freely."""
    outcome = Outcome(f"{len(printed(made))} editions for print")
    if not printed(made):
        outcome.findings.append("there is no edition for print")
    for edition in printed(made):
        command = [PROGRAM, "check", edition.file, "--printer", edition.card]
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


def proof_of_change(made):
    """The HTML proof in headless Chromium; which editions are made does not matter to it."""
    findings, sheets = proof_checks.judge(PROGRAM)
    return Outcome(f"the slider, the console and {sheets} printed sheets of a proof", findings)


ALL = [every_web_edition_is_tagged, every_kind_of_print, verapdf, own_reader, ink_cover, overprint, three_renderers, proof_of_change]
