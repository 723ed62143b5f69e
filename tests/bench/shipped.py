"""shipped.py PROGRAM PROJECT RESULTS: how the engine stands to the floor, and the shipped leaflet's own figures."""
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9


def timed(command):
    """Median wall time in milliseconds, and the peak of memory in MiB (of the largest child so far)."""
    times = []
    for _ in range(RUNS):
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(1e3 * (time.monotonic() - start))
    return statistics.median(times), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


program, project, results = sys.argv[1:4]
with open(results, encoding="utf-8") as file:
    figures = json.load(file)
floor, ours = figures["floor"]["cold"], figures["skrejlapa"]["cold"]
print("\n## Beside the floor\n")
print("cold render: %.1f ms, the floor %.1f ms: %.2f times; %.0f MiB at the peak"
      % (1e3 * ours["wall"], 1e3 * floor["wall"], ours["wall"] / floor["wall"], ours["rss"]))
print("\n## The shipped leaflet\n")
with tempfile.TemporaryDirectory() as out:
    wall, peak = timed([program, "build", project, "--out", out, "-j", "1"])
    files = [os.path.join(folder, name) for folder, _, names in os.walk(out) for name in names]
    print("build of %d editions, one at a time: %.1f ms, %.0f MiB, %d bytes"
          % (len(files), wall, peak, sum(map(os.path.getsize, files))))
