#!/usr/bin/env python3
"""Lindungi's law and the same formulas in OpenFisca-core, over the same invented people, one after the other.

    python Benchmarks/rules_peers.py [--lindungi PATH] [--people 1300000] [--bulan 2026-05] [--output bench-out/peers]

Fails when the sums differ. Writes OUTPUT/rules-peers.md and .json. Run it by `make bench-peers`.
"""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SAME = {"iuran": "iuran_bpu", "hak_bukan_kerja": "hak_bukan_kerja", "hak_kerja": "hak_kerja",
        "cacat_total": "cacat_total"}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lindungi", default=".build/release/lindungi")
    ap.add_argument("--people", default="1300000")
    ap.add_argument("--bulan", default="2026-05")
    ap.add_argument("--output", default="bench-out/peers")
    a = ap.parse_args()
    os.makedirs(a.output, exist_ok=True)
    people, ours_json, theirs_json = (f"{a.output}/{name}" for name in
                                      ("people.csv", "rules-lindungi.json", "rules-openfisca.json"))
    subprocess.run([a.lindungi, "bench", "rules", "--people", a.people, "--bulan", a.bulan, "--population-file", people,
                    "--json", ours_json], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, f"{HERE}/openfisca_peer.py", people, "--bulan", a.bulan, "--json", theirs_json],
                   check=True, stdout=subprocess.DEVNULL)
    with open(ours_json) as f:
        ours = json.load(f)
    with open(theirs_json) as f:
        theirs = json.load(f)
    differing = [name for name, other in SAME.items() if int(ours[name]) != theirs[other]]
    if differing:
        sys.exit(f"the answers differ in {', '.join(differing)}: a comparison of speed would mean nothing")
    rows = [f"| {tool} | {figures['seconds']:.3f} | {figures['people_per_second'] / 1e6:.2f} |"
            for tool, figures in (("Lindungi", ours), ("OpenFisca-core", theirs))]
    table = "\n".join(["| tool | s | million people per s |", "|---|---|---|"] + rows) + "\n"
    print(f"{a.people} people, {a.bulan}, equal sums of {', '.join(SAME)}\n\n{table}")
    with open(f"{a.output}/rules-peers.md", "w") as f:
        f.write(table)


if __name__ == "__main__":
    main()
