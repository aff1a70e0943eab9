"""Asks for pages at a steady rate and prints how long each took (open loop: a late answer delays no other).

    python3 Benchmarks/page_rate.py http://127.0.0.1:8080 [--rate 200] [--seconds 10] [PATH…]

The time of an answer counts from the moment it was due, so that a queue shows. Paths are taken in turn.
"""

import argparse
import asyncio
import time
from urllib.parse import urlsplit

CONNECTIONS = 10


async def answer(reader):
    """Reads one response; its status and the bytes of its body."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    length = next(int(line[15:]) for line in head if line.lower().startswith("content-length:"))
    await reader.readexactly(length)
    return int(head[0].split()[1]), length


async def worker(host, port, queue, done):
    """One connection that is kept, asking for what falls due."""
    reader, writer = await asyncio.open_connection(host, port)
    while (job := await queue.get()) is not None:
        due, path = job
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        status, length = await answer(reader)
        done.append((time.perf_counter() - due, status, length))
    writer.close()


async def drive(options):
    where = urlsplit(options.address)
    queue, done = asyncio.Queue(), []
    workers = [asyncio.create_task(worker(where.hostname, where.port, queue, done)) for _ in range(CONNECTIONS)]
    start = time.perf_counter() + 0.1
    for number in range(options.rate * options.seconds):
        due = start + number / options.rate
        await asyncio.sleep(max(0, due - time.perf_counter()))
        queue.put_nowait((due, options.paths[number % len(options.paths)]))
    for _ in workers:
        queue.put_nowait(None)
    await asyncio.gather(*workers)
    return done


def main():
    parser = argparse.ArgumentParser(description="Times pages at a steady rate.")
    parser.add_argument("address")
    parser.add_argument("paths", nargs="*", default=["/", "/wilayah/15.04", "/en", "/wilayah/15.71?urut=percent-turun"])
    parser.add_argument("--rate", type=int, default=200, help="requests in a second (200)")
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    done = asyncio.run(drive(options))
    times = sorted(taken for taken, _, _ in done)
    pick = lambda share: times[min(len(times) - 1, int(len(times) * share))] * 1000
    bad = sum(status != 200 for _, status, _ in done)
    print(
        f"{len(done)} requests at {options.rate}/s, {bad} not 200: p50 {pick(0.5):.2f} ms, p99 {pick(0.99):.2f} ms, "
        f"worst {times[-1] * 1000:.2f} ms; largest page {max(size for _, _, size in done)} bytes")


if __name__ == "__main__":
    main()
