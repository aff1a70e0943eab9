#!/usr/bin/env bash
# Serves a small demo on a free port and looks at its pages in Chromium.
#   Scripts/browser-test.sh LINDUNGI [options of Tests/Browser/pages.py]
set -euo pipefail
lindungi=$1
shift
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
.venv-browser/bin/python Tests/Browser/pages.py "http://127.0.0.1:$port" "$@" ||
  { tail -n 20 "$folder/serve.log" >&2; exit 1; }
