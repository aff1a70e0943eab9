#!/usr/bin/env bash
# Runs `lindungi bench`, or says that this version has none.
#   Scripts/bench.sh LINDUNGI [options of lindungi bench]
set -euo pipefail
lindungi=$1
shift
if ! "$lindungi" --help | grep -qE '^  bench( |$)'; then
  echo "bench: this version of lindungi has no 'bench' command; nothing was measured"
  exit 0
fi
exec "$lindungi" bench "$@"
