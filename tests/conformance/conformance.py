#!/usr/bin/env python3
"""Holds what the engine makes against judges of other houses, and reports.

    conformance.py --program build/release/bin/skrejlapa --validator build/conformance/verapdf --work build/conformance

Builds every project that is a folder of examples/, the repository itself and the projects of tests/conformance/, with all their
profiles, then runs each check over the PDFs. A check is a function in checks.py: it takes the editions and gives
findings. The report is printed and, with all figures, kept as WORK/report.txt; the exit code is 1 when anything was found.
"""
import argparse
import sys
import time
from pathlib import Path

import checks
import editions

ROOT = Path(__file__).resolve().parents[2]


def projects():
    own = Path(__file__).resolve().parent / "projects"
    folders = [ROOT, *sorted((ROOT / "examples").iterdir()), *sorted(own.iterdir())]
    return [folder for folder in folders if (folder / "skrejlapa.toml").is_file()]


def report_of(check, made):
    begun = time.monotonic()
    outcome = check(made)
    seconds = time.monotonic() - begun
    head = f"{'ok    ' if not outcome.findings else 'FAILED'} {check.__name__}: {outcome.what} ({seconds:.1f} s)"
    figures = [f"       {figure}" for figure in outcome.figures]
    return [head, *(f"       {finding}" for finding in outcome.findings)], figures, not outcome.findings


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--validator", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--only", action="append", help="the checks to run")
    options = parser.parse_args()
    made = editions.build_all(options.program.resolve(), projects(), options.work.resolve() / "out")
    checks.VALIDATOR = options.validator.resolve()
    checks.PROGRAM = options.program.resolve()
    lines = [f"{len(made)} PDFs of {len(projects())} projects"]
    all_pass = True
    for check in checks.ALL:
        if options.only and check.__name__ not in options.only:
            continue
        text, figures, passes = report_of(check, made)
        lines += text + figures
        all_pass &= passes
        print("\n".join(text), flush=True)
    (options.work / "report.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"report: {options.work / 'report.txt'}")
    return 0 if all_pass else 1


if __name__ == "__main__":
    sys.exit(main())
