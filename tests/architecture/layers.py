#!/usr/bin/env python3
"""layers.py [ENGINE]: which folder of engine/ includes which, and where foreign headers come in, against layers.txt.

Prints each wrong include as FILE:LINE: what is wrong; exits 1 if there are any."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
ANY_INCLUDE = re.compile(r"\s*#\s*include\b")
# Headers of the standard library; all others from outside are named in layers.txt, and its doors to the disk too.
STANDARD = re.compile(r"\w+")
NOT_SOURCE = ("CMakeLists.txt", "layers.txt")


def read_layers(text):
    """layers.txt as two maps: folder -> folders it may include, foreign name -> folders that may include it."""
    folders, foreign = {}, {}
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        name, _, allowed = line.partition(":")
        words = set(allowed.split())
        if name.startswith("foreign "):
            foreign[name.removeprefix("foreign ").strip()] = words
            continue
        above = words - folders.keys()
        if above:
            sys.exit(f"layers.txt:{number}: {name} may include only folders listed before it, not {', '.join(above)}")
        folders[name.strip()] = words
    return folders, foreign


def foreign_name(header, names):
    """The entry of layers.txt that a header belongs to: the longest that it or its first part is or begins with."""
    first = header.split("/")[0]
    fitting = [name for name in names if name in (first, header) or re.match(re.escape(name) + r"[-_.]", first)]
    return max(fitting, key=len, default=None)


def wrong_own(header, folder, folders):
    target = header.split("/")[0]
    if "/" not in header:
        return f'"{header}" is written without its folder'
    if target not in folders:
        return f'"{header}" is in no folder of layers.txt'
    if target != folder and target not in folders[folder]:
        return f'{folder}/ may not include {target}/, but includes "{header}"'
    return None


def wrong_foreign(header, folder, foreign):
    name = foreign_name(header, foreign)
    if name is None and STANDARD.fullmatch(header):
        return None
    if name is None:
        return f"<{header}> is a foreign header that layers.txt does not name"
    if "*" not in foreign[name] and folder not in foreign[name]:
        return f"{folder}/ may not include <{header}>"
    return None


def wrong_includes(engine):
    folders, foreign = read_layers((engine / "layers.txt").read_text(encoding="utf-8"))
    for file in sorted(engine.rglob("*")):
        path = file.relative_to(engine)
        if file.is_dir() or file.name in NOT_SOURCE:
            continue
        if file.suffix not in (".h", ".cpp"):
            yield f"engine/{path}:1: source files end in .h or .cpp"
            continue
        folder = path.parts[0]
        if folder not in folders:
            yield f"engine/{path}:1: the folder {folder}/ is not in layers.txt"
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            include = INCLUDE.match(line)
            if not include:
                if ANY_INCLUDE.match(line):
                    yield f"engine/{path}:{number}: what is included does not stand here"
                continue
            own, other = include.groups()
            wrong = wrong_own(own, folder, folders) if own else wrong_foreign(other, folder, foreign)
            if wrong:
                yield f"engine/{path}:{number}: {wrong}"


if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2] / "engine")
    found = list(wrong_includes(root))
    print("\n".join(found) or "every include keeps to layers.txt")
    sys.exit(1 if found else 0)
