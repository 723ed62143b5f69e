#!/bin/bash
# This engine. SKREJLAPA names the program; without it the release build of this repository is taken.
cd "$(dirname "$0")" || exit 1
COLD="./skrejlapa render in/one/layout.toml in/one/out/lv.md -o out.pdf"
prepare() { ln -sf "$(realpath "${SKREJLAPA:-../../../../build/release/bin/skrejlapa}")" skrejlapa && /usr/bin/env python3 convert.py; }
batch() { # shellcheck disable=SC2046 # a list of words
  ./skrejlapa build in/batch -j 1 --out "$(realpath "$1")" $(seq -f "--leaflet v%03g" "$2" "$3"); }
grow() { ./skrejlapa render in/one/grow.toml "in/one/g$1/lv.md" -o grow.pdf; }
. ../common/peer.sh
