#!/usr/bin/env python3
"""Kills `lindungi import` three times with SIGKILL, resumes it, and compares the end with an import left alone.

    python3 Tests/Kill/import_kill.py LINDUNGI

Run by `make kill-test`. The kills fall while lists are read and linked, once people are stored, and once half of the
rows are. Then every table must hold the same (sealed values by their length, without moments and hashes, which name
when and by whose key), and the audit chain must be whole. Needs nothing but Python 3.
"""
import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

LISTS = ["dinsos", "disbun", "disnaker", "desa", "diskop"]


def command(lindungi, *arguments):
    done = subprocess.run([lindungi, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"kill-test: lindungi {' '.join(arguments[:2])} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def importing(lindungi, folder, database):
    files = [f"{folder}/lists/candidates_{name}.csv" for name in LISTS]
    return [lindungi, "import", *files, "--database", database, "--source", "UJI", "--wilayah", "15",
            "--as-of", "2024-08-12"]


def stored(database):
    """People and rows that are safe so far, and rows expected; zeros when no import was opened yet."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5) as db:
        people = db.execute("SELECT coalesce(sum(persons_stored), 0) FROM import_run WHERE open = 1").fetchone()[0]
        rows, expected = db.execute(
            "SELECT coalesce(sum(rows_stored), 0), coalesce(sum(rows_expected), 0) FROM batch "
            "WHERE run_id IN (SELECT id FROM import_run WHERE open = 1)").fetchone()
    db.close()
    return people, rows, expected


def kill(arguments, database, when, name):
    """Starts the import and kills it as soon as `when` says so; what was safe then."""
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    start = time.monotonic()
    while process.poll() is None and not when(time.monotonic() - start, *stored(database)):
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    if process.wait() != -signal.SIGKILL:
        sys.exit(f"kill-test: the import ended with {process.returncode} before it could be killed {name}")
    people, rows, expected = stored(database)
    print(f"kill-test: killed {name} after {time.monotonic() - start:.2f} s: "
          f"{people} people and {rows} of {expected} rows were safe")
    return people, rows, expected


def contents(database):
    """Per table: how many rows, and a digest of all that two imports of the same lists must share."""
    out = {}
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        tables = [name for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        indexes = [name for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'")]
        for index in indexes:
            # How an index of words is cut into pieces depends on the transactions; its words and their places do not.
            tables = [name for name in tables if name != index and not name.startswith(f"{index}_")]
            db.execute(f"CREATE VIRTUAL TABLE temp.words_{index} USING fts5vocab(main, {index}, 'instance')")
            words = sorted(map(repr, db.execute(f"SELECT * FROM temp.words_{index}")))
            out[index] = len(words), hashlib.sha256("\n".join(words).encode()).hexdigest()
        for table in tables:
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            kept = [f"length({c})" if c.endswith("_sealed") else c for c in columns
                    if not (c.endswith(("_pada", "_at")) or c in ("at", "hash"))]
            rows = sorted(map(repr, db.execute(f"SELECT {', '.join(kept)} FROM {table}")))
            out[table] = len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()
        out["integrity"] = db.execute("PRAGMA integrity_check").fetchone()[0]
    db.close()
    return out


def main():
    lindungi, folder = os.path.abspath(sys.argv[1]), tempfile.mkdtemp(prefix="kill-test-")
    try:
        first, second = f"{folder}/alone.sqlite", f"{folder}/killed.sqlite"
        command(lindungi, "demo", "--database", first, "--size", "small")
        command(lindungi, "demo", "lists", "--output", f"{folder}/lists", "--scale", "small", "--seed", "3")
        shutil.copy(first, second)
        shutil.copy(f"{first}.key", f"{second}.key")
        start = time.monotonic()
        command(*importing(lindungi, folder, first))
        alone = time.monotonic() - start
        arguments = importing(lindungi, folder, second)
        kill(arguments, second, lambda s, p, r, e: s > alone / 4, "early")
        people, _, _ = kill(arguments, second, lambda s, p, r, e: p > 0, "while people were stored")
        kept, rows, expected = kill(arguments, second, lambda s, p, r, e: r * 2 > e > 0, "while rows were stored")
        if not 0 < people <= kept or not 0 < rows <= expected:
            sys.exit("kill-test: what was acknowledged is gone")
        command(*arguments)
        left, right = contents(first), contents(second)
        differing = [table for table in left if left[table] != right.get(table)]
        if differing or left.keys() != right.keys():
            sys.exit(f"kill-test: after three kills these differ from an import left alone: {', '.join(differing)}")
        command(lindungi, "audit", "verify", "--database", second)
        print(f"kill-test: same end as an import left alone ({alone:.1f} s): {left['person'][0]} people, "
              f"{left['list_row'][0]} list rows, {left['provenance'][0]} provenances, audit whole")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
