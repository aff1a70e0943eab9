#!/usr/bin/env python3
"""Lindungi and Splink 4 on the same generated lists, in the same run, scored by the same scorer.

    python Benchmarks/peers.py [--lindungi PATH] [--scale labelled] [--seed 7] [--error-factor 1] [--output bench-out/peers]

Run it by `make bench-peers`, which makes the environment of Benchmarks/requirements.txt. Prints a table and writes it
to OUTPUT/peers.md and OUTPUT/peers.json. Splink is shown at the threshold that is best for it, which an office without
a truth file could not know; Lindungi at the threshold that it chose itself.
"""
import argparse
import json
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = ["dinsos", "disbun", "disnaker", "desa", "diskop"]


def measured(arguments, log):
    """Runs a program; what the kernel says it used."""
    start = time.monotonic()
    with open(log, "a") as out:
        process = subprocess.Popen(arguments, stdout=out, stderr=out)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{arguments[0]} failed ({status}): see {log}")
    return {"wall": time.monotonic() - start, "cpu": usage.ru_utime + usage.ru_stime,
            "peak_gib": usage.ru_maxrss / 1048576}


def score(lindungi, folder, pairs, out, threshold=None):
    arguments = [lindungi, "bench", "score", f"{folder}/truth.csv", pairs, "--json", out]
    if threshold is not None:
        arguments += ["--threshold", str(threshold)]
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    with open(out) as f:
        return json.load(f)


def row(name, usage, figures):
    keys = ["f1Link", "f1Dedupe", "f1All", "rowDecision", "recallAtPrecision998"]
    return (f"| {name} | {usage['wall']:.2f} | {usage['cpu']:.2f} | {usage['peak_gib']:.2f} | "
            + " | ".join(f"{figures[k]:.4f}" for k in keys) + " |")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lindungi", default=".build/release/lindungi")
    ap.add_argument("--scale", default="labelled", choices=["small", "labelled", "province"])
    ap.add_argument("--seed", default="7")
    ap.add_argument("--error-factor", default="1")
    ap.add_argument("--output", default="bench-out/peers")
    a = ap.parse_args()
    os.makedirs(a.output, exist_ok=True)
    data, log = f"{a.output}/data", f"{a.output}/peers.log"
    subprocess.run([a.lindungi, "demo", "lists", "--output", data, "--scale", a.scale, "--seed", a.seed,
                    "--error-factor", a.error_factor], check=True)
    ours = measured([a.lindungi, "link", "--register", f"{data}/register.csv"]
                    + [f"{data}/candidates_{s}.csv" for s in LISTS] + ["--output", f"{a.output}/link"], log)
    with open(f"{a.output}/link/summary.json") as f:
        threshold = json.load(f)["threshold"]
    ours_score = score(a.lindungi, data, f"{a.output}/link/matches.csv", f"{a.output}/lindungi.json", threshold)
    pairs = f"{a.output}/splink.csv"
    theirs = measured([sys.executable, f"{HERE}/splink_peer.py", data, pairs], log)
    theirs_score = score(a.lindungi, data, pairs, f"{a.output}/splink.json")
    table = "\n".join([
        "| tool | wall s | CPU s | peak GiB | F1 link | F1 list-to-list | F1 all | row decision | recall at P .998 |",
        "|---|---|---|---|---|---|---|---|---|",
        row("Lindungi", ours, ours_score), row("Splink 4", theirs, theirs_score)]) + "\n"
    print(table)
    with open(f"{a.output}/peers.md", "w") as f:
        f.write(f"Scale {a.scale}, seed {a.seed}, error factor {a.error_factor}.\n\n{table}")
    with open(f"{a.output}/peers.json", "w") as f:
        json.dump({"lindungi": {**ours, **ours_score}, "splink": {**theirs, **theirs_score}}, f, indent=1)


if __name__ == "__main__":
    main()
