#!/usr/bin/env bash
# Installs what is missing for the named sections of apt-packages.txt and
# checks that Swift is there. Does nothing, quickly, when all is present.
#   Scripts/setup.sh run [browser] [bench]
set -euo pipefail
cd "$(dirname "$0")"
swift_minimum=6.1

fail() { printf 'setup: %s\n' "$*" >&2; exit 2; }

section() { # the packages below [$1], without comments
  awk -v want="[$1]" '/^\[/ { on = ($0 == want); next } on && NF && !/^#/ { print $1 }' apt-packages.txt
}

wanted() {
  for name in "$@"; do section "$name"; done | sort -u
}

missing() { # those of the given packages that dpkg does not know as installed
  for package in "$@"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [[ $state == *" installed" ]] || echo "$package"
  done
}

install() {
  local as=()
  if [[ $(id -u) != 0 ]]; then
    local packages="$*"
    command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; } || fail \
      "these packages are missing and neither root nor sudo is at hand: $packages
  Ask an administrator to run:  apt-get install $packages
  then run make again."
    as=(sudo)
  fi
  echo "setup: installing $*"
  local apt=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -y -q)
  "${apt[@]}" update >/dev/null || echo "setup: apt-get update failed; trying with the lists at hand" >&2
  "${apt[@]}" install --no-install-recommends "$@" >/dev/null ||
    fail "apt-get could not install: $* (its message stands above)"
}

check_packages() {
  if ! command -v dpkg-query >/dev/null; then
    echo "setup: this is no Debian; make sure that you have what these packages hold: $(wanted "$@" | xargs)" >&2
    return
  fi
  local absent
  mapfile -t absent < <(missing $(wanted "$@"))
  ((${#absent[@]} == 0)) || install "${absent[@]}"
}

check_swift() {
  command -v swift >/dev/null || fail \
    "there is no 'swift' on the PATH. Install Swift $swift_minimum or later from https://www.swift.org/install/linux/
  (6.3 is what we test with), open a new shell and run make again."
  local found
  found=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | head -n 1 | grep -oE '[0-9]+\.[0-9]+') ||
    fail "'swift --version' does not say its version; is $(command -v swift) a whole Swift toolchain?"
  [[ $(printf '%s\n' "$swift_minimum" "$found" | sort -V | head -n 1) == "$swift_minimum" ]] ||
    fail "Swift $found is too old: install $swift_minimum or later from https://www.swift.org/install/linux/"
}

(($# > 0)) || fail "name the sections of apt-packages.txt that are needed, for example: Scripts/setup.sh run"
for name in "$@"; do
  grep -qxF "[$name]" apt-packages.txt || fail "apt-packages.txt has no section [$name]"
done
check_packages "$@"
check_swift
