#!/usr/bin/env bash
# Serves a small demo on a free port and looks at its pages in Chromium: the public ones, those of each role, the
# journey of a list through the office, and collecting without a signal.
#   Scripts/browser-test.sh LINDUNGI [--pictures]
set -euo pipefail
lindungi=$1
pictures=${2:-}
cd "$(dirname "$0")/.."
Scripts/setup.sh browser
Scripts/venv.sh .venv-browser Tests/Browser/requirements.txt

folder=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$lindungi" demo --database "$folder/demo.sqlite" --size small >"$folder/demo.log" 2>&1 ||
  { cat "$folder/demo.log" >&2; exit 1; }
"$lindungi" serve --database "$folder/demo.sqlite" --port "$port" >"$folder/serve.log" 2>&1 &
server=$!
address=http://127.0.0.1:$port
look() { # look SCRIPT [OPTION…]
  .venv-browser/bin/python "Tests/Browser/$1.py" "$address" "${@:2}" || { tail -n 20 "$folder/serve.log" >&2; exit 1; }
}
if [[ $pictures == --pictures ]]; then
  look pages --pictures docs/images --pages 1
  look offices --pictures docs/images/pages
  exit 0
fi
look pages
look journey
look offline
look offices
