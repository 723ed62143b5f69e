"""The HTML proof of changes in headless Chromium: its slider, its console, its sheets of paper."""
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# As root Chromium runs without its sandbox only; a container's /dev/shm may be too small for it.
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--no-first-run", "--enable-logging=stderr"]
# Moves each slider to its ends as a reader would and writes down what shows.
PROBE = """<script>
  const outcome = [];
  window.addEventListener("error", event => outcome.push("error " + event.message));
  for (const slider of document.querySelectorAll(".overlay input")) {
    const over = slider.closest(".overlay").querySelector(".over");
    for (const value of [0, 100, 50]) {
      slider.value = value;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      outcome.push(value + "=" + getComputedStyle(over).opacity + (slider.checkVisibility() ? "" : " hidden"));
    }
  }
  const drawn = [...document.querySelectorAll("image, use")].every(each => each.getBoundingClientRect().height > 10);
  outcome.push(drawn ? "drawn" : "a picture has no size");
  document.body.dataset.outcome = outcome.join(" | ");
</script>
"""


def changed_project(program, folder):
    """A leaflet whose logo was swapped between two builds; the folder of its proof, in Latvian as the leaflet's source."""
    place = folder / "project"
    shutil.copytree(ROOT / "examples" / "trifold", place, ignore=shutil.ignore_patterns("out"))
    build = [str(program), "build", str(place), "--profile", "print", "--quiet"]
    subprocess.run(build, check=True, capture_output=True)
    logo = next(file for file in sorted(place.rglob("*.svg")) if "logo" in str(file))
    logo.write_text(re.sub(r'fill="#[0-9a-fA-F]{3,6}"', 'fill="#123456"', logo.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run([*build, "--proof", str(folder / "proof")], check=True, capture_output=True)
    return folder / "proof"


def chromium(profile, *words):
    return subprocess.run([*CHROMIUM, f"--user-data-dir={profile}", *map(str, words)], capture_output=True, text=True,
                          timeout=300, check=False, errors="replace")


def console_of(run):
    return [line for line in run.stderr.splitlines() if "CONSOLE" in line]


def judge_slider(html, profile, findings):
    probe = html.with_name("probe.html")
    probe.write_text(html.read_text(encoding="utf-8").replace("</body>", PROBE + "</body>"), encoding="utf-8")
    run = chromium(profile, "--dump-dom", probe.as_uri())
    findings += console_of(run)
    match = re.search(r'data-outcome="([^"]*)"', run.stdout)
    outcome = match.group(1).split(" | ") if match else []
    sliders = html.read_text(encoding="utf-8").count('type="range"')
    if sliders == 0 or outcome != ["0=0", "100=1", "50=0.5"] * sliders + ["drawn"]:
        findings.append(f"{sliders} sliders show {outcome or run.stderr[-500:]}")


def judge_sheets(html, profile, findings):
    """A4 each, none empty, and what belongs together on one of them."""
    pdf = html.with_name("printed.pdf")
    findings += console_of(chromium(profile, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", html.as_uri()))
    if not pdf.is_file():
        findings.append("Chromium printed nothing")
        return 0
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)",
                       subprocess.run(["pdfinfo", "-l", "-1", pdf], capture_output=True, text=True, check=True).stdout)
    findings += [f"a sheet of {width} x {height} pt" for width, height in sizes
                 if abs(float(width) - 595.3) > 1 or abs(float(height) - 841.9) > 1]
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    sheets = text.split("\f")[:-1]
    findings += [f"sheet {number} is empty" for number, sheet in enumerate(sheets, 1) if not sheet.strip()]
    views = [sheet for sheet in sheets if re.search(r"^ *Lappuse \d", sheet, re.M)]
    findings += [f"a page's views are torn apart: {sheet[:80]!r}" for sheet in views
                 if not re.search(r"Iepriekš +Tagad +Viens virs otra", sheet)]
    if not views:
        findings.append("no sheet shows a page")
    return len(sheets)


def judge(program):
    """What is wrong, and how many sheets were printed."""
    findings = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        html = changed_project(program, folder) / "proof.html"
        judge_slider(html, folder / "profile", findings)
        sheets = judge_sheets(html, folder / "profile", findings)
    return findings, sheets
