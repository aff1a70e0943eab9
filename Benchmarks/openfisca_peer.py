#!/usr/bin/env python3
"""The formulas of Lindungi's law for BPU, written for OpenFisca-core, over the same invented people.

    python Benchmarks/openfisca_peer.py POPULATION.csv [--bulan 2026-05] [--json OUT]

POPULATION.csv comes from `lindungi bench rules --population-file`. Prints people per second and the sums, which must
be the same as Lindungi's: a comparison of speed means something only between equal answers.
"""
import argparse
import csv
import json
import time

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Person = build_entity(key="person", plural="persons", label="Person", is_person=True)

# Lower bound of income and base, in rupiah: Lampiran II of PP 44/2015.
STEPS = [(0, 1_000_000)] + [(1_100_000 + 200_000 * i, 1_200_000 + 200_000 * i) for i in range(8)] \
    + [(2_700_000 + 500_000 * i, 2_950_000 + 500_000 * i) for i in range(11)] \
    + [(8_200_000 + 1_000_000 * i, 8_700_000 + 1_000_000 * i) for i in range(13)]
LOWER = np.array([s[0] for s in STEPS])
BASE = np.array([s[1] for s in STEPS])
# What one child gets to the end of the path, by the level where it begins: TK, SD, SMP, SMA, PT.
PATH = np.array([87_000_000, 84_000_000, 75_000_000, 69_000_000, 60_000_000])
RELIEF = {"transport": ("2026-01", "2027-03"), "other": ("2026-04", "2026-12")}


def money(name):
    class Input(Variable):
        value_type = int
        entity = Person
        definition_period = MONTH
        label = name
    Input.__name__ = name
    return Input


class dasar_penghasilan(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        return BASE[np.searchsorted(LOWER, persons("penghasilan", period), side="right") - 1]


class iuran_bpu(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        base = persons("dasar_penghasilan", period)
        full_jkk, full_jkm = base // 100, 6_800
        transport = persons("transport", period) == 1
        month = f"{period.start.year}-{period.start.month:02}"
        relieved = np.where(transport, *[RELIEF[k][0] <= month <= RELIEF[k][1] for k in ("transport", "other")])
        relieved = relieved & (persons("paid_by_apbn_apbd", period) == 0)
        return np.where(relieved, (full_jkk + 1) // 2 + full_jkm // 2, full_jkk + full_jkm)


class manfaat_jkm(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        return np.full(persons.count, 20_000_000 + 12_000_000 + 10_000_000)


class manfaat_jkk_meninggal(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        grant = np.maximum(persons("dasar_penghasilan", period) * 48, 20_000_000)
        return grant + 12_000_000 + 10_000_000


class beasiswa_maks(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        count = persons("anak", period)
        paths = [np.where(count > i, PATH[persons(f"jenjang_{i + 1}", period)], 0) for i in range(3)]
        # At most two children, those with the most left.
        return sum(paths) - np.where(count > 2, np.minimum(np.minimum(paths[0], paths[1]), paths[2]), 0)


class hak_bukan_kerja(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        scholarship = np.where(persons("masa_iur_bulan", period) >= 36, persons("beasiswa_maks", period), 0)
        return persons("manfaat_jkm", period) + scholarship


class hak_kerja(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        return persons("manfaat_jkk_meninggal", period) + persons("beasiswa_maks", period)


class cacat_total(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH

    def formula(persons, period):
        return persons("dasar_penghasilan", period) * 56 + 12_000_000


INPUTS = ["penghasilan", "transport", "paid_by_apbn_apbd", "masa_iur_bulan", "anak", "jenjang_1", "jenjang_2",
          "jenjang_3"]
FORMULAS = [dasar_penghasilan, iuran_bpu, manfaat_jkm, manfaat_jkk_meninggal, beasiswa_maks, hak_bukan_kerja, hak_kerja,
            cacat_total]
RESULTS = ["iuran_bpu", "hak_bukan_kerja", "hak_kerja", "cacat_total"]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("population")
    ap.add_argument("--bulan", default="2026-05")
    ap.add_argument("--json")
    a = ap.parse_args()
    columns = np.loadtxt(a.population, delimiter=",", skiprows=1, dtype=np.int64, unpack=True)
    with open(a.population) as f:
        names = next(csv.reader(f))
    system = TaxBenefitSystem([Person])
    system.add_variables(*[money(n) for n in INPUTS], *FORMULAS)
    best, sums = None, None
    for _ in range(3):
        simulation = SimulationBuilder().build_default_simulation(system, len(columns[0]))
        for name, values in zip(names, columns):
            simulation.set_input(name, a.bulan, values)
        start = time.perf_counter()
        found = [simulation.calculate(name, a.bulan) for name in RESULTS]
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
        # An int of OpenFisca-core has 32 bits: one person fits, a province's sum is taken in 64.
        sums = {name: int(values.astype(np.int64).sum()) for name, values in zip(RESULTS, found)}
    count = len(columns[0])
    result = {"people": count, "seconds": best, "people_per_second": count / best, **sums}
    print(json.dumps(result))
    if a.json:
        with open(a.json, "w") as out:
            json.dump(result, out)


if __name__ == "__main__":
    main()
