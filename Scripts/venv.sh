#!/usr/bin/env bash
# Makes a Python environment with pinned packages, again only when its list changes.
#   Scripts/venv.sh FOLDER REQUIREMENTS
set -euo pipefail
folder=$1 requirements=$2
cmp -s "$requirements" "$folder/requirements.txt" && exit 0
echo "venv: installing $(grep -c == "$requirements") pinned packages into $folder"
python3 -m venv --clear "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
cp "$requirements" "$folder/requirements.txt"
