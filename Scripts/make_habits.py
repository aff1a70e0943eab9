#!/usr/bin/env python3
"""Writes Sources/Linkage/Model/Habits.swift from the model that linkage learnt on a large generated set.

    lindungi demo lists --output set --scale labelled --seed 90210
    lindungi link --register set/register.csv set/candidates_*.csv --output out
    Scripts/make_habits.py out/summary.json

See docs/adr/2026-11-23-habits-before-data.md.
"""
import json
import os
import sys

KINDS = "same twins household junior borrowedNIK sameBirthday namesakes strangers".split()
TARGET = os.path.join(os.path.dirname(__file__), "..", "Sources", "Linkage", "Model", "Habits.swift")
HEAD = '''/// How often each level occurs for each kind of pair in invented lists of a province, in parts per hundred thousand;
/// the last number is for all pairs together.
/// Written by Scripts/make_habits.py; do not edit. What it is for: `Learning`.
///
/// One line per value of each compared field, in the order of `ComparedField` and of the values; eight kinds as in
/// `KindOfPair`, then all.
enum Habits {
    static let lines = """
'''


def main():
    with open(sys.argv[1]) as f:
        model = json.load(f)["model"]
    populations = model["shares"].values()
    share = {kind: sum(p[kind] for p in populations) / len(populations) for kind in KINDS}
    with open(TARGET, "w") as out:
        out.write(HEAD)
        for level in model["levels"]:
            ofKind = level["probability"]
            numbers = [ofKind[kind] for kind in KINDS] + [sum(share[kind] * ofKind[kind] for kind in KINDS)]
            out.write("        " + " ".join(str(max(1, round(n * 100_000))) for n in numbers) + "\n")
        out.write('        """\n}\n')


if __name__ == "__main__":
    main()
