#!/usr/bin/env bash
# Demands one SHA-256 of a run, however it is made: on 1, 2 and 7 threads, with every vector width the JVM can be told to
# use (UseAVX=1 has two lanes, where the scalar twin runs), and in 1 to 5 shards that are merged. From the root of the
# repository:
#
#   scripts/same-bytes.sh [-n EVENTS] [-d DIRECTORY] [CONFIG...]
#   scripts/same-bytes.sh --all
#
# --all: every shipped config, half a million events each, with kernels that are forced in each of eight JVMs of all widths
# (ShippedBytesTest with nothing left out); some two minutes. Without it runs are the command's own:
#
# All shipped configs if none is given. A run begins on the scalar twin and changes to the vector kernels once they are
# compiled, a second or two later: with fewer than 1e8 events little of it is vectors. Files are made one at a time and
# deleted; those of runs with a detector hold detected events only, to be small. Prints a line a variant; exit 1 if two
# hashes of a config differ.
set -euo pipefail

if [ "${1:-}" = --all ]; then
    exec mvn -q -B -pl cli -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ShippedBytesTest -Dmagneton.bytes=all
fi

events=1e8
directory=$(mktemp -d)
made=$directory
while getopts n:d: option; do
    case $option in
        n) events=$OPTARG ;;
        d) directory=$OPTARG ;;
        *) echo "usage: scripts/same-bytes.sh [-n EVENTS] [-d DIRECTORY] [CONFIG...] | --all" >&2; exit 2 ;;
    esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- run-configs/*.yaml
work=$(mktemp -d "$directory/same-bytes-XXXXXX")
trap 'rm -rf "$work"; rmdir "$made" 2> /dev/null || true' EXIT
options=${MAGNETON_JAVA_OPTS:-}
failed=0

# generate FILE OPTIONS... with the JVM flags $flags
generate() {
    local file=$1
    shift
    MAGNETON_JAVA_OPTS="$options $flags" ./magneton generate "$config" -n "$events" -o "$file" --progress none "${keep[@]}" "$@"
}

# compare VARIANT FILE
compare() {
    local hash
    hash=$(sha256sum "$2" | cut -d' ' -f1)
    rm "$2"
    expected=${expected:-$hash}
    if [ "$hash" = "$expected" ]; then
        printf '%s  %-28s same\n' "${hash:0:16}" "$name $1"
    else
        printf '%s  %-28s DIFFERENT\n' "${hash:0:16}" "$name $1"
        failed=1
    fi
}

for config in "$@"; do
    name=$(basename "$config" .yaml)
    expected=
    keep=()
    if grep -q '^detector:' "$config"; then keep=(--keep detected); fi
    flags=
    for threads in 1 2 7; do
        generate "$work/a.parquet" -t "$threads"
        compare "-t $threads" "$work/a.parquet"
    done
    for flags in -XX:UseAVX=1 -XX:UseAVX=2 -XX:UseAVX=3 -XX:MaxVectorSize=16 -XX:MaxVectorSize=32 -XX:MaxVectorSize=64; do
        generate "$work/a.parquet" -t 1
        compare "$flags" "$work/a.parquet"
    done
    flags=
    for shards in 1 2 3 4 5; do
        for ((i = 0; i < shards; i++)); do
            generate "$work/shard-$i.parquet" --shard "$i/$shards"
        done
        ./magneton merge "$work/a.parquet" "$work"/shard-*.parquet 2> "$work/said" || { cat "$work/said" >&2; exit 1; }
        rm "$work"/shard-*.parquet
        compare "$shards shards" "$work/a.parquet"
    done
done
exit "$failed"
