#!/bin/bash
# run.sh BUILD [--peers DIR]...: the suites, then whole runs beside the floor, beside the programs in DIR where named, and
# the shipped leaflet.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
build=$1
shift
peers=()
while [ $# -gt 0 ]; do
    case $1 in
    --peers) peers+=("$(realpath "${2:?--peers names a folder}")"); shift 2 ;;
    --peers=*) peers+=("$(realpath "${1#*=}")"); shift ;;
    *) echo "usage: ./run bench [--peers DIR]..." >&2; exit 2 ;;
    esac
done

for suite in "$build"/bench/*_bench; do
    echo "## $(basename "$suite")"
    "$suite" --benchmark_min_time=0.2 2>/dev/null
    echo
done

# Programs measured: ours and the floors; of each folder named, every one that has a build.sh.
programs=("$here/peers/floor" "$here/peers/floor-shared" "$here/peers/skrejlapa")
for folder in "${peers[@]}"; do
    for script in "$folder"/*/build.sh; do
        program=$(dirname "$script")
        case $(basename "$program") in floor | floor-shared | skrejlapa) ;; *) programs+=("$program") ;; esac
    done
done
rm -f "$here/peers/results.json"
SKREJLAPA=$build/bin/skrejlapa "$here/peers/measure.sh" "${programs[@]}"
python3 "$here/shipped.py" "$build/bin/skrejlapa" "$root" "$here/peers/results.json"
