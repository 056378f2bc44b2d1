#!/usr/bin/env bash
# How long the set-up of a run takes, from the config file to a sampler that is ready, each time in a new JVM: the least of
# three, ms, by rising time. From the root of the repository:
#
#   scripts/set-up-times.sh [CONFIG...]
#
# All shipped configs if none is given (a quarter of an hour: a benchmark measures the memory first). On a machine that does nothing else; with tables already laid and
# classes archived, as after the first use of the launcher.
set -euo pipefail

[ $# -gt 0 ] || set -- run-configs/*.yaml
./magneton list sources > /dev/null
for config in "$@"; do
    for _ in 1 2 3; do
        ./magneton bench "$config" --stage generate --threads 1 --seconds 0.01 --format json |
            sed -n 's/.*"set_up_ms": \([0-9]*\).*/\1/p'
    done | sort -n | sed -n "1s|\$| $config|p"
done | sort -n
