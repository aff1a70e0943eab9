#!/usr/bin/env bash
# Makes the demo database once. A run that was cut short leaves a mark, and
# the next run starts afresh instead of serving half a province.
#   Scripts/demo.sh LINDUNGI DATABASE SIZE
set -euo pipefail
lindungi=$1 database=$2 size=$3
mark=$database-unfinished

if [[ -e $mark ]]; then
  echo "demo: the last run did not finish; starting $database afresh"
  rm -f "$database" "$database-wal" "$database-shm"
elif [[ -e $database ]]; then
  echo "demo: $database is there already (remove it, or give DATABASE=…, for a new one)"
  exit 0
fi
touch "$mark"
"$lindungi" demo --database "$database" --size "$size"
rm -f "$mark"
