"""The checks of `./run conformance`. Each takes all editions and gives an Outcome; ALL names them in their order."""
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

VALIDATOR = Path()  # the folder of veraPDF as Maven built it


@dataclass
class Outcome:
    """What was judged, and what is wrong: a line each."""

    what: str
    findings: list = field(default_factory=list)


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


ALL = [every_web_edition_is_tagged, verapdf]
