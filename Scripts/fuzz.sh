#!/usr/bin/env bash
# Fuzzes every reader for some seconds each: Scripts/fuzz.sh [SECONDS] [READER…]
# Ends with 1 when a reader has a finding; the input that shows it stays in Fuzz/.build/findings.
set -euo pipefail
cd "$(dirname "$0")/../Fuzz"
seconds=${1:-60}
shift || true
readers=("$@")
[ ${#readers[@]} -gt 0 ] || mapfile -t readers < <(ls Readers)
export SWIFT_BACKTRACE=enable=no

swift build -c release --sanitize fuzzer --disable-dead-strip >&2
failed=()
for reader in "${readers[@]}"; do
  corpus=.build/corpus/$reader findings=.build/findings/$reader log=.build/fuzz-$reader.log
  mkdir -p "$corpus" "$findings" "Seeds/$reader"
  # timeout: one input that takes ten seconds is a finding, as is one that needs more than a gigabyte.
  if ".build/release/Fuzz$reader" "$corpus" "Seeds/$reader" -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=1024 -artifact_prefix="$findings/" -print_final_stats=1 >"$log" 2>&1; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "$reader: $runs inputs in $seconds s, no finding"
  else
    failed+=("$reader")
    echo "$reader: FINDING, see Fuzz/$log and Fuzz/$findings"
    tail -5 "$log" >&2
  fi
done
[ ${#failed[@]} -eq 0 ] || { echo "findings in: ${failed[*]}"; exit 1; }
echo "all ${#readers[@]} readers without a finding"
