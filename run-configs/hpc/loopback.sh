#!/usr/bin/env bash
# Exercises array.sh and node-benchmark.sh on a Slurm cluster of one node that lives in a network namespace of its own:
# submits the array, merges the shards, compares the hash with the run made in one process. Needs root and the packages
# slurm-wlm and munge; leaves nothing running. From the root of the repository:
#
#   run-configs/hpc/loopback.sh [CONFIG] [EVENTS] [SHARDS]
set -euo pipefail

config=${1:-run-configs/gemma.yaml}
events=${2:-2000000}
shards=${3:-3}

if [ -z "${LOOPBACK_NAMESPACE:-}" ]; then
    ./magneton --version
    # slurmctld wants an address beside 127.0.0.1: `lo` of the new namespace gets one.
    exec env LOOPBACK_NAMESPACE=1 unshare --net --mount "$0" "$config" "$events" "$shards"
fi

work=$(mktemp -d)
node=$(uname -n)
started=()
cleanup() {
    for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

ip link set lo up
ip address add 10.99.0.1/32 dev lo
mkdir -p "$work/munge" "$work/state" "$work/spool"
chmod 755 "$work"
printf '10.99.0.1 %s\n127.0.0.1 localhost\n' "$node" > "$work/hosts"
mount --bind "$work/hosts" /etc/hosts

dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 700 "$work/munge"
chmod 400 "$work/munge/key"
munged --foreground --force --key-file "$work/munge/key" --socket "$work/munge.socket" --pid-file "$work/munge/pid" \
    --log-file "$work/munge/log" --seed-file "$work/munge/seed" > /dev/null 2>&1 &
started+=($!)

cat > "$work/slurm.conf" << CONF
ClusterName=loopback
SlurmctldHost=$node(10.99.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CryptoType=crypto/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
ReturnToService=2
MpiDefault=none
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
NodeName=$node NodeAddr=10.99.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf
slurmctld -D -f "$SLURM_CONF" > /dev/null 2>&1 &
started+=($!)
slurmd -D -f "$SLURM_CONF" -N "$node" > /dev/null 2>&1 &
started+=($!)

for _ in $(seq 60); do
    [ "$(sinfo -h -o %t 2> /dev/null || true)" = idle ] && break
    sleep 1
done
sinfo || { tail -n 20 "$work"/slurm*.log >&2; exit 1; }

submit() {
    sbatch --wait --cpus-per-task=1 --output="$work/%x-%A-%a.log" "$@" || { tail -n 20 "$work"/*.log >&2; exit 1; }
}
submit --array="0-$((shards - 1))" run-configs/hpc/array.sh "$config" "$work/run" -n "$events"
submit --nodes=1 run-configs/hpc/node-benchmark.sh --seconds 0.5 --threads 1
rm -f "magneton-bench-$node.json"

./magneton merge "$work/merged.parquet" "$work"/run-*.parquet
./magneton generate "$config" -n "$events" -o "$work/whole.parquet" --progress none
merged=$(sha256sum < "$work/merged.parquet")
whole=$(sha256sum < "$work/whole.parquet")
echo "merged $merged"
echo "whole  $whole"
[ "$merged" = "$whole" ]
