#!/usr/bin/env bash
#SBATCH --job-name=magneton-bench
#SBATCH --nodes=1
#SBATCH --exclusive
#SBATCH --time=00:15:00
#SBATCH --output=%x-%j.log
#
# Measures a node: all stages, on 1, 2, 4, ... threads up to all cores of the job. Submit from the root of the repository:
#
#   sbatch run-configs/hpc/node-benchmark.sh [CONFIG] [options of bench]
#
# and find magneton-bench-NODE.json there; two such files compare two nodes (docs/hpc.md). Runs without Slurm as well.
#
#   SCRATCH    directory of the write stage's temporary file: the disk to measure; /tmp if not given
#   MAGNETON   the launcher; ./magneton if not given
set -euo pipefail

report=magneton-bench-${SLURMD_NODENAME:-$(uname -n)}.json
export MAGNETON_JAVA_OPTS="-Xmx$((256 + 128 * $(nproc)))m ${MAGNETON_JAVA_OPTS:-}"

"${MAGNETON:-./magneton}" bench "$@" --directory "${SCRATCH:-/tmp}" --format json > "$report.part"
mv "$report.part" "$report"
echo "$report"
