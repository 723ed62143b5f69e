#!/bin/sh
# test.sh BUILD: what an installation holds: the program from elsewhere, an engine for other programs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cmake --install "$1" --prefix "$scratch/prefix" >"$scratch/log"

cd "$scratch"
"$scratch/prefix/bin/skrejlapa" init project >>log
"$scratch/prefix/bin/skrejlapa" build project --deny warnings

cmake -S "$here" -B consumer -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$scratch/prefix" \
    -DCMAKE_CXX_FLAGS="${CXXFLAGS-}" >>log
cmake --build consumer >>log
cat >layout.toml <<'TOML'
[page]
size = "A6"
margin = "10mm"
[[pages]]
for-each = "section"
root = "sheet"
[boxes.sheet]
children = ["title", "body"]
[boxes.title]
content = "title"
[boxes.body]
content = "body"
TOML
printf '# Title\n\nText.\n' >text.md
consumer/consumer layout.toml text.md "$scratch/prefix/share/skrejlapa"
