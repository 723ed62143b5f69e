"""The PDFs that are judged, and what each of them claims to be."""
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Edition:
    """One PDF. `claims` holds the standards that it names: "ua1", "2a", "x4", "x1a"; `card` is what it was made by."""

    project: str
    file: Path
    claims: set = field(default_factory=set)
    is_for_print: bool = False
    card: str = "default"


def build_all(program, projects, out):
    """Every edition of every project. Ends the run where a project cannot be built: then there is nothing to judge."""
    made = []
    for project in projects:
        folder = out / project.name
        run = subprocess.run(
            [program, "build", project, "--out", folder], capture_output=True, text=True, check=False
        )
        if run.returncode != 0:
            sys.exit(f"{project} cannot be built:\n{run.stdout}{run.stderr}")
        for file in sorted(folder.rglob("*.pdf")):
            pdf = file.read_bytes()
            made.append(Edition(project.name, file, claims_of(pdf), is_for_print(pdf), card_of(project, file)))
    return made


def is_for_print(pdf):
    """A page for the screen ends where paper would be cut."""
    return b"/BleedBox" in pdf


def card_of(project, file):
    """In projects made for it a profile is called as its card is."""
    profile = file.stem.rpartition("-")[2]
    own = project / "layouts" / "printers" / f"{profile}.toml"
    return str(own) if own.is_file() else "strict" if profile == "strict" else "default"


def claims_of(pdf):
    """The metadata of the file stand in it as they are: standards want them so."""
    claims = set()
    if re.search(rb"pdfuaid:part>1<", pdf):
        claims.add("ua1")
    part = re.search(rb"pdfaid:part>(\d)<", pdf)
    level = re.search(rb"pdfaid:conformance>(\w)<", pdf)
    if part and level:
        claims.add((part.group(1) + level.group(1).lower()).decode())
    if re.search(rb"GTS_PDFXVersion>PDF/X-4<", pdf):
        claims.add("x4")
    if re.search(rb"/GTS_PDFXVersion\s*\(PDF/X-1a:2003\)", pdf):
        claims.add("x1a")
    return claims
