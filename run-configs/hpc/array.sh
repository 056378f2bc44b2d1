#!/usr/bin/env bash
#SBATCH --job-name=magneton
#SBATCH --array=0-7
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=8
#SBATCH --time=02:00:00
#SBATCH --output=%x-%A-%a.log
#SBATCH --requeue
#
# One run as a Slurm job array: task i makes shard i of N. Submit from the root of the repository:
#
#   ./magneton --version                                    # builds once, before the tasks start
#   sbatch run-configs/hpc/array.sh run-configs/gemma.yaml /scratch/gemma -n 1e10
#
# writes /scratch/gemma-0.parquet to -7.parquet. When all are done, put them together:
#
#   ./magneton merge /scratch/gemma.parquet /scratch/gemma-?.parquet
#
# A task that was killed or timed out goes on where it stopped when it is run again: `sbatch --array=3 --export=ALL,SHARDS=8
# run-configs/hpc/array.sh ...` with the same arguments.
#
#   SHARDS     number of shards; the size of the array if not given
#   MAGNETON   the launcher; ./magneton if not given
set -euo pipefail

if [ $# -lt 2 ] || [ -z "${SLURM_ARRAY_TASK_ID:-}" ]; then
    echo "usage: sbatch [--array=0-N] run-configs/hpc/array.sh CONFIG OUTPUT [options of generate]" >&2
    exit 2
fi
config=$1
output=${2%.parquet}
shift 2

shards=${SHARDS:-$SLURM_ARRAY_TASK_COUNT}
threads=${SLURM_CPUS_PER_TASK:-1}

# Heap and page buffers grow with threads; the rest of the JVM does not.
export MAGNETON_JAVA_OPTS="-Xmx$((256 + 128 * threads))m ${MAGNETON_JAVA_OPTS:-}"

# Slurm ends a job with SIGTERM: exec, so that it reaches the run, which then stops between two row groups.
exec "${MAGNETON:-./magneton}" generate "$config" -o "$output-$SLURM_ARRAY_TASK_ID.parquet" \
    --shard "$SLURM_ARRAY_TASK_ID/$shards" --threads "$threads" --progress plain --resume "$@"
