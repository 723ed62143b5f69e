#!/usr/bin/env python3
"""No two types of the engine share a name: folders share one namespace, and the linker would merge them silently.
Types inside an unnamed namespace and inside a class are their own file's business.
usage: one_definition_test.py ENGINE_FOLDER"""
import pathlib
import re
import sys

TYPE = re.compile(r"^(?:struct|class|enum class)\s+(\w+)(?!\w|::|\s*;)[^;]*$")


def types_of(text):
    """Names of the types defined at the top level of the engine's namespace."""
    unnamed = 0
    for line in text.splitlines():
        if re.match(r"^namespace\s*(\{|$)", line):
            unnamed = 1
        if unnamed and line.startswith("} // namespace") and not line.rstrip().endswith("skrejlapa"):
            unnamed = 0
        match = TYPE.match(line)
        if match and not unnamed:
            yield match.group(1)


def main(engine):
    defined = {}
    for path in sorted(pathlib.Path(engine).rglob("*")):
        if path.suffix in (".h", ".cpp"):
            for name in types_of(path.read_text(encoding="utf-8")):
                defined.setdefault(name, []).append(path)
    twice = {name: paths for name, paths in defined.items() if len(paths) > 1}
    for name, paths in twice.items():
        print(f"{name} is defined in {' and '.join(str(path) for path in paths)}")
    if len(defined) < 50:
        print(f"only {len(defined)} types found: is {engine} the engine's folder?")
        return 1
    return 1 if twice else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
